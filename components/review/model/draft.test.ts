import { describe, expect, it } from 'vitest'
import { bodyOf, type DraftPlace, fieldsOf, isTouched, lacks, newDraft } from './draft'

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
})
