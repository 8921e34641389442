import type { SearchHit } from '@/domain/contract/search-routes'
import { addressOfTarget } from '@/domain/link-target'

/** Where something that was found stands. A person: to an admin among the people, to others as somebody to write to. */
export function addressOfHit(hit: SearchHit, admin: boolean): string {
  const { kind, articleId = '', unitId, threadId, findingId, excerpt } = hit
  if (kind === 'person') return admin ? '/people' : `mailto:${excerpt}`
  if (findingId !== undefined) return addressOfTarget(articleId, { at: 'finding', id: findingId })
  if (threadId !== undefined) return addressOfTarget(articleId, { at: 'thread', id: threadId })
  return unitId === undefined ? `/articles/${articleId}` : addressOfTarget(articleId, { at: 'unit', id: unitId })
}
