import { describe, expect, test } from 'vitest'
import { block } from '@/formats/read/block'
import { type Reading, type Remark, single, type TrackedChange } from '@/formats/read/reading'
import { toImportedArticle } from './import-upload'
import type { ImportedArticle, ImportedThread } from './imported-article'
import { toPart } from './part'
import { sidesFromOne, sidesFromPairs, sidesFromTwo } from './sides'
import { acceptChanges } from './source-side'

const MADE = { author: 'Han', at: '2026-03-01T09:00:00Z' }
const paragraphs = (...texts: string[]) => texts.flatMap((text) => block('paragraph', text))
const words = (index: number, start: number, end: number, replacement: string): TrackedChange => ({
  ...MADE,
  ...{ op: 'words', block: index, start, end, replacement },
})
const join = (index: number): TrackedChange => ({ ...MADE, op: 'join-next', block: index })
const remove = (index: number): TrackedChange => ({ ...MADE, op: 'remove', block: index })
const insert = (index: number, text: string): TrackedChange => ({
  ...MADE,
  op: 'insert',
  block: index,
  kind: 'paragraph',
  text,
})
const remark = (body: string, place: Partial<Remark> = {}): Remark => ({
  resolved: false,
  said: [{ ...MADE, body }],
  ...place,
})

/** A note in a line: the words it is about in their paragraph, and its text or proposal. */
function line(
  { anchor, paragraphId, said, suggestion, resolved }: ImportedThread,
  blocks: readonly { id: string; text: string }[],
) {
  const text = blocks.find(({ id }) => id === paragraphId)?.text
  const about = anchor ? `${text?.slice(anchor.start, anchor.end)}` : paragraphId === null ? '—' : `[${text}]`
  const { structure, replacement } = suggestion ?? {}
  const what = suggestion ? `${structure?.op ?? 'words'} “${replacement}”` : said.map(({ body }) => body).join(' / ')
  return `${about}: ${what}${resolved ? ' ✓' : ''}`
}

describe('the source is taken as it reads with its changes accepted', () => {
  const taken = (reading: Reading) => {
    const { blocks, notes } = acceptChanges(toPart(reading))
    return { texts: blocks.map(({ text }) => text), notes: notes.map((note) => line(note, blocks)) }
  }

  test.each<[string, Reading, string[], string[]]>([
    [
      'other words',
      single(paragraphs('배는 둘이다.'), { changes: [words(0, 3, 4, '셋')] }),
      ['배는 셋이다.'],
      ['셋: “둘” became “셋”.'],
    ],
    [
      'words put in',
      single(paragraphs('배다.'), { changes: [words(0, 0, 0, '큰 ')] }),
      ['큰 배다.'],
      ['큰 : “큰 ” was put in.'],
    ],
    [
      'words deleted',
      single(paragraphs('큰 배다.'), { changes: [words(0, 0, 2, '')] }),
      ['배다.'],
      ['[배다.]: “큰 ” was deleted.'],
    ],
    [
      'a paragraph split',
      single(paragraphs('배다. 산이다.'), { changes: [words(0, 3, 4, '\n\n')] }),
      ['배다.', '산이다.'],
      ['[배다.]: “ ” became “¶”.'],
    ],
    [
      'two joined',
      single(paragraphs('배다.', '산이다.'), { changes: [join(0)] }),
      ['배다. 산이다.'],
      ['[배다. 산이다.]: This paragraph was joined with the next.'],
    ],
    [
      'one removed',
      single(paragraphs('배다.', '산이다.'), { changes: [remove(1)] }),
      ['배다.'],
      ['[배다.]: This paragraph was deleted: “산이다.”'],
    ],
    [
      'one put in',
      single(paragraphs('배다.'), { changes: [insert(0, '산이다.')] }),
      ['배다.', '산이다.'],
      ['산이다.: A paragraph was put in: “산이다.”'],
    ],
    [
      'one put in first',
      single(paragraphs('배다.'), { changes: [insert(-1, '산이다.')] }),
      ['산이다.', '배다.'],
      ['산이다.: A paragraph was put in: “산이다.”'],
    ],
  ])('%s', (_, reading, texts, notes) => {
    expect(taken(reading)).toEqual({
      texts,
      notes: notes.map((note) => note.replace(': ', ': Tracked change, taken as accepted: ')),
    })
  })

  test('what does not go together is said, and comments go with their words', () => {
    const reading = single(paragraphs('배는 둘이다.', '산이다.'), {
      changes: [words(0, 3, 4, '셋'), words(0, 3, 5, '넷이')],
      remarks: [remark('정말?', { block: 0, start: 0, end: 2 }), remark('_여기_', { block: 1, resolved: true })],
    })
    expect(taken(reading)).toEqual({
      texts: ['배는 셋이다.', '산이다.'],
      notes: [
        '셋: Tracked change, taken as accepted: “둘” became “셋”.',
        expect.stringContaining('not made here, for it does not go together with the others: “둘이” became “넷이”.'),
        '배는: 정말?',
        '[산이다.]: \\_여기\\_ ✓',
      ],
    })
  })
})

