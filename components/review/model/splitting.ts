import type { Side } from '@/domain/contract/names'
import type { Paragraph, Unit } from '@/domain/contract/shapes'

/**
 * How many paragraphs of each side stay where a unit is split before one of them. The other side is parted where as much of
 * it has been said; a single paragraph stays. Undefined: nothing would stay, or the paragraph isn't there.
 */
export function splitBefore(unit: Unit, paragraphId: string): { source: number; target: number } | undefined {
  for (const [side, other] of SIDES) {
    const stay = unit[side].findIndex(({ id }) => id === paragraphId)
    if (stay < 0) continue
    // Before the first: this side goes, the other stays.
    const others = stay === 0 ? unit[other].length : parted(unit[other], shareOf(unit[side], stay))
    if (stay + others === 0) return
    return side === 'source' ? { source: stay, target: others } : { source: others, target: stay }
  }
  return undefined
}

const SIDES: readonly (readonly [Side, Side])[] = [
  ['source', 'target'],
  ['target', 'source'],
]

/** How many of them come nearest to a share of their length, with at least one on each side of the cut if there are two. */
function parted(paragraphs: readonly Paragraph[], share: number): number {
  if (paragraphs.length < 2) return paragraphs.length
  let best = 1
  for (let count = 2; count < paragraphs.length; count++)
    if (Math.abs(shareOf(paragraphs, count) - share) < Math.abs(shareOf(paragraphs, best) - share)) best = count
  return best
}

function shareOf(paragraphs: readonly Paragraph[], count: number): number {
  const length = (some: readonly Paragraph[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  return length(paragraphs.slice(0, count)) / Math.max(1, length(paragraphs))
}
