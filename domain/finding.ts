import type { CheckId, FindingStatus, Severity } from './contract/names'
import type { Range } from './text/splice'

/** Words of a paragraph, as they were in one of its versions. */
export type FindingWords = Range & { readonly paragraphId: string; readonly version: number; readonly quote: string }

type Message = { readonly key: string; readonly values: Readonly<Record<string, string>> }

/** What a check found in a paragraph, before it is compared with the known findings. */
export type CheckedFinding = FindingWords & {
  readonly check: CheckId
  readonly severity: Severity
  readonly message: Message
  readonly expected?: string | undefined
  readonly counterpart?: FindingWords | undefined
  readonly confidence: number
}

/** A finding known from an earlier run. */
export type StoredFinding = {
  readonly id: string
  readonly said: { readonly check: string; readonly quote: string; readonly message: Message }
  /** Where its words are now, unchanged; null if somebody has changed them. */
  readonly at: { readonly paragraphId: string; readonly start: number } | null
  readonly status: FindingStatus
  /** What people decided about it, whether or not it is still found. */
  readonly judged: Exclude<FindingStatus, 'fixed'>
}

export type Reconciled = {
  readonly added: readonly CheckedFinding[]
  /** Found, again or for the first time: its current place, and the known finding that it is. */
  readonly kept: readonly { readonly id: string; readonly seen: CheckedFinding; readonly status: FindingStatus }[]
  /** No longer found. */
  readonly fixed: readonly string[]
}

/**
 * Matches the findings of a run with those known: a finding of the same check that says the same of the same words is the
 * same one, so that a dismissal lasts as long as the words do, wherever they have moved; equal words elsewhere are another
 * finding.
 */
export function reconcile(known: readonly StoredFinding[], seen: readonly CheckedFinding[]): Reconciled {
  const standing = new Map<string, StoredFinding[]>()
  for (const one of known) {
    if (!one.at) continue
    const place = placeOf(one.at, one.said)
    standing.set(place, [...(standing.get(place) ?? []), one])
  }
  const kept: Reconciled['kept'][number][] = []
  const added: CheckedFinding[] = []
  for (const one of seen) {
    const before = standing.get(placeOf(one, one))?.shift()
    if (before) kept.push({ id: before.id, seen: one, status: before.judged })
    else added.push(one)
  }
  const there = new Set(kept.map(({ id }) => id))
  return { added, kept, fixed: known.flatMap(({ id, status }) => (status === 'fixed' || there.has(id) ? [] : [id])) }
}

const placeOf = ({ paragraphId, start }: { paragraphId: string; start: number }, said: StoredFinding['said']): string =>
  JSON.stringify([paragraphId, start, said.check, ...sayingOf(said)])

/**
 * What must be equal for two findings to say the same of their words. What the words are compared with may change; but a
 * glossary term or the article's date is set by a person, so these count. How a paragraph is divided concerns none of its
 * words.
 */
function sayingOf({ check, quote, message: { key, values } }: StoredFinding['said']): readonly unknown[] {
  if (check === 'structure') return [key, values]
  if (check === 'glossary') return [quote, values.target]
  return [quote, key === 'date.weekday' ? values.expected : null]
}
