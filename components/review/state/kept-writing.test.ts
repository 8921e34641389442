import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newDraft } from '../model/draft'
import type { InlineEdit } from '../model/inline-edit'
import { type Begun, type Item, itemsOf, LASTS, MOST, parseKept, toStored, withKept } from './kept-writing'

const NOW = Date.UTC(2026, 0, 31)
const place = {
  paragraphId: 'p',
  unitId: 'u',
  side: 'target',
  version: 3,
  range: { start: 4, end: 7 },
  quote: 'old',
} as const
const draft = newDraft('d', 'suggestion', place)
const passage: InlineEdit = {
  kind: 'rewrite',
  id: 'w',
  unitId: 'u',
  paragraphId: 'p',
  version: 3,
  base: 'the old text',
}
const NOTHING: Begun = { drafts: [], inlineEdits: [], typed: {} }
const writing: Begun = {
  drafts: [draft],
  inlineEdits: [passage],
  typed: { 'd:replacement': '', 'w:text': 'the new text', 't1:reply': '동의합니다', 'comment:c1': 'Hm.' },
}

const again = (given: Begun, at = NOW) => withKept(parseKept(toStored(itemsOf(given, [], NOW)), at), NOTHING)

describe('what is being written, kept', () => {
  it('is all there again', () => expect(again(writing)).toEqual(writing))

  it('whatever was typed', () => {
    const typed = fc.dictionary(fc.constantFrom('d:replacement', 'd:reason', 'w:text'), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(typed, (given) => {
        const of = (id: string) => Object.keys(given).some((key) => key.startsWith(`${id}:`))
        expect(again({ ...writing, typed: given })).toEqual({
          drafts: of('d') ? [draft] : [],
          inlineEdits: of('w') ? [passage] : [],
          typed: given,
        })
      }),
    )
  })

  it('without what holds nothing: an untouched draft, an emptied reply', () => {
    expect(itemsOf({ drafts: [draft], inlineEdits: [passage], typed: { 't1:reply': ' ' } }, [], NOW)).toEqual([])
  })

  it('keeps the time of what did not change', () => {
    const before = itemsOf(writing, [], NOW)
    const later = itemsOf({ ...writing, typed: { ...writing.typed, 'w:text': 'the newest text' } }, before, NOW + 5)
    expect(Object.fromEntries(later.map(({ id, at }) => [id, at - NOW]))).toEqual({ d: 0, w: 5, t1: 0, comment: 0 })
  })

  it('is forgotten after thirty days', () => {
    expect(again(writing, NOW + LASTS - 1)).toEqual(writing)
    expect(again(writing, NOW + LASTS)).toEqual(NOTHING)
  })

  it('takes no more room than it may: the newest come first', () => {
    const items: Item[] = [1, 2, 3].map((n) => ({ id: `t${n}`, at: n, typed: { reply: 'x'.repeat(MOST * 0.4) } }))
    const kept = toStored(items)
    expect(kept.length).toBeLessThanOrEqual(MOST)
    expect(parseKept(kept, 4).map(({ id }) => id)).toEqual(['t3', 't2'])
  })

  it('leaves out what it cannot read', () => {
    const [item] = itemsOf(writing, [], NOW)
    for (const broken of [null, '', '{', '{}', 'null', '[1]', JSON.stringify([{ ...item, at: 'now' }])])
      expect(parseKept(broken, NOW)).toEqual([])
    expect(parseKept(JSON.stringify([{ id: 'x' }, item, { ...item, draft: { id: 7 } }]), NOW)).toEqual([item])
  })

  it('stands back behind what has been typed since', () => {
    const now = { ...NOTHING, typed: { 't1:reply': 'Agreed.' } }
    expect(withKept(itemsOf(writing, [], NOW), now).typed['t1:reply']).toBe('Agreed.')
  })
})
