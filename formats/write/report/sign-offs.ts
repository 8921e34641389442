import type { Unit } from '@/domain/contract/shapes'
import { moment, type ReportRun, type ReportTable, words } from './model'

/** Who has signed off which unit, whether that is still valid, and which units nobody has. */
export function signOffsOf() {
  const rows: ReportRun[][][] = []
  const unread: number[] = []
  return {
    add({ signOffs }: Unit, number: number) {
      if (!signOffs.some(({ current }) => current)) unread.push(number)
      for (const { name, at, current } of signOffs)
        rows.push([[String(number)], [words(name)], [moment(at)], [current ? 'current' : 'lapsed']])
    },
    table(): ReportTable {
      const none: ReportRun[][][] = unread.length === 0 ? [] : [[[stretches(unread)], ['nobody at present'], [], []]]
      return { title: 'Sign-offs', columns: ['Unit', 'By', 'When', 'State'], rows: [...rows, ...none] }
    },
  }
}

/** Numbers in order: `1–3, 7`. An excluded unit splits a range. */
function stretches(numbers: readonly number[]): string {
  const parts: { first: number; last: number }[] = []
  for (const number of numbers) {
    const part = parts.at(-1)
    if (part?.last === number - 1) part.last = number
    else parts.push({ first: number, last: number })
  }
  return parts.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
