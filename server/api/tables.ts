import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { Route } from '@/domain/contract/route'
import type { RouteName } from '@/domain/contract/routes'
import type { WordsFile } from '../words/read'
import { runTask } from '../worker/worker'

const typeOf = (request: Request) => request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''

const CSV = /^(?:text\/csv|text\/tab-separated-values)$/
const TBX = /^(?:application|text)\/(?:x-)?(?:tbx\+?)?xml$|^application\/x-tbx$/

/** Whether a request sends a table where the route takes one. */
export const isTable = (route: Route, request: Request): boolean =>
  route.table === true &&
  request.method !== 'GET' &&
  (CSV.test(typeOf(request)) || (TBX.test(typeOf(request)) && !request.url.includes('/style-guide')))

/** What the table says, as the body that JSON would have been. All of it, or nothing: each line that isn't understood is named. */
export async function bodyOfTable(name: RouteName, request: Request, bytes: Uint8Array): Promise<unknown> {
  const file: WordsFile = { name: CSV.test(typeOf(request)) ? 'body.csv' : 'body.tbx', bytes }
  const read =
    name === 'PUT /glossary'
      ? await runTask({ do: 'read-terms', file, languages: {} })
      : await runTask({ do: 'read-rules', file, language: 'en' })
  const issues = read.notUnderstood.slice(0, 50).map(({ line, name, problem, detail }) => ({
    path: line === undefined ? (name ?? 'body') : `line ${line}`,
    message: `isn’t understood (${problem}): ${detail}`,
  }))
  const [first] = issues
  if (first) throw new Refusal('INVALID_INPUT', `${first.path} ${first.message}`, { issues })
  return { [name === 'PUT /glossary' ? 'terms' : 'rules']: read.items }
}
