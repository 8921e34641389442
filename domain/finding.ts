import type { CheckId, FindingStatus, Severity } from './contract/names'
import type { Range } from './text/splice'

/** Words of a paragraph as they stood in one of its versions. */
export type Words = Range & { readonly paragraphId: string; readonly version: number; readonly quote: string }

type Message = { readonly key: string; readonly values: Readonly<Record<string, string>> }

/** What a check saw in a paragraph, before it is known whether it was seen before. */
export type CheckedFinding = Words & {
  readonly check: CheckId
  readonly severity: Severity
  readonly message: Message
  readonly expected?: string | undefined
  readonly counterpart?: Words | undefined
  readonly confidence: number
}

/** What is known of a finding that was seen before. */
export type StoredFinding = {
  readonly id: string
  readonly said: { readonly check: string; readonly quote: string; readonly message: Message }
  /** Where its words stand now, untouched; null where somebody has changed them. */
  readonly at: { readonly paragraphId: string; readonly start: number } | null
  readonly status: FindingStatus
  /** What people have made of it, whether or not it is still seen. */
  readonly judged: Exclude<FindingStatus, 'fixed'>
}

export type Reconciled = {
  readonly added: readonly CheckedFinding[]
  /** Seen, as before or again: where it stands now, and as what. */
  readonly kept: readonly { readonly id: string; readonly seen: CheckedFinding; readonly status: FindingStatus }[]
  /** No longer seen. */
  readonly fixed: readonly string[]
}

/**
 * Findings seen now against those known: the same check that says the same of the same words is the same finding, so that a
 * dismissal lasts as long as the words do, wherever they have moved; equal words elsewhere are others.
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
 * What makes findings say the same of their words. What they are held against may change beside them; but what a glossary
 * or the article's date asks for is asked by a person. How a paragraph is divided has to do with none of its words.
 */
function sayingOf({ check, quote, message: { key, values } }: StoredFinding['said']): readonly unknown[] {
  if (check === 'structure') return [key, values]
  if (check === 'glossary') return [quote, values.target]
  return [quote, key === 'date.weekday' ? values.expected : null]
}
