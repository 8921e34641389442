import { expect, test } from 'vitest'
import type { ReportPart } from '@/domain/report/model'
import { pagesOf } from './pages'

const head: ReportPart = { type: 'head', head: { title: { type: 'words', words: '' }, facts: [], figures: [] } }
const entry = { number: 1, kind: '', standing: '', byline: [], facts: [], remarks: [] }
const section = (title: string, entries: number): ReportPart => ({
  type: 'section',
  section: { title, sides: [], entries: Array.from({ length: entries }, () => entry) },
})
const table = (rows: number): ReportPart => ({
  type: 'table',
  table: { title: 't', columns: [], rows: Array.from({ length: rows }, (_, at) => [[String(at)]]) },
})
/** `head`, sections by their titles, tables as the numbers of their first and last rows. */
const notation = (parts: readonly ReportPart[]) =>
  pagesOf(parts, 10).map((page) =>
    page
      .map((part) => {
        if (part.type === 'section') return part.section.title
        return part.type === 'head' ? 'head' : [part.table.rows[0], part.table.rows.at(-1)].join('-')
      })
      .join(' '),
  )

test.each([
  ['all on one', [head, section('a', 3), table(5)], ['head a 0-4']],
  ['what has no room left begins the next', [head, section('a', 5), section('b', 6), table(3)], ['head a', 'b 0-2']],
  ['a long section has a page to itself', [head, section('a', 40), section('b', 1)], ['head', 'a', 'b']],
  ['a long table is parted', [head, table(25)], ['head', '0-9', '10-19', '20-24']],
])('%s', (_, parts, pages) => expect(notation(parts)).toEqual(pages))