describe('the changes of the translation become suggestions', () => {
  const taken = (target: Reading, source = single(paragraphs('배 1.', '산 2.'))) => {
    const imported = toImportedArticle({
      sides: sidesFromTwo(source, target),
      languages: { source: 'ko', target: 'en' },
      formats: {},
      warnings: [],
    })
    return { imported, notes: notesOf(imported) }
  }
  const notesOf = ({ units, notes }: ImportedArticle) =>
    notes.map((note) =>
      line(
        note,
        units.flatMap(({ source, target }) => [...source, ...target]),
      ),
    )

  test.each<[string, TrackedChange[], string[]]>([
    ['other words', [words(0, 0, 4, 'Boats')], ['Ship: words “Boats”']],
    ['a split', [words(0, 5, 6, '\n\n')], ['1: words “\n\n”']],
    ['a join', [join(0)], ['[Ship 1.]: join-next “”']],
    ['a removal', [remove(1)], ['[Hill 2.]: remove “”']],
    ['a paragraph', [insert(0, 'New.')], ['—: insert “New.”']],
    ['a paragraph before the first', [insert(-1, 'New.')], ['—: insert “New.”']],
  ])('%s', (_, changes, expected) => {
    const { notes } = taken(single(paragraphs('Ship 1.', 'Hill 2.'), { changes }))
    expect(notes).toEqual(expected)
  })

  test('as far as they can all be accepted; the rest is kept in words', () => {
    const { imported, notes } = taken(
      single(paragraphs('Ship 1 is red.', 'Hill 2.'), {
        changes: [
          words(0, 0, 4, 'Boat'),
          words(0, 0, 6, 'Boat 3'),
          words(0, 14, 14, ''),
          words(0, 13, 99, 'x'),
          join(1),
        ],
        remarks: [remark('Why?', { block: 0, start: 10, end: 13 }), remark('All in all.')],
      }),
    )
    expect(notes).toEqual([
      'Ship: words “Boat”',
      '[Ship 1 is red.]: Tracked change that could not become a suggestion: “Ship 1” became “Boat 3”.',
      '[Ship 1 is red.]: Tracked change that could not become a suggestion: “.” became “x”.',
      '[Hill 2.]: Tracked change that could not become a suggestion: This paragraph was joined with the next.',
      'red: Why?',
      '—: All in all.',
    ])
    expect([imported.changes, imported.remarks]).toEqual([4, 2])
  })

  test('in one text with both languages: each with its side, none lost', () => {
    const reading = single(
      paragraphs('배가 떠난다. 오늘도.', 'The ship leaves. Today too.', '산은 남는다.', 'The hill stays.'),
      {
        changes: [
          words(0, 0, 1, '큰 배'),
          words(1, 4, 8, 'boat'),
          insert(3, 'The sea stays.'),
          insert(3, '바다도 남는다.'),
        ],
        remarks: [remark('Ok', { block: 1, start: 0, end: 3 })],
      },
    )
    const sides = sidesFromOne(reading, { source: 'ko', target: 'en' })
    if (!sides.ok) throw new Error('a side is missing')
    const imported = toImportedArticle({
      sides: sides.value,
      languages: { source: 'ko', target: 'en' },
      formats: {},
      warnings: [],
    })
    expect(imported.units.flatMap(({ source }) => source.map(({ text }) => text))).toEqual([
      '큰 배가 떠난다. 오늘도.',
      '산은 남는다.',
      '바다도 남는다.',
    ])
    expect(notesOf(imported)).toEqual([
      '큰 배: Tracked change, taken as accepted: “배” became “큰 배”.',
      '바다도 남는다.: Tracked change, taken as accepted: A paragraph was put in: “바다도 남는다.”',
      'ship: words “boat”',
      '—: insert “The sea stays.”',
      'The: Ok',
    ])
  })

  test('in pairs: a paragraph put into an empty cell is missing in that unit', () => {
    const pair = (source: string, target: Reading) => ({ source: single(paragraphs(source)), target })
    const sides = sidesFromPairs({
      kind: 'paired',
      languages: {},
      remarks: [remark('About it all')],
      pairs: [
        pair('배가 떠난다.', single(paragraphs('The ship leaves.', 'Today.'))),
        pair('산은 남는다.', single([], { changes: [insert(-1, 'The hill stays.')] })),
        pair('', single([])),
      ],
    })
    const imported = toImportedArticle({ sides, languages: { source: 'ko', target: 'en' }, formats: {}, warnings: [] })
    expect(imported.units.map(({ source, target, score }) => [source.length, target.length, score])).toEqual([
      [1, 2, 1],
      [1, 0, 1],
    ])
    expect(imported.notes.map(({ suggestion }) => suggestion?.structure)).toEqual([
      { op: 'insert', unitId: imported.units[1]?.id, after: null, paragraphKind: 'paragraph' },
      undefined,
    ])
  })
})
