import { type ReportTable, words } from './model'
import type { Texts } from './texts'

/** Counts by two criteria, as a table with a sum at the end of each row. */
export type Crosstab = {
  add(row: string, column: string): void
  /**
   * Rows in the order of `rows`, then as they came; rows and columns without a count are omitted, and an empty table is
   * dropped.
   */
  tables(): readonly ReportTable[]
}

type Options = {
  readonly title: string
  /** What the rows are. */
  readonly of: string
  readonly columns: readonly string[]
  readonly rows?: readonly string[]
  readonly rowName?: (row: string) => string
  readonly columnName?: (column: string) => string
}

export function crosstab(
  { title, of, columns, rows = [], rowName = String, columnName = String }: Options,
  texts: Texts,
): Crosstab {
  const counts = new Map<string, Map<string, number>>(rows.map((row) => [row, new Map()]))
  return {
    add(row, column) {
      const own = counts.get(row) ?? new Map<string, number>()
      counts.set(row, own.set(column, (own.get(column) ?? 0) + 1))
    },
    tables() {
      const counted = [...counts].filter(([, own]) => own.size > 0)
      if (counted.length === 0) return []
      const used = columns.filter((column) => counted.some(([, own]) => own.has(column)))
      const cells = counted.map(([row, own]) => {
        const all = [...own.values()].reduce((sum, count) => sum + count, 0)
        return [words(rowName(row)), ...used.map((column) => String(own.get(column) ?? 0)), String(all)].map((cell) => [
          cell,
        ])
      })
      return [{ title, columns: [of, ...used.map(columnName), texts.all], rows: cells }]
    },
  }
}
