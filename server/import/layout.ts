import 'server-only'
import { invalid } from '@/domain/contract/problem'
import type { PairedReading, Reading } from '@/formats/read/reading'
import { isAkin } from '@/language/detect'
import type { ImportedArticle } from './imported-article'
import { bothLanguages, detectBothLanguages, nameOf, namesOf, seeLanguages } from './languages'
import { joinCells } from './part'
import { type ReadUpload, readUploaded } from './read-document'
import { type ImportedSides, sidesFromOne, sidesFromPairs, sidesFromTwo } from './sides'
import type { Field, GivenLanguages, Upload, UploadedDocument } from './upload'

/** The two sides in parallel, and their languages as far as they are given. */
export type Layout = Pick<ImportedArticle, 'languages' | 'formats' | 'warnings'> & { readonly sides: ImportedSides }

export function layOut(upload: Upload): Layout {
  const { source, target, bilingual } = upload.documents
  if (bilingual) return layOutOne(bilingual, upload)
  if (!source) throw invalid('source', 'is missing: send source and target, or bilingual')
  if (!target) throw invalid('target', 'is missing: send source and target, or bilingual')
  return layOutTwo(source, target, upload)
}

function layOutTwo(source: UploadedDocument, target: UploadedDocument, { languages, swap }: Upload): Layout {
  const [here, there] = [readUploaded('source', source, languages), readUploaded('target', target, languages)]
  const [first, second] = [readOneSide('source', here), readOneSide('target', there)]
  return {
    sides: swap ? sidesFromTwo(second, first) : sidesFromTwo(first, second),
    languages,
    formats: { source: here.format, target: there.format },
    warnings: [...here.warnings, ...there.warnings],
  }
}

/** A table whose columns are in one language is read as text. */
function readOneSide(field: Field, { document, format }: ReadUpload): Reading {
  if (document.kind === 'single') return document
  const { source, target } = seeColumns(document)
  const isBoth = source?.certain && target?.certain && !isAkin(source.language, target.language)
  if (format === 'xliff' || format === 'tmx' || isBoth)
    throw invalid(field, 'contains both languages: send it as bilingual')
  return joinCells(document)
}

function layOutOne(bilingual: UploadedDocument, { languages, swap }: Upload): Layout {
  const { document, format, warnings } = readUploaded('bilingual', bilingual, languages)
  if (document.kind === 'single')
    return { ...layOutText(document, languages, swap), formats: { bilingual: format }, warnings }
  const isTable = format !== 'xliff' && format !== 'tmx'
  const pairs = isTable && !(swap && isAnyGiven(languages)) ? orientTable(document, languages) : document
  return { ...layOutPairs(pairs, languages, swap), formats: { bilingual: format }, warnings }
}

type Found = Pick<Layout, 'sides' | 'languages'>

const isAnyGiven = ({ source, target }: GivenLanguages) => source !== undefined || target !== undefined

/** The given languages tell which column of a table is the source; without them, Korean is. */
function orientTable(
  table: PairedReading,
  { source = table.languages.source ?? 'ko', target }: GivenLanguages,
): PairedReading {
  const seen = namesOf(seeColumns(table))
  const isSource = seen.source !== undefined && isAkin(seen.source, source)
  const isTarget = seen.target !== undefined && isAkin(seen.target, source)
  const isTargetFirst = target !== undefined && seen.source !== undefined && isAkin(seen.source, target)
  return !isSource && (isTarget || isTargetFirst) ? swapColumns(table) : table
}

const seeColumns = ({ pairs }: PairedReading) =>
  seeLanguages(
    pairs.flatMap(({ source }) => source.blocks),
    pairs.flatMap(({ target }) => target.blocks),
  )

/** The document's own languages apply if none are given. */
function layOutPairs(given: PairedReading, languages: GivenLanguages, swap: boolean): Found {
  const document = swap ? swapColumns(given) : given
  return { sides: sidesFromPairs(document), languages: { ...document.languages, ...languages } }
}

function swapColumns({ pairs, languages, ...rest }: PairedReading): PairedReading {
  return {
    ...rest,
    pairs: pairs.map(({ source, target }) => ({ source: target, target: source })),
    languages: swapLanguages(languages),
  }
}

/**
 * The languages separate the two texts, so both must be known. The source is as given, if it is. If those that are given
 * separate nothing, they are wrong, which is a warning: the ones that the text is in do it.
 */
function layOutText(document: Reading, languages: GivenLanguages, swap: boolean): Found {
  const found = detectBothLanguages(document.blocks, languages)
  const both = bothLanguages(swap && !isAnyGiven(languages) ? swapLanguages(found) : found)
  const sides = sidesFromOne(document, both)
  if (sides.ok) return { sides: sides.value, languages: both }
  const { source, target } = detectBothLanguages(document.blocks, {})
  const other = source !== undefined && target !== undefined ? sidesFromOne(document, { source, target }) : sides
  if (other.ok) return { sides: other.value, languages: both }
  throw invalid('bilingual', `contains no text in ${nameOf(both[sides.missing])} beside the other language`)
}

const swapLanguages = ({ source, target }: GivenLanguages): GivenLanguages => ({
  ...(target !== undefined && { source: target }),
  ...(source !== undefined && { target: source }),
})
