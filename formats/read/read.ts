import { literalPictures } from '../markdown/literal-pictures'
import type { Block } from './block'
import { readHtml } from './html'
import { readMarkdown } from './markdown'
import { type Reading, single } from './reading'
import { readText } from './text'

export type ReadFormat = 'text' | 'markdown' | 'html'

/**
 * The paragraphs of a document, in order. Their words are unchanged except for NFC and the white space around a paragraph.
 * No blocks if the text is blank. Never throws.
 */
export function readBlocks(format: ReadFormat, given: string): Block[] {
  return READERS[format](plainLines(given)).flatMap((block) => {
    // An HTML character reference may produce a character that was removed before.
    const text = plainLines(block.text)
    return text.trim() === '' ? [] : [{ ...block, text }]
  })
}

/** The same with what is tracked in it: only pages can hold tracked changes and notes. */
export const readTracked = (format: ReadFormat, given: string): Reading =>
  format === 'html' ? readHtml(plainLines(given)) : single(readBlocks(format, given))

const READERS: Record<ReadFormat, (text: string) => Block[]> = {
  text: (text) => readText(text).map((block) => ({ ...block, text: literalPictures(block.text) })),
  markdown: readMarkdown,
  html: (text) => [...readHtml(text).blocks],
}

/** No byte order marks, lines ended by LF, NFC, and nothing that a database can't store: NUL and half a surrogate pair. */
export const plainLines = (text: string): string =>
  text.replaceAll('\uFEFF', '').replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').toWellFormed().normalize('NFC')
