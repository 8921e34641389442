import type { Person, Version } from '@/domain/contract/shapes'
import { redline } from '@/domain/text/redline'
import { apply, type Range } from '@/domain/text/splice'
import type { Draft } from './draft'

/** How a draft's words were changed by somebody else while it was being written. */
export type BaseChange = {
  /** The words the draft replaces, widened to everything that changed in and around them; then as they read now. */
  readonly before: string
  readonly now: string
  /** Where they are now. */
  readonly range: Range
  /** The draft's replacement for all of `before`. */
  readonly mine: string
  /** My changes applied to the current words; null where both changed the same words. */
  readonly merged: string | null
}

type Written = {
  /** The paragraph when the draft was begun, and now. */
  readonly base: string
  readonly now: string
  /** In `base`: the words the draft replaces. */
  readonly range: Range
  readonly mine: string
}

/** Null if the words themselves weren't changed. `beside`: a change that touches them counts as well. */
export function baseChange({ base, now, range, mine }: Written, beside = false): BaseChange | null {
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
  return { before, now: words, range: at, mine: wide, merged: mergeThreeWay(before, wide, words) }
}

/**
 * `mine` was written over `base`, which meanwhile reads `now`: what I changed, on the text as it stands. Null where I
 * touched what was changed, or words right beside it: then nobody but me can say what it should read.
 */
export function mergeThreeWay(base: string, mine: string, now: string): string | null {
  const own = redline(base, mine)
  const others = redline(base, now)
  if (own.some((change) => others.some((other) => touch(change, other)))) return null
  // From the end, so that the offsets before stay true.
  return [...own, ...others].sort((a, b) => b.start - a.start).reduce(apply, base)
}

const touch = (a: Range, b: Range) => a.start <= b.end && b.start <= a.end

export type DraftBaseChange = BaseChange & {
  /** The version that `range` and `now` refer to. */
  readonly version: number
  /** Who changed the paragraph since, each once. */
  readonly by: readonly Person[]
}

/** Who changed a paragraph after a version: whoever accepted the change, else its author. */
export function changersIn(versions: readonly Version[], since: number): Person[] {
  const later = versions.filter(({ version }) => version > since)
  const people = later.flatMap(({ decidedBy, author }) => decidedBy ?? author ?? [])
  return [...new Map(people.map((person) => [person.id, person])).values()]
}

/**
 * A remark goes along with its words whatever becomes of them, and everything does when paragraphs are split or joined: there
 * the words are told only once the server has refused them.
 */
export function draftBaseChange(
  { kind, place, refused }: Draft,
  versions: readonly Version[],
  mine: string,
): DraftBaseChange | null {
  const before = versions.find(({ version }) => version === place?.version)
  const last = versions.at(-1)
  if (!place?.range || !before || !last) return null
  const later = versions.filter(({ version }) => version > before.version)
  if (!refused && (kind !== 'suggestion' || later.some(({ structure }) => structure !== undefined))) return null
  const changed = baseChange({ base: before.text, now: last.text, range: place.range, mine }, refused)
  return changed && { ...changed, version: last.version, by: changersIn(versions, before.version) }
}
