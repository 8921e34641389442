import { expect, test } from 'vitest'
import type { Version } from '@/domain/contract/shapes'
import { versionRows } from './version-rows'

/** Versions in order: the minute they were written in, and the version that each undoes. */
const versionsAt = (...written: readonly (readonly [minute: number, undoes?: number])[]): Version[] =>
  written.map(([minute, undoes], index) => ({
    version: index + 1,
    text: `text ${index + 1}`,
    splice: index === 0 ? null : { start: 0, end: 0, insert: '' },
    author: null,
    ...(undoes !== undefined && { undoes }),
    at: `2026-03-01T09:${String(minute).padStart(2, '0')}:00.000Z`,
  }))

test('a rewrite of three parts, undone and accepted again, is a row each time', () => {
  const rows = versionRows(versionsAt([0], [1], [1], [1], [2, 4], [2, 3], [2, 2], [3], [3], [3]))
  expect(rows.map(({ number, last, before, undoes }) => [number, last.version, before, undoes])).toEqual([
    [1, 1, null, []],
    [2, 4, 'text 1', []],
    [3, 7, 'text 4', [2]],
    [4, 10, 'text 7', []],
  ])
})

test('what was written at different times, and an undo, stand for themselves', () => {
  expect(versionRows(versionsAt([0], [1], [2], [2, 3])).map(({ versions }) => versions.length)).toEqual([1, 1, 1, 1])
})
