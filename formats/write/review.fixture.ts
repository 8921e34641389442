import type { Article, Comment, Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import type { Review, ReviewedUnit } from './review'

/** For tests: the contract's shapes, with defaults for what a test doesn't give; and reviews, in few words. */

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
    decisions: { pending: 0, accepted: 0, rejected: 0 },
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

const AT = '2026-11-20T01:02:03.004Z'

type Words = Partial<Paragraph> | string

/** Paragraphs are named `u1-source-1`. */
export function unitOf(id: string, source: readonly Words[], target: readonly Words[], rest: Partial<Unit> = {}): Unit {
  const paragraphs = (side: Paragraph['side'], given: readonly Words[]) =>
    given.map(
      (words, position): Paragraph => ({
        id: `${id}-${side}-${position + 1}`,
        articleId: 'article',
        unitId: id,
        side,
        position,
        kind: 'paragraph',
        text: '',
        version: 1,
        imported: true,
        ...(typeof words === 'string' ? { text: words } : words),
      }),
    )
  return aUnit({ id, source: paragraphs('source', source), target: paragraphs('target', target), ...rest })
}

/** By 김민준; `said` are its comments. */
export function threadOf(id: string, said: readonly string[], rest: Partial<Thread> = {}): Thread {
  const author = { id: 'p', name: '김민준' }
  const comments = said.map(
    (body, index): Comment => ({
      id: `${id}-${index}`,
      threadId: id,
      author: index === 0 ? author : { id: 'q', name: 'Ann Lee' },
      body,
      createdAt: AT,
      mentions: [],
    }),
  )
  return aThread({ id, unitId: 'u1', author, createdAt: AT, comments, ...rest })
}

/** A thread on the given words of a paragraph. */
export function threadOn(
  id: string,
  paragraph: Paragraph | undefined,
  quote: string,
  rest: Partial<Thread> = {},
): Thread {
  if (!paragraph?.text.includes(quote)) throw new Error(`“${quote}” stands nowhere`)
  const start = paragraph.text.indexOf(quote)
  const anchor = {
    version: 1,
    start,
    end: start + quote.length,
    quote,
    prefix: '',
    suffix: '',
    state: 'exact' as const,
  }
  return threadOf(id, [`on ${quote}`], { paragraphId: paragraph.id, anchor, ...rest })
}

export function reviewOf(
  units: readonly (Unit | ReviewedUnit)[],
  { article = {}, ...rest }: Partial<Omit<Review, 'article' | 'units'>> & { article?: Partial<Article> } = {},
): Review {
  return {
    article: anArticle({
      policy: { selfApproval: false, signOffs: 1, rejectReason: false },
      createdAt: AT,
      updatedAt: AT,
      ...article,
    }),
    hasHeading: true,
    units: units.map((one) => ('unit' in one ? one : { unit: one, threads: [] })),
    threads: [],
    ...rest,
  }
}
