import { type Anchor, carry } from '../text/anchor'
import type { Splice } from '../text/splice'
import type { Placed } from './manuscript'
import { unitIdOf } from './pairing'
import { BREAK } from './paragraph-break'
import { locateInRun } from './paragraph-run'
import type { BareStep, DisplacedAnchor, RunSplice, Step, VersionRef } from './step'

/**
 * Compares the same placed things before and after, in the same order, and gives the earlier state of those that the
 * inverse splice would not carry back. `notInvertible`: those known to be so, besides the ones whose state or decision
 * changed.
 */
export function displacedAnchors(
  before: readonly Placed[],
  after: readonly Placed[],
  notInvertible?: ReadonlySet<string>,
): DisplacedAnchor[] {
  return before.flatMap((one, index) => {
    const now = after[index]
    if (!now || (!notInvertible?.has(one.id) && (now === one || !isDisplaced(one, now)))) return []
    const { id, paragraphId, anchor } = one
    const pending = one.proposal?.decision === 'pending'
    const superseded = pending && now.proposal?.decision === 'superseded'
    const unitId = isElsewhere(one, now) ? unitIdOf(one) : undefined
    return [
      {
        id,
        paragraphId,
        start: anchor?.start ?? null,
        end: anchor?.end ?? null,
        state: anchor?.state ?? null,
        ...(pending && { pending }),
        ...(superseded && { superseded }),
        ...(unitId !== undefined && { unitId }),
      },
    ]
  })
}

const isDisplaced = (one: Placed, now: Placed) =>
  one.anchor?.state !== now.anchor?.state ||
  one.proposal?.conflict !== now.proposal?.conflict ||
  one.proposal?.decision !== now.proposal?.decision ||
  isElsewhere(one, now)

const isElsewhere = (one: Placed, now: Placed) =>
  one.paragraphId === null && now.paragraphId === null && unitIdOf(one) !== unitIdOf(now)

/** Each step keeps the anchors displaced in its paragraph; the first step also keeps those displaced elsewhere. */
export function withDisplaced(steps: readonly BareStep[], threadId: string, displaced: Step['displaced']): Step[] {
  const own = new Set(steps.map(({ paragraphId }) => paragraphId))
  return steps.map((step, index) => ({
    ...step,
    threadId,
    displaced: displaced.filter(
      ({ paragraphId }) =>
        paragraphId === step.paragraphId || (index === 0 && (paragraphId === null || !own.has(paragraphId))),
    ),
  }))
}

/** A displaced anchor, carried through a later splice as the anchor it was. */
export function carryDisplaced(displaced: DisplacedAnchor, splice: Splice): DisplacedAnchor {
  const { start, end, state, pending } = displaced
  if (start === null || end === null || state === null) return displaced
  const anchor: Anchor = { start, end, state, quote: '', prefix: '', suffix: '' }
  const now = carry(anchor, splice, pending ? 'suggestion' : 'remark')
  return { ...displaced, start: now.start, end: now.end, state: now.state }
}

/** An anchor carried towards the present; `movedTo`: the paragraph it is in from that version on. */
export type FollowedAnchor = { readonly anchor: Anchor; readonly movedTo?: VersionRef }

/**
 * Carries an anchor given in an earlier version through the later steps of its paragraph. If a split or a join moved its
 * words into another paragraph, the anchor moves with them, and the caller continues from there.
 */
export function followAnchor(given: Anchor, later: readonly Step[], kind: 'remark' | 'suggestion'): FollowedAnchor {
  let anchor = given
  for (const { splice, structure } of later) {
    switch (structure?.op) {
      case 'split':
      case 'join': {
        const carried = carry(anchor, toSplice(structure.stretch), kind)
        const { piece, start, end } = locateInRun(carried, lengthsAfter(structure.stretch))
        anchor = { ...carried, start, end }
        const movedTo = structure.op === 'split' ? structure.with[piece - 1] : undefined
        if (movedTo) return { anchor, movedTo }
        break
      }
      case 'joined': {
        const { at, stretch, into } = structure
        const lifted = { ...anchor, start: anchor.start + at, end: anchor.end + at }
        return { anchor: carry(lifted, toSplice(stretch), kind), movedTo: into }
      }
      default:
        anchor = carry(anchor, splice, kind)
    }
  }
  return { anchor }
}

const toSplice = ({ start, end, insert }: RunSplice): Splice => ({ start, end, insert: insert.join(BREAK) })

/** The lengths of the paragraphs of a split right after it; the last one is unbounded. */
const lengthsAfter = ({ start, insert }: RunSplice): number[] =>
  insert.map(({ length }, index) =>
    index === insert.length - 1 ? Number.POSITIVE_INFINITY : length + (index === 0 ? start : 0),
  )
