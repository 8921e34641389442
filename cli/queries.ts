import { NewQuery } from '@/domain/contract/query-routes'
import { routes } from '@/domain/contract/routes'
import { ask } from '@/server/commands/queries'
import { listQueries } from '@/server/queries/guests'
import { read, requireOption, Usage } from './arguments'
import { parseInput } from './articles'
import { findOperator, findPerson } from './people'
import { withDatabase } from './session'
import type { Terminal } from './terminal'

const ASK = {
  name: { type: 'string' },
  email: { type: 'string' },
  kind: { type: 'string' },
  language: { type: 'string' },
  due: { type: 'string' },
  as: { type: 'string' },
} as const

/** Asks somebody outside about what a thread is about, and prints the link to send. */
export async function askOutside(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = read(args, ASK, 2)
  const [threadId, question] = positionals
  if (threadId === undefined || question === undefined) throw new Usage('a thread id and a question are required')
  const { email, kind, language: locale = 'en', due } = values
  const input = parseInput(NewQuery, {
    guest: { name: requireOption('name', values.name), email, kind, locale },
    question,
    ...(due !== undefined && { dueAt: `${due}T23:59:59Z` }),
  })
  return withDatabase(terminal, async () => {
    const actor = values.as === undefined ? await findOperator() : await findPerson(values.as)
    const { link } = await ask({ actor }, threadId, input)
    await terminal.write(`${link}\n`)
    return 0
  })
}

const QUERIES = { state: { type: 'string' }, as: { type: 'string' } } as const

/** What people outside were asked in an article: a line each, with its state, whom, the thread and the question, with tabs between. */
export async function printQueries(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = read(args, QUERIES, 1)
  const [id] = positionals
  if (id === undefined) throw new Usage('an article id is required')
  const asked = parseInput(routes['GET /articles/{id}/queries'].query, { limit: 200, state: values.state })
  return withDatabase(terminal, async () => {
    const actor = values.as === undefined ? await findOperator() : await findPerson(values.as)
    let cursor: string | undefined
    do {
      const { items, nextCursor } = await listQueries(actor, id, { ...asked, cursor })
      for (const { state, guest, threadId, question } of items)
        await terminal.write(`${[state, guest.name, threadId, question].map(inOneLine).join('\t')}\n`)
      cursor = nextCursor ?? undefined
    } while (cursor !== undefined)
    return 0
  })
}

const inOneLine = (words: string) => words.replace(/\s+/g, ' ')
