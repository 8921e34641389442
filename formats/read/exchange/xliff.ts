import { type ReadResult, succeed, unreadable } from '../outcome'
import type { PairedReading } from '../reading'
import { elementsOf, parseXml, textOf, type XmlElement } from '../xml'
import { languageTag } from './language'
import { remarkOf } from './side'
import { pairOf, preserves, type XliffPair, type XliffUnit, type XliffVersion } from './xliff-unit'

/**
 * XLIFF 1.2, and 2.0 to 2.2: each unit is a pair with its segments joined, all files in sequence. Words inside a code (an
 * alternative text) are paragraphs after the unit's own; in version 2 they are units themselves. States, alternative
 * translations, matches and metadata aren't read. A note is a remark: on the span that refers to it, else on the side that
 * it says it applies to, else on the translation.
 */
export function readXliff(text: string): ReadResult<PairedReading> {
  const opened = openXliff(text)
  if (!opened.ok) return opened
  const { root, files, units, version } = opened.value
  const { attributes } = root
  const pairs = units.map((one) => pairOf(one, version))
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
    remarks: notesAround(root).map(({ body, author }) => remarkOf(body, author)),
  })
}

/** All units in sequence. */
export function openXliff(text: string): ReadResult<{
  readonly root: XmlElement
  readonly files: readonly XmlElement[]
  readonly units: readonly XliffUnit[]
  readonly version: XliffVersion
}> {
  const parsed = parseXml(text, NAMESPACES, 'The XLIFF file', { undeclared: true })
  if (!parsed.ok) return parsed
  const { value: root } = parsed
  if (root.name !== 'xliff') return unreadable('The XLIFF file is broken: its root is not an xliff element.')
  const version: XliffVersion = root.attributes.version?.startsWith('2') ? 2 : 1
  const files = elementsOf(root, 'file')
  const units = files.flatMap((file) => unitsIn(file, version === 2 ? 'unit' : 'trans-unit', preserves(root, false)))
  return succeed({ root, files, units, version })
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
    return WITH_UNITS.has(child.name) ? unitsIn(child, name, preserve) : []
  })
}

/** A picture or another object of version 1.2 (bin-unit) may have words as well. */
const WITH_UNITS = new Set(['group', 'body', 'bin-unit'])

/** Outside of units: in the header and its phases (version 1.2), before the units (2), in groups, or at the very top. */
export function notesAround(element: XmlElement): { id?: string; body: string; author: string | undefined }[] {
  // What is noted at a phase of the work is said by whoever is named for it, if nobody else is.
  const { 'contact-name': contact } = element.attributes
  return elementsOf(element).flatMap((child) => {
    if (child.name !== 'note') return WITH_NOTES.has(child.name) ? notesAround(child) : []
    const body = textOf(child)
    return body.trim() === ''
      ? []
      : [{ body, author: child.attributes.from ?? contact, ...(child.attributes.id && { id: child.attributes.id }) }]
  })
}

const WITH_NOTES = new Set(['file', 'header', 'phase-group', 'phase', 'notes', 'group', 'body', 'bin-unit'])
