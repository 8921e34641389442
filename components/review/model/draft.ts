import * as z from 'zod/mini'
import type { Finding } from '@/domain/contract/findings'
import { GapOrigin, GapType, LinkRelation, Severity, Side, ThreadKind } from '@/domain/contract/names'
import type { BodyIn } from '@/domain/contract/routes'
import type { Paragraph, Unit } from '@/domain/contract/shapes'
import { Id } from '@/domain/contract/text'
import { fieldsFrom, wordsFor } from '@/domain/promotion'
import type { Range } from '@/domain/text/splice'
import { holdsRange, THREAD_KINDS } from '@/domain/thread-kinds'

const offset = z.int().check(z.nonnegative())

export const DraftLink = z.readonly(
  z.object({ paragraphId: Id, start: offset, end: offset, quote: z.string(), relation: LinkRelation }),
)
export type DraftLink = z.infer<typeof DraftLink>

export const DraftPlace = z.readonly(
  z.object({
    paragraphId: Id,
    unitId: Id,
    side: Side,
    version: z.int().check(z.positive()),
    /** Null: the whole paragraph. */
    range: z.nullable(z.readonly(z.object({ start: offset, end: offset }))),
    /** The words chosen, or the whole paragraph's. */
    quote: z.string(),
  }),
)
export type DraftPlace = z.infer<typeof DraftPlace>

/** A thread that is being written. Its words are kept apart (DeskState.typed), so that typing redraws one field. */
export const Draft = z.readonly(
  z.object({
    id: Id,
    kind: ThreadKind,
    /** Null: about the article as a whole. */
    place: z.nullable(DraftPlace),
    /** The finding that it makes a thread of. */
    findingId: z.optional(Id),
    links: z.readonly(z.array(DraftLink)),
    /** Its words were changed by somebody else and can't be told any more: it waits to be put on others. */
    lost: z.optional(z.boolean()),
    /** It was sent, and refused since its words had been changed. */
    refused: z.optional(z.boolean()),
    /** What the fields held when the draft was opened: nothing typed means nothing to lose. */
    initial: z.readonly(z.record(z.string(), z.string())),
  }),
)
export type Draft = z.infer<typeof Draft>

export const fieldKey = (draft: Draft, field: string) => `${draft.id}:${field}`

export type Fields = (name: string) => string

export const fieldsOf =
  (draft: Draft, typed: Readonly<Record<string, string>>): Fields =>
  (name) =>
    typed[fieldKey(draft, name)] ?? draft.initial[name] ?? ''

export const isTouched = (draft: Draft, typed: Readonly<Record<string, string>>): boolean =>
  draft.links.length > 0 ||
  Object.entries(typed).some(
    ([key, value]) => key.startsWith(`${draft.id}:`) && value !== (draft.initial[key.slice(draft.id.length + 1)] ?? ''),
  )

/** `finding`: what fills the fields in. */
export function newDraft(id: string, kind: ThreadKind, place: DraftPlace | null, finding?: Finding): Draft {
  const filled = finding && fieldsFrom(finding, kind)
  return { id, kind, place, links: [], initial: { ...initialOf(kind, place), ...filled } }
}

function initialOf(kind: ThreadKind, place: DraftPlace | null): Record<string, string> {
  switch (kind) {
    case 'comment':
      return { body: '' }
    case 'suggestion':
      return { replacement: place?.quote ?? '', reason: '', category: '' }
    case 'issue':
      return { category: 'accuracy/mistranslation', severity: 'major', body: '' }
    case 'gap':
      return {
        type: 'unsupported-claim',
        origin: place?.side === 'target' ? 'translation' : 'undetermined',
        severity: 'major',
        explanation: '',
      }
  }
}

/** Why a draft can't be sent yet: the field that lacks something. */
export function lacks(draft: Draft, fields: Fields): 'place' | 'replacement' | 'explanation' | 'body' | undefined {
  if (draft.lost) return 'place'
  const requireWords = (name: 'explanation' | 'body') => (fields(name).trim() === '' ? name : undefined)
  switch (draft.kind) {
    case 'suggestion':
      return fields('replacement') === draft.place?.quote ? 'replacement' : undefined
    case 'gap':
      return requireWords('explanation')
    case 'comment':
      return requireWords('body')
    case 'issue':
      return undefined
  }
}

/** The same about the article as a whole, which has no place. */
export function aboutArticle(body: PlacedThread): BodyIn<'POST /articles/{id}/threads'> {
  if (body.kind === 'suggestion') throw new Error('a correction needs a place')
  return body
}

type PlacedThread = BodyIn<'POST /paragraphs/{id}/threads'>

