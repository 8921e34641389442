import { describe, expect, it } from 'vitest'
import type { Gap } from '@/domain/contract/gap'
import type { Query } from '@/domain/contract/query'
import type { Suggestion, Thread } from '@/domain/contract/shapes'
import {
  chooseFindings,
  type Facts,
  type Filter,
  facetsOf,
  findingsChosen,
  isFiltering,
  isLeft,
  matcherOf,
  NO_FILTER,
  toggled,
  unitsAskedFor,
} from './filter'
import { newFinding } from './findings.fixture'

const CHECKS = ['number', 'name']

const thread = (id: string, kind: Thread['kind'], over: Partial<Thread> = {}): Thread => ({
  id,
  articleId: 'a',
  unitId: 'u0',
  paragraphId: 't0',
  kind,
  status: 'open',
  anchor: null,
  author: { id: 'kim', name: 'Kim' },
  createdAt: '2026-01-01T00:00:00Z',
  comments: [],
  seq: 0,
  ...over,
})
const suggestion = (over: Partial<Suggestion> = {}): Suggestion => ({
  original: 'a',
  replacement: 'b',
  decision: 'pending',
  conflict: false,
  ...over,
})
const gap = (over: Partial<Gap> = {}): Gap => ({
  type: 'omission',
  origin: 'translation',
  severity: 'major',
  explanation: 'Why?',
  links: [],
  resolution: 'open',
  ...over,
})
const lee = { id: 'lee', name: 'Lee' }

const items = [
  thread('comment', 'comment'),
  thread('talked', 'comment', { status: 'resolved', author: lee }),
  thread('pending', 'suggestion', { suggestion: suggestion({ category: 'accuracy/omission' }) }),
  thread('clash', 'suggestion', { suggestion: suggestion({ conflict: true }), author: lee }),
  thread('accepted', 'suggestion', { suggestion: suggestion({ decision: 'accepted' }) }),
  thread('issue', 'issue', { issue: { category: 'accuracy/omission', severity: 'minor' } }),
  thread('gap', 'gap', { gap: gap(), author: lee }),
  thread('waived', 'gap', { gap: gap({ resolution: 'waived' }) }),
  newFinding('number'),
  newFinding('name', { check: 'name', family: 'style', severity: 'minor' }),
]
const facts: Facts = {
  blocking: new Set(['pending', 'clash', 'gap', 'u0']),
  unsigned: new Set(['u0']),
  now: new Date('2026-02-01T00:00:00Z'),
  isNew: ({ id }) => id === 'gap' || id === 'talked',
}

const filter = (over: Partial<Filter>): Filter => ({ ...NO_FILTER, ...over })
const left = (over: Partial<Filter>) =>
  items
    .filter(isLeft(filter(over)))
    .filter(matcherOf(filter(over), facts))
    .map(({ id }) => id)
    .join(' ')

