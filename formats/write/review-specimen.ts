import type { Article, Comment, Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import type { Review, ReviewedUnit } from './review'

/** Reviews for tests, in few words. */

const AT = '2026-11-20T01:02:03.004Z'

type Words = Partial<Paragraph> | string

/** Paragraphs are named `u1-source-1`. */
export function unitOf(id: string, source: readonly Words[], target: readonly Words[], rest: Partial<Unit> = {}): Unit {
  const paragraphs = (side: Paragraph['side'], given: readonly Words[]) =>
    given.map(
      (words, position): Paragraph => ({
        id: `${id}-${side}-${position + 1}`,
        articleId: 'a',
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
  return {
    id,
    position: 0,
    alignment: { score: 1, method: 'auto' },
    source: paragraphs('source', source),
    target: paragraphs('target', target),
    signOffs: [],
    excluded: false,
    seq: 0,
    ...rest,
  }
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
  return {
    id,
    articleId: 'a',
    unitId: 'u1',
    paragraphId: null,
    kind: 'comment',
    status: 'open',
    anchor: null,
    author,
    createdAt: AT,
    comments,
    seq: 1,
    ...rest,
  }
}

/** A thread on the words of a paragraph that are named. */
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
    article: {
      id: 'a',
      title: { source: '제목', target: 'Title' },
      sourceLanguage: 'ko',
      targetLanguage: 'en',
      status: 'in_review',
      locked: false,
      policy: { selfApproval: false, signOffs: 1, rejectReason: false },
      checksOff: [],
      checked: true,
      counts: {
        units: units.length,
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
      createdAt: AT,
      updatedAt: AT,
      ...article,
    },
    hasHeading: true,
    units: units.map((one) => ('unit' in one ? one : { unit: one, threads: [] })),
    threads: [],
    ...rest,
  }
}
