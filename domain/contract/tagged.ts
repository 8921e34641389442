import type { RouteName } from './routes'

/** The routes whose answer has an ETag: to a client that sends it in If-None-Match, and has the present answer, 304 says so. */
export const TAGGED: ReadonlySet<string> = new Set<RouteName>([
  'GET /articles/{id}/units',
  'GET /articles/{id}/threads',
])
