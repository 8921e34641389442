import type { Member } from '@/domain/contract/people'
import type { Person } from '@/domain/contract/shapes'
import { mentionOf, partsOf, withNames } from '@/domain/mention'
import { romanise } from '@/language/romanise'
import { rankOf } from './name-search'

/**
 * Words with mentions, as a field shows them: `@Name`. What is kept is the contract's form, `@[Name](userId)`, so offsets
 * here are in the words as shown.
 */

/** What the field shows was typed in: the mentions that this touched are words again. */
export function retype(body: string, shown: string): string {
  const before = withNames(body)
  if (before === shown) return body
  let head = 0
  while (head < before.length && head < shown.length && before[head] === shown[head]) head++
  let tail = 0
  const most = Math.min(before.length, shown.length) - head
  while (tail < most && before.at(-1 - tail) === shown.at(-1 - tail)) tail++
  const insert = shown.slice(head, shown.length - tail)
  return replaceShown(body, head, before.length - tail, insert)
}

/** Puts a mention in place of what has been typed of the name, and a space behind it; answers where the caret goes. */
export function mention(body: string, { start, end }: Query, person: Person): { body: string; caret: number } {
  const rest = withNames(body).slice(end)
  const space = /^[\s.,;:!?)\]]/.test(rest) ? '' : ' '
  const made = mentionOf(person)
  return {
    body: replaceShown(body, start, end, made + space),
    caret: start + withNames(made).length + 1,
  }
}

/** The body with shown words replaced. */
function replaceShown(body: string, start: number, end: number, insert: string): string {
  let at = 0
  let put = false
  const place = (from: number) => {
    if (put || from < start) return ''
    put = true
    return insert
  }
  const parts = partsOf(body).map((part) => {
    const shown = typeof part === 'string' ? part : `@${part.name}`
    const [from, to] = [at, at + shown.length]
    at = to
    // A mention that stays whole; words put in at its very beginning come before it.
    if (typeof part !== 'string' && (to <= start || (from >= end && from >= start)))
      return place(from) + mentionOf(part)
    const kept = (a: number, b: number) => shown.slice(Math.max(0, a - from), Math.max(0, b - from))
    const before = kept(from, Math.min(to, start))
    const after = kept(Math.max(from, end), to)
    const here = start <= to ? place(Math.max(from, start)) : ''
    return before + here + after
  })
  return parts.join('') + (put ? '' : insert)
}

/** What is being typed behind an @, up to the caret. */
export type Query = { readonly start: number; readonly end: number; readonly typed: string }

/** The longest name looked for, in letters. */
const LONGEST = 40

/** Null: the caret is not behind an @ that begins a name, or behind a mention that has been made. */
export function queryAt(body: string, caret: number): Query | null {
  const shown = withNames(body)
  const start = shown.lastIndexOf('@', caret - 1)
  if (start < 0 || caret - start > LONGEST || /[\p{L}\p{N}]/u.test(shown[start - 1] ?? '')) return null
  const typed = shown.slice(start + 1, caret)
  // A name may have a space in it, but none before it.
  if (/[\n@]/.test(typed) || /^\s/.test(typed)) return null
  let at = 0
  for (const part of partsOf(body)) {
    if (typeof part !== 'string' && at === start) return null
    at += typeof part === 'string' ? part.length : part.name.length + 1
  }
  return { start, end: caret, typed }
}

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
