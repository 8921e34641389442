import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ArticleDocument, DOCUMENT } from '@/domain/contract/document'
import type { Article, Paragraph, Thread, Unit, Version } from '@/domain/contract/shapes'
import type { Recorded } from '../review'
import { writeJson } from './json'

const AT = '2026-11-20T01:00:00.000Z'
const NONE = { removed: [], made: {}, gaps: {} }
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const HAN = { id: uuid(9), name: '한' }

const ARTICLE: Article = {
  ...{ id: uuid(1), title: { source: '배', target: 'Ships' }, sourceLanguage: 'ko', targetLanguage: 'en' },
  ...{ status: 'draft', locked: false, policy: { selfApproval: true, signOffs: 1, rejectReason: true } },
  ...{
    glossary: [],
    checksOff: [],
    checked: true,
    role: 'editor',
    abilities: [],
    seq: 1,
    createdAt: AT,
    updatedAt: AT,
  },
  counts: {
    ...{ units: 1, signedOff: 0, suggestions: { pending: 0, conflict: 0, accepted: 0, rejected: 0 } },
    ...{
      decisions: { pending: 0, accepted: 0, rejected: 0 },
      gaps: { open: 0 },
      issues: { open: 0 },
      comments: { open: 0 },
      findings: { open: 0 },
    },
  },
}

const paragraph = (side: 'source' | 'target', text: string): Paragraph => ({
  ...{ id: uuid(side === 'source' ? 3 : 4), articleId: uuid(1), unitId: uuid(2), side, position: 0 },
  ...{ kind: 'paragraph', text, version: 1, imported: true },
})

const unitOf = (text: string): Unit => ({
  ...{ id: uuid(2), position: 0, alignment: { score: 1, method: 'auto' }, signOffs: [], excluded: false, seq: 0 },
  ...{ source: [paragraph('source', '배')], target: [paragraph('target', text)] },
})

const first = (text: string): Version[] => [{ version: 1, text, splice: null, author: null, at: AT }]

const anchor = (start: number, end: number, quote: string) => ({
  ...{ version: 1, start, end, quote, prefix: '', suffix: '.', state: 'exact' as const },
})

const threadOf = (given: Partial<Thread>): Thread => ({
  ...{ id: uuid(5), articleId: uuid(1), unitId: uuid(2), paragraphId: uuid(4), kind: 'comment', status: 'open' },
  ...{ anchor: null, author: HAN, createdAt: AT, comments: [], seq: 0 },
  ...given,
})

const said = (id: number, body: string) => ({
  ...{ id: uuid(id), threadId: uuid(5), author: HAN, body, createdAt: AT, mentions: [] },
})

const reviewOf = (text: string, threads: Thread[]): Recorded => ({
  article: ARTICLE,
  threads: [],
  units: () => [
    {
      unit: unitOf(text),
      threads,
      versions: new Map([
        [uuid(3), first('배')],
        [uuid(4), first(text)],
      ]),
      restoration: NONE,
    },
  ],
  restoration: NONE,
  events: [],
})

async function written(recorded: Recorded): Promise<ArticleDocument> {
  const pieces: string[] = []
  for await (const piece of writeJson(recorded)) pieces.push(piece)
  return ArticleDocument.parse(JSON.parse(pieces.join('')))
}

describe('an article as JSON', () => {
  test('holds everything in the shapes of the API, and says what it is', async () => {
    const threads = [threadOf({ comments: [said(6, 'Hm.')] })]
    const document = await written(reviewOf('A ship.', threads))
    expect(document.schema).toEqual(DOCUMENT)
    expect(document).toMatchObject({ article: ARTICLE, units: [unitOf('A ship.')], threads, events: [] })
    expect(document.versions).toEqual({ [uuid(3)]: first('배'), [uuid(4)]: first('A ship.') })
  })

  test('keeps any words as they are', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (body) => {
        const document = await written(reviewOf('A ship.', [threadOf({ comments: [said(6, body)] })]))
        expect(document.threads[0]?.comments[0]?.body).toBe(body)
      }),
    ))
})

describe('a thread as a Web Annotation', () => {
  test('selects its words, counting in code points', async () => {
    const text = '🚢🚢 two ships.'
    const [one] = (
      await written(reviewOf(text, [threadOf({ anchor: anchor(5, 8, 'two'), comments: [said(6, 'Hm.')] })]))
    ).annotations
    expect(one).toMatchObject({
      id: `urn:uuid:${uuid(5)}`,
      motivation: 'commenting',
      creator: { type: 'Person', id: `urn:uuid:${HAN.id}`, name: '한' },
      body: [{ type: 'TextualBody', value: 'Hm.', format: 'text/markdown' }],
      target: {
        source: `urn:uuid:${uuid(4)}`,
        selector: [
          { type: 'TextQuoteSelector', exact: 'two', suffix: '.' },
          { type: 'TextPositionSelector', start: 3, end: 6 },
        ],
      },
    })
  })

  test('position and text agree, wherever they are', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 }), async (parts) => {
        const [before = '', quote = ''] = parts
        const place = anchor(before.length, before.length + quote.length, quote)
        const [one] = (await written(reviewOf(parts.join(''), [threadOf({ anchor: place })]))).annotations
        const target = typeof one?.target === 'object' ? one.target.selector : undefined
        const position = target?.find((selector) => selector.type === 'TextPositionSelector')
        expect([...parts.join('')].slice(position?.start, position?.end).join('')).toBe(quote)
      }),
    ))

  test('whose words are gone says no position; about a whole paragraph it selects nothing', async () => {
    const gone = { ...anchor(0, 0, 'two'), state: 'orphaned' as const }
    const document = await written(reviewOf('A ship.', [threadOf({ anchor: gone }), threadOf({ id: uuid(7) })]))
    expect(document.annotations.map(({ target }) => target)).toEqual([
      {
        source: `urn:uuid:${uuid(4)}`,
        selector: [{ type: 'TextQuoteSelector', exact: 'two', suffix: '.' }],
      },
      { source: `urn:uuid:${uuid(4)}` },
    ])
  })

  test('has its kind’s motivation; its replies are annotations of it, deleted ones are left out', async () => {
    const author = { id: 'imported-1', name: 'Mina' }
    const deleted = { ...said(8, ''), deletedAt: AT }
    const suggestion = {
      ...{ original: 'two', replacement: 'three', reason: 'Count.', decision: 'pending' as const, conflict: false },
    }
    const threads = [threadOf({ kind: 'suggestion', author, suggestion, comments: [said(6, 'Why?'), deleted] })]
    const { annotations } = await written(reviewOf('A ship.', threads))
    expect(
      annotations.map(({ motivation, creator, body, target }) => [motivation, creator.name, body, target]),
    ).toEqual([
      [
        'editing',
        'Mina',
        [
          expect.objectContaining({ purpose: 'editing', value: 'three', creator: { type: 'Person', name: 'Mina' } }),
          expect.objectContaining({ purpose: 'commenting', value: 'Count.' }),
          expect.objectContaining({ purpose: 'tagging', value: 'pending' }),
        ],
        { source: `urn:uuid:${uuid(4)}` },
      ],
      ['replying', '한', [expect.objectContaining({ value: 'Why?' })], `urn:uuid:${uuid(5)}`],
    ])
  })
})
