import 'server-only'
import type { Anchor } from '@/domain/text/anchor'
import type { Thread } from '@/generated/prisma/client'

/** The columns of a thread, or of a gap's link, that hold its anchor. */
export type AnchorColumns = Pick<Thread, 'start' | 'end' | 'quote' | 'prefix' | 'suffix' | 'anchorState'>

export const toAnchorColumns = ({ start, end, quote, prefix, suffix, state }: Anchor) => ({
  start,
  end,
  quote,
  prefix,
  suffix,
  anchorState: state,
})

/** For what is about a whole paragraph, a unit or the article. */
export const NO_ANCHOR = {
  start: null,
  end: null,
  quote: null,
  prefix: null,
  suffix: null,
  anchorState: null,
} satisfies AnchorColumns

export function anchorFromColumns({ start, end, quote, prefix, suffix, anchorState }: AnchorColumns): Anchor | null {
  if (start === null || end === null || anchorState === null) return null
  return { start, end, quote: quote ?? '', prefix: prefix ?? '', suffix: suffix ?? '', state: anchorState }
}
