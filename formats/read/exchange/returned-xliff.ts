import { type ReadResult, succeed } from '../outcome'
import type { TrackedParagraph } from '../revision/tracked'
import { textOf } from '../xml'
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
  readonly source: readonly TrackedParagraph[]
  readonly target: readonly TrackedParagraph[]
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
  const { root, units, version } = opened.value
  return succeed({
    units: units.map((unit) => unitOf(unit, version)),
    notes: notesAround(root).map(({ author = '', ...note }) => ({ ...note, author: author.trim() })),
  })
}

function unitOf(unit: XliffUnit, version: XliffVersion): ReturnedUnit {
  const { element } = unit
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
    source: side('source').paragraphs.filter(saysSomething),
    target: target.paragraphs.filter(saysSomething),
    notes: new Map([...notes, ...comments].filter(([, { body }]) => body !== '')),
  }
}

const saysSomething = ({ pieces }: TrackedParagraph) =>
  pieces.some((piece) => piece.type === 'words' && piece.text.trim() !== '')
