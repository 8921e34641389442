import type { Reading, Remark } from '../reading'
import { elementOf, elementsOf, textOf, type XmlElement } from '../xml'
import type { Codes } from './codes'
import { SegmentReader } from './inline'
import { type BlockKind, kindFromName } from './kinds'
import { remarkOf, sideOf, withRemarks } from './side'

export type XliffUnit = { readonly element: XmlElement; readonly preserve: boolean }
export type XliffVersion = 1 | 2
export type XliffPair = {
  readonly source: Reading
  readonly target: Reading
  readonly languages: { readonly source?: string | undefined; readonly target?: string | undefined }
}

export function pairOf(unit: XliffUnit, version: XliffVersion): XliffPair {
  const { element } = unit
  const notes = notesIn(element, version)
  const placed = new Set<string>()
  const [sources, targets] = [partsOf(element, 'source', version), partsOf(element, 'target', version)]
  const side = (parts: readonly Part[]) => {
    const { reader, paragraphs } = readSide(unit, parts)
    return sideOf(paragraphs, reader, notes, placed)
  }
  const target = side(targets)
  const source = side(sources)
  const others = [...notes].filter(([name]) => !placed.has(name))
  const onSource = others.filter(([name]) => applies(element, name) === 'source' || target.blocks.length === 0)
  return {
    source: withRemarks(
      source,
      onSource.map(([, note]) => note),
    ),
    target: withRemarks(
      target,
      others.filter((one) => !onSource.includes(one)).map(([, note]) => note),
    ),
    languages: {
      source: sources[0]?.element.attributes['xml:lang'],
      target: targets[0]?.element.attributes['xml:lang'],
    },
  }
}

/** The paragraphs of one side. */
export function readSide({ element, preserve }: XliffUnit, parts: readonly Part[]) {
  const reader = new SegmentReader(codesIn(element))
  for (const [index, part] of parts.entries()) {
    if (index > 0 && part.isSegment && parts[index - 1]?.isSegment && !/^\s/.test(textOf(part.element))) reader.part()
    reader.read(part.element.children, preserves(part.element, preserve))
  }
  return { reader, paragraphs: reader.finish([kindOf(element)]) }
}

/** A source or a target, and whether it is a segment's: untranslatable text may be between segments. */
type Part = { readonly element: XmlElement; readonly isSegment: boolean; readonly order: number }

/** In version 2 the targets may stand in another order than the sources (section 4.2.2.10). */
export function partsOf(unit: XmlElement, name: 'source' | 'target', version: XliffVersion): Part[] {
  if (version === 1)
    return elementsOf(unit, name)
      .slice(0, 1)
      .map((element) => ({ element, isSegment: true, order: 0 }))
  const pieces = elementsOf(unit).filter((piece) => piece.name === 'segment' || piece.name === 'ignorable')
  const parts = pieces.flatMap((piece, index): Part[] => {
    const isSegment = piece.name === 'segment'
    // Untranslatable text may be omitted in the translation; it is the same there.
    const element = elementOf(piece, name) ?? (isSegment ? undefined : elementOf(piece, 'source'))
    return element ? [{ element, isSegment, order: Number(element.attributes.order ?? index + 1) }] : []
  })
  return parts.sort((a, b) => a.order - b.order)
}

/** In version 2; in version 1 codes are where they are used. */
const codesIn = (unit: XmlElement): Codes =>
  new Map(elementsOf(elementOf(unit, 'originalData'), 'data').map((data) => [data.attributes.id ?? '', textOf(data)]))

export const noteElements = (unit: XmlElement) => [
  ...elementsOf(unit, 'note'),
  ...elementsOf(elementOf(unit, 'notes'), 'note'),
]
export const nameOf = (note: XmlElement, index: number) => `note ${note.attributes.id ?? `#${index}`}`

function notesIn(unit: XmlElement, version: XliffVersion): Map<string, Remark> {
  const notes = noteElements(unit).map((note, index): [string, Remark] => [
    nameOf(note, index),
    remarkOf(textOf(note), version === 1 ? note.attributes.from : undefined),
  ])
  return new Map(notes.filter(([, { said }]) => said[0]?.body !== ''))
}

function applies(unit: XmlElement, name: string): string | undefined {
  const note = noteElements(unit).find((one, index) => nameOf(one, index) === name)
  return note?.attributes.appliesTo ?? note?.attributes.annotates
}

export const preserves = ({ attributes }: XmlElement, outer: boolean): boolean =>
  attributes['xml:space'] === undefined ? outer : attributes['xml:space'] === 'preserve'

/** The kind of its paragraphs, from the resource type or the format style module. */
const kindOf = ({ attributes }: XmlElement): BlockKind =>
  kindFromName(attributes['fs:fs'] ?? attributes.restype ?? attributes.type) ?? { kind: 'paragraph' }
