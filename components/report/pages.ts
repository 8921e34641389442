import type { ReportPart } from '@/domain/report/model'

/** A page is full with so many entries, units and rows of tables: what a browser draws at once without delay. */
const MOST = 400

/** A report on pages, in order: all of it on one where it isn't long. A table is parted between its rows. */
export function pagesOf(parts: Iterable<ReportPart>, most = MOST): readonly (readonly ReportPart[])[] {
  const pages: ReportPart[][] = [[]]
  let room = most
  const put = (part: ReportPart, weight: number) => {
    if (weight > room && room < most) {
      pages.push([])
      room = most
    }
    pages.at(-1)?.push(part)
    room -= weight
  }
  for (const part of parts) {
    if (part.type !== 'table') put(part, part.type === 'head' ? 1 : 1 + part.section.entries.length)
    else if (part.table.rows.length <= most) put(part, part.table.rows.length)
    else
      for (let from = 0; from < part.table.rows.length; from += most) {
        const rows = part.table.rows.slice(from, from + most)
        put({ type: 'table', table: { ...part.table, rows } }, rows.length)
      }
  }
  return pages
}
