import type { Structure } from '../contract/shapes'
import { replace } from '../text/splice'
import {
  findParagraph,
  isPending,
  type Manuscript,
  nextParagraph,
  type Paragraph,
  type Placed,
  withConflict,
} from './manuscript'
import type { Repairing } from './paired-unit'
import { replaceUnits, unitsJoined } from './pairing'
import { separatorBetween, splitAtBlankLines } from './paragraph-break'
import { removalStep, spliceParagraphs, toRemoved, toRun } from './paragraph-run'
import type { BareStep, RunSplice, VersionRef } from './step'

/** A suggestion that is being accepted, with the words it is accepted with. */
export type AcceptanceContext = {
  readonly manuscript: Manuscript
  readonly own: Placed
  readonly applied: string
  /** It and those that ask for the same: their anchors are carried as a remark's, so they don't come into conflict. */
  readonly asRemarks: ReadonlySet<string>
  /** Makes the id of a new paragraph. */
  readonly newId: () => string
}

/** The manuscript and the suggestion after accepting it. */
export type AcceptanceOutcome = {
  readonly manuscript: Manuscript
  readonly own: Placed
  readonly steps: readonly BareStep[]
  /** Those whose anchors the inverse would not carry back, besides those whose state changed. */
  readonly notInvertible?: ReadonlySet<string>
}

/** The paragraph that a suggestion is in. */
export function paragraphOf(manuscript: Manuscript, { id, paragraphId }: Placed): Paragraph {
  const paragraph = findParagraph(manuscript, paragraphId)
  if (!paragraph) throw new Error(`suggestion ${id} applies, and its paragraph is not there`)
  return paragraph
}

export const newParagraph = (id: string, unitId: string, kind: Pick<Paragraph, 'kind' | 'level'>): Paragraph => ({
  id,
  unitId,
  ...kind,
  text: '',
  version: 0,
})

export const nextVersion = ({ id, version }: Paragraph): VersionRef => ({ id, version: version + 1 })

/**
 * Does to the paragraphs what a suggestion asks for. What becomes of the others that stand in them (P, and Q behind it):
 *
 * |                      | remark on words   | remark on the whole | pending words | kind       | remove     | join with next | insertion behind |
 * | -------------------- | ----------------- | ------------------- | ------------- | ---------- | ---------- | -------------- | ---------------- |
 * | words of P changed   | see `text/anchor` | stays               | `text/anchor` | stays      | conflict   | stays          | stays            |
 * | P split              | with its words    | stays in the first  | with them ¹   | the first  | conflict   | to the last    | to the last      |
 * | P joined with Q: in P| stays             | stays               | stays         | stays      | conflict   | superseded     | conflict         |
 * | … and in Q           | with its words    | on these words      | with them     | conflict   | conflict   | to P           | to P             |
 * | P removed            | orphaned          | stays with P        | conflict      | conflict   | superseded | conflict ²     | conflict         |
 * | P of another kind    | stays             | stays               | stays         | conflict ³ | stays      | stays          | stays            |
 * | inserted behind P    | stays             | stays               | stays         | stays      | stays      | conflict       | conflict ³       |
 *
 * ¹ Across the new break, or touched by the words put in: conflict. ² That of the paragraph before P as well.
 * ³ One that asks for exactly the same is superseded. An anchor across a break keeps to the side where most of it is. What
 * was decided about a whole paragraph, or is in conflict, stays where it was. An undo restores what its acceptance displaced.
 *
 * Null: nothing would change.
 */
export function restructure(context: AcceptanceContext, structure: Structure): AcceptanceOutcome | null {
  switch (structure.op) {
    case 'join-next':
      return joinWithNext(context)
    case 'insert':
      return insertParagraphs(context, structure)
    case 'remove':
      return removeParagraph(context)
    case 'kind':
      return changeKind(context, structure)
  }
}

function joinWithNext({ manuscript, own, asRemarks }: AcceptanceContext): AcceptanceOutcome {
  const paragraph = paragraphOf(manuscript, own)
  const next = nextParagraph(manuscript, paragraph.id)
  if (!next) throw new Error(`suggestion ${own.id} applies, and no paragraph is behind its own`)
  const from = [paragraph, next]
  const at = paragraph.text.length
  const splice = replace(toRun(from).text, { start: at, end: at + 1 }, separatorBetween(paragraph.text, next.text))
  const joined = spliceParagraphs(manuscript, from, splice, [paragraph], asRemarks)
  const steps = toJoinSteps(joined.steps, from, joined.stretch)
  const units = unitsJoined(manuscript, paragraph, next)
  const after = units && replaceUnits(joined.manuscript, units.before, units.after)
  if (!units || !after) return { ...joined, own, steps }
  return { ...joined, own, manuscript: after, steps: withUnits(steps, paragraph, units) }
}

const withUnits = (steps: readonly BareStep[], { id }: Paragraph, units: Repairing): BareStep[] =>
  steps.map((step) =>
    step.paragraphId === id && step.structure?.op === 'join'
      ? { ...step, structure: { ...step.structure, units } }
      : step,
  )

