import 'server-only'
import { randomUUID } from 'node:crypto'
import { align } from '@/language/align/align'
import { furnitureOfBlock } from '@/language/furniture'
import type { ImportedParagraph, ImportedUnit } from './imported-article'
import type { BothLanguages } from './languages'

type Pair = { readonly source: readonly ImportedParagraph[]; readonly target: readonly ImportedParagraph[] }

/** The paragraphs of two sides in units, as the aligner pairs them. */
export function alignUnits({ source, target }: Pair, languages: BothLanguages): ImportedUnit[] {
  const beads = align(source.map(words), target.map(words), languages)
  return beads.map((bead) => ({
    id: randomUUID(),
    source: bead.source.flatMap((index) => source[index] ?? []),
    target: bead.target.flatMap((index) => target[index] ?? []),
    score: bead.confidence,
  }))
}

const words = ({ text }: ImportedParagraph) => text

/** A pair of a table as a unit. A row that says nothing but what a page has around an article is set aside. */
export function unitFromPair(id: string, { source, target }: Pair, mayBeFurniture: boolean): ImportedUnit {
  const unit = { id, source, target, score: 1 }
  if (!mayBeFurniture) return unit
  const told = [...source, ...target].map(({ text, kind }) => (kind === 'heading' ? null : furnitureOfBlock(text)))
  const [first] = told
  return first && !told.includes(null) ? { ...unit, excludedAs: first.as } : unit
}
