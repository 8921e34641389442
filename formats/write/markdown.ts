import { guardBlocks, guardHeading } from '../markdown/block-guard'
import { inlineSource } from '../markdown/inline-source'
import type { Revision } from './document'
import { type Edition, type EditionParagraph, editionOf, type Mark } from './edition'

/**
 * Markdown: each paragraph's text as it is, in the signs of its kind; notes as footnotes; title and language before it.
 * Read again it gives the same paragraphs (a caption as a paragraph: Markdown has no captions).
 */
export function writeMarkdown(revision: Revision): string {
  const edition = editionOf(revision)
  const label = labels(edition)
  const written = edition.paragraphs.map((paragraph) => inKind(paragraph, label))
  const body = written.map((text, index) => (index === 0 ? text : gap(edition.paragraphs, index) + text)).join('')
  const notes = edition.notes.map((note, index) => `\n\n[^${label(index + 1)}]: ${noteText(note)}`)
  return `${frontMatter(edition)}${body}${notes.join('')}\n`
}

type Label = (note: number) => number

/** Numbers that the article doesn't use itself, for footnotes that it came with. */
function labels({ paragraphs }: Edition): Label {
  const taken = paragraphs.flatMap(({ text }) =>
    [...text.matchAll(/\[\^(\d{1,6})\]/g)].map(([, label]) => Number(label)),
  )
  const last = taken.reduce((most, label) => Math.max(most, label), 0)
  return (note) => last + note
}

/** A string of JSON is one of YAML. */
const frontMatter = ({ title, language }: Edition) =>
  `---\n${title === '' ? '' : `title: ${JSON.stringify(title)}\n`}lang: ${JSON.stringify(language)}\n---\n\n`

/** Items of a list follow one another, and paragraphs of a quotation share it. */
function gap(paragraphs: readonly EditionParagraph[], index: number): string {
  const [before, after] = [paragraphs[index - 1]?.kind, paragraphs[index]?.kind]
  if (before === 'list-item' && after === 'list-item') return '\n'
  return before === 'quote' && after === 'quote' ? '\n>\n' : '\n\n'
}

function inKind(paragraph: EditionParagraph, label: Label): string {
  const { kind, level } = paragraph
  if (kind === 'code') return code(paragraph, label)
  const text = withMarks(withoutBlankLines(paragraph), label)
  switch (kind) {
    case 'heading':
      return heading(text, level)
    case 'quote':
      return `> ${guardBlocks(text).replace(/\n/g, '\n> ')}`
    case 'list-item':
      return `- ${guardBlocks(text).replace(/\n/g, '\n  ')}`
    case 'caption':
    case 'paragraph':
      return guardBlocks(text)
  }
}

/** Several lines are a heading only where they are underlined, and that there are two levels of. */
function heading(text: string, level: number): string {
  if (!text.includes('\n')) return `${'#'.repeat(level)} ${guardHeading(text)}`
  if (level <= 2) return `${guardBlocks(text)}\n${level === 1 ? '===' : '---'}`
  return `${'#'.repeat(level)} ${guardHeading(text.replace(/[ \t]*\\?\n[ \t]*/g, ' '))}`
}

/** No sign is one in code: its notes are referred to in a paragraph after it. */
function code({ text, marks }: EditionParagraph, label: Label): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const references = marks.map(({ number }) => `[^${label(number)}]`).join('')
  return `${fence}\n${text}\n${fence}${references === '' ? '' : `\n\n${references}`}`
}

/** A blank line would make two paragraphs of one. */
function withoutBlankLines(paragraph: EditionParagraph): EditionParagraph {
  const joined = (words: string) => words.replace(/\n(?:[^\S\n]*\n)+/g, '\n')
  const marks = paragraph.marks.map((mark) => ({ ...mark, at: joined(paragraph.text.slice(0, mark.at)).length }))
  return { ...paragraph, text: joined(paragraph.text), marks }
}

function withMarks({ text, marks }: EditionParagraph, label: Label): string {
  return marks.reduceRight((words, { at, number }: Mark) => {
    const [before, after] = [words.slice(0, at), words.slice(at)]
    // A backslash would take the bracket for words; a parenthesis would make a link of the reference, a colon a note.
    const open = /(?<!\\)(?:\\\\)*\\$/.test(before) ? '\\' : ''
    const close = /^\(/.test(after) || (at === 0 && after.startsWith(':')) ? '\\' : ''
    return `${before}${open}[^${label(number)}]${close}${after}`
  }, text)
}

/** Plain words; further lines are the note's as long as they are indented. */
function noteText(note: string): string {
  const paragraphs = note.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
  const guarded = paragraphs.map((words) => guardBlocks(inlineSource([{ text: words, marks: [] }])))
  return guarded.join('\n\n').replace(/\n(?!\n)/g, '\n    ')
}
