import type { ContentOf, ExportFormat } from '@/domain/contract/export-formats'
import type { ExportContent } from '@/domain/contract/names'
import type { Reader } from '@/domain/report/reader'
import type { ReportedReview } from '@/domain/report/report'
import { writeBilingualHtml } from './bilingual/html'
import { writeBilingualMarkdown } from './bilingual/markdown'
import { writeBilingualText } from './bilingual/text'
import type { Revision } from './document'
import { writeDocx } from './docx/clean'
import { writeBilingualDocx, writeTrackedDocx } from './docx/tracked'
import { writeTmx } from './exchange/tmx'
import { writeXliff } from './exchange/xliff'
import { writeXliff12 } from './exchange/xliff12'
import { writeHtml } from './html'
import { writeJson } from './json/json'
import { writeMarkdown } from './markdown'
import { writeReportDocx } from './report/docx'
import { writeHtmlReport } from './report/html'
import { writeMarkdownReport } from './report/markdown'
import type { FindingsReport, Recorded, Review, Stream, TrackedUnit } from './review'
import { revisionOf } from './revision'
import { writeFindings } from './table/findings'
import { writeGaps } from './table/gaps'
import { writeSuggestions } from './table/suggestions'
import { writeText } from './text'
import { writeTrackedHtml, writeTrackedPages } from './tracked/html'
import { writeTrackedMarkdown } from './tracked/markdown'

/** What a writer reads an article from. Each part is loaded on request, and only as far as it is read. */
export type Sources = {
  readonly reader: Reader
  readonly review: () => Promise<Review>
  readonly reported: () => Promise<ReportedReview>
  readonly tracked: () => Promise<Review<TrackedUnit>>
  readonly recorded: () => Promise<Recorded>
  readonly found: () => Promise<FindingsReport>
}

type Writer = (from: Sources) => AsyncIterable<string | Uint8Array>

const PAGES = {
  clean: fromRevision(writeHtml),
  tracked: fromTracked(writeTrackedHtml),
  bilingual: fromReview(writeBilingualHtml),
  report: fromReported(writeHtmlReport),
}

/** The writer of each format of the contract, for each of its contents. */
const WRITERS: { readonly [F in ExportFormat]: Readonly<Record<ContentOf<F>, Writer>> } = {
  text: { clean: fromRevision(writeText), bilingual: fromReview(writeBilingualText) },
  markdown: {
    clean: fromRevision(writeMarkdown),
    tracked: fromTracked(writeTrackedMarkdown),
    bilingual: fromReview(writeBilingualMarkdown),
    report: fromReported(writeMarkdownReport),
  },
  html: PAGES,
  // The server prints these pages to PDF.
  pdf: { ...PAGES, tracked: fromTracked(writeTrackedPages) },
  docx: {
    clean: fromRevision(writeDocx),
    tracked: fromTracked(writeTrackedDocx),
    bilingual: fromTracked(writeBilingualDocx),
    report: fromReported(writeReportDocx),
  },
  xliff: { bilingual: fromReview(writeXliff) },
  xliff12: { bilingual: fromReview(writeXliff12) },
  tmx: { bilingual: fromReview(writeTmx) },
  json: { report: fromRecord(writeJson) },
  csv: {
    suggestions: fromReview(writeSuggestions),
    gaps: fromReview(writeGaps),
    findings: fromFindings(writeFindings),
  },
}

function fromRevision(write: (revision: Revision) => string | AsyncIterable<Uint8Array>): Writer {
  return async function* ({ review }) {
    const document = write(await revisionOf(await review()))
    if (typeof document === 'string') yield document
    else yield* document
  }
}

function fromReview(write: (review: Review, reader: Reader) => AsyncIterable<string | Uint8Array>): Writer {
  return async function* (from) {
    yield* write(await from.review(), from.reader)
  }
}

function fromReported(write: (review: ReportedReview, reader: Reader) => AsyncIterable<string | Uint8Array>): Writer {
  return async function* (from) {
    yield* write(await from.reported(), from.reader)
  }
}

function fromFindings(write: (found: FindingsReport) => AsyncIterable<string>): Writer {
  return async function* (from) {
    yield* write(await from.found())
  }
}

function fromTracked(
  write: (review: Review<TrackedUnit>, reader: Reader) => AsyncIterable<string | Uint8Array>,
): Writer {
  return async function* (from) {
    yield* write(await from.tracked(), from.reader)
  }
}

function fromRecord(write: (recorded: Recorded) => AsyncIterable<string>): Writer {
  return async function* (from) {
    yield* write(await from.recorded())
  }
}

/** The document in pieces, in sequence. Throws if the format has no such content. */
export function write(format: ExportFormat, content: ExportContent, from: Sources): Stream<string | Uint8Array> {
  const writers: Partial<Record<ExportContent, Writer>> = WRITERS[format]
  const writer = writers[content]
  if (!writer) throw new Error(`${content} is not made in the format ${format}`)
  return writer(from)
}
