import 'server-only'
import { randomUUID } from 'node:crypto'
import { type ImportFormat, Side } from '@/domain/contract/names'
import { invalid } from '@/domain/contract/problem'
import { headlineOf, titleOf } from '@/domain/title'
import { align } from '@/language/align/align'
import { furnitureOfBlock } from '@/language/furniture'
import type { ImportedArticle, ImportedParagraph, ImportedUnit } from './imported-article'
import { type BothLanguages, languageWarnings, namesOf, seeLanguages, settleLanguages } from './languages'
import { type Layout, layOut } from './layout'
import type { ImportedSides } from './sides'
import { acceptChanges } from './source-side'
import { type PartOfUnit, threadsOnTarget } from './target-side'
import { hasWords } from './threads'
import type { Upload } from './upload'

/**
 * Reads an upload, separates its sides, detects its languages, and pairs the paragraphs. A refusal names the field at
 * fault. Long texts take time: the server calls it through `runTask`.
 */
export function importUpload(upload: Upload): ImportedArticle {
  const { title, translatedBy } = upload
  return { ...toImportedArticle(layOut(upload), title), ...(translatedBy !== undefined && { translatedBy }) }
}

export function toImportedArticle(
  { sides, languages: said, formats, warnings }: Layout,
  title: Upload['title'] = {},
): ImportedArticle {
  const sources = sides.pairs.map(({ source }) => acceptChanges(source))
  const texts = {
    source: sources.flatMap(({ blocks }) => blocks),
    target: sides.pairs.flatMap(({ target }) => target.blocks),
  }
  const seen = seeLanguages(texts.source, texts.target)
  const { languages, guessed } = settleLanguages(said, seen, texts)
  const both = { source: languages.source ?? 'und', target: languages.target ?? 'und' }
  const { units, parts } = toUnits(
    sides,
    sources.map(({ blocks }) => blocks),
    both,
    formats.bilingual,
  )
  const held = [...sides.pairs.flatMap(({ source, target }) => [source, target]), sides.leftover]
  return {
    ...chooseTitles(title, units),
    ...(sides.byline !== undefined && { byline: sides.byline }),
    units: addSetAside(sides, units),
    notes: [...sources.flatMap(({ notes }) => notes), ...threadsOnTarget(units, parts)].filter(hasWords),
    languages,
    detected: namesOf(seen),
    formats,
    changes: held.reduce((sum, { changes }) => sum + changes.length, 0),
    remarks: held.reduce((sum, { remarks }) => sum + remarks.length, 0),
    warnings: [...warnings, ...languageWarnings(languages, seen, guessed)],
  }
}

type UnitsAndParts = { units: ImportedUnit[]; parts: PartOfUnit[] }

function toUnits(
  { pairs, paired, leftover }: ImportedSides,
  sources: readonly (readonly ImportedParagraph[])[],
  languages: BothLanguages,
  format: ImportFormat | undefined,
): UnitsAndParts {
  if (!paired) {
    const [source = [], target = []] = [sources.flat(), pairs.flatMap((pair) => pair.target.blocks)]
    return { units: alignUnits({ source, target }, languages), parts: [...pairs.map((pair) => pair.target), leftover] }
  }
  // Units from a translation tool stay units; rows of a table may hold a page's furniture.
  const isTable = format !== 'xliff' && format !== 'tmx'
  const rows = pairs.map(({ target }, index) => {
    const unit = unitFromPair(randomUUID(), { source: sources[index] ?? [], target: target.blocks }, isTable)
    return { unit, part: { ...target, unitId: unit.id } }
  })
  const units = rows.map(({ unit }) => unit).filter(({ source, target }) => source.length + target.length > 0)
  if (units.length === 0) throw invalid('bilingual', 'contains no text')
  return { units, parts: [...rows.map(({ part }) => part), leftover] }
}

function addSetAside({ aside }: ImportedSides, units: readonly ImportedUnit[]): ImportedUnit[] {
  const rows = aside.map(({ unit, first }) => ({ unit: { ...unit, id: randomUUID() }, first }))
  return [
    ...rows.filter(({ first }) => first).map(({ unit }) => unit),
    ...units,
    ...rows.filter(({ first }) => !first).map(({ unit }) => unit),
  ]
}

/** A title given is set by hand, unless it says what the headline says. */
function chooseTitles(
  given: Upload['title'],
  units: readonly ImportedUnit[],
): Pick<ImportedArticle, 'title' | 'titlesByHand'> {
  const included = units.filter(({ excludedAs }) => excludedAs === undefined)
  const of = (side: Side) => titleOf(headlineOf(included.flatMap((unit) => unit[side])))
  const headlines = { source: of('source'), target: of('target') }
  const titlesByHand = Side.options.filter((side) => {
    const title = given[side]?.trim() ?? ''
    return title !== '' && title !== headlines[side]
  })
  const title = (side: Side) => (titlesByHand.includes(side) ? given[side]?.trim() : undefined) ?? headlines[side]
  return { title: { source: title('source'), target: title('target') }, titlesByHand }
}

type Pair = { readonly source: readonly ImportedParagraph[]; readonly target: readonly ImportedParagraph[] }

/** The paragraphs of two sides as units, as the aligner pairs them. */
export function alignUnits({ source, target }: Pair, languages: BothLanguages): ImportedUnit[] {
  const beads = align(source.map(words), target.map(words), languages, { source, target })
  return beads.map((bead) => ({
    id: randomUUID(),
    source: bead.source.flatMap((index) => source[index] ?? []),
    target: bead.target.flatMap((index) => target[index] ?? []),
    score: bead.confidence,
  }))
}

const words = ({ text }: ImportedParagraph) => text

/** A row of a table as a unit. A row with nothing but page furniture is excluded. */
export function unitFromPair(id: string, { source, target }: Pair, mayBeFurniture: boolean): ImportedUnit {
  const unit = { id, source, target, score: 1 }
  if (!mayBeFurniture) return unit
  const furniture = [...source, ...target].map(({ text, kind }) => (kind === 'heading' ? null : furnitureOfBlock(text)))
  const [first] = furniture
  return first && !furniture.includes(null) ? { ...unit, excludedAs: first.as } : unit
}
