import { apply } from '../text/splice'
import type { OrderedStep } from './operation'
import type { TrackedParagraph } from './tracked-text'

/** A state of an article: as it was imported, or after the event of a number. */
export type ArticleState = 'imported' | number

/**
 * Paragraphs with only what was done to them between two states: the text of the first is what they begin with, and what was
 * done after the second isn't known. Paragraphs that are in neither are left out.
 */
export const between = (
  given: readonly TrackedParagraph[],
  from: ArticleState,
  to: number,
): readonly TrackedParagraph[] => given.flatMap((paragraph) => betweenIn(paragraph, from, to) ?? [])

function betweenIn(paragraph: TrackedParagraph, from: ArticleState, to: number): TrackedParagraph | undefined {
  const until = paragraph.steps.filter(({ seq }) => seq <= to)
  const last = until.at(-1)
  if (!last) return
  const later = paragraph.steps.find(({ seq, structure }) => seq > to && structure?.op === 'kind')?.structure
  const { removed: _, ...rest } = paragraph
  const then: TrackedParagraph = {
    ...rest,
    ...(later?.op === 'kind' && { kind: later.from.kind, level: later.from.level }),
    text: textOf(until),
    version: last.version,
    ...(isGone(until) && { removed: true }),
    steps: until,
  }
  if (from === 'imported') return then
  const before = until.filter(({ seq }) => seq <= from)
  const base = before.at(-1)
  const after = until.slice(before.length)
  if (!base) return { ...then, imported: false }
  const [first, ...others] = after.map((step) => withoutUndoneBefore(step, base.version))
  if (isGone(before))
    return first && { ...then, imported: false, steps: [{ ...first, structure: { op: 'born', of: '' } }, ...others] }
  const { structure: __, ...birth } = base
  const splice = { start: 0, end: 0, insert: textOf(before) }
  return { ...then, imported: true, steps: [{ ...birth, splice }, ...(first ? [first, ...others] : [])] }
}

/** What takes back something older than the first state is a change like any other. */
function withoutUndoneBefore(step: OrderedStep, version: number): OrderedStep {
  const { structure, ...rest } = step
  if (structure?.undoes === undefined || structure.undoes > version) return step
  const { undoes: _, ...own } = structure
  return { ...rest, ...(own.op !== 'words' && { structure: own }) }
}

/** The text that some steps make, from the first on. */
export const textOf = (steps: readonly OrderedStep[]): string =>
  steps.reduce((text, { splice }, index) => (index === 0 ? splice.insert : apply(text, splice)), '')

/** Whether a paragraph with such a history is none of the article's: removed, joined into another, or its making undone. */
function isGone(steps: readonly OrderedStep[]): boolean {
  const last = steps.findLast(({ structure }) => structure && structure.op !== 'kind' && structure.op !== 'words')
  return last?.structure?.op === 'remove' || last?.structure?.op === 'joined'
}
