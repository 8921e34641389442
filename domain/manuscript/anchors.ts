import { type Anchor, carry } from '../text/anchor'
import type { Splice } from '../text/splice'
import { BREAK, locateInRun } from './paragraph-run'
import type { Step } from './step'
import type { RunSplice, VersionRef } from './step-record'

/** An anchor on its way to the present; `movedTo`: it is in another paragraph from that version of it on. */
export type FollowedAnchor = { readonly anchor: Anchor; readonly movedTo?: VersionRef }

/**
 * Carries an anchor given in an earlier version through the later steps of its paragraph. Where its words went on in
 * another paragraph, by a split or a join, it goes with them: it is to be followed on from there.
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

/** How long the paragraphs of a split are right after it; the last one has no end that matters. */
const lengthsAfter = ({ start, insert }: RunSplice): number[] =>
  insert.map(({ length }, index) =>
    index === insert.length - 1 ? Number.POSITIVE_INFINITY : length + (index === 0 ? start : 0),
  )
