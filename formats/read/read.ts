import type { Block } from './block'
import { readHtml } from './html'
import { readMarkdown } from './markdown'
import { readText } from './text'

export type ReadFormat = 'text' | 'markdown' | 'html'

/**
 * The paragraphs of a document, in order. Their words are kept as they stand, but for NFC and the white space around a
 * paragraph. No blocks where the text says nothing. Never throws.
 */
export function readBlocks(format: ReadFormat, given: string): Block[] {
  return READERS[format](plainLines(given)).flatMap((block) => {
    // A character reference of HTML may bring in what was cleared before.
    const text = plainLines(block.text)
    return text.trim() === '' ? [] : [{ ...block, text }]
  })
}

const READERS: Record<ReadFormat, (text: string) => Block[]> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
}

/** No byte order marks, lines ended by LF, NFC, and nothing that no database keeps: NUL and half a surrogate pair. */
export const plainLines = (text: string): string =>
  text.replaceAll('\uFEFF', '').replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').toWellFormed().normalize('NFC')
