import type { Block } from './block'
import { readHtml } from './html'
import { readMarkdown } from './markdown'
import { readText } from './text'

export type ReadFormat = 'text' | 'markdown' | 'html'

/** The paragraphs of a document, in order. A byte order mark is dropped, line ends become LF. Never throws. */
export function readBlocks(format: ReadFormat, given: string): Block[] {
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  switch (format) {
    case 'text':
      return readText(text)
    case 'markdown':
      return readMarkdown(text)
    case 'html':
      return readHtml(text)
  }
}