/** The steps of joined paragraphs: the first says which ones it absorbed, the others where their words are. */
export function toJoinSteps(steps: readonly BareStep[], from: readonly Paragraph[], stretch: RunSplice): BareStep[] {
  const { starts } = toRun(from)
  const [first] = from
  return steps.map((step) => {
    if (!first) return step
    if (step.paragraphId === first.id)
      return { ...step, structure: { op: 'join', with: from.slice(1).map(nextVersion), stretch } }
    const at = starts[from.findIndex(({ id }) => id === step.paragraphId)] ?? 0
    return { ...step, structure: { op: 'joined', into: nextVersion(first), at, stretch } }
  })
}

function insertParagraphs(
  { manuscript, own, applied, asRemarks, newId }: AcceptanceContext,
  structure: Extract<Structure, { op: 'insert' }>,
): AcceptanceOutcome | null {
  const { unitId, paragraphKind: kind, level } = structure
  const made = splitAtBlankLines(applied, kind)
    .filter((text) => text.trim() !== '')
    .map((text): Paragraph => ({ ...newParagraph(newId(), unitId, { kind, level }), text, version: 1 }))
  const [first] = made
  if (!first) return null
  const behind = own.paragraphId
  const paragraphs = manuscript.paragraphs.flatMap((one) => (one.id === behind ? [one, ...made] : [one]))
  if (behind === null) paragraphs.splice(startOfUnit(manuscript, unitId), 0, ...made)
  const placed = manuscript.placed.map((one) => (asRemarks.has(one.id) ? one : conflictWithInsertion(one, own)))
  return {
    manuscript: { ...manuscript, paragraphs, placed },
    own: {
      ...own,
      paragraphId: first.id,
      anchor: { start: 0, end: first.text.length, quote: '', prefix: '', suffix: '', state: 'changed' },
    },
    steps: made.map(({ id, text }, index) => ({
      paragraphId: id,
      version: 1,
      splice: { start: 0, end: 0, insert: text },
      structure:
        index === 0
          ? { op: 'insert', with: made.slice(1).map(({ id, version }) => ({ id, version })) }
          : { op: 'born', of: first.id },
    })),
  }
}

/** The place before the first paragraph of a unit: before its others, or after those of the units before it. */
function startOfUnit({ paragraphs, units = [] }: Manuscript, unitId: string): number {
  const rank = new Map(units.map(({ id }, index) => [id, index]))
  const own = rank.get(unitId) ?? -1
  const at = paragraphs.findIndex((one) => one.unitId === unitId || (rank.get(one.unitId) ?? -1) > own)
  return at < 0 ? paragraphs.length : at
}

/** Another insertion at the same place, and a join across it, no longer apply as proposed. */
function conflictWithInsertion(one: Placed, own: Placed): Placed {
  const structure = one.proposal?.structure
  if (one.paragraphId !== own.paragraphId) return one
  if (structure?.op === 'join-next') return withConflict(one)
  if (structure?.op !== 'insert' || own.proposal?.structure?.op !== 'insert') return one
  return one.paragraphId !== null || structure.unitId === own.proposal.structure.unitId ? withConflict(one) : one
}

function removeParagraph({ manuscript, own, asRemarks }: AcceptanceContext): AcceptanceOutcome {
  const paragraph = paragraphOf(manuscript, own)
  return {
    manuscript: withoutParagraph(manuscript, paragraph, asRemarks),
    own,
    steps: [{ ...removalStep(paragraph), structure: { op: 'remove' } }],
    // An empty text has no offsets from which earlier places could be computed.
    notInvertible: new Set(
      manuscript.placed.flatMap((one) => (one.paragraphId === paragraph.id && one.anchor ? [one.id] : [])),
    ),
  }
}

/** The manuscript without a paragraph: pending suggestions in it are in conflict, remarks on its words are orphaned. */
export function withoutParagraph(
  manuscript: Manuscript,
  paragraph: Paragraph,
  remarks: ReadonlySet<string>,
): Manuscript {
  return {
    ...manuscript,
    paragraphs: manuscript.paragraphs.map((one) => (one.id === paragraph.id ? toRemoved(one) : one)),
    placed: manuscript.placed.map((one) => {
      const structure = one.proposal?.structure
      if (structure?.op === 'join-next' && structure.next === paragraph.id) return withConflict(one)
      if (one.paragraphId !== paragraph.id || remarks.has(one.id)) return one
      if (!one.anchor) return withConflict(one)
      const pending = isPending(one)
      const state = pending ? ('conflict' as const) : ('orphaned' as const)
      return withConflict({ ...one, anchor: { ...one.anchor, start: 0, end: 0, state } })
    }),
  }
}

function changeKind(
  { manuscript, own, asRemarks }: AcceptanceContext,
  to: Extract<Structure, { op: 'kind' }>,
): AcceptanceOutcome {
  const paragraph = paragraphOf(manuscript, own)
  const { id, kind, level, version, ...rest } = paragraph
  const now: Paragraph = { ...rest, id, kind: to.to, level: to.level, version: version + 1 }
  return {
    manuscript: {
      ...manuscript,
      paragraphs: manuscript.paragraphs.map((one) => (one.id === id ? now : one)),
      placed: manuscript.placed.map((one) => {
        const other = one.paragraphId === id && one.proposal?.structure?.op === 'kind' && !asRemarks.has(one.id)
        return other ? withConflict(one) : one
      }),
    },
    own,
    steps: [
      {
        paragraphId: id,
        version: version + 1,
        splice: { start: 0, end: 0, insert: '' },
        structure: { op: 'kind', from: { kind, level }, to: { kind: to.to, level: to.level } },
      },
    ],
  }
}
