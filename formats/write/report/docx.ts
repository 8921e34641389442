import type { Fact, ReportEntry, ReportPart, ReportRun, ReportSection, ReportTable } from '@/domain/report/model'
import type { Reader } from '@/domain/report/reader'
import { type ReportedReview, reportOf } from '@/domain/report/report'
import { type Texts, textsFor } from '@/domain/report/texts'
import { isRightToLeft } from '@/domain/text/direction'
import { DOCUMENT_START, documentEnd } from '../../docx/document'
import { coreProperties, NUMBERING, settings } from '../../docx/fixed-parts'
import { zipParts } from '../../docx/package'
import { paragraph } from '../../docx/paragraph'
import { run } from '../../docx/run'
import { stylesXml } from '../../docx/styles'
import { TABLE_END, tableCell, tableRow, tableStart } from '../../docx/table'
import { printable } from '../printable'

/** The report as a Word document, part by part. */
export function writeReportDocx(review: ReportedReview, reader: Reader): AsyncIterable<Uint8Array> {
  const texts = textsFor(reader)
  const { title, updatedAt } = review.article
  async function* body() {
    yield DOCUMENT_START
    for await (const part of reportOf(review, reader)) yield xmlOf(part, texts)
    yield documentEnd(reader.locale)
  }
  return zipParts(body(), () => ({
    parts: {
      'styles.xml': stylesXml(reader.locale),
      'numbering.xml': NUMBERING,
      'settings.xml': settings({ hasNotes: false }),
    },
    links: new Map(),
    core: coreProperties({
      title: texts.reviewOf(printable(title.target || title.source || texts.untitled)),
      language: reader.locale,
      createdAt: updatedAt,
    }),
  }))
}

function xmlOf(part: ReportPart, texts: Texts): string {
  switch (part.type) {
    case 'head': {
      const { title, facts, figures } = part.head
      return heading(1, texts.reviewOf(''), title) + list(facts) + heading(2, texts.atAGlance) + list(figures)
    }
    case 'section':
      return section(part.section)
    case 'table':
      return heading(2, part.table.title) + table(part.table)
  }
}

const section = ({ title, sides, entries }: ReportSection): string =>
  heading(2, title) +
  sides.map(({ name, paragraphs }) => line([`${name}:`]) + paragraphs.map((one) => quote([one])).join('')).join('') +
  entries.map(entry).join('')

const entry = ({ number, kind, standing, byline, facts, remarks }: ReportEntry): string =>
  heading(3, `${number}. ${kind}: ${standing}`) +
  line(byline) +
  list(facts) +
  remarks.map(({ byline: by, body }) => line(by) + quote(body)).join('')

const list = (facts: readonly Fact[]): string =>
  facts
    .map(({ name, value }) => paragraph({ kind: 'list-item' }, run(`${name}: `, { strong: true }) + writeRuns(value)))
    .join('')

const table = ({ why, columns, rows }: ReportTable): string =>
  (why === undefined ? '' : line(why)) + (rows.length === 0 ? '' : cells(columns, rows))

const cells = (columns: ReportTable['columns'], rows: ReportTable['rows']): string =>
  tableStart(columns.length) +
  tableRow(
    columns.map((column) => tableCell(line([column], true), columns.length)),
    'heading',
  ) +
  rows
    .map((row) =>
      tableRow(
        row.map((cell) => tableCell(line(cell), columns.length)),
        'whole',
      ),
    )
    .join('') +
  TABLE_END

const heading = (level: number, ...runs: readonly ReportRun[]) => paragraph({ kind: 'heading', level }, writeRuns(runs))
const quote = (runs: readonly ReportRun[]) =>
  paragraph({ kind: 'quote' }, writeRuns(runs), { rightToLeft: runs.some(isRunRightToLeft) })
const line = (runs: readonly ReportRun[], strong = false) => paragraph({ kind: 'paragraph' }, writeRuns(runs, strong))

const isRunRightToLeft = (one: ReportRun) =>
  typeof one === 'object' && one.type === 'words' && isRightToLeft(one.words, one.language)

const writeRuns = (runs: readonly ReportRun[], strong = false): string =>
  runs
    .map((one) => {
      if (typeof one === 'string') return run(one, { strong })
      if (one.type === 'moment' || one.type === 'link') return run(one.shown, { strong })
      const isStrong = strong || one.as?.type === 'quote' || one.as?.type === 'name'
      return run(printable(one.words), {
        strong: isStrong,
        rightToLeft: isRunRightToLeft(one),
        ...styleOf(one.as?.type),
      })
    })
    .join('')

/** A correction's deletion and insertion are shown, not tracked: a report has nothing to accept. */
const styleOf = (as: string | undefined) => ({ struck: as === 'removed', underlined: as === 'added' })
