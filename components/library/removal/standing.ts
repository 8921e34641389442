import { call } from '@/components/call'
import type { Article } from '@/domain/contract/shapes'

/** How an article stands at this moment: what is open in it, and the names of the others who are at it. Null: not to be learned. */
export type Standing = { readonly counts: Article['counts']; readonly present: readonly string[] | null }

/** Asked when somebody is about to remove it: the list may be an hour old. */
export async function standingOf({ id, counts }: Article, meId: string): Promise<Standing> {
  const [article, presence] = await Promise.all([
    call('GET /articles/{id}', { id }).catch(() => null),
    call('GET /articles/{id}/presence', { id }).catch(() => null),
  ])
  const others = presence?.people.filter(({ userId }) => userId !== meId)
  const present = others ? [...new Map(others.map(({ userId, name }) => [userId, name])).values()] : null
  return { counts: article?.counts ?? counts, present }
}
