import { guardBlocks, guardHeading } from '../markdown/block-guard'
import { stressInCommonMark } from '../markdown/common-mark'
import { inlineSource } from '../markdown/inline-source'
import { safeLinks } from '../markdown/safe-links'
import type { EditionParagraph, NoteMark } from './edition'

/** How a note is referred to, from its number in the edition. */
export type Label = (note: number) => number | string

/** The label of a note in a text that is written part by part, in which the article's own labels aren't known beforehand. */
export const noteLabel: Label = (note) => `note-${note}`

/** A note after the text, with a blank line before it. */
export const noteDefinition = (label: number | string, note: string): string => `\n\n[^${label}]: ${noteText(note)}`

/** Plain words; further lines belong to the note as long as they are indented. */
function noteText(note: string): string {
  const paragraphs = note.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
  const guarded = paragraphs.map((words) => guardBlocks(inlineSource([{ text: words, marks: [] }])))
  return guarded.join('\n\n').replace(/\n(?!\n)/g, '\n    ')
}

/**
 * Paragraphs as Markdown, in sequence: each one's text unchanged, with the signs of its kind. `respells`: with tags where
 * CommonMark wouldn't read a mark.
 */
export function markdownParagraphs(paragraphs: readonly EditionParagraph[], label: Label, respells = false): string {
  const written = paragraphs.map((paragraph) => inKind(paragraph, label, respells ? inCommonMark : guardBlocks))
  return written.map((text, index) => (index === 0 ? text : gap(paragraphs, index) + text)).join('')
}

const inCommonMark = (text: string) => stressInCommonMark(guardBlocks(text))

/** Items of a list are consecutive, and quotation paragraphs share one quotation. */
function gap(paragraphs: readonly EditionParagraph[], index: number): string {
  const [before, after] = [paragraphs[index - 1]?.kind, paragraphs[index]?.kind]
  if (before === 'list-item' && after === 'list-item') return '\n'
  return before === 'quote' && after === 'quote' ? '\n>\n' : '\n\n'
}

function inKind(paragraph: EditionParagraph, label: Label, guard: (text: string) => string): string {
  const { kind, level } = paragraph
  if (kind === 'code') return code(paragraph, label)
  const text = safeLinks(withMarks(withoutBlankLines(paragraph), label))
  switch (kind) {
    case 'heading':
      return heading(text, level, guard)
    case 'quote':
      return `> ${guard(text).replace(/\n/g, '\n> ')}`
    case 'list-item':
      return `- ${guard(text).replace(/\n/g, '\n  ')}`
    case 'caption':
    case 'paragraph':
      return guard(text)
  }
}

/** A heading of several lines must be underlined, and that has only two levels. */
function heading(text: string, level: number, guard: (text: string) => string): string {
  if (!text.includes('\n')) {
    const guarded = guardHeading(text)
    return `${'#'.repeat(level)} ${guard === guardBlocks ? guarded : stressInCommonMark(guarded)}`
  }
  if (level <= 2) return `${guard(text)}\n${level === 1 ? '===' : '---'}`
  return `${'#'.repeat(level)} ${guardHeading(text.replace(/[ \t]*\\?\n[ \t]*/g, ' '))}`
}

/** Code can't contain a reference: its notes are referred to in a paragraph after it. */
function code({ text, marks }: EditionParagraph, label: Label): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const references = marks.map(({ number }) => `[^${label(number)}]`).join(' ')
  return `${fence}\n${text}\n${fence}${references === '' ? '' : `\n\n${references}`}`
}

/** A blank line would split the paragraph. */
function withoutBlankLines(paragraph: EditionParagraph): EditionParagraph {
  const joined = (words: string) => words.replace(/\n(?:[^\S\n]*\n)+/g, '\n')
  const marks = paragraph.marks.map((mark) => ({ ...mark, at: joined(paragraph.text.slice(0, mark.at)).length }))
  return { ...paragraph, text: joined(paragraph.text), marks }
}

function withMarks({ text, marks }: EditionParagraph, label: Label): string {
  return marks.reduceRight((words, { at, number, apart }: NoteMark) => {
    const [before, after] = [words.slice(0, at), words.slice(at)]
    // A backslash would escape the bracket; a parenthesis would make a link of the reference, a colon a note.
    const open = /(?<!\\)(?:\\\\)*\\$/.test(before) ? '\\' : ''
    const close = /^\(/.test(after) || (at === 0 && after.startsWith(':')) ? '\\' : ''
    return `${before}${open}[^${label(number)}]${apart ? ' ' : close}${after}`
  }, text)
}
