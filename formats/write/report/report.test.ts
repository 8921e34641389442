import { describe, expect, test } from 'vitest'
import type { ReportedGap } from '@/domain/contract/report'
import type { Thread } from '@/domain/contract/shapes'
import { entryOf } from '@/domain/report/entry'
import type { ReportPart, ReportRun } from '@/domain/report/model'
import type { Reader } from '@/domain/report/reader'
import { reportOf } from '@/domain/report/report'
import { summaryTables } from '@/domain/report/summary'
import { textsFor } from '@/domain/report/texts'
import {
  anchored,
  article,
  comment,
  paragraph,
  reported,
  review,
  said,
  suggested,
  thread,
  unit,
} from './report.fixture'

const ANNA = { id: 'anna', name: 'Anna Lee' }
const DECIDED = { decidedBy: ANNA, decidedAt: '2026-11-21T09:30:00Z' }

const plain = (runs: readonly ReportRun[]) =>
  runs.map((run) => (typeof run === 'string' ? run : run.type === 'words' ? run.words : run.shown)).join('')

const READER = { locale: 'en', timeZone: 'UTC' } as const
const linked = new Map([['far', { href: '/articles/a?unit=u9', unit: 9 }]])
const around = { sourceLanguage: 'ko', targetLanguage: 'en', unit: unit(), texts: textsFor(READER), linked }
const facts = (one: Thread, among = around) =>
  Object.fromEntries(entryOf(one, 1, among).facts.map(({ name, value }) => [name, plain(value)]))

async function parts(
  all: Parameters<typeof review>[0],
  rest: Parameters<typeof review>[1] = {},
  reader: Reader = READER,
): Promise<ReportPart[]> {
  const found: ReportPart[] = []
  for await (const part of reportOf(review(all, rest), reader)) found.push(part)
  // What the review came to has tests of its own.
  found.splice(1, summaryTables(reported(), reader).length)
  return found
}

describe('where a thread is', () => {
  const two = { ...around, unit: unit({ target: [paragraph('t', 'a'), paragraph('t2', 'b')] }) }
  const removed = { ...around, unit: unit({ removed: [paragraph('r', 'a')] }) }
  test.each([
    [thread(), around, 'Translation, all of it'],
    [thread({ paragraphId: 's' }), around, 'Source, all of it'],
    [thread({ paragraphId: 't2' }), two, 'Translation, paragraph 2, all of it'],
    [thread({ paragraphId: 'r' }), removed, 'Removed from the translation, all of it'],
    [thread({ paragraphId: 'gone' }), around, 'A removed paragraph, all of it'],
    [thread({ paragraphId: null }), around, 'The whole unit'],
    [thread({ paragraphId: null, unitId: null }), around, undefined],
    [thread({ anchor: anchored('the ', 'wall', ' was') }), around, 'Translation: the wall was …'],
    [thread({ anchor: anchored('the', '', ' wall') }), around, 'Translation: the[here] wall …'],
  ])('%#', (one, among, expected) => expect(facts(one, among).About).toBe(expected))

  test('words that are gone are said to be', () => {
    const anchor = { ...anchored('a ', 'b', ' c'), state: 'orphaned' } as Thread['anchor']
    expect(facts(thread({ anchor })).About).toBe('Translation (the words are gone): a b c')
  })
})

describe('a suggestion', () => {
  test('says the words, why, and what became of them', () => {
    const one = suggested('a red wall', 'a blue wall', {
      ...{ category: 'style', reason: 'It is.', decision: 'accepted', appliedText: 'a green wall', decisionNote: 'ok' },
      ...DECIDED,
    })
    const expected = {
      ...{ About: 'Translation, all of it', Before: 'a red wall', After: 'a blue wall', Applied: 'a green wall' },
      ...{ Category: 'style', Reason: 'It is.' },
      ...{ Decision: 'accepted with edits by Anna Lee, 2026-11-21 09:30 UTC', 'Decision note': 'ok' },
    }
    expect(facts(one)).toEqual(expected)
    expect(entryOf(one, 1, around).standing).toBe('accepted with edits')
  })

  test('marks what differs, with whose it is and when', () => {
    const { facts: all } = entryOf(suggested('a red wall', 'a blue wall'), 1, around)
    const made = { by: '김민준', at: '2026-11-20T14:03:22.123Z' }
    const wall = (words: string, as?: object) => ({ type: 'words', words, language: 'en', ...(as && { as }) })
    expect(all.find(({ name }) => name === 'Before')?.value).toEqual([
      wall('a '),
      wall('red', { type: 'removed', ...made }),
      wall(' wall'),
    ])
    expect(all.find(({ name }) => name === 'After')?.value[1]).toEqual(wall('blue', { type: 'added', ...made }))
  })

  test.each([
    ['accepted', { decision: 'accepted', appliedText: 'b' }, 'accepted'],
    ['in conflict', { conflict: true }, 'in conflict'],
    ['superseded', { decision: 'superseded' }, 'superseded'],
  ] as const)('%s', (_, rest, expected) => expect(facts(suggested('a', 'b', rest)).Decision).toBe(expected))

  test.each([
    ['join', { op: 'join-next', next: 's' }, 'Join with the next paragraph: 방조제는 **2019년**에 높아졌다.'],
    ['join with one elsewhere', { op: 'join-next', next: 'far' }, 'Join with the next paragraph: in another unit'],
    [
      'insert behind',
      { op: 'insert', unitId: 'unit', after: 't', paragraphKind: 'paragraph' },
      'Insert a paragraph after: The wall was raised in *2018*.',
    ],
    [
      'insert first',
      { op: 'insert', unitId: 'unit', after: null, paragraphKind: 'heading', level: 2 },
      'Insert a heading of level 2 at the start of the unit',
    ],
    ['remove', { op: 'remove' }, 'Remove the paragraph'],
    ['kind', { op: 'kind', to: 'list-item' }, 'Change to list item'],
  ] as const)('%s', (_, structure, expected) => {
    const said = facts(suggested('', '', { structure }))
    expect(said.Change).toBe(expected)
    expect(said).not.toHaveProperty('Before')
  })

  test('an insertion and a removal have words on one side', () => {
    expect(facts(suggested('', 'b'))).toMatchObject({ Before: '(nothing)', After: 'b' })
    expect(facts(suggested('a', '', { structure: { op: 'remove' } }))).toMatchObject({
      Before: 'a',
      After: '(nothing)',
    })
  })
})

