import { expect, test } from 'vitest'
import type { Paragraph, Thread } from '@/domain/contract/shapes'
import { proposedText, summaryOf } from './groups'

const PARAGRAPH: Paragraph = {
  ...{ id: 'p', articleId: 'a', unitId: 'u', side: 'target', position: 0, kind: 'paragraph' },
  ...{ text: 'two cranes, four ships', version: 3, imported: true },
}

const part = (start: number, end: number, replacement: string, version: number): Thread => ({
  ...{ id: `${start}`, articleId: 'a', unitId: 'u', paragraphId: 'p', kind: 'suggestion', status: 'open', seq: 1 },
  ...{ author: { id: 'o', name: 'Noh' }, createdAt: '2026-01-01T00:00:00Z', comments: [] },
  anchor: { version, start, end, quote: '', prefix: '', suffix: '', state: 'exact' },
  suggestion: { original: '', replacement, decision: 'pending', conflict: false, groupId: 'g' },
})

const parts = (version: number) => [part(12, 16, '4', version), part(0, 3, 'three', version)]

test('a rewrite in place, as long as text and changes are of one version', () => {
  expect(proposedText(PARAGRAPH, parts(3))).toBe('three cranes, 4 ships')
  expect(proposedText(PARAGRAPH, parts(2))).toBeUndefined()
  expect(proposedText({ ...PARAGRAPH, id: 'another' }, parts(3))).toBeUndefined()
})

const changed = (paragraphId: string, original: string, replacement: string): Thread => {
  const { suggestion, ...rest } = part(0, 0, replacement, 1)
  return { ...rest, paragraphId, ...(suggestion && { suggestion: { ...suggestion, original } }) }
}

test.each([
  ['its capital', ['firm', 'company'], ['Firm', 'Company'], true],
  ['its particle', ['서울은', '경기는'], ['서울이', '경기가'], true],
  ['its space', ['very', ''], [' very', ''], true],
  ['nothing', ['$1.43', '$14.3'], ['Nine', '\n\n'], false],
  ['its place alone', ['', '\n\n'], ['Nine', 'On average, nine'], false],
])('a replacement differs from place to place by %s', (_, [a = '', b = ''], [c = '', d = ''], is) => {
  for (const other of ['p', 'another'])
    expect(summaryOf([changed('p', a, b), changed(other, c, d)]).same !== undefined).toBe(is)
})
