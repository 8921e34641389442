import { describe, expect, it } from 'vitest'
import type { Decision } from '@/domain/contract/names'
import type { Thread } from '@/domain/contract/shapes'
import { authors, categories, chosenBy, EVERY, places, undecided } from './bulk-selection'

const proposed = (
  id: string,
  by: string,
  unitId: string,
  category?: string,
  decision: Decision = 'pending',
): Thread => ({
  id,
  articleId: 'a',
  unitId,
  paragraphId: `p-${unitId}`,
  kind: 'suggestion',
  status: 'open',
  anchor: null,
  author: { id: by, name: by },
  createdAt: '2026-01-01T00:00:00Z',
  comments: [],
  seq: 0,
  suggestion: { original: 'a', replacement: 'b', decision, conflict: id === 'clash', ...(category && { category }) },
})
const threads = undecided([
  proposed('1', 'kim', 'u1', 'accuracy/number'),
  proposed('clash', 'kim', 'u2'),
  proposed('3', 'lee', 'u1'),
  proposed('done', 'lee', 'u1', 'accuracy/number', 'rejected'),
])
const ids = (chosen: readonly Thread[]) => chosen.map(({ id }) => id).join(' ')

describe('which suggestions a decision in bulk is about', () => {
  it.each([
    [{}, '1 clash 3'],
    [{ authorId: 'kim' }, '1 clash'],
    [{ category: '' }, 'clash 3'],
    [{ category: 'accuracy/number' }, '1'],
    [{ unitId: 'u1', authorId: 'lee' }, '3'],
    [{ unitId: 'u2', authorId: 'lee' }, ''],
  ])('%j', (over, should) => expect(ids(chosenBy(threads, { ...EVERY, ...over }))).toBe(should))

  it('each choice says how many it leaves as the others are set', () => {
    const inFirst = { ...EVERY, unitId: 'u1', authorId: 'kim' }
    expect(authors(threads, inFirst).map(({ value, count }) => `${value.id} ${count}`)).toEqual(['kim 1', 'lee 1'])
    expect(categories(threads, inFirst)).toEqual([
      { value: 'accuracy/number', count: 1 },
      { value: '', count: 0 },
    ])
    expect(places(threads, inFirst)).toEqual([
      { value: 'u1', count: 1 },
      { value: 'u2', count: 1 },
    ])
  })
})
