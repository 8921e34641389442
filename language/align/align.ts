import { bandOf } from './band'
import { beadScores } from './bead-score'
import { clueReader } from './clue'
import { bestPath } from './decode'
import { gatherEvidence } from './evidence'
import { type Edge, posteriors } from './lattice'
import { roughPath } from './path'

/** Segments that render each other, by index; one side may be empty. `confidence` is the bead's posterior, 0 to 1. */
export type Bead = { source: number[]; target: number[]; confidence: number }

/**
 * Pairs the segments (paragraphs or sentences) of two texts, in order: every index stands in exactly one bead.
 * One dynamic programme over beads of up to four segments a side (Gale & Church 1993), scored by the prior of the bead's
 * shape, by length and by clues that both languages share.
 */
export function align(
  source: readonly string[],
  target: readonly string[],
  languages: { source: string; target: string },
): Bead[] {
  const sourceClues = source.map(clueReader(languages.source, languages.target))
  const targetClues = target.map(clueReader(languages.target, languages.source))
  const band = bandOf(source.length, target.length, () => roughPath(sourceClues, targetClues))
  const evidence = gatherEvidence(sourceClues, targetClues, band)
  const scores = beadScores(lengths(source), lengths(target), evidence, band)
  const edges = posteriors(source.length, target.length, band, scores)
  return bestPath(edges, source.length, target.length).map(beadOf)
}

const beadOf = ({ i, j, source, target, posterior }: Edge): Bead => ({
  source: Array.from({ length: source }, (_, k) => i + k),
  target: Array.from({ length: target }, (_, k) => j + k),
  confidence: Math.min(1, posterior),
})

/** Characters without white space: Korean and English space their words too differently to count it. */
const lengths = (segments: readonly string[]) =>
  Float64Array.from(segments, (segment) => segment.replace(/\s/g, '').length)
