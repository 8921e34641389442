import { GapOrigin, GapType, type LinkRelation, Severity, type ThreadKind } from '@/domain/contract/names'
import type { BodyIn } from '@/domain/contract/routes'
import type { Range } from '@/domain/text/splice'
import { narrow } from '../text/narrow'

export type DraftLink = Range & { paragraphId: string; quote: string; relation: LinkRelation }

/** A thread that is being written. Its words are kept apart (DeskState.typed), so that typing redraws one field. */
export type Draft = {
  readonly id: string
  readonly kind: ThreadKind
  /** Null: about the article as a whole. */
  readonly place: DraftPlace | null
  readonly links: readonly DraftLink[]
  /** Its words were changed by somebody else and can't be told any more: it waits to be put on others. */
  readonly lost?: boolean
  /** What the fields held when the draft was opened: nothing typed means nothing to lose. */
  readonly initial: Readonly<Record<string, string>>
}

export type DraftPlace = {
  readonly paragraphId: string
  readonly unitId: string
  readonly side: 'source' | 'target'
  readonly version: number
  /** Null: the whole paragraph. */
  readonly range: Range | null
  /** The words chosen, or the whole paragraph's. */
  readonly quote: string
}

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

export function newDraft(id: string, kind: ThreadKind, place: DraftPlace | null): Draft {
  return { id, kind, place, links: [], initial: initialOf(kind, place) }
}

function initialOf(kind: ThreadKind, place: DraftPlace | null): Record<string, string> {
  if (kind === 'suggestion') return { replacement: place?.quote ?? '', reason: '', category: '' }
  if (kind === 'issue') return { category: 'accuracy/mistranslation', severity: 'major', body: '' }
  if (kind === 'gap')
    return {
      type: 'unsupported-claim',
      origin: place?.side === 'target' ? 'translation' : 'undetermined',
      severity: 'major',
      explanation: '',
    }
  return { body: '' }
}

/** Why a draft can't be sent yet: the field that lacks something. */
export function lacks(draft: Draft, fields: Fields): 'place' | 'replacement' | 'explanation' | 'body' | undefined {
  if (draft.lost) return 'place'
  if (draft.kind === 'suggestion' && fields('replacement') === draft.place?.quote) return 'replacement'
  if (draft.kind === 'gap' && fields('explanation').trim() === '') return 'explanation'
  if (draft.kind === 'comment' && fields('body').trim() === '') return 'body'
}

/** The request that opens the thread. */
export function bodyOf(draft: Draft, fields: Fields): BodyIn<'POST /paragraphs/{id}/threads'> {
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
      return {
        kind: 'suggestion',
        ...correction(place, fields('replacement')),
        category: said('category'),
        reason: said('reason'),
      }
  }
}

/** A whole paragraph that was rewritten is a correction of the words that differ, and leaves the others to others. */
function correction(place: DraftPlace | null, replacement: string) {
  if (!place) throw new Error('a correction needs a paragraph')
  if (place.range) return { anchor: { version: place.version, ...place.range }, replacement }
  const { range, replacement: words } = narrow(place.quote, replacement)
  return { anchor: { version: place.version, start: range.start, end: range.end }, replacement: words }
}
