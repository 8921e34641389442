import type { Finding } from '@/domain/contract/findings'
import { called, GAP_ORIGINS, GAP_TYPES, nameIn, SEVERITIES } from '@/domain/contract/lists'
import type { GapOrigin, LinkRelation, Side, ThreadKind } from '@/domain/contract/names'
import type { BodyIn } from '@/domain/contract/routes'
import type { Paragraph, Unit } from '@/domain/contract/shapes'
import { fieldsFrom, wordsFor } from '@/domain/promotion'
import type { Range } from '@/domain/text/splice'
import { holdsRange, THREAD_KINDS } from '@/domain/thread-kinds'
import { likelyOrigin } from './gap-types'

export type DraftLink = Range & {
  readonly paragraphId: string
  readonly quote: string
  readonly relation: LinkRelation
  readonly side?: Side | undefined
  /** The version that the offsets are of, once it is sent. */
  readonly version?: number | undefined
  /** The words of the gap go on here. */
  readonly continues?: true | undefined
}

export type DraftPlace = {
  readonly paragraphId: string
  readonly unitId: string
  readonly side: Side
  readonly version: number
  /** Null: the whole paragraph. */
  readonly range: Range | null
  /** The selected text, or that of the whole paragraph. */
  readonly quote: string
}

/** A thread that is being written. Its words are kept apart (DeskState.typed), so that typing redraws one field. */
export type Draft = {
  readonly id: string
  readonly kind: ThreadKind
  /** Null: about the article as a whole. */
  readonly place: DraftPlace | null
  /** The finding that it promotes. */
  readonly findingId?: string | undefined
  /** The gap or issue that it is suggested for. */
  readonly fixesId?: string | undefined
  /** What the finding says that it is about, shown above the field. */
  readonly quote?: string | undefined
  readonly links: readonly DraftLink[]
  /** Its words are gone from the text; it has to be moved to others. */
  readonly lost?: boolean | undefined
  /** It was refused because its words had been changed. */
  readonly refused?: boolean | undefined
  /** What the fields held when the draft was opened; if they are unchanged it can be discarded without asking. */
  readonly initial: Readonly<Record<string, string>>
}

export const fieldKey = (draft: Draft, field: string) => `${draft.id}:${field}`

export type DraftFields = (name: string) => string

export const fieldsOf =
  (draft: Draft, typed: Readonly<Record<string, string>>): DraftFields =>
  (name) =>
    typed[fieldKey(draft, name)] ?? draft.initial[name] ?? ''

export const isTouched = (draft: Draft, typed: Readonly<Record<string, string>>): boolean =>
  draft.links.length > 0 ||
  Object.entries(typed).some(
    ([key, value]) => key.startsWith(`${draft.id}:`) && value !== (draft.initial[key.slice(draft.id.length + 1)] ?? ''),
  )

/** `finding`: fills in the fields; what it says is quoted above the empty field for one's own words. */
export function newDraft(id: string, kind: ThreadKind, place: DraftPlace | null, finding?: Finding): Draft {
  const initial = initialOf(kind, place)
  if (!finding) return { id, kind, place, links: [], initial }
  const { [OWN_WORDS[kind]]: quote, ...filled } = fieldsFrom(finding, kind)
  return { id, kind, place, links: [], initial: { ...initial, ...filled }, ...(quote !== undefined && { quote }) }
}

/** The field of one's own words. */
const OWN_WORDS = {
  comment: 'body',
  suggestion: 'reason',
  issue: 'body',
  gap: 'explanation',
} as const satisfies Record<ThreadKind, string>

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
        // As its type and its places suggest (`originOf`), until somebody chooses.
        origin: '',
        severity: 'major',
        explanation: '',
      }
  }
}

