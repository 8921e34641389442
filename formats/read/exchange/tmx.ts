import { type ReadResult, succeed, unreadable } from '../outcome'
import type { PairedReading, Reading, Remark } from '../reading'
import { elementOf, elementsOf, parseXml, textOf, type XmlElement, type XmlNode } from '../xml'
import { SegmentReader } from './inline'
import { type BlockKind, kindFromName } from './kinds'
import { isSameLanguage, languageTag } from './language'
import { remarkOf, sideOf, withRemarks } from './side'

export type TmxLanguages = { readonly source?: string | undefined; readonly target?: string | undefined }

/**
 * TMX 1.1 to 1.4b: each unit is a pair. Of several languages the requested ones; else the header's source language and the
 * most frequent one beside it. Notes are remarks: of a variant on its side, of a unit on the translation.
 */
export function readTmx(text: string, asked: TmxLanguages = {}): ReadResult<PairedReading> {
  // Many of these files name the document type of their version.
  const parsed = parseXml(text, new Map([['http://www.lisa.org/tmx14', '']]), 'The TMX file', {
    doctype: true,
    undeclared: true,
  })
  if (!parsed.ok) return parsed
  if (parsed.value.name !== 'tmx') return unreadable('The TMX file is broken: its root is not a tmx element.')
  const units = elementsOf(elementOf(parsed.value, 'body'), 'tu')
  const header = elementOf(parsed.value, 'header')
  const { source, target } = languagesOf(units, header?.attributes.srclang, asked)
  const pairs = units
    .map((unit) => pairOf(unit, source, target))
    .filter((pair) => pair.source.blocks.length + pair.target.blocks.length > 0)
  return succeed({
    kind: 'paired',
    languages: { ...(source && { source }), ...(target && { target }) },
    pairs,
    remarks: notesOf(header),
  })
}

const languageOf = ({ attributes }: XmlElement) => languageTag(attributes['xml:lang'] ?? attributes.lang)

/** As the file writes them. A requested one is matched by its language, preferably with its region. */
function languagesOf(units: readonly XmlElement[], srclang: string | undefined, asked: TmxLanguages): TmxLanguages {
  const counts = new Map<string, number>()
  for (const unit of units)
    for (const variant of elementsOf(unit, 'tuv')) {
      const language = languageOf(variant)
      if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1)
    }
  const known = [...counts].sort(([, a], [, b]) => b - a).map(([language]) => language)
  const like = (wanted: string | undefined, but?: string) => {
    const tag = languageTag(wanted)
    const others = known.filter((language) => language !== but)
    return tag && (others.find((one) => one === tag) ?? others.find((one) => isSameLanguage(one, tag)))
  }
  const askedTarget = like(asked.target)
  const first = units
    .flatMap((unit) => elementsOf(unit, 'tuv').map(languageOf))
    .find((language) => language !== askedTarget)
  const source = like(asked.source) ?? like(srclang, askedTarget) ?? first
  const target = like(asked.target, source) ?? known.find((language) => language !== source)
  return { source, target }
}

function pairOf(
  unit: XmlElement,
  source: string | undefined,
  target: string | undefined,
): { source: Reading; target: Reading } {
  const variants = elementsOf(unit, 'tuv')
  const variant = (language: string | undefined) =>
    language === undefined
      ? undefined
      : (variants.find((one) => languageOf(one) === language) ??
        variants.find((one) => isSameLanguage(languageOf(one) ?? '', language)))
  const side = (one: XmlElement | undefined) => {
    const reader = new SegmentReader(new Map())
    const words = elementOf(one, 'seg')?.children ?? []
    reader.read(words, unit.attributes['xml:space'] === 'preserve' || !isLaidOut(words))
    return withRemarks(sideOf(reader.finish(kindsOf(one)), reader, new Map(), new Set()), notesOf(one))
  }
  const pair = { source: side(variant(source)), target: side(variant(target)) }
  const notes = notesOf(unit)
  return pair.target.blocks.length > 0
    ? { ...pair, target: withRemarks(pair.target, notes) }
    : { ...pair, source: withRemarks(pair.source, notes) }
}

/** White space belongs to a segment (TMX 1.4b, section 3), unless the segment begins on a line of its own. */
const isLaidOut = ([first]: readonly XmlNode[]): boolean => typeof first === 'string' && /^[ \t]*\n/.test(first)

/** Of the paragraphs in order, in Stet's own property. */
const kindsOf = (variant: XmlElement | undefined): BlockKind[] =>
  elementsOf(variant, 'prop')
    .filter(({ attributes }) => attributes.type === 'x-kind')
    .map((prop) => kindFromName(textOf(prop).trim()) ?? { kind: 'paragraph' })

const notesOf = (element: XmlElement | undefined): Remark[] =>
  elementsOf(element, 'note').flatMap((note) => (textOf(note).trim() === '' ? [] : [remarkOf(textOf(note))]))
