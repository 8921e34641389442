import { DEFAULT_WEIGHTS } from '@/domain/contract/quality'
import type { ReviewReport } from '@/domain/contract/report'
import type { Article, Comment, Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import type { ReportedReview } from '@/domain/report/report'
import { articleScore } from '@/domain/score/score'
import type { Review, ReviewedUnit } from '../review'
import { anArticle, aUnit } from '../review.fixture'

/** A review built for tests, with defaults for what isn't given. */

const MINJUN = { id: 'minjun', name: '김민준' }
const ANNA = { id: 'anna', name: 'Anna Lee' }
const AT = '2026-11-20T14:03:22.123Z'

export const article: Article = anArticle({
  title: { source: '바다가 오르는 마을', target: 'The village where the sea rises' },
  policy: { selfApproval: false, signOffs: 2, rejectReason: true },
  counts: {
    units: 3,
    signedOff: 1,
    suggestions: { pending: 6, conflict: 2, accepted: 7, rejected: 8 },
    decisions: { pending: 1, accepted: 3, rejected: 4 },
    gaps: { open: 5 },
    issues: { open: 6 },
    comments: { open: 7 },
    findings: { open: 8 },
  },
  createdAt: '2026-11-18T09:00:00.000Z',
  updatedAt: AT,
})

export const paragraph = (id: string, text: string, rest: Partial<Paragraph> = {}): Paragraph => ({
  id,
  articleId: article.id,
  unitId: 'unit',
  side: 'target',
  position: 0,
  kind: 'paragraph',
  text,
  version: 1,
  imported: true,
  ...rest,
})

export const unit = (rest: Partial<Unit> = {}): Unit =>
  aUnit({
    source: [paragraph('s', '방조제는 **2019년**에 높아졌다.', { side: 'source' })],
    target: [paragraph('t', 'The wall was raised in *2018*.')],
    ...rest,
  })

export const thread = (rest: Partial<Thread> = {}): Thread => ({
  id: 'thread',
  articleId: article.id,
  unitId: 'unit',
  paragraphId: 't',
  kind: 'comment',
  status: 'open',
  anchor: null,
  author: MINJUN,
  createdAt: AT,
  comments: [],
  seq: 1,
  ...rest,
})

export const comment = (body: string, rest: Partial<Comment> = {}): Comment => ({
  id: 'comment',
  threadId: 'thread',
  author: ANNA,
  body,
  createdAt: AT,
  mentions: [],
  ...rest,
})

export const suggested = (
  original: string,
  replacement: string,
  rest: Partial<NonNullable<Thread['suggestion']>> = {},
  more: Partial<Thread> = {},
): Thread =>
  thread({
    kind: 'suggestion',
    suggestion: { original, replacement, decision: 'pending', conflict: false, ...rest },
    ...more,
  })

export const anchored = (prefix: string, quote: string, suffix: string): Thread['anchor'] => ({
  version: 1,
  start: prefix.length,
  end: prefix.length + quote.length,
  quote,
  prefix,
  suffix,
  state: 'exact',
})

/** What a review came to of which nothing was said. */
export const reported = (rest: Partial<ReviewReport> = {}): ReviewReport => ({
  article,
  score: articleScore([], { source: 200, target: 500 }, DEFAULT_WEIGHTS),
  rounds: [{ round: 1, from: 0 }],
  review: {
    ...{ units: 3, signOffs: [], decisions: [], waived: [], waivedCount: 0 },
    open: { gaps: 0, issues: 0, comments: 0, findings: 0 },
  },
  gate: { open: true, blockers: [] },
  ...{ corrections: [], gaps: [], queries: [], dismissed: [], checks: [] },
  ...rest,
})

export const review = (
  units: readonly ReviewedUnit[],
  rest: Partial<Review & ReportedReview> = {},
): Review & ReportedReview => ({
  article,
  report: reported(),
  hasHeading: true,
  units,
  threads: [],
  ...rest,
})

export const said = (...threads: readonly Thread[]): ReviewedUnit => ({ unit: unit(), threads })

export async function written(pieces: AsyncIterable<string>): Promise<string> {
  let all = ''
  for await (const piece of pieces) all += piece
  return all
}
