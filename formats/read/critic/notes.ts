import { plainText } from '@/domain/text/inline'

/**
 * A document without the notes to readers that an export writes behind the text, and without the references to them: they are
 * `[^note-1]`, or numbers that the article's own footnotes don't have (`last`: the greatest of those). One that isn't known
 * was written or edited in the file: it stands as a remark at its place.
 */
export function withoutNotes(text: string, last: number, isKnown: (words: string) => boolean): string {
  const isOurs = (label: string) => (/^\d+$/.test(label) ? Number(label) > last : label.startsWith('note-'))
  const said = new Map<string, string>()
  const body = text.replace(DEFINITION, (whole, label: string, words: string) => {
    if (!isOurs(label) || said.has(label)) return whole
    said.set(label, noteWords(plainText(words.replace(/\n[ \t]*/g, '\n'))))
    return ''
  })
  if (said.size === 0) return text
  const referred = new Set<string>()
  const placed = body.replace(REFERENCE, (whole, label: string) => {
    const words = said.get(label)
    if (words === undefined) return whole
    const isFirst = !referred.has(label)
    referred.add(label)
    return isFirst && !isKnown(words) ? remark(words) : ''
  })
  const rest = [...said].filter(([label, words]) => !referred.has(label) && !isKnown(words))
  return placed + rest.map(([, words]) => `\n\n${remark(words)}`).join('')
}

/** Words as they are compared with a note: with single spaces. */
export const noteWords = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim()

const remark = (words: string) =>
  words === '' ? '' : `{>>${words.replaceAll('\\', '\\\\').replaceAll('<<}', '<< }')}<<}`

/** Its further lines are indented. */
const DEFINITION = /^\[\^(note-\d{1,6}|\d{1,6})\]:[ \t]*([^\n]*(?:\n(?:[ \t]*\n)*(?: {4}|\t)[^\n]*)*)(?:\n|$)/gm

/** Two that touch are kept apart by a space. */
const REFERENCE = /(?<=(?<!\\)(?:\\\\)*)\[\^(note-\d{1,6}|\d{1,6})\](?: (?=\[\^))?/g
