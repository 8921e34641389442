import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mark, offsetIn, type Piece, plainRuns, runsOf, type ShownRun, segment, selectedRange } from './segments'

const comment = (id: string, start: number, end: number): Mark => ({ id, kind: 'comment', start, end })
const suggestion = (id: string, start: number, end: number, text: string): Mark => ({
  id,
  kind: 'suggestion',
  start,
  end,
  deletes: { start, end },
  inserts: { at: end, text },
})

/** `one{a}two{a,b}` : words with the marks over them; [-x-] struck out; {+x+} put in; | a place. */
const notation = (pieces: Piece[]) =>
  pieces
    .map((piece) => {
      if (piece.type === 'insertion') return `{+${piece.text}+}`
      if (piece.type === 'point') return '|'
      const words = piece.deletedBy.length > 0 ? `[-${piece.text}-]` : piece.text
      return piece.marks.length > 0 ? `${words}{${piece.marks.join()}}` : words
    })
    .join('')

const drawn = (text: string, ...marks: Mark[]) => notation(segment(plainRuns(text), marks))

describe('cutting a paragraph at its marks', () => {
  it.each([
    ['nothing to cut', drawn('one two'), 'one two'],
    ['a mark inside', drawn('one two three', comment('a', 4, 7)), 'one two{a} three'],
    [
      'overlapping marks, the shortest first',
      drawn('abcdef', comment('a', 0, 4), comment('b', 3, 6)),
      'abc{a}d{b,a}ef{b}',
    ],
    ['a mark within a mark', drawn('abcdef', comment('a', 0, 6), comment('b', 2, 4)), 'ab{a}cd{b,a}ef{a}'],
    ['a correction', drawn('the old text', suggestion('s', 4, 7, 'new')), 'the [-old-]{s}{+new+} text'],
    [
      'two corrections of the same words',
      drawn('old', suggestion('s', 0, 3, 'x'), suggestion('t', 0, 3, 'y')),
      '[-old-]{s,t}{+x+}{+y+}',
    ],
    ['an insertion at the end', drawn('end', suggestion('s', 3, 3, '!')), 'end{+!+}'],
    ['an insertion into an empty text', drawn('', suggestion('s', 0, 0, 'x')), '{+x+}'],
    ['a deletion', drawn('one two', suggestion('s', 3, 7, '')), 'one[- two-]{s}'],
    ['the place of a draft', drawn('ab', { id: 'd', kind: 'draft', start: 1, end: 1 }), 'a|b'],
    [
      'a correction that starts where a comment ends',
      drawn('abcd', comment('a', 0, 2), suggestion('s', 2, 3, 'x')),
      'ab{a}[-c-]{s}{+x+}d',
    ],
  ])('%s', (_, is, should) => expect(is).toBe(should))

  it('keeps the style of a run and its raw offsets: **bold** words', () => {
    const runs: ShownRun[] = [
      { start: 2, end: 6, text: 'bold', style: { strong: true } },
      { start: 8, end: 14, text: ' words', style: {} },
    ]
    const pieces = segment(runs, [comment('a', 0, 11)])
    expect(pieces).toMatchObject([
      { start: 2, end: 6, text: 'bold', style: { strong: true }, marks: ['a'] },
      { start: 8, end: 11, text: ' wo', marks: ['a'] },
      { start: 11, end: 14, text: 'rds', marks: [] },
    ])
  })

  it('never cuts inside what stands for other characters: A &amp; B', () => {
    const runs: ShownRun[] = [{ start: 2, end: 7, text: '&', style: {} }]
    expect(segment(runs, [comment('a', 4, 9)])).toMatchObject([
      { start: 2, end: 7, text: '&', atomic: true, marks: ['a'] },
    ])
  })

  it('shows every character once, in order, whatever the marks', () => {
    const text = 'Mokpo 신항 👩‍🚀 won.'
    const at = fc.nat(text.length)
    const marks = fc.array(fc.tuple(at, at, fc.string()), { maxLength: 12 })
    fc.assert(
      fc.property(marks, (given) => {
        const drawnMarks = given.map(([a, b, words], index) =>
          suggestion(String(index), Math.min(a, b), Math.max(a, b), words),
        )
        const pieces = segment(plainRuns(text), drawnMarks)
        const shown = pieces.flatMap((piece) => (piece.type === 'text' ? piece.text : []))
        expect(shown.join('')).toBe(text)
        const wanted = given.filter(([, , words]) => words !== '').length
        expect(pieces.filter(({ type }) => type === 'insertion')).toHaveLength(wanted)
      }),
    )
  })
})

/** A **bold** &amp; C */
const runs: ShownRun[] = [
  { start: 0, end: 2, text: 'A ', style: {} },
  { start: 4, end: 8, text: 'bold', style: { strong: true } },
  { start: 10, end: 11, text: ' ', style: {} },
  { start: 11, end: 16, text: '&', style: {} },
  { start: 16, end: 18, text: ' C', style: {} },
]

describe('from a place on the screen to an offset', () => {
  it.each([
    [0, 0, 0],
    [0, 2, 2],
    [1, 0, 4],
    [1, 3, 7],
    [3, 0, 11],
    [3, 1, 16],
    [4, 9, 18],
  ])('run %i, %i characters in → %i', (index, local, offset) => {
    expect(offsetIn(runs[index] as ShownRun, local)).toBe(offset)
  })
})

describe('what a selection means', () => {
  it.each([
    ['the words without the outer spaces', 'one two three', 3, 8, 'two'],
    ['backwards', 'one two three', 7, 4, 'two'],
    ['whole characters', 'a👩‍🚀b', 2, 4, '👩‍🚀'],
    ['white space alone', 'a  b', 1, 3, '  '],
    ['Hangul as it stands', '배를 기다리는 항구', 3, 8, '기다리는'],
    ['nothing', 'abc', 2, 2, ''],
  ])('%s', (_, text, from, to, words) => {
    const { start, end } = selectedRange(text, from, to)
    expect(text.slice(start, end)).toBe(words)
  })
})

const shown = (text: string) => runsOf('paragraph', text).map(({ text, style }) => [text, style])

describe('the runs of a paragraph', () => {
  it('are its words with their style, without the marks', () => {
    expect(shown('A **bold *and* slanted** word')).toEqual([
      ['A ', {}],
      ['bold ', { strong: true }],
      ['and', { strong: true, emphasis: true }],
      [' slanted', { strong: true }],
      [' word', {}],
    ])
  })

  it('keep an address that is safe to follow, and no other', () => {
    expect(shown('[here](https://example.org)')).toEqual([['here', { href: 'https://example.org' }]])
    expect(shown('[here](javascript:alert(1))')).toEqual([['here', {}]])
  })

  it('say where they stand in the raw text, an escape as a whole', () => {
    expect(runsOf('paragraph', 'a\\*b')).toEqual([
      { start: 0, end: 1, text: 'a', style: {} },
      { start: 1, end: 3, text: '*', style: {} },
      { start: 3, end: 4, text: 'b', style: {} },
    ])
    expect(runsOf('paragraph', '**강조**는')).toEqual([
      { start: 2, end: 4, text: '강조', style: { strong: true } },
      { start: 6, end: 7, text: '는', style: {} },
    ])
  })

  it('of code are its text', () => {
    expect(runsOf('code', 'a **b**')).toEqual([{ start: 0, end: 7, text: 'a **b**', style: {} }])
  })

  it('show a hard break as a new line', () => {
    expect(shown('one\\\ntwo')).toEqual([
      ['one', {}],
      ['\n', {}],
      ['two', {}],
    ])
  })
})
