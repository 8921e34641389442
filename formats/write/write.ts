import { ExportContent, type ExportFormat } from '@/domain/contract/names'
import { writeBilingualHtml } from './bilingual/html'
import { writeBilingualMarkdown } from './bilingual/markdown'
import { writeBilingualText } from './bilingual/text'
import type { Revision } from './document'
import { writeDocx } from './docx/clean'
import { writeBilingualDocx, writeTrackedDocx } from './docx/tracked'
import { writeTmx } from './exchange/tmx'
import { writeXliff } from './exchange/xliff'
import { writeHtml } from './html'
import { writeJson } from './json/json'
import { writeMarkdown } from './markdown'
import { writeReportDocx } from './report/docx'
import { writeHtmlReport } from './report/html'
import { writeMarkdownReport } from './report/markdown'
import type { Found, Recorded, Review, Stream, TrackedUnit } from './review'
import { revisionOf } from './revision'
import { writeFindings } from './table/findings'
import { writeGaps } from './table/gaps'
import { writeSuggestions } from './table/suggestions'
import { writeText } from './text'
import { writeTrackedHtml } from './tracked/html'
import { writeTrackedMarkdown } from './tracked/markdown'

/** Where a writer has its article from. Each is loaded when it is asked for, and as far as it is read. */
export type Sources = {
  readonly review: () => Promise<Review>
  readonly tracked: () => Promise<Review<TrackedUnit>>
  readonly recorded: () => Promise<Recorded>
  readonly found: () => Promise<Found>
}

/** A document in pieces, one after the other. */
export type Written = {
  readonly body: Stream<string | Uint8Array>
  readonly mediaType: string
  readonly extension: string
}

type Writer = (from: Sources) => AsyncIterable<string | Uint8Array>

type Format = {
  readonly mediaType: string
  readonly extension: string
  /** The contents that are made; the first is meant where none is named. */
  readonly writers: Partial<Record<ExportContent, Writer>>
}

const PAGES: Format['writers'] = {
  clean: clean(writeHtml),
  tracked: tracked(writeTrackedHtml),
  bilingual: reviewed(writeBilingualHtml),
  report: reviewed(writeHtmlReport),
}

const FORMATS: Record<ExportFormat, Format> = {
  text: {
    mediaType: 'text/plain; charset=utf-8',
    extension: 'txt',
    writers: { clean: clean(writeText), bilingual: reviewed(writeBilingualText) },
  },
  markdown: {
    mediaType: 'text/markdown; charset=utf-8',
    extension: 'md',
    writers: {
      clean: clean(writeMarkdown),
      tracked: tracked(writeTrackedMarkdown),
      bilingual: reviewed(writeBilingualMarkdown),
      report: reviewed(writeMarkdownReport),
    },
  },
  html: { mediaType: 'text/html; charset=utf-8', extension: 'html', writers: PAGES },
  // The pages are the same: who sends them prints them.
  pdf: { mediaType: 'application/pdf', extension: 'pdf', writers: PAGES },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    writers: {
      clean: clean(writeDocx),
      tracked: tracked(writeTrackedDocx),
      bilingual: tracked(writeBilingualDocx),
      report: reviewed(writeReportDocx),
    },
  },
  xliff: { mediaType: 'application/xliff+xml', extension: 'xlf', writers: { bilingual: reviewed(writeXliff) } },
  tmx: { mediaType: 'application/x-tmx+xml', extension: 'tmx', writers: { bilingual: reviewed(writeTmx) } },
  json: { mediaType: 'application/json', extension: 'json', writers: { report: recorded(writeJson) } },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    extension: 'csv',
    writers: { suggestions: reviewed(writeSuggestions), gaps: reviewed(writeGaps), findings: found(writeFindings) },
  },
}

function clean(write: (revision: Revision) => string | AsyncIterable<Uint8Array>): Writer {
  return async function* ({ review }) {
    const document = write(await revisionOf(await review()))
    if (typeof document === 'string') yield document
    else yield* document
  }
}

function reviewed(write: (review: Review) => AsyncIterable<string | Uint8Array>): Writer {
  return async function* (from) {
    yield* write(await from.review())
  }
}

function found(write: (found: Found) => AsyncIterable<string>): Writer {
  return async function* (from) {
    yield* write(await from.found())
  }
}

function tracked(write: (review: Review<TrackedUnit>) => AsyncIterable<string | Uint8Array>): Writer {
  return async function* (from) {
    yield* write(await from.tracked())
  }
}

function recorded(write: (recorded: Recorded) => AsyncIterable<string>): Writer {
  return async function* (from) {
    yield* write(await from.recorded())
  }
}

export const contentsOf = (format: ExportFormat): ExportContent[] =>
  ExportContent.options.filter((content) => FORMATS[format].writers[content] !== undefined)

/** The document. Throws where `contentsOf` doesn't name the content. */
export function write(format: ExportFormat, content: ExportContent, from: Sources): Written {
  const { mediaType, extension, writers } = FORMATS[format]
  const writer = writers[content]
  if (!writer) throw new Error(`${content} is not made in the format ${format}`)
  return { body: writer(from), mediaType, extension }
}
