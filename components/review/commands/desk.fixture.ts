import { QueryClient } from '@tanstack/react-query'
import { createTranslator } from 'next-intl'
import { vi } from 'vitest'
import type { Finding } from '@/domain/contract/findings'
import type { Article, Thread, Unit } from '@/domain/contract/shapes'
import { groupsIn, oneOfEach } from '@/domain/groups'
import { abilities } from '@/domain/policy'
import { numbersOf } from '@/domain/unit-number'
import en from '@/messages/en.json' with { type: 'json' }
import { factsFrom, matcherOf, NO_FILTER } from '../model/filter'
import { newFinding } from '../model/findings.fixture'
import { inReadingOrder, placesOf } from '../model/threads'
import { unitsOf } from '../model/units.fixture'
import { articleQuery, findingsQuery, threadsQuery, unitsQuery } from '../state/article-queries'
import type { Translate } from '../state/desk-context'
import { createDeskStore, type DeskStore } from '../state/desk-store'
import { createElements } from '../state/elements'
import { createLater } from '../state/later'
import type { Context } from './command'

/** A desk for tests of commands: real store, query cache and elements; requests to the server are recorded. */
export type TestDesk = {
  readonly context: Context
  readonly store: DeskStore
  /** The requests to the server and the pages navigated to. */
  readonly asked: readonly string[]
}

type Given = {
  readonly role?: Article['role']
  readonly status?: Article['status']
  readonly units?: readonly Unit[]
  readonly threads?: readonly Thread[]
}

/** Four units: the second is an uncertain pair of two paragraphs a side, the last is excluded. */
export const UNITS = unitsOf('a | x', '~b c | y z', 'd | w', '-e | v')

const thread = (id: string, over: Partial<Thread>): Thread => ({
  id,
  articleId: 'a',
  unitId: 'u-a',
  paragraphId: 'x',
  kind: 'suggestion',
  status: 'open',
  anchor: { version: 1, start: 0, end: 1, quote: 'x', prefix: '', suffix: '', state: 'exact' },
  author: { id: 'other', name: 'Noh' },
  createdAt: '2026-01-01T00:00:00Z',
  comments: [],
  seq: 0,
  suggestion: { original: 'x', replacement: 'q', decision: 'pending', conflict: false },
  ...over,
})

export const THREADS: readonly Thread[] = [
  thread('first', {}),
  thread('second', { unitId: 'u-b', paragraphId: 'y' }),
  thread('own', { unitId: 'u-d', paragraphId: 'w', author: { id: 'me', name: 'Me' } }),
]

function remark(id: string, over: Partial<Thread>): Thread {
  const { suggestion: _, ...bare } = thread(id, over)
  return bare
}

/** Decided in a file that came back. */
export const OUTSIDE: Thread = thread('outside', {
  suggestion: {
    ...{ original: 'x', replacement: 'q', decision: 'pending', conflict: false },
    outside: { decision: 'reject', name: 'Kim' },
  },
})

/** Two parts of a rewrite. */
export const PARTS: readonly Thread[] = ['part-1', 'part-2'].map((id) =>
  thread(id, { suggestion: { original: 'x', replacement: 'q', decision: 'pending', conflict: false, groupId: 'g' } }),
)

/** Somebody outside was asked about it, who can be mailed; and it may be withdrawn. */
const asked = (id: string, rest: { withdrawnAt?: string }): Thread =>
  remark(id, {
    kind: 'comment',
    queries: [
      {
        ...{ id: `${id}-query`, threadId: id, question: 'Who?', askedBy: { id: 'me', name: 'Me' } },
        guest: { id: 'guest', name: 'Park', kind: 'author', mails: true },
        askedAt: '2026-01-01T00:00:00Z',
        ...rest,
      },
    ],
  })

/** Comments, two of them asked about, and gaps that are open and ended. */
export const REMARKS: readonly Thread[] = [
  remark('comment', { kind: 'comment' }),
  asked('asked', {}),
  asked('withdrawn', { withdrawnAt: '2026-01-02T00:00:00Z' }),
  ...(['open', 'fixed', 'noted', 'waived'] as const).map((resolution) =>
    remark(`gap-${resolution}`, {
      kind: 'gap',
      gap: {
        ...{ type: 'missing-premise', origin: 'source', severity: 'minor', explanation: 'Why?', links: [], resolution },
        ...(resolution !== 'open' && { resolutionNote: 'So.' }),
      },
    }),
  ),
]

const finding = (id: string, unitId: string, paragraphId: string): Finding =>
  newFinding(id, { unitId, paragraphId, version: 1, start: 0, end: 1, quote: paragraphId })

export const FINDINGS: readonly Finding[] = [finding('f-a', 'u-a', 'x'), finding('f-d', 'u-d', 'w')]

