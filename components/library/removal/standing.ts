import { call } from '@/components/call'
import type { Article } from '@/domain/contract/shapes'

/** How an article stands at this moment: what is open in it, and the names of those who are at it. Null: not to be learned. */
export type Standing = { readonly counts: Article['counts']; readonly present: readonly string[] | null }

/** Asked when somebody is about to remove it: the list may be an hour old. */
export async function standingOf({ id, counts }: Article): Promise<Standing> {
  const [article, presence] = await Promise.all([
    call('GET /articles/{id}', { id }).catch(() => null),
    call('GET /articles/{id}/presence', { id }).catch(() => null),
  ])
  const present = presence && [...new Map(presence.people.map(({ userId, name }) => [userId, name])).values()]
  return { counts: article?.counts ?? counts, present }
}
