import { describe, expect, it } from 'vitest'
import type { Paragraph, Thread } from '@/domain/contract/shapes'
import { type Draft, newDraft } from './draft'
import { unitOf } from './findings.fixture'
import { inPlaceIn } from './in-place'

const TEXT = 'Four ships a day were at berth.'
const paragraph: Paragraph = { ...paragraphOf(TEXT), version: 3 }

function paragraphOf(text: string): Paragraph {
  const [only] = unitOf(0, '원문', text).target
  if (!only) throw new Error('the fixture has a translation')
  return only
}

const draftOn = (words: string, id = words, change: Partial<Draft> = {}): Draft => {
  const start = TEXT.indexOf(words)
  const range = { start, end: start + words.length }
  const { unitId } = paragraph
  const place = { paragraphId: paragraph.id, unitId, side: 'target', version: 3, range, quote: words } as const
  return { ...newDraft(id, 'suggestion', place), ...change }
}

const placed = (drafts: readonly Draft[], now = paragraph, edited?: Thread) =>
  inPlaceIn(now, drafts, edited).map(({ id, start, end, old }) => [id, old, start, end])

describe('words are written where they stand', () => {
  it('in their paragraph', () => expect(placed([draftOn('ships')])).toEqual([['ships', 'ships', 5, 10]]))

  it('where they moved to', () =>
    expect(placed([draftOn('ships')], { ...paragraph, text: `On average f${TEXT.slice(1)}`, version: 4 })).toEqual([
      ['ships', 'ships', 16, 21],
    ]))

  it.each([
    ['they were changed', draftOn('ships'), { ...paragraph, text: 'Four boats a day were at berth.' }],
    ['they are gone', draftOn('ships', 'a', { lost: true }), paragraph],
    ['they were refused', draftOn('ships', 'a', { refused: true }), paragraph],
    ['it is another kind of thread', draftOn('ships', 'a', { kind: 'comment' }), paragraph],
    ['it is another paragraph', draftOn('ships'), { ...paragraph, id: 'other' }],
  ] as const)('not where %s', (_, draft, now) => expect(placed([draft], now)).toEqual([]))

  it('each place once: what overlaps is written in its card', () => {
    const drafts = [draftOn('ships a day'), draftOn('day were'), draftOn('berth'), draftOn('', 'a'), draftOn('', 'b')]
    expect(placed(drafts).map(([id]) => id)).toEqual(['ships a day', 'berth', 'a'])
  })
})

describe('a suggestion is edited where its words stand', () => {
  const anchor = { version: 3, start: 5, end: 10, quote: 'ships', prefix: '', suffix: '', state: 'exact' } as const
  const suggestion = { original: 'ships', replacement: 'vessels', decision: 'pending', conflict: false } as const
  const thread = { id: 's', paragraphId: paragraph.id, anchor, suggestion } as unknown as Thread

  it('with its own wording', () =>
    expect(inPlaceIn(paragraph, [], thread)).toEqual([
      { id: 's', field: 'edit', start: 5, end: 10, old: 'ships', initial: 'vessels' },
    ]))

  it.each([
    ['decided', { ...thread, suggestion: { ...suggestion, decision: 'accepted' } }],
    ['in conflict', { ...thread, suggestion: { ...suggestion, conflict: true } }],
    ['of another version', { ...thread, anchor: { ...anchor, version: 2 } }],
    ['about the structure', { ...thread, suggestion: { ...suggestion, structure: { op: 'remove' } } }],
  ] as const)('not one %s', (_, other) => expect(inPlaceIn(paragraph, [], other as unknown as Thread)).toEqual([]))
})
