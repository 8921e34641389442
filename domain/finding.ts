import { createHash } from 'node:crypto'
import type { FindingStatus, Severity, Side } from './contract/names'
import type { Range } from './text/splice'

/** What a check saw in a paragraph, before it is known whether it was seen before. Offsets are those of the present text. */
export type Seen = Range & {
  readonly unitId: string
  readonly paragraphId: string
  readonly side: Side
  readonly quote: string
  readonly check: string
  readonly severity: Severity
  readonly message: { readonly key: string; readonly values: Readonly<Record<string, string>> }
  readonly expected?: string | undefined
  readonly counterpart?: (Range & { readonly paragraphId: string; readonly quote: string }) | undefined
  readonly confidence: number
}

/** What is known of a finding that was seen before. */
export type Known = { readonly id: string; readonly fingerprint: string; readonly status: FindingStatus }

export type Reconciled = {
  readonly added: readonly (Seen & { readonly fingerprint: string })[]
  /** Seen again: where it stands now, open again where it had been fixed. */
  readonly kept: readonly { readonly id: string; readonly seen: Seen; readonly status: FindingStatus }[]
  /** No longer seen: its words were corrected. */
  readonly fixed: readonly string[]
}

/**
 * Findings seen now against those known: the same check that says the same of the same words is the same finding, so that
 * a dismissal lasts as long as the words do, wherever they move in the paragraph.
 */
export function reconcile(known: readonly Known[], seen: readonly Seen[]): Reconciled {
  const byPrint = new Map(known.map((one) => [one.fingerprint, one]))
  const prints = fingerprints(seen)
  const added: (Seen & { fingerprint: string })[] = []
  const kept: Reconciled['kept'][number][] = []
  for (const [index, one] of seen.entries()) {
    const fingerprint = prints[index] ?? ''
    const before = byPrint.get(fingerprint)
    if (before) kept.push({ id: before.id, seen: one, status: before.status === 'fixed' ? 'open' : before.status })
    else added.push({ ...one, fingerprint })
  }
  const now = new Set(prints)
  const fixed = known.filter(
    ({ status, fingerprint }) => (status === 'open' || status === 'dismissed') && !now.has(fingerprint),
  )
  return { added, kept, fixed: fixed.map(({ id }) => id) }
}

/** SHA-256 over what makes a finding the one it is; the second one on equal words in a paragraph is another one. */
function fingerprints(seen: readonly Seen[]): string[] {
  const counts = new Map<string, number>()
  return seen.map(({ paragraphId, side, check, quote, message, counterpart }) => {
    const what = JSON.stringify([paragraphId, side, check, message.key, quote, counterpart?.quote ?? null])
    const nth = counts.get(what) ?? 0
    counts.set(what, nth + 1)
    return createHash('sha256').update(`${what} ${nth}`).digest('hex')
  })
}
