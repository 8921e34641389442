import type { Row } from './arrangement'

/** Something that stays where it is, and how many of the other paragraphs of each side stand before it. */
export type FixedRow = Row & { readonly before: { readonly source: number; readonly target: number } }

/** Paragraphs by their index that render each other, as an aligner gives them. */
type Bead = { readonly source: readonly number[]; readonly target: readonly number[] }

/** `cut`: a piece of a bead. */
export type Piece<B extends Bead> = { readonly bead: B; readonly cut: boolean } & Bead
export type BeadOrFixed<B extends Bead, K extends FixedRow> = Piece<B> | { readonly kept: K }

/**
 * Beads and what stays between them, in order. A bead that goes over something is cut there, so that no paragraph changes
 * its place.
 */
export function interleaveFixed<B extends Bead, K extends FixedRow>(
  beads: readonly B[],
  kept: readonly K[],
): BeadOrFixed<B, K>[] {
  const ordered: BeadOrFixed<B, K>[] = []
  let rest: Piece<B>[] = beads.map((bead) => ({ bead, source: bead.source, target: bead.target, cut: false }))
  for (const one of kept) {
    const { before, behind } = cutAt(rest, one)
    ordered.push(...before, { kept: one })
    rest = behind
  }
  return [...ordered, ...rest]
}

/** A side that it has nothing of is not cut by it: it goes along with the other. */
function cutAt<B extends Bead>(pieces: readonly Piece<B>[], { source, target, before }: FixedRow) {
  const parts = { before: [] as Piece<B>[], behind: [] as Piece<B>[] }
  const isBehind = {
    source: (k: number) => source.length > 0 && k >= before.source,
    target: (k: number) => target.length > 0 && k >= before.target,
  }
  const isBefore = {
    source: (k: number) => source.length > 0 && k < before.source,
    target: (k: number) => target.length > 0 && k < before.target,
  }
  for (const piece of pieces) {
    const here = piece.source.some(isBefore.source) || piece.target.some(isBefore.target)
    const there = piece.source.some(isBehind.source) || piece.target.some(isBehind.target)
    if (here && there) {
      const pick = (isIn: typeof isBehind, isCut: boolean) => ({
        bead: piece.bead,
        cut: true,
        source: piece.source.filter((k) => isIn.source(k) === isCut),
        target: piece.target.filter((k) => isIn.target(k) === isCut),
      })
      parts.before.push(pick(isBehind, false))
      parts.behind.push(pick(isBehind, true))
    } else if (there || (parts.behind.length > 0 && !here)) parts.behind.push(piece)
    else parts.before.push(piece)
  }
  return parts
}
