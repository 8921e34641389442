import { type Atoms, atomsOf, lengthsOf } from './atoms'
import { bandOf } from './band'
import { beadScores } from './bead-score'
import { bestPath, foldSteps, type LatticeEdge } from './beads'
import { clueReader } from './clue'
import { gatherEvidence } from './evidence'
import { type KindsOfSides, kindScores, swallowsHeading } from './kinds'
import { posteriors } from './lattice'
import { type PostingsOfSides, sidesOf } from './postings'
import { roughPath } from './rough-path'

/** Segments that translate each other, by index; one side may be empty. `confidence` is the bead's posterior, 0 to 1. */
export type Bead = { source: number[]; target: number[]; confidence: number }

export type LanguagePair = { source: string; target: string }

/**
 * Pairs the segments (paragraphs or sentences) of two texts, in order: every index is in exactly one bead.
 *
 * Segments are split into sentences, and one dynamic programme runs over beads of up to five sentences (Gale & Church
 * 1993), scored by the prior of the bead's shape, by length and by clues that both languages share. All paths are summed
 * (forward–backward); those between two places where a segment ends on both sides make up a bead of segments, and the chain
 * of beads with the highest expected number of correct ones is the result. So a segment that the translation spread over
 * many is found by its sentences, however many they are.
 *
 * Kinds, where both sides mark them, are evidence as well: headings translate headings, and a bead seldom has one beside
 * something else (kinds.ts).
 *
 * The sum is over all paths in texts of up to `WHOLE` cells (band.ts), about 140 sentences a side, and beyond that over
 * those near a chain of rare matches: time and memory grow with the text, not with its square. The band misses a path only
 * where the text shares no rare word with its counterpart for longer than the band is wide; there it follows the diagonal.
 */
export function align(
  source: readonly string[],
  target: readonly string[],
  languages: LanguagePair,
  kinds?: KindsOfSides,
): Bead[] {
  return alignAtoms(atomsOf(source, languages.source), atomsOf(target, languages.target), languages, kinds)
}

/** The same for segments already split into sentences. */
export function alignAtoms(source: Atoms, target: Atoms, languages: LanguagePair, kinds?: KindsOfSides): Bead[] {
  const sides = sidesOf(
    source.texts.map(clueReader(languages.source, languages.target)),
    target.texts.map(clueReader(languages.target, languages.source)),
  )
  return alignSides(source, target, sides, kinds)
}

function alignSides(source: Atoms, target: Atoms, sides: PostingsOfSides, kinds?: KindsOfSides): Bead[] {
  const [sourceCount, targetCount] = [source.texts.length, target.texts.length]
  const band = bandOf(sourceCount, targetCount, () => roughPath(sides.source, sides.target))
  const kindsSay = kinds && kindScores(source, target, kinds)
  const scores = beadScores(
    lengthsOf(source.texts),
    lengthsOf(target.texts),
    gatherEvidence(sides.source, sides.target, band),
    band,
    kindsSay?.bead,
  )
  const breaks = { source: breaksOf(source), target: breaksOf(target) }
  const { steps, walk } = posteriors({
    ...{ sourceCount, targetCount, band, scores, breaks },
    ...(kindsSay && { omission: kindsSay.omission }),
  })
  const [edges, walked] = [foldSteps(steps, source, target), foldSteps(walk, source, target)]
  const beads = bestPath(edges, walked, source.ends.length - 1, target.ends.length - 1).map(beadOf)
  return kinds ? beads.map((bead) => (swallowsHeading(bead, kinds) ? doubted(bead) : bead)) : beads
}

/** At most this sure of a bead in which a heading stands beside something else: little enough for somebody to look. */
const DOUBT = 0.45

const doubted = (bead: Bead): Bead => ({ ...bead, confidence: Math.min(DOUBT, bead.confidence) })

const beadOf = ({ i, j, source, target, posterior }: LatticeEdge): Bead => ({
  source: Array.from({ length: source }, (_, k) => i + k),
  target: Array.from({ length: target }, (_, k) => j + k),
  confidence: Math.min(1, posterior),
})

function breaksOf({ texts, ends }: Atoms): Uint8Array {
  const found = new Uint8Array(texts.length + 1)
  for (const end of ends) found[end] = 1
  return found
}
