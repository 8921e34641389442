import 'server-only'
import { invalid } from '@/domain/contract/problem'
import type { PairedReading, Reading } from '@/formats/read/reading'
import { isAkin } from '@/language/detect'
import type { Intake } from './imported-article'
import { bothLanguages, detected, detectedIn } from './languages'
import { inOne } from './part'
import { type Read, readIn } from './read-document'
import { type Sheet, sheetOfOne, sheetOfPairs, sheetOfTwo } from './sides'
import type { Brought, Document, Field, Languages } from './upload'

/** The two sides beside each other, and their languages as far as somebody says them. */
export type Layout = Pick<Intake, 'languages' | 'formats' | 'warnings'> & { readonly sheet: Sheet }

export function laidOut(brought: Brought): Layout {
  const { source, target, bilingual } = brought.documents
  if (bilingual) return ofOne(bilingual, brought)
  if (!source) throw invalid('source', 'is missing: send source and target, or bilingual')
  if (!target) throw invalid('target', 'is missing: send source and target, or bilingual')
  return ofTwo(source, target, brought)
}

function ofTwo(source: Document, target: Document, { languages, swap }: Brought): Layout {
  const [here, there] = [readIn('source', source, languages), readIn('target', target, languages)]
  const [first, second] = [oneSide('source', here), oneSide('target', there)]
  return {
    sheet: swap ? sheetOfTwo(second, first) : sheetOfTwo(first, second),
    languages,
    formats: { source: here.format, target: there.format },
    warnings: [...here.warnings, ...there.warnings],
  }
}

/** A table whose columns are in one language is a text like another. */
function oneSide(field: Field, { document, format }: Read): Reading {
  if (document.kind === 'single') return document
  const { source, target } = seenIn(document)
  if (format === 'xliff' || format === 'tmx' || (source && target && !isAkin(source, target)))
    throw invalid(field, 'holds both languages: send it as bilingual')
  return inOne(document)
}

function ofOne(bilingual: Document, { languages, swap }: Brought): Layout {
  const { document, format, warnings } = readIn('bilingual', bilingual, languages)
  if (document.kind === 'single')
    return { ...ofText(document, languages, swap), formats: { bilingual: format }, warnings }
  const isTable = format !== 'xliff' && format !== 'tmx'
  const pairs = isTable && !(swap && isSaid(languages)) ? oriented(document, languages) : document
  return { ...ofPairs(pairs, languages, swap), formats: { bilingual: format }, warnings }
}

type Found = Pick<Layout, 'sheet' | 'languages'>

const isSaid = ({ source, target }: Languages) => source !== undefined || target !== undefined

/** Which column of a table is the source is told by the languages: those that are said, else Korean is it. */
function oriented(table: PairedReading, { source = table.languages.source ?? 'ko', target }: Languages): PairedReading {
  const seen = seenIn(table)
  const isSource = seen.source !== undefined && isAkin(seen.source, source)
  const isTarget = seen.target !== undefined && isAkin(seen.target, source)
  const toldByTarget = target !== undefined && seen.source !== undefined && isAkin(seen.source, target)
  return !isSource && (isTarget || toldByTarget) ? turned(table) : table
}

const seenIn = ({ pairs }: PairedReading) =>
  detected(
    pairs.flatMap(({ source }) => source.blocks),
    pairs.flatMap(({ target }) => target.blocks),
  )

/** What the document says of its languages holds where nobody says otherwise. */
function ofPairs(given: PairedReading, languages: Languages, swap: boolean): Found {
  const document = swap ? turned(given) : given
  return { sheet: sheetOfPairs(document), languages: { ...document.languages, ...languages } }
}

function turned({ pairs, languages, title, ...rest }: PairedReading): PairedReading {
  return {
    ...rest,
    pairs: pairs.map(({ source, target }) => ({ source: target, target: source })),
    languages: otherWayRound(languages),
    ...(title && { title: otherWayRound(title) }),
  }
}

/** The languages part the text: the two must be known, and which is which is theirs to say where they are given. */
function ofText(document: Reading, languages: Languages, swap: boolean): Found {
  const told = detectedIn(document.blocks, languages)
  const both = bothLanguages(swap && !isSaid(languages) ? otherWayRound(told) : told)
  return { sheet: sheetOfOne(document, both), languages: both }
}

const otherWayRound = ({ source, target }: Languages): Languages => ({
  ...(target !== undefined && { source: target }),
  ...(source !== undefined && { target: source }),
})