describe('what a filter leaves of what is on the desk', () => {
  it.each<[Partial<Filter>, string]>([
    [{}, 'comment pending clash issue gap number name'],
    [{ kind: ['gap', 'issue'] }, 'issue gap'],
    [{ kind: ['finding'] }, 'number name'],
    [{ author: ['lee'] }, 'clash gap'],
    [{ author: ['lee'], kind: ['gap'] }, 'gap'],
    [{ status: ['open'] }, 'comment pending clash issue gap number name'],
    [{ status: ['pending'] }, 'pending'],
    [{ status: ['conflict'] }, 'clash'],
    [{ status: ['accepted', 'waived', 'resolved'] }, 'talked accepted waived'],
    [{ category: ['accuracy/omission'] }, 'pending issue'],
    [{ category: ['omission'] }, 'gap'],
    [{ severity: ['minor'] }, 'issue name'],
    [{ origin: ['translation', 'both'] }, 'gap'],
    [{ origin: ['source'] }, ''],
    [{ check: ['number'] }, 'number'],
    [{ family: ['style'] }, 'name'],
    [{ blocks: true }, 'pending clash gap'],
    [{ since: true }, 'gap'],
    [{ since: true, status: ['resolved'] }, 'talked'],
    [{ author: ['nobody'] }, ''],
    [{ only: true }, 'comment pending clash issue gap number name'],
  ])('%j', (over, should) => expect(left(over)).toBe(should))

  it('a query is overdue once its date has come, until it is answered', () => {
    const query = (over: Partial<Query>): Query => ({
      ...{ id: 'q', threadId: 't', guest: { id: 'g', name: 'Kim', kind: 'author', mails: false } },
      ...{ question: 'Why?', askedBy: lee, askedAt: '2026-01-01T00:00:00Z', dueAt: '2026-02-01T00:00:00Z', ...over },
    })
    const asked = thread('asked', 'comment', { queries: [query({})] })
    const told = thread('told', 'comment', {
      queries: [query({ answeredAt: '2026-01-02T00:00:00Z' }), query({ withdrawnAt: '2026-01-02T00:00:00Z' })],
    })
    const at = (now: string, query: Filter['query']) =>
      [asked, told].filter(matcherOf(filter({ query }), { ...facts, now: new Date(now) })).map(({ id }) => id)
    expect(at('2026-01-31T23:59:59Z', ['asked'])).toEqual(['asked'])
    expect(at('2026-01-31T23:59:59Z', ['overdue'])).toEqual([])
    expect(at('2026-02-01T00:00:00Z', ['overdue'])).toEqual(['asked'])
    expect(at('2026-02-01T00:00:00Z', ['asked', 'answered'])).toEqual(['told'])
    expect(facetsOf([asked, told, ...items], filter({}), facts, CHECKS).query).toEqual([
      { value: 'overdue', count: 1 },
      { value: 'answered', count: 1 },
    ])
  })

  it('nothing is new before it is known what is', () =>
    expect(items.filter(matcherOf(filter({ since: true }), { ...facts, isNew: () => false }))).toEqual([]))
})

it.each<[Partial<Filter>, boolean, boolean]>([
  [{}, false, false],
  [{ only: true }, false, false],
  [{ check: ['name'] }, true, false],
  [{ blocks: true }, true, true],
  [{ blocks: true, only: true }, true, true],
  [{ blocks: true, kind: ['gap'] }, true, false],
])('%j filters: %s, units to sign off too: %s', (over, filters, units) => {
  expect(isFiltering(filter(over))).toBe(filters)
  expect(unitsAskedFor(filter(over), facts).size).toBe(units ? 1 : 0)
})

it('turns a value on and off', () => {
  const on = toggled(NO_FILTER, 'kind', 'gap')
  expect(on).toEqual(filter({ kind: ['gap'] }))
  expect(toggled(on, 'kind', 'gap')).toEqual(NO_FILTER)
})

describe('each choice says how many it leaves as the others are set', () => {
  const said = (options: readonly { value: string; count: number }[]) =>
    options.map(({ value, count }) => `${value} ${count}`).join(', ')

  it('by another criterion', () => {
    const facets = facetsOf(items, filter({ author: ['lee'] }), facts, CHECKS)
    expect(said(facets.kind)).toBe('comment 0, suggestion 1, issue 0, gap 1, finding 0')
    expect(said(facets.author)).toBe('kim 3, lee 2')
    expect(facets).toMatchObject({ blocks: 2, since: 1 })
  })

  it('how things stand is told of what is settled, too', () =>
    expect(said(facetsOf(items, NO_FILTER, facts, CHECKS).status)).toBe(
      'open 7, pending 1, conflict 1, accepted 1, waived 1, resolved 1',
    ))

  it('what is chosen can be taken back, though nothing of it is there', () =>
    expect(said(facetsOf(items, filter({ author: ['gone'] }), facts, CHECKS).author)).toBe('kim 3, lee 2, gone 0'))
})

it.each(['all', 'none', { family: 'style' }, { check: 'number' }] as const)('%j of the findings', (chosen) => {
  for (const before of [{ check: ['name'] }, { family: ['translation'] }] as const)
    expect(findingsChosen(chooseFindings({ ...NO_FILTER, ...before }, chosen))).toEqual(chosen)
})

it.each<[Partial<Filter>, ReturnType<typeof findingsChosen>]>([
  [{ kind: ['gap'] }, 'none'],
  [{ kind: ['gap', 'finding'] }, null],
  [{ check: ['name', 'number'] }, null],
  [{ family: ['style'], check: ['name'] }, null],
  [{ kind: ['finding'], check: ['name'] }, { check: 'name' }],
])('%j says %j', (over, chosen) => expect(findingsChosen({ ...NO_FILTER, ...over })).toEqual(chosen))
