import type { Member } from '@/domain/contract/people'
import { romanise } from '@/language/romanise'
import { rankOf } from './name-search'

/** The most people offered at once: more than a desk has, and few enough to be drawn with each letter. */
const OFFERED = 500

/** Whom the typed words may mean, the likeliest first: by name, its initial consonants, romanised, or by e-mail. */
export function offered(members: readonly Member[], typed: string): Member[] {
  const ranked = members.flatMap((member) => {
    const rank = Math.min(...ranksOf(member, typed))
    return rank === Number.POSITIVE_INFINITY ? [] : [{ member, rank }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank || a.member.name.localeCompare(b.member.name))
    .slice(0, OFFERED)
    .map(({ member }) => member)
}

const NEVER = Number.POSITIVE_INFINITY

function ranksOf({ name, email }: Member, typed: string): number[] {
  if (typed === '') return [0]
  const latin = romanise(name)
  const after = (rank: number | null, by: number) => (rank === null ? NEVER : rank + by)
  return [
    after(rankOf(typed, name), 0),
    latin === name ? NEVER : after(rankOf(typed.replace(/\s/g, ''), latin.replace(/\s/g, '')), 3),
    email.toLowerCase().startsWith(typed.toLowerCase()) ? 5 : NEVER,
  ]
}
