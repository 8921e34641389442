import type { Article, Thread, Unit } from '@/domain/contract/shapes'

/** For tests: the contract's shapes, with what a test doesn't say filled in. */

export const anArticle = (given: Partial<Article> = {}): Article => ({
  id: 'article',
  title: { source: '제목', target: 'Title' },
  sourceLanguage: 'ko',
  targetLanguage: 'en',
  status: 'in_review',
  locked: false,
  policy: { selfApproval: true, signOffs: 1, rejectReason: true },
  checksOff: [],
  checked: true,
  counts: {
    units: 1,
    signedOff: 0,
    suggestions: { pending: 0, conflict: 0, accepted: 0, rejected: 0 },
    gaps: { open: 0 },
    issues: { open: 0 },
    comments: { open: 0 },
    findings: { open: 0 },
  },
  role: 'editor',
  abilities: [],
  seq: 1,
  createdAt: '2026-11-20T00:00:00.000Z',
  updatedAt: '2026-11-20T00:00:00.000Z',
  ...given,
})

export const aUnit = (given: Partial<Unit> = {}): Unit => ({
  id: 'unit',
  position: 0,
  alignment: { score: 1, method: 'auto' },
  source: [],
  target: [],
  signOffs: [],
  excluded: false,
  seq: 0,
  ...given,
})

export const aThread = (given: Partial<Thread> = {}): Thread => ({
  id: 'thread',
  articleId: 'article',
  unitId: 'unit',
  paragraphId: null,
  kind: 'comment',
  status: 'open',
  anchor: null,
  author: { id: 'person', name: '김민준' },
  createdAt: '2026-11-20T00:00:00.000Z',
  comments: [],
  seq: 0,
  ...given,
})
