import type { Decision } from '../contract/names'
import type { Paragraph as ParagraphShape, Structure, Thread, Unit } from '../contract/shapes'
import type { Anchor } from '../text/anchor'
import type { Pairing } from './paired-unit'

/**
 * The translation's paragraphs in reading order, or some of them, with everything placed in them: the input of a decision.
 * Removed paragraphs keep their place in the order, so that an undo can restore them there.
 */
export type Manuscript = {
  readonly paragraphs: readonly Paragraph[]
  readonly placed: readonly Placed[]
  /** The units in order, those without a paragraph and those left out of the article too: needed where paragraphs change. */
  readonly units?: readonly ManuscriptUnit[]
}

/** A unit of the article; without `pairing` it takes no part in what becomes of units, but for its place among them. */
export type ManuscriptUnit = { readonly id: string; readonly pairing?: Pairing }

export type Paragraph = Pick<ParagraphShape, 'id' | 'unitId' | 'kind' | 'level' | 'text' | 'version'> & {
  readonly removed?: boolean
}

/** Anything that has a place and moves with the text: a thread, or a place that a gap links to. */
export type Placed = {
  readonly id: string
  /** For an insertion that isn't accepted: the paragraph it would follow; null: first in its unit. */
  readonly paragraphId: string | null
  /** Of what is about a unit and none of its paragraphs; an insertion names its unit itself. */
  readonly unitId?: string
  /** Null: it is about the whole paragraph. */
  readonly anchor: Anchor | null
  /** Given for suggestions only. */
  readonly proposal?: Proposal
}

/** The prefix of ids of places that gaps link to: they are placed like threads, but are none. */
export const LINK_PREFIX = 'link:'

export type Proposal = {
  readonly original: string
  readonly replacement: string
  readonly structure?: Structure | undefined
  readonly decision: Decision
  readonly conflict: boolean
}

/** The translation of an article, from the API's shapes; excluded units are not part of it. */
export function toManuscript(units: readonly Unit[], threads: readonly Thread[]): Manuscript {
  return {
    units: units.map(({ id, source, excluded, excludedAs, alignment }) => ({
      id,
      pairing: { source: source.map((one) => one.id), excluded, excludedAs, ...alignment },
    })),
    paragraphs: units.filter(({ excluded }) => !excluded).flatMap(({ target }) => target),
    placed: threads.flatMap((thread) => toPlaced(thread) ?? []),
  }
}

export function toPlaced({ id, unitId, paragraphId, anchor, suggestion }: Thread): Placed | undefined {
  if (!suggestion)
    return paragraphId === null && unitId === null ? undefined : { id, ...placeOf(unitId, paragraphId), anchor }
  const { original, replacement, structure, decision, conflict } = suggestion
  const proposal = { original, replacement, structure, decision, conflict }
  const behind = structure?.op === 'insert' && decision !== 'accepted' ? structure.after : paragraphId
  return { id, paragraphId: behind, anchor, proposal }
}

/** Where something stands that is about a paragraph or, without one, about a unit. */
export const placeOf = (unitId: string | null, paragraphId: string | null): Pick<Placed, 'paragraphId' | 'unitId'> => ({
  paragraphId,
  ...(paragraphId === null && unitId !== null && { unitId }),
})

export function findParagraph({ paragraphs }: Manuscript, id: string | null): Paragraph | undefined {
  return paragraphs.find((paragraph) => paragraph.id === id && !paragraph.removed)
}

/** The next paragraph in reading order. */
export function nextParagraph({ paragraphs }: Manuscript, id: string): Paragraph | undefined {
  const at = paragraphs.findIndex((paragraph) => paragraph.id === id)
  return at < 0 ? undefined : paragraphs.slice(at + 1).find(({ removed }) => !removed)
}

/** Those paragraphs, what is between them, and the one before: whatever could block an undo. */
export function surroundingParagraphs({ paragraphs }: Manuscript, ids: readonly string[]): string[] {
  const places = ids.map((id) => paragraphs.findIndex((one) => one.id === id)).filter((at) => at >= 0)
  const first = Math.min(...places)
  const before = paragraphs.slice(0, first).findLast(({ removed }) => !removed)
  const between = paragraphs.slice(first, Math.max(...places) + 1).map(({ id }) => id)
  return [...between, ...(before ? [before.id] : [])]
}

export const isPending = ({ proposal }: Placed): boolean => proposal?.decision === 'pending'

/** A pending thing that has lost its place is in conflict; a decided one keeps its state. */
export const withConflict = <P extends Placed>(placed: P): P =>
  placed.proposal && isPending(placed) ? { ...placed, proposal: { ...placed.proposal, conflict: true } } : placed

export const withDecision = (placed: Placed, decision: Decision): Placed =>
  placed.proposal ? { ...placed, proposal: { ...placed.proposal, decision } } : placed