const articleOf = (role: Article['role'], status: Article['status']): Article => ({
  id: 'a',
  title: { source: 'S', target: 'T' },
  sourceLanguage: 'ko',
  targetLanguage: 'en',
  status,
  locked: status === 'approved',
  policy: { selfApproval: false, signOffs: 1, rejectReason: false },
  checksOff: [],
  checked: true,
  counts: {
    units: 3,
    signedOff: 0,
    suggestions: { pending: 3, conflict: 0, accepted: 0, rejected: 0 },
    decisions: { pending: 3, accepted: 0, rejected: 0 },
    gaps: { open: 0 },
    issues: { open: 0 },
    comments: { open: 0 },
    findings: { open: 2 },
  },
  role,
  abilities: abilities({ role, admin: false, status }),
  seq: 7,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
})

export function createTestDesk({
  role = 'editor',
  status = 'in_review',
  units = UNITS,
  threads = THREADS,
}: Given = {}): TestDesk {
  const asked = fakeBrowser()
  const article = articleOf(role, status)
  const store = createDeskStore({
    unitId: 'u-b',
    threadId: null,
    rest: null,
    since: 7,
    noted: 7,
    textSize: 'normal',
    panel: 'margin',
    filter: NO_FILTER,
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  client.setQueryData(articleQuery('a').queryKey, article)
  client.setQueryData(unitsQuery('a').queryKey, [...units])
  client.setQueryData(threadsQuery('a').queryKey, [...threads])
  client.setQueryData(findingsQuery('a').queryKey, [...FINDINGS])
  const elements = createElements()
  for (const { id, source, target } of units) {
    elements.register('unit', id, fakeElement(`unit ${id}`, asked))
    for (const place of [id, ...[...source, ...target].map((paragraph) => paragraph.id)])
      elements.register('place', place, fakeElement(`place ${place}`, asked))
  }
  for (const { id } of [...threads, ...FINDINGS]) elements.register('card', id, fakeElement(`card ${id}`, asked))
  const gate = { open: false, blockers: [] }
  const context: Context = {
    desk: {
      articleId: 'a',
      me: { id: 'me', name: 'Me' },
      store,
      client,
      elements,
      later: createLater({ areHere: () => true, fetch: async () => {} }, store),
      t: createTranslator({ locale: 'en', messages: en, namespace: 'desk' }) as unknown as Translate,
      refusalWords: String,
    },
    onDesk: {
      article,
      units,
      numbers: numbersOf(units),
      places: placesOf(units),
      threads,
      groups: groupsIn(threads),
      findings: FINDINGS,
      knowsFindings: true,
      shown: {
        units,
        threads,
        findings: FINDINGS,
        filter: NO_FILTER,
        left: threads,
        items: inReadingOrder(units, [...oneOfEach(threads), ...FINDINGS]),
        matches: matcherOf(NO_FILTER, factsFrom(gate, undefined, 'me', new Date())),
        counts: { hits: 5, of: 5, units: 0 },
        besides: false,
      },
      gate,
      members: [],
      tones: new Map(),
      whole: true,
    },
    push: (address) => asked.push(`page ${address}`),
  }
  return { context, store, asked }
}

/** A visible element that records when it gets the focus. */
function fakeElement(name: string, asked: string[]): HTMLElement {
  const element = {
    focus: () => asked.push(`focus ${name}`),
    checkVisibility: () => true,
    scrollIntoView: () => {},
    getBoundingClientRect: () => ({ top: 200, bottom: 220, height: 20 }),
    querySelector: () => null,
    closest: () => null,
    parentElement: null,
  }
  return element as unknown as HTMLElement
}

/** The parts of a browser that commands use. The server never answers; its requests are recorded. */
function fakeBrowser(): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) => {
    asked.push(`${init.method ?? 'GET'} ${address} ${init.body ?? ''}`)
    return new Promise(() => {})
  })
  vi.stubGlobal('requestAnimationFrame', queueMicrotask)
  vi.stubGlobal('CSS', { escape: String })
  let made = 0
  vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(++made) })
  vi.stubGlobal('document', { documentElement: { dataset: {} }, activeElement: null, cookie: '' })
  vi.stubGlobal('location', { href: 'http://stet.test/articles/a', protocol: 'http:' })
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: async (link: string) => {
        asked.push(`copied ${link}`)
      },
    },
  })
  vi.stubGlobal('getSelection', () => null)
  vi.stubGlobal('innerHeight', 900)
  vi.stubGlobal('getComputedStyle', () => ({ scrollPaddingBlockEnd: 'auto' }))
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  vi.stubGlobal('scrollBy', () => {})
  vi.stubGlobal('visualViewport', null)
  return asked
}
