import { describe, expect, it } from 'vitest'
import { type ArticleSettings, clashesOf, formatGlossary, mergedGlossary, parseGlossary, patchOf } from './settings'

const begun: ArticleSettings = {
  ...{ source: '새 도서관', target: 'A new library', due: '', translatedBy: '' },
  ...{ selfApproval: true, signOffs: 1, rejectReason: true, checksBlocking: ['date'] },
}

it('only what one has set is sent, and nothing set back that somebody else has set', () => {
  const now: ArticleSettings = { ...begun, due: '2026-12-01', signOffs: 2 }
  expect(patchOf(now, { target: 'The new library' })).toEqual({
    title: { target: 'The new library' },
  })
  expect(patchOf(now, { source: ' ', target: 'A new library' })).toEqual({ title: { source: null } })
  expect(patchOf(now, { rejectReason: false })).toEqual({
    policy: { selfApproval: true, signOffs: 2, rejectReason: false, checksBlocking: ['date'] },
  })
  expect(patchOf(now, { checksBlocking: ['date'] })).toEqual({})
  expect(patchOf(now, { checksBlocking: [] })).toEqual({
    policy: { selfApproval: true, signOffs: 2, rejectReason: true, checksBlocking: [] },
  })
  expect(patchOf(now, { due: '' })).toEqual({ dueAt: null })
  expect(patchOf(now, { translatedBy: 'DeepL' })).toEqual({ translatedBy: 'DeepL' })
  expect(patchOf({ ...now, translatedBy: 'DeepL' }, { translatedBy: ' ' })).toEqual({ translatedBy: null })
  expect(patchOf(now, { due: '2026-12-01', target: 'A new library' })).toEqual({})
})

it('what both have set otherwise is told', () => {
  const now: ArticleSettings = { ...begun, target: 'The library', due: '2026-12-01' }
  expect(clashesOf(begun, now, { target: 'The new library' })).toEqual(['target'])
  expect(clashesOf(begun, now, { target: 'The library' })).toEqual([])
  expect(clashesOf(begun, now, {})).toEqual([])
  const both = { checksBlocking: ['date', 'number'] }
  expect(clashesOf(begun, { ...now, ...both }, both)).toEqual([])
  expect(clashesOf(begun, { ...now, ...both }, { checksBlocking: [] })).toEqual(['checksBlocking'])
})

describe('a glossary as it is written', () => {
  it.each([
    ['한국은행 = Bank of Korea', [{ source: '한국은행', target: 'Bank of Korea' }]],
    ['한국은행=Bank of Korea = BOK', [{ source: '한국은행', target: 'Bank of Korea', note: 'BOK' }]],
    ['a = b = c = d', [{ source: 'a', target: 'b', note: 'c = d' }]],
    ['한국은행\tBank of Korea\t', [{ source: '한국은행', target: 'Bank of Korea' }]],
    ['E=mc²\tE=mc²', [{ source: 'E=mc²', target: 'E=mc²' }]],
    [
      '\r\na = b\r\n\r\n \nc = d\n',
      [
        { source: 'a', target: 'b' },
        { source: 'c', target: 'd' },
      ],
    ],
    ['', []],
  ])('%j', (text, entries) => {
    expect(parseGlossary(text)).toEqual({ entries, problems: [] })
    expect(parseGlossary(formatGlossary(entries)).entries).toEqual(entries)
  })

  it.each([
    ['a = b\n\n한국은행', [{ line: 3, what: 'incomplete' }]],
    [
      '= b\na =',
      [
        { line: 1, what: 'incomplete' },
        { line: 2, what: 'incomplete' },
      ],
    ],
    [`a = ${'b'.repeat(201)}`, [{ line: 1, what: 'tooLong' }]],
    ['a = b\n'.repeat(2_001), [{ line: 2_001, what: 'tooMany' }]],
  ])('names the lines that are wrong: %.20j', (text, problems) =>
    expect(parseGlossary(text).problems).toEqual(problems),
  )
})

it('what two have written at once is put together line by line', () => {
  const [a, b, c, d] = ['가 = A', '나 = B', '다 = C', '라 = D'].map((line) => parseGlossary(line).entries)
  const all = (...lists: (typeof a)[]) => lists.flatMap((list) => list ?? [])
  expect(mergedGlossary(all(a, b), all(a, b, c), all(a, b))).toEqual(all(a, b, c))
  expect(mergedGlossary(all(a, b), all(a, c), all(a, b, d))).toEqual(all(a, d, c))
  expect(mergedGlossary(all(a), all(a, c), all(a, c))).toEqual(all(a, c))
})
