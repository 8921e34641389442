import 'server-only'
import type { QualityRow, ReportQuery } from '@/domain/contract/quality'
import { dayIn, ownTimeZone } from '@/domain/report/reader'
import { contentDisposition } from '@/formats/write/file-name'
import { csvRecord } from '@/formats/write/table/csv'
import type { Actor } from '../session/actor'
import type { RecordFile } from './history-export'
import { getReport } from './reports'

/** A report across articles as CSV, a record for each row. `now`: what the file is named after. */
export async function exportReport(actor: Actor, query: ReportQuery, now: Date): Promise<RecordFile> {
  const { items } = await getReport(actor, query)
  const cells = query.by === 'words' ? WORDS : SCORES
  const day = dayIn(now.toISOString(), actor.timeZone ?? ownTimeZone())
  return {
    lines: linesOf(query.by, items, cells),
    mediaType: 'text/csv; charset=utf-8',
    disposition: contentDisposition(`quality-by-${query.by}-${day}.csv`),
  }
}

type Cells = Readonly<Record<string, (row: QualityRow) => string | number | undefined>>

const WORDS: Cells = {
  times: ({ errors }) => errors,
  articles: ({ articles }) => articles,
  corrected: ({ corrected }) => corrected?.join('; '),
}

const SCORES: Cells = {
  articles: ({ articles }) => articles,
  words: ({ words }) => words,
  errors: ({ errors }) => errors,
  penalty: ({ penalty }) => penalty,
  per_1000_words: ({ per1000 }) => per1000 ?? undefined,
  mqm_score: ({ mqm }) => mqm ?? undefined,
  open_errors: ({ after }) => after.errors,
  open_penalty: ({ after }) => after.penalty,
  open_per_1000_words: ({ after }) => after.per1000 ?? undefined,
}

async function* linesOf(by: ReportQuery['by'], rows: readonly QualityRow[], cells: Cells): AsyncIterable<string> {
  // Without the mark Excel takes it for another encoding.
  yield `\uFEFF${csvRecord([by, ...Object.keys(cells)])}`
  for (const row of rows) yield csvRecord([row.key, ...Object.values(cells).map((cell) => cell(row))])
}
