import { type ReadResult, succeed } from '../outcome'
import type { TrackedParagraph } from '../revision/tracked'
import { elementOf, elementsOf, textOf, type XmlElement } from '../xml'
import { notesAround, openXliff } from './xliff'
import { nameOf, noteElements, partsOf, readSide, type XliffUnit, type XliffVersion } from './xliff-unit'

/** An XLIFF file that comes back: its units by the ids that they were exported with, and all notes as they stand. */
export type ReturnedXliff = {
  readonly units: readonly ReturnedUnit[]
  /** Outside of units. */
  readonly notes: readonly ReturnedNote[]
}

export type ReturnedUnit = {
  readonly id: string
  /** Who worked on the translation, where the file says so. */
  readonly editor?: string
  readonly source: readonly TrackedParagraph[]
  readonly target: readonly TrackedParagraph[]
  /**
   * The words before all codes, if there are any: translate-toolkit writes a new translation there, with tags in place of codes,
   * and leaves the old one behind it.
   */
  readonly before?: readonly string[]
  /** By the names of their points. */
  readonly notes: ReadonlyMap<string, ReturnedNote>
}

/** `id`: that of the thread which it was written for, if our export wrote it. */
export type ReturnedNote = {
  readonly id?: string
  readonly author: string
  readonly body: string
  readonly isOnSource?: boolean
}

export function readReturnedXliff(text: string): ReadResult<ReturnedXliff> {
  const opened = openXliff(text)
  if (!opened.ok) return opened
  const { root, files, units, version } = opened.value
  const editors = contactsIn(files)
  return succeed({
    units: units.map((unit) => unitOf(unit, version, editors)),
    notes: notesAround(root).map(({ author = '', ...note }) => ({ ...note, author: author.trim() })),
  })
}

function unitOf(unit: XliffUnit, version: XliffVersion, editors: ReadonlyMap<string, string>): ReturnedUnit {
  const { element } = unit
  const { 'phase-name': phase = '' } = elementOf(element, 'target')?.attributes ?? {}
  const editor = editors.get(phase)
  const before = version === 1 ? linesBeforeCodes(elementOf(element, 'target')) : []
  const side = (name: 'source' | 'target') => readSide(unit, partsOf(element, name, version))
  const target = side('target')
  const notes = noteElements(element).map((note, index): [string, ReturnedNote] => {
    const { id, from = '', appliesTo, annotates } = note.attributes
    const isOnSource = (appliesTo ?? annotates) === 'source'
    const body = textOf(note).normalize('NFC').trim()
    return [nameOf(note, index), { ...(id && { id }), author: from.normalize('NFC').trim(), body, isOnSource }]
  })
  const comments = [...target.reader.comments].map(([name, body]): [string, ReturnedNote] => [
    name,
    { author: '', body: body.normalize('NFC') },
  ])
  return {
    id: element.attributes.id ?? '',
    ...(editor !== undefined && { editor }),
    source: side('source').paragraphs.filter(saysSomething),
    target: target.paragraphs.filter(saysSomething),
    ...(before.length > 0 && { before }),
    notes: new Map([...notes, ...comments].filter(([, { body }]) => body !== '')),
  }
}

/** A line for each paragraph; a code is its tag. */
function linesBeforeCodes(target: XmlElement | undefined): string[] {
  const [words, code] = target?.children ?? []
  if (typeof words !== 'string' || code === undefined) return []
  return words
    .split('\n')
    .map((line) =>
      line
        .replaceAll('<br>', '\n')
        .replace(/<\/?a\b[^<>]*>/g, '')
        .normalize('NFC'),
    )
    .filter((line) => line.trim() !== '')
}

/** Who is named for each phase of the work (version 1.2). */
const contactsIn = (files: readonly XmlElement[]): ReadonlyMap<string, string> =>
  new Map(
    files
      .flatMap((file) => elementsOf(elementOf(elementOf(file, 'header'), 'phase-group'), 'phase'))
      .flatMap(({ attributes: { 'phase-name': phase, 'contact-name': name = '' } }) =>
        phase === undefined || name.trim() === '' ? [] : [[phase, name.normalize('NFC').trim()] as const],
      ),
  )

const saysSomething = ({ pieces }: TrackedParagraph) =>
  pieces.some((piece) => piece.type === 'words' && piece.text.trim() !== '')
