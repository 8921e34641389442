import { type ReadResult, succeed, unreadable } from '../outcome'
import type { PairedReading } from '../reading'
import { elementsOf, parseXml, textOf, type XmlElement } from '../xml'
import { languageTag } from './language'
import { remarkOf } from './side'
import { pairOf, preserves, type XliffPair, type XliffUnit, type XliffVersion } from './xliff-unit'

/**
 * XLIFF 1.2, and 2.0 to 2.2: each unit is a pair with its segments joined, all files in sequence. States, alternative
 * translations, matches and metadata aren't read. A note is a remark: on the span that refers to it, else on the side that
 * it says it applies to, else on the translation.
 */
export function readXliff(text: string): ReadResult<PairedReading> {
  const parsed = parseXml(text, NAMESPACES, 'The XLIFF file')
  if (!parsed.ok) return parsed
  const { name, attributes } = parsed.value
  if (name !== 'xliff') return unreadable('The XLIFF file is broken: its root is not an xliff element.')
  const version: XliffVersion = attributes.version?.startsWith('2') ? 2 : 1
  const files = elementsOf(parsed.value, 'file')
  const unit = version === 2 ? 'unit' : 'trans-unit'
  const pairs = files.flatMap((file) =>
    unitsIn(file, unit, preserves(parsed.value, false)).map((one) => pairOf(one, version)),
  )
  const [file] = files
  const own = version === 2 ? attributes : (file?.attributes ?? {})
  const source = languageTag(own[version === 2 ? 'srcLang' : 'source-language'] ?? languageIn(pairs, 'source'))
  const target = languageTag(own[version === 2 ? 'trgLang' : 'target-language'] ?? languageIn(pairs, 'target'))
  return succeed({
    kind: 'paired',
    languages: { ...(source && { source }), ...(target && { target }) },
    pairs: pairs
      .filter(({ source, target }) => source.blocks.length + target.blocks.length > 0)
      .map(({ source, target }) => ({ source, target })),
    remarks: files.flatMap(fileNotes).map(({ body, author }) => remarkOf(body, author)),
  })
}

const NAMESPACES = new Map([
  ['urn:oasis:names:tc:xliff:document:1.1', ''],
  ['urn:oasis:names:tc:xliff:document:1.2', ''],
  ['urn:oasis:names:tc:xliff:document:2.0', ''],
  ['urn:oasis:names:tc:xliff:document:2.2', ''],
  ['urn:oasis:names:tc:xliff:fs:2.0', 'fs'],
])

const languageIn = (pairs: readonly XliffPair[], side: 'source' | 'target') =>
  pairs.map(({ languages }) => languages[side]).find((tag) => tag)

/** The units inside, in groups as well, each with the white space rule of its context. */
function unitsIn(element: XmlElement, name: string, outer: boolean): XliffUnit[] {
  const preserve = preserves(element, outer)
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [{ element: child, preserve: preserves(child, preserve) }]
    return child.name === 'group' || child.name === 'body' ? unitsIn(child, name, preserve) : []
  })
}

/** In version 1.2 in the header, in version 2 before the units, and in groups. */
function fileNotes(file: XmlElement): { body: string; author: string | undefined }[] {
  return elementsOf(file).flatMap((child) => {
    if (child.name === 'note') return [{ body: textOf(child), author: child.attributes.from }]
    return ['header', 'notes', 'group', 'body'].includes(child.name) ? fileNotes(child) : []
  })
}
