import type { ExportContent, ExportFormat } from '@/domain/contract/names'
import type { Revision } from './document'
import { writeDocx } from './docx'
import { writeHtml } from './html'
import { writeMarkdown } from './markdown'
import { writeText } from './text'

export type Written = { body: string | Uint8Array; mediaType: string; extension: string }

type Writer = (revision: Revision) => string | Uint8Array | Promise<Uint8Array>

type Format = {
  readonly mediaType: string
  readonly extension: string
  /** What is meant where no content is named. */
  readonly usual: ExportContent
  /** The contents that are made. */
  readonly writers: Partial<Record<ExportContent, Writer>>
}

const FORMATS: Record<ExportFormat, Format> = {
  text: { mediaType: 'text/plain; charset=utf-8', extension: 'txt', usual: 'clean', writers: { clean: writeText } },
  markdown: {
    mediaType: 'text/markdown; charset=utf-8',
    extension: 'md',
    usual: 'clean',
    writers: { clean: writeMarkdown },
  },
  html: { mediaType: 'text/html; charset=utf-8', extension: 'html', usual: 'clean', writers: { clean: writeHtml } },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    usual: 'clean',
    writers: { clean: writeDocx },
  },
  xliff: { mediaType: 'application/xliff+xml', extension: 'xlf', usual: 'bilingual', writers: {} },
  tmx: { mediaType: 'application/x-tmx+xml', extension: 'tmx', usual: 'bilingual', writers: {} },
  json: { mediaType: 'application/json', extension: 'json', usual: 'report', writers: {} },
}

export const defaultContent = (format: ExportFormat): ExportContent => FORMATS[format].usual

export const supports = (format: ExportFormat, content: ExportContent): boolean =>
  FORMATS[format].writers[content] !== undefined

/** The document. Throws where `supports` says no. */
export async function write(format: ExportFormat, content: ExportContent, revision: Revision): Promise<Written> {
  const { mediaType, extension, writers } = FORMATS[format]
  const writer = writers[content]
  if (!writer) throw new Error(`${content} is not made in the format ${format}`)
  return { body: await writer(revision), mediaType, extension }
}
