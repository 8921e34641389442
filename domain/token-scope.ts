import type { TokenScope } from './contract/names'
import type { RouteName } from './contract/routes'

/** What an operation needs of a token. Whatever isn't of a review needs all: an operation to come as well, until it is named here. */

/** The operations of a review: everything under these paths … */
const REVIEW =
  /^\/(?:articles|paragraphs|units|threads|comments|suggestions|gaps|findings|notifications|assignments)(?:\/|$)/

/** … but what is about the people of an article, its settings, its status, and whether it is there. */
const BEYOND: ReadonlySet<string> = new Set<RouteName>([
  'PATCH /articles/{id}',
  'DELETE /articles/{id}',
  'POST /articles/{id}/restore',
  'POST /articles/{id}/transition',
  'PUT /articles/{id}/members',
  'DELETE /articles/{id}/members',
])

/** Whoever has this link can answer by it: to see it is more than to read. */
const OPENING: RouteName = 'GET /guests/{id}/link'

export function scopeNeeded(route: RouteName): TokenScope {
  const [method, path = ''] = route.split(' ')
  if (route === OPENING) return 'review'
  if (method === 'GET') return 'read'
  return REVIEW.test(path) && !BEYOND.has(route) ? 'review' : 'admin'
}

const RANK: Record<TokenScope, number> = { read: 0, review: 1, admin: 2 }

/** May a token with this scope be used for this operation? */
export const mayUse = (scope: TokenScope, route: RouteName): boolean => RANK[scope] >= RANK[scopeNeeded(route)]
