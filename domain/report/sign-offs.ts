import type { Unit } from '../contract/shapes'
import { type ReportRun, type ReportTable, words } from './model'
import type { Texts } from './texts'

/** Who has signed off which unit, whether that is still valid, and which units nobody has. */
export function signOffsOf(texts: Texts) {
  const rows: ReportRun[][][] = []
  const unread: number[] = []
  return {
    /** `number`: of the unit, from 1. */
    add({ signOffs }: Unit, number: number) {
      if (!signOffs.some(({ current }) => current)) unread.push(number)
      for (const { name, at, current } of signOffs)
        rows.push([[String(number)], [words(name)], [texts.moment(at)], [current ? texts.current : texts.lapsed]])
    },
    table(): ReportTable {
      const none: ReportRun[][][] = unread.length === 0 ? [] : [[[stretches(unread)], [texts.nobody], [], []]]
      return {
        title: texts.signOffs,
        columns: [texts.unit, texts.by, texts.when, texts.state],
        rows: [...rows, ...none],
      }
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
