import { describe, expect, it } from 'vitest'
import type { ThreadKind } from '@/domain/contract/names'
import {
  bodyOf,
  type Draft,
  type DraftPlace,
  fieldsOf,
  isTouched,
  lacks,
  newDraft,
  reanchorLinks,
  splitQuote,
} from './draft'
import { newFinding } from './findings.fixture'
import { unitsOf } from './units.fixture'

const place: DraftPlace = {
  paragraphId: 'p',
  unitId: 'u',
  side: 'target',
  version: 3,
  range: { start: 4, end: 7 },
  quote: 'old',
}

describe('a draft', () => {
  it('has nothing to lose until something is typed', () => {
    const draft = newDraft('d', 'suggestion', place)
    expect(isTouched(draft, {})).toBe(false)
    expect(isTouched(draft, { 'd:replacement': 'old' })).toBe(false)
    expect(isTouched(draft, { 'd:replacement': 'new' })).toBe(true)
    expect(isTouched(draft, { 'other:replacement': 'new' })).toBe(false)
  })

  it('is sent with the range and the version it was begun on', () => {
    const draft = newDraft('d', 'suggestion', place)
    const fields = fieldsOf(draft, { 'd:replacement': 'new', 'd:reason': '  ' })
    expect(bodyOf(draft, fields)).toEqual({
      kind: 'suggestion',
      anchor: { version: 3, start: 4, end: 7 },
      replacement: 'new',
      category: undefined,
      reason: undefined,
    })
  })

  it('about a whole paragraph has no anchor', () => {
    const draft = newDraft('d', 'comment', { ...place, range: null })
    expect(bodyOf(draft, fieldsOf(draft, { 'd:body': 'Why?' }))).toEqual({
      kind: 'comment',
      anchor: undefined,
      body: 'Why?',
    })
  })

  it('says what it lacks', () => {
    const comment = newDraft('d', 'comment', place)
    expect(lacks(comment, fieldsOf(comment, {}))).toBe('body')
    expect(lacks(comment, fieldsOf(comment, { 'd:body': 'Why?' }))).toBeUndefined()
    const suggestion = newDraft('d', 'suggestion', place)
    expect(lacks(suggestion, fieldsOf(suggestion, {}))).toBe('replacement')
    expect(lacks(suggestion, fieldsOf(suggestion, { 'd:replacement': '' }))).toBeUndefined()
    const gap = newDraft('d', 'gap', place)
    expect(lacks(gap, fieldsOf(gap, {}))).toBe('explanation')
  })

  describe('made of a finding', () => {
    const finding = newFinding('f', { message: 'The amounts differ.' })
    const made = (kind: ThreadKind, typed: Record<string, string>, change: Partial<Draft> = { findingId: 'f' }) => {
      const draft = { ...newDraft('d', kind, place, finding), ...change }
      return { draft, body: bodyOf(draft, fieldsOf(draft, typed)), lacks: lacks(draft, fieldsOf(draft, typed)) }
    }

    it.each(['comment', 'issue', 'gap'] as const)('quotes it above an empty field: a %s', (kind) => {
      const { draft } = made(kind, {})
      expect([draft.quote, draft.initial.body ?? draft.initial.explanation]).toEqual(['The amounts differ.', ''])
    })

    it('says one’s own words alone, since the record knows the finding', () =>
      expect(made('comment', { 'd:body': 'Which is right?' }).body).toMatchObject({ body: 'Which is right?' }))

    it('says what the finding says where one says nothing', () => {
      for (const kind of ['comment', 'issue'] as const)
        expect(made(kind, {})).toMatchObject({ body: { body: 'The amounts differ.' }, lacks: undefined })
      expect(made('gap', {})).toMatchObject({ body: { explanation: 'The amounts differ.' }, lacks: undefined })
      expect(made('suggestion', {}).body).toMatchObject({ reason: 'The amounts differ.' })
    })

    it('quotes it in the words where it isn’t made of it', () => {
      const { body } = made('comment', { 'd:body': 'Which is right?' }, {})
      expect(body).toMatchObject({ body: '> The amounts differ.\n\nWhich is right?' })
      expect(splitQuote('> The amounts differ.\n\nWhich is right?')).toEqual({
        quote: 'The amounts differ.',
        own: 'Which is right?',
      })
      expect(splitQuote('5 > 3')).toEqual({ quote: '', own: '5 > 3' })
    })
  })
})

describe('a draft for a gap', () => {
  it('keeps which gap its suggestion is for', () => {
    const draft = { ...newDraft('d', 'suggestion', place), fixesId: 'gap' }
    expect(bodyOf(draft, fieldsOf(draft, { 'd:replacement': 'new' }))).toMatchObject({ fixes: 'gap' })
  })

  it('says where the gap comes from as its places and type suggest, until somebody chooses', () => {
    const on = (side: 'source' | 'target', ...others: ('source' | 'target')[]) => ({
      ...newDraft('d', 'gap', { ...place, side }),
      links: others.map((one) => ({
        paragraphId: 'x',
        start: 0,
        end: 1,
        quote: 'T',
        relation: 'needs' as const,
        side: one,
      })),
    })
    const origin = (draft: Draft, typed: Record<string, string> = {}) => {
      const body = bodyOf(draft, fieldsOf(draft, { 'd:explanation': 'Why?', ...typed }))
      return body.kind === 'gap' && body.origin
    }
    expect(origin(on('source'))).toBe('source')
    expect(origin(on('target', 'target'))).toBe('translation')
    expect(origin(on('target', 'source'))).toBe('both')
    expect(origin(on('source'), { 'd:type': 'omission' })).toBe('translation')
    expect(origin(on('source'), { 'd:origin': 'undetermined' })).toBe('undetermined')
    expect(origin(newDraft('d', 'gap', null))).toBe('source')
  })

  it('sends the words that go on in other paragraphs as such', () => {
    const draft = newDraft('d', 'gap', place)
    const link = {
      paragraphId: 'x',
      start: 0,
      end: 3,
      quote: 'And',
      relation: 'needs' as const,
      continues: true as const,
    }
    expect(bodyOf({ ...draft, links: [link] }, fieldsOf(draft, {}))).toMatchObject({
      links: [{ paragraphId: 'x', start: 0, end: 3, relation: 'needs', continues: true }],
    })
  })

  it('finds its links in the text as it reads now, and says which are gone', () => {
    const [unit] = unitsOf('a | x')
    const text = 'There were two ships.'
    const units = unit ? [{ ...unit, target: unit.target.map((paragraph) => ({ ...paragraph, text })) }] : []
    const link = (quote: string) => ({
      paragraphId: 'x',
      start: 0,
      end: quote.length,
      quote,
      relation: 'needs' as const,
    })
    const { links, lost } = reanchorLinks([link('two ships'), link('four ships')], units)
    expect(links).toEqual([{ ...link('two ships'), start: 11, end: 20, side: 'target', version: 1 }])
    expect(lost).toEqual([link('four ships')])
  })
})
