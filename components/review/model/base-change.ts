import { redline } from '@/domain/text/redline'
import type { Range } from '@/domain/text/splice'
import { rebased } from './three-way-merge'

/** What became of words while somebody wrote over them. */
export type Beneath = {
  /** The words that were written over, with all of what was changed in and around them; and as they read now. */
  readonly before: string
  readonly now: string
  /** Where they are now. */
  readonly range: Range
  /** What was written, over all of `before`. */
  readonly mine: string
  /** What I changed put into the words as they read now; null where both changed the same. */
  readonly merged: string | null
}

type Written = {
  /** The paragraph as it read when the writing began, and as it reads now. */
  readonly base: string
  readonly now: string
  /** In `base`: the words that are written over. */
  readonly range: Range
  readonly mine: string
}

/** Null where the words themselves weren't changed. `beside`: a change right beside them counts as well. */
export function beneath({ base, now, range, mine }: Written, beside = false): Beneath | null {
  const changes = redline(base, now)
  let { start, end } = range
  const touches = (change: Range) =>
    beside ? change.start <= end && start <= change.end : change.start < end && start < change.end
  let touched = changes.filter(touches)
  if (touched.length === 0) return null
  for (let known = 0; touched.length > known; touched = changes.filter(touches)) {
    known = touched.length
    start = Math.min(start, ...touched.map((change) => change.start))
    end = Math.max(end, ...touched.map((change) => change.end))
  }
  const grown = (list: typeof changes) =>
    list.reduce((sum, change) => sum + change.insert.length - (change.end - change.start), 0)
  const from = start + grown(changes.filter((change) => !touched.includes(change) && change.end <= start))
  const at = { start: from, end: end + (from - start) + grown(touched) }
  const before = base.slice(start, end)
  const words = now.slice(at.start, at.end)
  const wide = base.slice(start, range.start) + mine + base.slice(range.end, end)
  return { before, now: words, range: at, mine: wide, merged: rebased(before, wide, words) }
}
