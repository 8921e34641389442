import { createHash } from 'node:crypto'
import type { CheckId, FindingStatus, Severity } from './contract/names'
import type { Range } from './text/splice'

/** Words of a paragraph as they stood in one of its versions. */
export type Words = Range & { readonly paragraphId: string; readonly version: number; readonly quote: string }

/** What a check saw in a paragraph, before it is known whether it was seen before. */
export type Seen = Words & {
  readonly check: CheckId
  readonly severity: Severity
  readonly message: { readonly key: string; readonly values: Readonly<Record<string, string>> }
  readonly expected?: string | undefined
  readonly counterpart?: Words | undefined
  readonly confidence: number
}

/** What makes findings say the same. */
type Said = {
  readonly check: string
  readonly quote: string
  readonly message: { readonly key: string }
  readonly counterpart?: { readonly quote: string } | undefined
}

/** What is known of a finding that was seen before. `judged`: what people have made of it, whether or not it is still seen. */
export type Known = {
  readonly id: string
  readonly fingerprint: string
  readonly said: Said
  readonly status: FindingStatus
  readonly judged: Exclude<FindingStatus, 'fixed'>
}

export type Printed = Seen & { readonly fingerprint: string }

export type Reconciled = {
  readonly added: readonly Printed[]
  /** Seen, as before or again: where it stands now, and as what. */
  readonly kept: readonly { readonly id: string; readonly seen: Printed; readonly status: FindingStatus }[]
  /** No longer seen: its words were corrected. */
  readonly fixed: readonly string[]
}

/**
 * Findings seen now against those known: the same check that says the same of the same words is the same finding, so that
 * a dismissal lasts as long as the words do, wherever they move in the paragraph, or with a part of it to another.
 */
export function reconcile(known: readonly Known[], seen: readonly Seen[]): Reconciled {
  const byPrint = new Map(known.map((one) => [one.fingerprint, one]))
  const printed = withPrints(seen)
  const now = new Set(printed.map(({ fingerprint }) => fingerprint))
  const gone = known.filter(({ status, fingerprint }) => status !== 'fixed' && !now.has(fingerprint))
  const moved = new Map<string, Known[]>()
  for (const one of gone) {
    const saying = sayingOf(one.said)
    moved.set(saying, [...(moved.get(saying) ?? []), one])
  }
  const kept: Reconciled['kept'][number][] = []
  const added: Printed[] = []
  for (const one of printed) {
    const before = byPrint.get(one.fingerprint) ?? moved.get(sayingOf(one))?.shift()
    if (before) kept.push({ id: before.id, seen: one, status: before.judged })
    else added.push(one)
  }
  const there = new Set(kept.map(({ id }) => id))
  return { added, kept, fixed: gone.flatMap(({ id }) => (there.has(id) ? [] : [id])) }
}

/** Each with a SHA-256 over what makes it the one it is; the second one on equal words in a paragraph is another one. */
function withPrints(seen: readonly Seen[]): Printed[] {
  const counts = new Map<string, number>()
  return seen.map((one) => {
    const what = `${one.paragraphId} ${sayingOf(one)}`
    const nth = counts.get(what) ?? 0
    counts.set(what, nth + 1)
    return { ...one, fingerprint: createHash('sha256').update(`${what} ${nth}`).digest('hex') }
  })
}

const sayingOf = ({ check, quote, message, counterpart }: Said): string =>
  JSON.stringify([check, message.key, quote, counterpart?.quote ?? null])
