import { describe, expect, test } from 'vitest'
import { DisplacedAnchor, StepStructure } from './step'

/** Stored forms since the first release: they must stay readable as they are. */
const stretch = { start: 3, end: 4, insert: ['', ''], gone: [' '] }

describe('what is stored of a step is read as it was written', () => {
  test.each<[string, object]>([
    ['an undo of words', { op: 'words', undoes: 2 }],
    ['a removal', { op: 'remove' }],
    ['a removal undone', { op: 'restore', undoes: 3 }],
    ['a split', { op: 'split', with: [{ id: 'q', version: 1 }], stretch }],
    ['a join', { op: 'join', with: [{ id: 'q', version: 2 }], stretch, undoes: 1 }],
    [
      'a join across units',
      {
        ...{ op: 'join', with: [{ id: 'q', version: 2 }], stretch },
        units: {
          before: [
            {
              ...{ id: 'u', source: ['s'], target: ['p'], excluded: false, score: 1, method: 'manual' },
              signOffs: [{ userId: 'e', at: '2026-11-20T00:00:00.000Z' }],
            },
            { id: 'v', source: [], target: ['q'], excluded: true, excludedAs: 'site', score: 0.5, method: 'auto' },
          ],
          after: [{ id: 'u', source: ['s'], target: ['p', 'q'], excluded: false, score: 0.5, method: 'auto' }],
        },
      },
    ],
    ['a paragraph joined to another', { op: 'joined', into: { id: 'p', version: 2 }, at: 8, stretch }],
    ['an insertion', { op: 'insert', with: [] }],
    ['a paragraph that a split made', { op: 'born', of: 'p' }],
    ['another kind', { op: 'kind', from: { kind: 'paragraph' }, to: { kind: 'heading', level: 2 } }],
  ])('%s', (_, stored) => expect(StepStructure.parse(stored)).toEqual(stored))

  test('displaced anchors', () => {
    const stored = [
      { id: 't', paragraphId: 'p', start: 4, end: 7, state: 'exact', pending: true, superseded: true },
      { id: 'u', paragraphId: null, start: null, end: null, state: null },
      { id: 'v', paragraphId: null, start: null, end: null, state: null, unitId: 'w' },
    ]
    expect(DisplacedAnchor.array().parse(stored)).toEqual(stored)
  })
})