/** The request that opens the thread. */
export function bodyOf(draft: Draft, fields: Fields): PlacedThread {
  const { place } = draft
  const anchor = place?.range ? { version: place.version, start: place.range.start, end: place.range.end } : undefined
  const said = (name: string) => fields(name).trim() || undefined
  switch (draft.kind) {
    case 'comment':
      return { kind: 'comment', anchor, body: fields('body') }
    case 'issue':
      return {
        kind: 'issue',
        anchor,
        category: fields('category'),
        severity: Severity.parse(fields('severity')),
        body: said('body'),
      }
    case 'gap':
      return {
        kind: 'gap',
        anchor,
        type: GapType.parse(fields('type')),
        origin: GapOrigin.parse(fields('origin')),
        severity: Severity.parse(fields('severity')),
        explanation: fields('explanation'),
        links: draft.links.map(({ paragraphId, start, end, relation }) => ({ paragraphId, start, end, relation })),
      }
    case 'suggestion':
      if (!anchor) throw new Error('a correction needs a place')
      return {
        kind: 'suggestion',
        anchor,
        replacement: fields('replacement'),
        category: said('category'),
        reason: said('reason'),
      }
  }
}

/**
 * The Idempotency-Key of what is written here: the same for the same words of the same draft, after a reload and in another
 * tab too. A send whose answer got lost on the way and is tried again happens once.
 */
export const sendingKey = (draftId: string, body: unknown): string => `${draftId}.${digest(JSON.stringify(body))}`

/** Tells the few versions of one draft apart (FNV-1a, over two bases): nothing secret hangs on it. */
const digest = (words: string): string => `${hash(words, 0x811c9dc5)}${hash(words, 0x01000193)}`

function hash(words: string, base: number): string {
  let value = base
  for (let index = 0; index < words.length; index++) value = Math.imul(value ^ words.charCodeAt(index), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}

/** What can be opened on words, in the order of their use, with the ability it takes. */
export const DRAFT_KINDS = (Object.keys(THREAD_KINDS) as ThreadKind[]).map((kind) => ({
  kind,
  ability: THREAD_KINDS[kind].opens,
}))

/** What a person may make of a finding. */
export const promotionsOf = (finding: Finding, abilities: readonly string[]) =>
  abilities.includes('judge-finding')
    ? DRAFT_KINDS.filter(({ kind, ability }) => abilities.includes(ability) && wordsFor(kind, finding) !== undefined)
    : []

/** Where a draft made from a finding stands; nowhere, where there are no such words or they have changed. */
export function placeFor(kind: ThreadKind, finding: Finding, units: readonly Unit[]): DraftPlace | undefined {
  const words = wordsFor(kind, finding)
  const paragraph = units
    .flatMap(({ source, target }) => [...source, ...target])
    .find(({ id }) => id === words?.paragraphId)
  const range = words && paragraph && reanchor(paragraph.text, words, words.quote)
  if (!range) return
  const { id, unitId, side, version, text } = paragraph
  const place = { paragraphId: id, unitId, side, version }
  // What covers no words is about the whole paragraph; only a correction goes in at a point.
  return holdsRange(kind, range)
    ? { ...place, range: { start: range.start, end: range.end }, quote: words.quote }
    : { ...place, range: null, quote: text }
}

/** Where words chosen in an earlier text stand in this one: at the same place, or at the only one that reads so. */
export function reanchor(text: string, range: Range, quote: string): Range | undefined {
  if (text.slice(range.start, range.end) === quote && range.end <= text.length) return range
  if (quote === '') return
  const first = text.indexOf(quote)
  if (first < 0 || text.indexOf(quote, first + 1) >= 0) return
  return { start: first, end: first + quote.length }
}

/** A draft from before on the text as it stands: on its words where they stand; lost where its paragraph is. */
export function reanchorDraft(draft: Draft, units: readonly Unit[]): Draft {
  if (!draft.place) return draft
  const { paragraphId, range, quote, version } = draft.place
  const paragraph = paragraphIn(units, paragraphId)
  if (!paragraph) return { ...draft, lost: true }
  if (!range) return { ...draft, place: { ...draft.place, version: paragraph.version } }
  if (paragraph.version === version) return draft
  const now = reanchor(paragraph.text, range, quote)
  // Where they read otherwise now its card says how, and asks.
  return now ? { ...draft, place: { ...draft.place, version: paragraph.version, range: now }, lost: false } : draft
}

const paragraphIn = (units: readonly Unit[], id: string): Paragraph | undefined =>
  units.flatMap(({ source, target }) => [...source, ...target]).find((paragraph) => paragraph.id === id)

/** The findings whose words stand in the article as it is; the others are about to be looked at again. */
export function anchoredIn(units: readonly Unit[], findings: readonly Finding[]): Finding[] {
  const texts = new Map<string, string>()
  for (const { excluded, source, target } of units)
    if (!excluded) for (const { id, text } of [...source, ...target]) texts.set(id, text)
  return findings.filter((finding) => {
    const text = texts.get(finding.paragraphId)
    return text !== undefined && reanchor(text, finding, finding.quote) !== undefined
  })
}
