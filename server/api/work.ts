import 'server-only'
import { mostBytes } from '@/domain/contract/body-limits'
import type { RouteName } from '@/domain/contract/routes'
import type { Work } from '../limits/lines'
import { pointsOfBytes } from '../limits/spend'

/** What kind of work a request is: by it requests are counted, and wait for one another. */
export function workOf(name: RouteName): Work {
  if (IMPORTS.has(name)) return 'imports'
  if (EXPORTS.has(name)) return 'exports'
  if (SEARCHES.has(name)) return 'searches'
  return name.startsWith('GET ') ? 'reads' : 'writes'
}

/** What a request spends of the quota of its kind: of imports by their size, known before they are read. A browser is started for a PDF. */
export function pointsOf(name: RouteName, work: Work, query: object, { headers }: Request): number {
  if (work === 'imports')
    // What is too large is refused for that.
    return pointsOfBytes(headers.has('transfer-encoding') ? UNSAID : Math.min(bytesIn(headers), mostBytes(name)))
  return 'format' in query && query.format === 'pdf' ? 10 : 1
}

const bytesIn = (headers: Headers) => Number(headers.get('content-length') ?? 0)

/** Of a body whose length isn't said. */
const UNSAID = 1_000_000

/** A document, a long text or a table is read, and often aligned or compared. */
const IMPORTS: ReadonlySet<RouteName> = new Set<RouteName>([
  'POST /articles',
  'POST /articles/preview',
  'POST /articles/import',
  'POST /articles/import/preview',
  'POST /articles/{id}/source',
  'POST /articles/{id}/source/preview',
  'POST /articles/{id}/translation',
  'POST /articles/{id}/translation/preview',
  'POST /articles/{id}/update',
  'POST /articles/{id}/returns',
  'POST /articles/{id}/returns/preview',
  'POST /memory',
  'POST /style-guide/read',
  'POST /style-guide/try',
  'PUT /style-guide',
  'PATCH /style-guide',
  'POST /glossary/read',
  'PUT /glossary',
  'PATCH /glossary',
])

/** A document is made, or a whole record read. */
const EXPORTS: ReadonlySet<RouteName> = new Set<RouteName>([
  'GET /articles/{id}/export',
  'GET /articles/{id}/history/export',
  'GET /articles/{id}/report',
  'GET /reports',
  'GET /reports/export',
  'GET /memory/export',
  'GET /workspace/access/export',
])

/** All texts of an article or of the library are looked through. */
const SEARCHES: ReadonlySet<RouteName> = new Set<RouteName>([
  'GET /search',
  'GET /articles/{id}/compare',
  'GET /articles/{id}/gap-map',
  'GET /articles/{id}/ledger',
  'GET /articles/{id}/ledger/places',
  'GET /units/{id}/memory',
  'POST /articles/{id}/replace',
])
