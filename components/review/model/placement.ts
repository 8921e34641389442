/** A card that wants to stand at `ideal` (pixels from the top of the margin) and is `height` tall. */
export type Placeable = { readonly id: string; readonly ideal: number; readonly height: number }

/**
 * Where the cards stand: each as near to its words as the others let it, none over another, in the order of their
 * words. The focused card gets its ideal place and the ones before it make room upwards; without one, or where the top
 * leaves no room, they only ever move down. The rows beside them never move.
 */
export function placeCards(cards: readonly Placeable[], focused: string | null, gap: number): Map<string, number> {
  const order = cards
    .map((card, index) => ({ card, index }))
    .sort((a, b) => a.card.ideal - b.card.ideal || a.index - b.index)
  const sorted = order.map(({ card }) => card)
  const tops = new Map<string, number>()
  const at = sorted.findIndex(({ id }) => id === focused)
  const pivot = sorted[at]
  if (!pivot) {
    pushDown(sorted, Number.NEGATIVE_INFINITY, gap, tops)
    return tops
  }
  const before = sorted.slice(0, at)
  const taken = before.reduce((sum, { height }) => sum + height + gap, 0)
  const top = Math.max(pivot.ideal, Math.min(taken, roomAbove(before, gap)))
  tops.set(pivot.id, top)
  pushUp(before, top, gap, tops)
  pushDown(sorted.slice(at + 1), top + pivot.height + gap, gap, tops)
  return tops
}

/** The least place that the cards before can leave free, without going over the top of the margin. */
const roomAbove = (before: readonly Placeable[], gap: number) => {
  const first = before[0]
  if (!first) return 0
  return before.reduce((sum, { height }) => sum + height + gap, Math.min(0, first.ideal))
}

function pushDown(cards: readonly Placeable[], from: number, gap: number, tops: Map<string, number>) {
  let free = from
  for (const { id, ideal, height } of cards) {
    const top = Math.max(ideal, free)
    tops.set(id, top)
    free = top + height + gap
  }
}

/** First as if nothing stood below, then from the bottom up as far as needed. */
function pushUp(cards: readonly Placeable[], until: number, gap: number, tops: Map<string, number>) {
  pushDown(cards, Number.NEGATIVE_INFINITY, gap, tops)
  let limit = until
  for (const { id, height } of cards.toReversed()) {
    const top = Math.min(tops.get(id) ?? 0, limit - gap - height)
    tops.set(id, top)
    limit = top
  }
}

/** The lowest edge of the cards placed: how tall the margin has to be. */
export const lowestEdge = (cards: readonly Placeable[], tops: ReadonlyMap<string, number>): number =>
  cards.reduce((lowest, { id, height }) => Math.max(lowest, (tops.get(id) ?? 0) + height), 0)