/** The field that must be filled in before the draft can be sent. */
export function lacks(draft: Draft, fields: DraftFields): 'place' | 'replacement' | 'explanation' | 'body' | undefined {
  if (draft.lost) return 'place'
  // Of a finding it is enough what it says.
  const requireWords = (name: 'explanation' | 'body') =>
    draft.quote === undefined && fields(name).trim() === '' ? name : undefined
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

/** Where a gap comes from: as it was chosen, or as a finding says, else as its type and its places suggest. */
export const originOf = ({ place, links }: Draft, type: string, chosen: string): GapOrigin =>
  called(GAP_ORIGINS, chosen) ??
  likelyOrigin(called(GAP_TYPES, type) ?? 'unsupported-claim', [place?.side, ...links.map(({ side }) => side)])

/** The same for a thread about the whole article, which has no place. */
export function aboutArticle(body: PlacedThread): BodyIn<'POST /articles/{id}/threads'> {
  if (body.kind === 'suggestion') throw new Error('a correction needs a place')
  return body
}

type PlacedThread = BodyIn<'POST /paragraphs/{id}/threads'>

/**
 * What is sent as one's own words. Where there are none it is what the finding says; and where the thread isn't made of the
 * finding, which only some may do, that stands before them.
 */
function ownWords({ kind, quote, findingId }: Draft, fields: DraftFields): string | undefined {
  const own = fields(OWN_WORDS[kind])
  if (own.trim() === '') return quote
  return quote === undefined || findingId !== undefined ? own : withQuote(quote, own)
}

/** The request that opens the thread. */
export function bodyOf(draft: Draft, fields: DraftFields): PlacedThread {
  const { place } = draft
  const anchor = place?.range ? { version: place.version, start: place.range.start, end: place.range.end } : undefined
  const words = ownWords(draft, fields)
  switch (draft.kind) {
    case 'comment':
      return { kind: 'comment', anchor, body: words ?? '' }
    case 'issue':
      return {
        kind: 'issue',
        anchor,
        category: fields('category'),
        severity: nameIn(SEVERITIES, fields('severity')),
        body: words?.trim(),
      }
    case 'gap':
      return {
        kind: 'gap',
        anchor,
        type: nameIn(GAP_TYPES, fields('type')),
        origin: originOf(draft, fields('type'), fields('origin')),
        severity: nameIn(SEVERITIES, fields('severity')),
        explanation: words ?? '',
        links: draft.links.map(({ paragraphId, version, start, end, relation, continues }) => ({
          ...{ paragraphId, start, end, relation },
          ...(version !== undefined && { version }),
          ...(continues && { continues }),
        })),
      }
    case 'suggestion':
      if (!anchor) throw new Error('a correction needs a place')
      return {
        kind: 'suggestion',
        anchor,
        replacement: fields('replacement'),
        category: fields('category') || undefined,
        reason: words?.trim(),
        ...(draft.fixesId !== undefined && { fixes: draft.fixesId }),
      }
  }
}

/**
 * The Idempotency-Key of what is written here: the same for the same words of the same draft, after a reload and in another
 * tab too. A send whose answer got lost on the way and is tried again happens once.
 */
export const sendingKey = (draftId: string, body: unknown): string => `${draftId}.${digest(JSON.stringify(body))}`

/** Distinguishes the few versions of one draft (FNV-1a with two bases); not for secrets. */
const digest = (words: string): string => `${hash(words, 0x811c9dc5)}${hash(words, 0x01000193)}`

function hash(words: string, base: number): string {
  let value = base
  for (let index = 0; index < words.length; index++) value = Math.imul(value ^ words.charCodeAt(index), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}

/** The kinds of thread that can be opened, most used first, with the ability each needs. */
export const DRAFT_KINDS = (Object.keys(THREAD_KINDS) as ThreadKind[]).map((kind) => ({
  kind,
  ability: THREAD_KINDS[kind].opens,
}))

/** The kinds of thread a person may promote a finding to. */
export const promotionsOf = (finding: Finding, abilities: readonly string[]) =>
  abilities.includes('judge-finding')
    ? DRAFT_KINDS.filter(({ kind, ability }) => abilities.includes(ability) && wordsFor(kind, finding) !== undefined)
    : []

/** The place of a draft made from a finding; undefined if its words are missing or have changed. */
export function placeFor(kind: ThreadKind, finding: Finding, units: readonly Unit[]): DraftPlace | undefined {
  const words = wordsFor(kind, finding)
  const paragraph = units
    .flatMap(({ source, target }) => [...source, ...target])
    .find(({ id }) => id === words?.paragraphId)
  const range = words && paragraph && reanchor(paragraph.text, words, words.quote)
  if (!range) return
  const { id, unitId, side, version, text } = paragraph
  const place = { paragraphId: id, unitId, side, version }
  // An empty range means the whole paragraph, except for a suggestion, which inserts there.
  return holdsRange(kind, range)
    ? { ...place, range: { start: range.start, end: range.end }, quote: words.quote }
    : { ...place, range: null, quote: text }
}

/** The links of a draft in the text as it reads now; `lost`: those whose words are gone from it. */
export function reanchorLinks(links: readonly DraftLink[], units: readonly Unit[]) {
  const placed = links.map((link) => {
    const paragraph = paragraphIn(units, link.paragraphId)
    const range = paragraph && reanchor(paragraph.text, link, link.quote)
    return range ? { ...link, ...range, side: paragraph.side, version: paragraph.version } : { lost: link }
  })
  return {
    links: placed.flatMap((one) => ('lost' in one ? [] : [one])),
    lost: placed.flatMap((one) => ('lost' in one ? [one.lost] : [])),
  }
}

/** How the words of a gap most likely stand to others. */
export function likelyRelation(type: string): LinkRelation {
  switch (type) {
    case 'missing-premise':
    case 'unsupported-claim':
      return 'needs'
    case 'circular-reasoning':
      return 'repeats'
    case 'non-sequitur':
    case 'causal-leap':
      return 'supports'
    default:
      return 'contradicts'
  }
}

/** Where words selected in an earlier text are in this one: at the same offsets, or at the only occurrence. */
export function reanchor(text: string, range: Range, quote: string): Range | undefined {
  if (text.slice(range.start, range.end) === quote && range.end <= text.length) return range
  if (quote === '') return
  const first = text.indexOf(quote)
  if (first < 0 || text.indexOf(quote, first + 1) >= 0) return
  return { start: first, end: first + quote.length }
}

/** A kept draft re-anchored in the current text; marked lost if its paragraph is gone. */
export function reanchorDraft(draft: Draft, units: readonly Unit[]): Draft {
  if (!draft.place) return draft
  const { paragraphId, range, quote, version } = draft.place
  const paragraph = paragraphIn(units, paragraphId)
  if (!paragraph) return { ...draft, lost: true }
  if (!range) return { ...draft, place: { ...draft.place, version: paragraph.version } }
  if (paragraph.version === version) return draft
  const now = reanchor(paragraph.text, range, quote)
  // If they have changed, the draft's card shows how and asks.
  return now ? { ...draft, place: { ...draft.place, version: paragraph.version, range: now }, lost: false } : draft
}

const paragraphIn = (units: readonly Unit[], id: string): Paragraph | undefined =>
  units.flatMap(({ source, target }) => [...source, ...target]).find((paragraph) => paragraph.id === id)

/** Words quoted before one's own, as Markdown and mail have it: `> ` before each of their lines. */
export const withQuote = (quote: string, own: string): string => `${quote.replace(/^/gm, '> ')}\n\n${own}`

/** What is quoted at the beginning, and what is said about it; without a quote all is one's own. */
export function splitQuote(words: string): { readonly quote: string; readonly own: string } {
  const lines = words.split('\n')
  const end = lines.findIndex((line) => !line.startsWith('> '))
  if (end <= 0) return { quote: '', own: words }
  const quote = lines.slice(0, end).map((line) => line.slice(2))
  return { quote: quote.join('\n'), own: lines.slice(end).join('\n').trimStart() }
}
