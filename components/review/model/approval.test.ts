import { describe, expect, it } from 'vitest'
import type { Thread } from '@/domain/contract/shapes'
import { changesByAuthor, headlineIn, staysOpen } from './approval'
import { newFinding, unitOf } from './findings.fixture'
import { blockersToSettle } from './groups'

const NOH = { id: 'noh', name: 'Noh' }
const SEO = { id: 'seo', name: 'Seo' }

const thread = (id: string, over: Partial<Thread> = {}): Thread => ({
  id,
  articleId: 'a',
  unitId: 'u0',
  paragraphId: 't0',
  kind: 'comment',
  status: 'open',
  anchor: null,
  author: SEO,
  createdAt: '2026-01-01T00:00:00Z',
  comments: [],
  seq: 0,
  ...over,
})
const suggestion = (id: string, author: typeof NOH, decision: 'pending' | 'accepted' | 'rejected', groupId?: string) =>
  thread(id, {
    kind: 'suggestion',
    author,
    suggestion: { original: 'a', replacement: 'b', decision, conflict: false, ...(groupId && { groupId }) },
  })

describe('before an approval', () => {
  it('the changes are counted by author, a rewriting once', () => {
    const threads = [
      thread('c'),
      suggestion('1', SEO, 'rejected'),
      suggestion('2', NOH, 'accepted', 'g'),
      suggestion('3', NOH, 'accepted', 'g'),
      suggestion('4', NOH, 'pending'),
    ]
    expect(changesByAuthor(threads)).toEqual([
      { author: NOH, proposed: 2, accepted: 1, rejected: 0 },
      { author: SEO, proposed: 1, accepted: 0, rejected: 1 },
    ])
  })

  it('what of a group was decided by itself counts by itself', () => {
    const apart = { apart: true } as const
    const threads = [suggestion('1', NOH, 'accepted', 'g'), suggestion('2', NOH, 'rejected', 'g')].map((one) => ({
      ...one,
      ...(one.suggestion && { suggestion: { ...one.suggestion, ...apart } }),
    }))
    expect(changesByAuthor(threads)).toEqual([{ author: NOH, proposed: 2, accepted: 1, rejected: 1 }])
  })

  it('a group is in the way once, what is in no group each by itself', () => {
    const blocker = (id: string, groupId?: string) => ({
      kind: 'pending' as const,
      id,
      message: '',
      ...(groupId && { groupId }),
    })
    const blockers = [blocker('1', 'g'), blocker('2'), blocker('3', 'g'), blocker('4'), blocker('5', 'h')]
    expect(blockersToSettle(blockers).map(({ id }) => id)).toEqual(['1', '2', '4', '5'])
  })

  it('what stays open is what is neither settled nor in the way, and the findings of each check', () => {
    const threads = [thread('open'), thread('done', { status: 'resolved' }), thread('blocks')]
    const gate = { open: false, blockers: [{ kind: 'issue', id: 'blocks', message: '' } as const] }
    expect(staysOpen(threads, [newFinding('1'), newFinding('2'), newFinding('3', { check: 'date' })], gate)).toEqual([
      { id: 'open', thread: threads[0] },
      { id: 'number', check: 'number', count: 2 },
      { id: 'date', check: 'date', count: 1 },
    ])
  })

  it('the headline is the first heading of the first level', () => {
    const paragraph = unitOf(0, '제목', 'Headline').target.map((one) => ({
      ...one,
      kind: 'heading' as const,
      level: 1,
    }))
    const units = [unitOf(1, '말', 'Words'), unitOf(0, '제목', 'Headline', { target: paragraph })]
    expect(headlineIn(units)?.text).toBe('Headline')
    expect(headlineIn([unitOf(1, '말', 'Words')])).toBeUndefined()
  })
})
