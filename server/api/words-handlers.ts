import 'server-only'
import type { StyleGuide, styleRoutes } from '@/domain/contract/style-guide'
import type { termRoutes, WorkspaceGlossary } from '@/domain/contract/term-routes'
import { ruleTable, termTable } from '@/formats/write/words/tables'
import { writeTbx } from '@/formats/write/words/tbx'
import * as glossary from '../commands/glossary'
import { proposeTerms } from '../commands/propose-terms'
import * as style from '../commands/style-guide'
import { getGlossary, termsOf } from '../queries/glossary'
import { getStyleGuide } from '../queries/style-guide'
import { tryRules } from '../queries/style-trial'
import { runTask } from '../worker/worker'
import type { Handlers } from './handler'

/** The handlers of domain/contract/style-guide.ts and term-routes.ts. */
export const wordsHandlers: Handlers<keyof typeof styleRoutes | keyof typeof termRoutes> = {
  'GET /style-guide': async ({ query, request }) => {
    const guide = await getStyleGuide()
    return wantsCsv(query.format, request)
      ? fileResponse('style-guide.csv', 'text/csv', ruleTable(guide.rules), guide.version)
      : jsonResponse(guide)
  },
  'PUT /style-guide': async ({ caller, body, request }) =>
    jsonResponse(await style.replaceStyleGuide(caller, { ...ifMatch(request), ...body })),
  'PATCH /style-guide': ({ caller, body }) => style.changeStyleGuide(caller, body),
  'POST /style-guide/read': async ({ body }) => {
    const { items, notUnderstood } = await runTask({
      do: 'read-rules',
      file: await fileOf(body.file),
      language: body.language,
    })
    return { rules: items, notUnderstood }
  },
  'POST /style-guide/try': ({ actor, body }) => tryRules(actor, body),
  'GET /glossary': async ({ actor, query, request }) => {
    const { version, terms } = await getGlossary(actor, query.status)
    if (query.format === 'tbx' || query.format === 'tbx-v2')
      return fileResponse('glossary.tbx', 'application/x-tbx+xml', writeTbx(terms, query.format), version)
    return wantsCsv(query.format, request)
      ? fileResponse('glossary.csv', 'text/csv', termTable(terms), version)
      : jsonResponse({ version, terms })
  },
  'PUT /glossary': async ({ caller, body, request }) =>
    jsonResponse(await glossary.replaceGlossary(caller, { ...ifMatch(request), ...body })),
  'PATCH /glossary': ({ caller, body }) => glossary.changeGlossary(caller, body),
  'POST /glossary/read': async ({ body: { file, ...languages } }) => {
    const { items, notUnderstood } = await runTask({ do: 'read-terms', file: await fileOf(file), languages })
    return { terms: items, notUnderstood }
  },
  'POST /glossary/propose': ({ caller }) => proposeTerms(caller),
  'GET /units/{id}/terms': ({ actor, path }) => termsOf(actor, path.id),
}

const fileOf = async (file: File) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })

/** The browser accepts everything, and gets JSON. */
const wantsCsv = (format: string | undefined, request: Request): boolean =>
  format === 'csv' || (format === undefined && /\btext\/csv\b/i.test(request.headers.get('accept') ?? ''))

/** The version that a client read, where it says so in the header instead. */
function ifMatch(request: Request): { version?: number } {
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(request.headers.get('if-match') ?? '')?.[1]
  return version === undefined ? {} : { version: Number(version) }
}

const jsonResponse = (list: StyleGuide | WorkspaceGlossary): Response =>
  Response.json(list, { headers: { etag: `"${list.version}"` } })

const fileResponse = (name: string, type: string, text: string, version: number): Response =>
  new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      etag: `"${version}"`,
    },
  })
