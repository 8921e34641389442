import type { Paragraph, Thread } from '@/domain/contract/shapes'
import type { Range } from '@/domain/text/splice'
import { type Draft, reanchor } from './draft'

/**
 * Words that are written anew where they stand in the text: a suggestion that is being made, or one that is accepted with
 * edits. The range holds the old words; it is empty where words are put in.
 */
export type InPlace = Range & {
  /** The id of the draft, or of the suggestion. */
  readonly id: string
  readonly field: 'replacement' | 'edit'
  readonly old: string
  /** The new words before anything is typed. */
  readonly initial: string
}

/** The key of the new words among what is typed (DeskState.typed). */
export const inPlaceKey = ({ id, field }: Pick<InPlace, 'id' | 'field'>) => `${id}:${field}`

/**
 * What is written in place in a paragraph as it reads now. `edited`: the suggestion that is accepted with edits. Words that
 * somebody changed meanwhile, or that overlap others being written, are written beside the text instead.
 */
export function inPlaceIn(paragraph: Paragraph, drafts: readonly Draft[], edited: Thread | undefined): InPlace[] {
  const wanted = [...drafts.map((draft) => ofDraft(draft, paragraph)), edited && ofSuggestion(edited, paragraph)]
  const placed: InPlace[] = []
  for (const one of wanted) if (one && !placed.some((other) => overlap(one, other))) placed.push(one)
  return placed
}

function ofDraft({ id, kind, place, lost, refused, initial }: Draft, paragraph: Paragraph): InPlace | undefined {
  if (kind !== 'suggestion' || !place?.range || place.paragraphId !== paragraph.id || lost || refused) return
  const range = reanchor(paragraph.text, place.range, place.quote)
  return range && { id, field: 'replacement', ...range, old: place.quote, initial: initial.replacement ?? place.quote }
}

function ofSuggestion(
  { id, paragraphId, anchor, suggestion }: Thread,
  { text, ...at }: Paragraph,
): InPlace | undefined {
  if (!anchor || !suggestion || suggestion.decision !== 'pending' || suggestion.conflict || suggestion.structure) return
  const { start, end, version, state } = anchor
  if (paragraphId !== at.id || version !== at.version || state === 'orphaned') return
  return { id, field: 'edit', start, end, old: text.slice(start, end), initial: suggestion.replacement }
}

/** Two insertions at one point can't be told apart either. */
const overlap = (one: Range, other: Range): boolean =>
  (one.start < other.end && other.start < one.end) || (one.start === other.start && one.end === other.end)
