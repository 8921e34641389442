import { describe, expect, it } from 'vitest'
import type { Paragraph, Unit } from '@/domain/contract/shapes'
import { newDraft, reanchorDraft } from './draft'

const paragraph = (text: string, version: number): Paragraph => ({
  id: 'p',
  articleId: 'a',
  unitId: 'u',
  side: 'target',
  position: 0,
  kind: 'paragraph',
  text,
  version,
  imported: true,
})
const units = (text: string, version: number): Unit[] => [
  {
    id: 'u',
    position: 0,
    alignment: { score: 1, method: 'auto' },
    source: [],
    target: [paragraph(text, version)],
    signOffs: [],
    excluded: false,
    seq: 0,
  },
]
const draft = newDraft('d', 'comment', {
  paragraphId: 'p',
  unitId: 'u',
  side: 'target',
  version: 1,
  range: { start: 4, end: 7 },
  quote: 'old',
})

describe('a draft from before', () => {
  it('stands where it stood', () => expect(reanchorDraft(draft, units('the old text', 1))).toEqual(draft))

  it('moves along with its words', () =>
    expect(reanchorDraft(draft, units('now the old text', 2))).toMatchObject({
      lost: false,
      place: { version: 2, range: { start: 8, end: 11 } },
    }))

  it.each([
    ['its words are gone', units('the new text', 2)],
    ['its words stand there twice', units('an old and an old text', 2)],
  ])('stays with the text it was written on where %s', (_, now) => expect(reanchorDraft(draft, now)).toBe(draft))

  it('is lost where its paragraph is', () => expect(reanchorDraft(draft, []).lost).toBe(true))

  it('about the article needs no place', () => {
    const about = newDraft('d', 'comment', null)
    expect(reanchorDraft(about, [])).toBe(about)
  })
})
