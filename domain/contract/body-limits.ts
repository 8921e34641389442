import type { RouteName } from './routes'

/** In bytes. */
export const MEGABYTE = 1024 * 1024

/** These take the text of a side, or of both. */
const TEXTS: ReadonlySet<RouteName> = new Set<RouteName>([
  'POST /articles',
  'POST /articles/preview',
  'POST /articles/{id}/source/preview',
  'POST /articles/{id}/source',
  'POST /articles/{id}/translation/preview',
  'POST /articles/{id}/translation',
  'POST /articles/{id}/update',
])

/** Of rules, or of terms. */
const LONG_LISTS: ReadonlySet<RouteName> = new Set<RouteName>([
  'PUT /style-guide',
  'PATCH /style-guide',
  'POST /style-guide/try',
  'PUT /glossary',
  'PATCH /glossary',
])

/** The largest body of a route in bytes. An import takes two texts of 20 MB. */
export const mostBytes = (route: RouteName): number =>
  (TEXTS.has(route) ? 45 : LONG_LISTS.has(route) ? 20 : 2) * MEGABYTE

/** How many values the JSON of a route may hold: as many as its longest list has in all its items. */
export const mostValues = (route: RouteName): number =>
  LONG_LISTS.has(route) ? 1_000_000 : route.includes('/alignment') ? 250_000 : 30_000
