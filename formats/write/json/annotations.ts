import {
  ANNOTATION_CONTEXT,
  type Annotation,
  type AnnotationTarget,
  type TextualBody,
} from '@/domain/contract/annotation'
import type { ThreadKind } from '@/domain/contract/names'
import type { Anchor, Article, Comment, Person, Thread } from '@/domain/contract/shapes'
import type { RecordedUnit } from '../review'
import { type Body, bodiesOf, markdownBody } from './bodies'

/** Each thread of a unit, followed by its replies. */
export function annotationsIn({ unit, threads, versions }: RecordedUnit): Annotation[] {
  const present = [...unit.source, ...unit.target, ...(unit.removed ?? [])]
  const texts = new Map(present.map(({ id, text }) => [id, text]))
  const textOf = (id: string) => texts.get(id) ?? versions.get(id)?.at(-1)?.text ?? ''
  return threads.flatMap((thread) => annotationsOfThread(thread, targetOf(thread, textOf)))
}

export const annotationsOfArticle = ({ id }: Pick<Article, 'id'>, threads: readonly Thread[]): Annotation[] =>
  threads.flatMap((thread) => annotationsOfThread(thread, { source: iri(id) }))

function annotationsOfThread(thread: Thread, target: AnnotationTarget): Annotation[] {
  const { id, kind, author, createdAt: created, comments } = thread
  const own = kind === 'comment' ? comments[0] : undefined
  const opening = annotation({
    ...{ id, motivation: MOTIVATIONS[kind], person: author, created, modified: own?.editedAt, target },
    body: bodiesOf(thread).map(textualBody),
  })
  const replies = comments.filter((comment) => comment !== own && comment.deletedAt === undefined)
  return [opening, ...replies.map((comment) => reply(comment, iri(id)))]
}

const MOTIVATIONS: Record<ThreadKind, Annotation['motivation']> = {
  comment: 'commenting',
  suggestion: 'editing',
  issue: 'assessing',
  gap: 'questioning',
}

function reply({ id, author, createdAt, editedAt, body }: Comment, to: string): Annotation {
  return annotation({
    ...{ id, motivation: 'replying', person: author, created: createdAt, modified: editedAt, target: to },
    body: [textualBody(markdownBody('replying', body, { by: author, at: createdAt }))],
  })
}

type Parts = Pick<Annotation, 'id' | 'motivation' | 'created' | 'body' | 'target'> & {
  person: Person
  modified?: string | undefined
}

const annotation = ({ id, motivation, person, created, modified, body, target }: Parts): Annotation => ({
  '@context': ANNOTATION_CONTEXT,
  id: iri(id),
  type: 'Annotation',
  motivation,
  creator: creator(person),
  created,
  ...(modified !== undefined && { modified }),
  body,
  target,
})

const textualBody = ({ purpose, value, format, by, at }: Body): TextualBody => ({
  ...{ type: 'TextualBody', purpose, value, format },
  ...(by && { creator: creator(by) }),
  ...(at !== undefined && { created: at }),
})

/** Somebody without an account here has no id that means anything elsewhere. */
const creator = ({ id, name }: Person): Annotation['creator'] => ({
  type: 'Person',
  ...(UUID.test(id) && { id: iri(id) }),
  name,
})

function targetOf({ articleId, unitId, paragraphId, anchor }: Thread, textOf: (id: string) => string) {
  const source = iri(paragraphId ?? unitId ?? articleId)
  return paragraphId === null || anchor === null
    ? { source }
    : { source, selector: selectors(anchor, textOf(paragraphId)) }
}

function selectors({ start, end, quote, prefix, suffix, state }: Anchor, text: string) {
  const words = {
    type: 'TextQuoteSelector' as const,
    exact: quote,
    ...(prefix !== '' && { prefix }),
    ...(suffix !== '' && { suffix }),
  }
  if (state === 'orphaned' || state === 'conflict') return [words]
  const position = { start: points(text, start), end: points(text, end) }
  return [words, { type: 'TextPositionSelector' as const, ...position }]
}

/** The number of Unicode code points before an offset in UTF-16 code units. */
function points(text: string, offset: number): number {
  let count = offset
  for (let at = 1; at < offset; at++) if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) count--
  return count
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

const iri = (id: string) => (UUID.test(id) ? `urn:uuid:${id}` : `urn:stet:${encodeURIComponent(id)}`)