test('a gap says all of it', () => {
  const link = { start: 0, end: 3, quote: 'b' }
  const gap: Thread['gap'] = {
    ...{ type: 'missing-premise', origin: 'both', severity: 'major', explanation: 'why' },
    links: [
      { paragraphId: 's', relation: 'contradicts', ...link },
      { paragraphId: 'far', relation: 'needs', ...link },
      { paragraphId: 'out', relation: 'repeats', ...link },
    ],
    ...{ resolution: 'noted', resolutionNote: 'As of May.' },
  }
  expect(facts(thread({ kind: 'gap', gap }))).toEqual({
    ...{ About: 'Translation, all of it', Type: 'missing premise', Origin: 'both', Severity: 'major' },
    ...{
      Explanation: 'why',
      'Contradicted by': 'Source: b',
      'Depends on': 'Unit 9: b',
      Repeats: 'In an excluded unit: b',
    },
    ...{ Resolution: 'noted', 'Note to readers': 'As of May.' },
  })
})

test('what a gap is linked to is in the report, where its name leads, whether it has threads or not', async () => {
  const far = unit({ id: 'far', target: [paragraph('far-t', 'The sea rose.')] })
  const gap: ReportedGap = {
    ...{ threadId: 'g', unit: 1, quote: 'b', type: 'omission', origin: 'both', severity: 'minor', explanation: 'why' },
    ...{ resolution: 'open', links: [{ paragraphId: 'far-t', unitId: 'far', unit: 2 }] },
  }
  const units = [unit(), far].map((one) => ({ unit: one, threads: [] }))
  const all = await parts(units, { report: { ...reported(), gaps: [gap] } })
  expect(all.flatMap((part) => (part.type === 'section' ? part.section.id : []))).toEqual(['unit-2'])
})

test('an article without a title isn’t headed by nothing', async () => {
  const [head] = await parts([], { article: { ...article, title: { source: '', target: ' ' } } })
  expect(head?.type === 'head' && head.head.title.words).toBe('Untitled article')
})

test('an issue says its category and how severe it is', () => {
  const issue = { category: 'accuracy/omission', severity: 'critical' } as const
  expect(facts(thread({ kind: 'issue', issue }))).toMatchObject({
    Category: 'accuracy: omission',
    Severity: 'critical',
  })
})

test('comments keep their order; a deleted one its place, a mention its name', () => {
  const comments = [comment('@[김민준](minjun) look'), comment('', { deletedAt: article.updatedAt }), comment('b')]
  const { remarks } = entryOf(thread({ comments }), 1, around)
  expect(remarks.map(({ body }) => plain(body))).toEqual(['@김민준 look', '(deleted)', 'b'])
  expect(plain(remarks[0]?.byline ?? [])).toBe('Anna Lee, 2026-11-20 14:03 UTC')
})

test.each([
  [
    'its whole beginning, its whole end',
    'The wall was ',
    'raised',
    '.',
    'The wall was raised.',
    'The wall was raised.',
  ],
  [
    'half a word',
    'quarter of the way along, the w',
    'all',
    ' was raised in twenty-eighteen a',
    '… of the way along, the wall was raised in twenty-eighteen …',
    'The first quarter of the way along, the wall was raised in twenty-eighteen again.',
  ],
])(
  'the words around a thread’s are whole, and an ellipsis says that the text goes on: %s',
  (_, before, quote, after, said, text) => {
    const anchor = anchored(before, quote, after)
    const start = text.indexOf(before) + before.length
    const one = thread({ anchor: anchor && { ...anchor, start, end: start + quote.length } })
    const among = { ...around, unit: unit({ target: [paragraph('t', text)] }) }
    expect(facts(one, among).About).toBe(`Translation: ${said}`)
  },
)

