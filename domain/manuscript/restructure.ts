import type { Structure } from '../contract/shapes'
import { replace } from '../text/splice'
import { LostWords } from './conflicts'
import { separatorBetween } from './glue'
import { type AcceptanceContext, type AcceptanceOutcome, newParagraph, nextVersion, paragraphOf } from './grant'
import { isPending, type Manuscript, nextParagraph, type Paragraph, type Placed, withConflict } from './manuscript'
import { BREAK, breakAtBlankLines, removalStep, spliceParagraphs, toRemoved, toRun } from './paragraph-run'
import type { BareStep } from './step'
import type { RunSplice } from './step-record'

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
 * was decided about a whole paragraph, or is in conflict, stays where it was. An undo puts back what its acceptance bent.
 */
export function restructure(grant: AcceptanceContext, structure: Structure): AcceptanceOutcome {
  switch (structure.op) {
    case 'join-next':
      return joinWithNext(grant)
    case 'insert':
      return insertParagraphs(grant, structure)
    case 'remove':
      return removeParagraph(grant)
    case 'kind':
      return changeKind(grant, structure)
  }
}

function joinWithNext({ manuscript, own, asRemarks }: AcceptanceContext): AcceptanceOutcome {
  const paragraph = paragraphOf(manuscript, own)
  const next = nextParagraph(manuscript, paragraph.id)
  if (!next) throw new LostWords(own.id)
  const from = [paragraph, next]
  const at = paragraph.text.length
  const splice = replace(toRun(from).text, { start: at, end: at + 1 }, separatorBetween(paragraph.text, next.text))
  const {
    manuscript: after,
    steps,
    stretch,
    notInvertible,
  } = spliceParagraphs(manuscript, from, splice, [paragraph], asRemarks)
  return { manuscript: after, own, steps: toJoinSteps(steps, from, stretch), notInvertible }
}

/** The steps of paragraphs that became one: the first says which ones it took in, these where their words are. */
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
): AcceptanceOutcome {
  const { unitId, paragraphKind: kind, level } = structure
  const made = breakAtBlankLines(applied, kind)
    .split(BREAK)
    .filter((text) => text.trim() !== '')
    .map((text): Paragraph => ({ ...newParagraph(newId(), unitId, { kind, level }), text, version: 1 }))
  const [first] = made
  if (!first) throw new LostWords(own.id)
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

/** Where the first paragraph of a unit is to stand: before its others, or behind those of the units before it. */
function startOfUnit({ paragraphs, units = [] }: Manuscript, unitId: string): number {
  const rank = new Map(units.map((id, index) => [id, index]))
  const own = rank.get(unitId) ?? -1
  const at = paragraphs.findIndex((one) => one.unitId === unitId || (rank.get(one.unitId) ?? -1) > own)
  return at < 0 ? paragraphs.length : at
}

/** Another insertion at the very place, and a join over it, can't be done any more as they were meant. */
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
    // No place is left in an empty text to work out where anything stood.
    notInvertible: new Set(
      manuscript.placed.flatMap((one) => (one.paragraphId === paragraph.id && one.anchor ? [one.id] : [])),
    ),
  }
}

/** The manuscript without a paragraph: what is pending in it is in conflict, remarks on its words are orphaned. */
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
