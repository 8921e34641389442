import { GAP_TYPES, SEVERITIES } from '@/domain/contract/lists'
import type { Thread } from '@/domain/contract/shapes'

/** How a list of gaps can be ordered. */
export const GAP_ORDERS = ['text', 'type', 'severity', 'status'] as const
export type GapOrder = (typeof GAP_ORDERS)[number]

/**
 * The gaps among threads in reading order, ordered as asked: by type as the types are listed, the gravest first, the open
 * ones first. What is alike keeps the order of the text.
 */
export function inGapOrder(threads: readonly Thread[], order: GapOrder): Thread[] {
  const gaps = threads.filter(({ gap }) => gap !== undefined)
  const rank = RANKS[order]
  return gaps.toSorted((one, other) => rank(one) - rank(other))
}

const RESOLUTIONS: readonly (string | undefined)[] = ['open', 'fixed', 'noted', 'waived']

const RANKS: Readonly<Record<GapOrder, (thread: Thread) => number>> = {
  text: () => 0,
  type: ({ gap }) => (gap ? GAP_TYPES.indexOf(gap.type) : 0),
  severity: ({ gap }) => (gap ? -SEVERITIES.indexOf(gap.severity) : 0),
  status: ({ gap }) => RESOLUTIONS.indexOf(gap?.resolution),
}

/** The corrections that may have fixed a gap: the accepted ones, last decided first, those of its unit apart. */
export function acceptedFixes({ unitId }: Pick<Thread, 'unitId'>, threads: readonly Thread[]) {
  const accepted = threads
    .filter(({ suggestion }) => suggestion?.decision === 'accepted')
    .toSorted((one, other) => (timeOf(other) < timeOf(one) ? -1 : 1))
  return {
    own: accepted.filter((one) => one.unitId === unitId),
    others: accepted.filter((one) => one.unitId !== unitId),
  }
}

const timeOf = ({ suggestion, createdAt }: Thread): string => suggestion?.decidedAt ?? createdAt
