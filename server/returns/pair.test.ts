import { describe, expect, test } from 'vitest'
import { type IsNew, pairParagraphs } from './pair'
import { exportedLine, returnedLine } from './returns.fixture'
import { unsureIn } from './unsure'

const A = 'The council met on Monday to discuss the harbour wall, which has leaked since the storm.'
const B = 'Nobody was hurt, but two boats were lost and a third was found far out at sea.'
const C = 'Repairs are to begin in spring, if the ministry grants what the town has asked for.'
const OTHER = 'Quite something else, zig-zag: 1234567890.'

const exported = [exportedLine(A, 'a'), exportedLine(B, 'b'), exportedLine(C, 'c')]
const isNew: IsNew = ({ when }) => when === 'after'

/** Pairs as `0>0`, by hand with `!`, moved ones with `~`. */
const shown = (returned: ReturnType<typeof returnedLine>[], byHand: [number, string | null][] = [], lines = exported) =>
  pairParagraphs(lines, returned, isNew, new Map(byHand)).map(
    ({ e, r, by, isMoved }) => `${e.join('+')}>${r.join('+')}${by === 'hand' ? '!' : ''}${isMoved ? '~' : ''}`,
  )

describe('paragraphs of a file that came back are paired', () => {
  test('by their bookmarks, whatever their words are', () =>
    expect(shown([returnedLine(A, 'a'), returnedLine(OTHER, 'b'), returnedLine(C, 'c')])).toEqual([
      '0>0',
      '1>1',
      '2>2',
    ]))

  test('by their words where those are lost', () =>
    expect(shown([returnedLine(A), returnedLine(`${B} Yes.`), returnedLine(C)])).toEqual(['0>0', '1>1', '2>2']))

  test('as dropped and new where neither helps', () =>
    expect(shown([returnedLine(A, 'a'), returnedLine(OTHER), returnedLine(C, 'c')])).toEqual([
      '0>0',
      '>1',
      '1>',
      '2>2',
    ]))

  test('as joined: with both bookmarks, or with one and the words', () => {
    expect(shown([returnedLine(`${A} ${B}`, 'a', 'b'), returnedLine(C, 'c')])).toEqual(['0+1>0', '2>1'])
    expect(shown([returnedLine(`${A} ${B}`, 'a'), returnedLine(C, 'c')])).toEqual(['0+1>0', '2>1'])
    expect(shown([returnedLine(A, 'a'), returnedLine(`${B} ${C}`, 'c')])).toEqual(['0>0', '1+2>1'])
  })

  test('as parted: with tracking, or by the words', () => {
    const [half, rest] = [B.slice(0, 40), B.slice(40)]
    expect(shown([returnedLine(A, 'a'), returnedLine(`${half}{¶}`, 'b'), returnedLine(rest), returnedLine(C)])).toEqual(
      ['0>0', '1>1+2', '2>3'],
    )
    expect(shown([returnedLine(A, 'a'), returnedLine(half, 'b'), returnedLine(rest), returnedLine(C)])).toEqual([
      ...['0>0', '1>1+2', '2>3'],
    ])
  })

  test('with the line that a proposal parts from them, together or apart', () => {
    const lines = [exportedLine(A), exportedLine(B, 'b'), exportedLine(C, 'c')]
    expect(shown([returnedLine(`${A}${B}`, 'b'), returnedLine(C, 'c')], [], lines)).toEqual(['0+1>0', '2>1'])
    expect(shown([returnedLine(A), returnedLine(B, 'b'), returnedLine(C, 'c')], [], lines)).toEqual([
      ...['0>0', '1>1', '2>2'],
    ])
    expect(shown([returnedLine(OTHER), returnedLine(C, 'c')], [[0, 'b']], lines)).toEqual(['0+1>0!', '2>1'])
  })

  test('as somebody says, even against the bookmarks', () => {
    const rewritten = [returnedLine(A, 'a'), returnedLine(OTHER), returnedLine(C, 'c')]
    expect(shown(rewritten, [[1, 'b']])).toEqual(['0>0', '1>1!', '2>2'])
    expect(shown(rewritten, [[2, null]])).toEqual(['0>0', '>1', '>2!', '1>', '2>'])
    expect(shown([returnedLine(C), returnedLine(A), returnedLine(B)], [[0, 'c']])).toEqual(['0>1', '1>2', '2>0!~'])
    expect(
      shown(
        [returnedLine(OTHER), returnedLine('And this.'), returnedLine(B)],
        [
          [0, 'a'],
          [1, 'a'],
        ],
      ),
    ).toEqual(['0>0+1!', '1>2', '2>'])
    expect(
      shown(
        [returnedLine(OTHER), returnedLine('x'), returnedLine(B)],
        [
          [0, 'c'],
          [1, 'a'],
        ],
      ),
    ).toEqual(['0>1!', '1>2', '2>0!~'])
  })
})

describe('what isn’t sure', () => {
  const paragraphs = [A, B, C].map((text, k) => ({
    ...{ id: 'abc'[k] ?? '', unitId: 'u', unitNumber: k + 1, version: 1, kind: 'paragraph' as const, text },
  }))
  const unsure = (returned: ReturnType<typeof returnedLine>[], byHand: [number, string | null][] = []) =>
    unsureIn(pairParagraphs(exported, returned, isNew, new Map(byHand)), { exported, returned, isNew, paragraphs })

  test('is none of what has its bookmark, its words, or was put in with tracking', () =>
    expect(unsure([returnedLine(OTHER, 'a'), returnedLine(B), returnedLine('{New.¶}'), returnedLine(C)])).toEqual({
      ...{ paragraphs: [], all: 0 },
    }))

  test('is told with what it may be', () => {
    const { paragraphs: told, all } = unsure([returnedLine(A, 'a'), returnedLine(`${B} Yes.`), returnedLine(OTHER)])
    expect(all).toBe(2)
    expect(told).toEqual([
      {
        ...{ index: 1, text: `${B} Yes.`, paragraphId: 'b', by: 'words', likeness: expect.closeTo(0.97, 1) },
        candidates: expect.arrayContaining([
          { paragraphId: 'b', unitNumber: 2, text: B, likeness: expect.closeTo(0.97, 1) },
        ]),
      },
      { index: 2, text: OTHER, paragraphId: null, by: 'words', likeness: 0, candidates: expect.any(Array) },
    ])
    expect(told.every(({ candidates }) => candidates.every(({ paragraphId }) => paragraphId !== 'a'))).toBe(true)
  })

  test('is what somebody paired, too', () =>
    expect(
      unsure([returnedLine(A, 'a'), returnedLine(OTHER)], [[1, 'c']]).paragraphs.map(({ paragraphId, by }) => [
        paragraphId,
        by,
      ]),
    ).toEqual([['c', 'hand']]))
})
