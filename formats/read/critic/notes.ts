import { plainText } from '@/domain/text/inline'
import { afterwards } from '../../write/tracked/critic'

export type WithoutNotes = {
  readonly text: string
  /** The words of all the notes. */
  readonly notes: readonly string[]
  /** The remarks that stand for notes, as they are written there. */
  readonly remarks: ReadonlySet<string>
}

/**
 * A document without the notes to readers that an export writes behind the text, and without the references to them: they are
 * `[^note-1]`, or numbers that the article's own footnotes don't have (`last`: the greatest of those). One that isn't known
 * was written or edited in the file: it stands as a remark at its place.
 */
export function withoutNotes(text: string, last: number, isKnown: (words: string) => boolean): WithoutNotes {
  const isOurs = (label: string) => (/^\d+$/.test(label) ? Number(label) > last : label.startsWith('note-'))
  const said = new Map<string, string>()
  const body = text.replace(DEFINITION, (whole, label: string, words: string) => {
    if (!isOurs(label) || said.has(label)) return whole
    said.set(label, noteWords(plainText(afterwards(words, 'accept').replace(/\n[ \t]*/g, '\n'))))
    return ''
  })
  if (said.size === 0) return { text, notes: [], remarks: new Set() }
  const referred = new Set<string>()
  const remarks = new Set<string>()
  const remarkOf = (words: string) => {
    const own = inRemark(words)
    remarks.add(own)
    return own === '' ? '' : `{>>${own}<<}`
  }
  const placed = body.replace(REFERENCE, (whole, label: string) => {
    const words = said.get(label)
    if (words === undefined) return whole
    const isFirst = !referred.has(label)
    referred.add(label)
    return isFirst && !isKnown(words) ? remarkOf(words) : ''
  })
  const rest = [...said].filter(([label, words]) => !referred.has(label) && !isKnown(words))
  const whole = placed + rest.map(([, words]) => `\n\n${remarkOf(words)}`).join('')
  return { text: whole, notes: [...said.values()].filter((words) => words !== ''), remarks }
}

/** Words as they are compared with a note: with single spaces. */
export const noteWords = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim()

const inRemark = (words: string) => words.replaceAll('\\', '\\\\').replaceAll('<<}', '<< }')

/** Its further lines are indented. */
const DEFINITION = /^\[\^(note-\d{1,6}|\d{1,6})\]:[ \t]*([^\n]*(?:\n(?:[ \t]*\n)*(?: {4}|\t)[^\n]*)*)(?:\n|$)/gm

/** Two that touch are kept apart by a space. */
const REFERENCE = /(?<=(?<!\\)(?:\\\\)*)\[\^(note-\d{1,6}|\d{1,6})\](?: (?=\[\^))?/g