test('the text of the report is in the reader’s language, its times by the reader’s clock', async () => {
  const gap: Thread['gap'] = {
    ...{ type: 'omission', origin: 'both', severity: 'major', explanation: 'why', links: [], resolution: 'open' },
  }
  const category = 'accuracy/number'
  const units = [
    said(suggested('a', 'b', { ...DECIDED, decision: 'rejected', category }), thread({ kind: 'gap', gap })),
  ]
  const due = { article: { ...article, dueAt: '2027-01-01T00:00:00.000Z' } }
  const all = await parts(units, due, { locale: 'ko', timeZone: 'Asia/Seoul' })
  const sections = all.flatMap((part) => (part.type === 'section' ? [part.section] : []))
  const [correction, hole] = sections.flatMap(({ entries }) => entries)
  const values = new Map(correction?.facts.map(({ name, value }) => [name, plain(value)]))
  expect(sections[0]?.title).toBe('1구간')
  expect([correction?.kind, correction?.standing]).toEqual(['교정 제안', '반려'])
  expect(values.get('분류')).toBe('정확성 · 숫자 오류')
  expect(values.get('결정')).toBe('반려, Anna Lee 님, 2026-11-21 18:30 GMT+9')
  expect(plain(hole?.byline ?? [])).toBe('김민준, 2026-11-20 23:03 GMT+9')
  expect(hole?.facts.map(({ value }) => plain(value))).toContain('누락')
  const [head] = all.flatMap((part) => (part.type === 'head' ? [part.head] : []))
  expect(head?.facts.find(({ name }) => name === '마감')?.value).toEqual(['2027-01-01'])
})

describe('the whole', () => {
  const signed = (position: number, ...current: boolean[]) =>
    unit({
      id: `u${position}`,
      position,
      signOffs: current.map((one) => ({ userId: 'anna', name: 'Anna Lee', at: article.updatedAt, current: one })),
    })

  test('what was said of the article, then the units of which something was, numbered through', async () => {
    const about = thread({ paragraphId: null, unitId: null })
    const all = await parts(
      [
        said(thread(), thread()),
        { unit: unit({ position: 1 }), threads: [] },
        { unit: unit({ position: 2, excluded: true }), threads: [thread()] },
        { unit: unit({ position: 3 }), threads: [thread()] },
      ],
      { threads: [about] },
    )
    const sections = all.flatMap((part) => (part.type === 'section' ? [part.section] : []))
    expect(sections.map(({ title, entries }) => [title, entries.map(({ number }) => number)])).toEqual([
      ['The article as a whole', [1]],
      ['Unit 1', [2, 3]],
      ['Unit 3', [4]],
    ])
    expect(sections[1]?.sides.map(({ paragraphs }) => plain(paragraphs))).toEqual([
      '방조제는 2019년에 높아졌다.',
      'The wall was raised in 2018.',
    ])
  })

  test('nothing of a unit set aside', async () => {
    const aside = { unit: unit({ excluded: true, signOffs: signed(0, true).signOffs }), threads: [thread()] }
    expect((await parts([aside])).map(({ type }) => type)).toEqual(['head', 'table'])
  })

  test('who signed off, whether it holds, and where nobody has', async () => {
    const units = [signed(0, true, false), signed(1), signed(2, false), signed(4), signed(5, true)]
    const all = await parts(units.map((one) => ({ unit: one, threads: [] })))
    const [table] = all.flatMap((part) => (part.type === 'table' ? [part.table] : []))
    expect(table?.rows.map((row) => row.map(plain))).toEqual([
      ['1', 'Anna Lee', '2026-11-20 14:03 UTC', 'current'],
      ['1', 'Anna Lee', '2026-11-20 14:03 UTC', 'lapsed'],
      ['3', 'Anna Lee', '2026-11-20 14:03 UTC', 'lapsed'],
      ['5', 'Anna Lee', '2026-11-20 14:03 UTC', 'current'],
      ['2–4', 'nobody at present', '', ''],
    ])
  })

  test('the tally counts what was written', async () => {
    const all = await parts([
      said(
        thread({ comments: [comment('a'), comment('', { deletedAt: article.updatedAt })] }),
        suggested('a', 'b', { category: 'style' }),
        suggested('a', 'b', { decision: 'rejected' }, { status: 'resolved' }),
      ),
    ])
    const tables = all.flatMap((part) => (part.type === 'table' ? [part.table] : [])).slice(1)
    expect(tables.map(({ title, columns, rows }) => [title, columns, rows.map((row) => row.map(plain))])).toEqual([
      [
        'Threads',
        ['Kind', 'open', 'resolved', 'all'],
        [
          ['comment', '1', '0', '1'],
          ['suggestion', '1', '1', '2'],
        ],
      ],
      [
        'Suggestions',
        ['Category', 'pending', 'rejected', 'all'],
        [
          ['style', '1', '0', '1'],
          ['none', '0', '1', '1'],
        ],
      ],
      ['Comments in threads', ['Kind of thread', 'written', 'deleted', 'all'], [['comment', '1', '1', '2']]],
    ])
  })
})
