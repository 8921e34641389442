import type { Unit } from '@/domain/contract/shapes'
import { type AlignmentCursor, firstPlaceIn } from '../../model/alignment'
import { type FocusState, withCurrentText } from './focus'

/** Alignment mode, in which people edit which paragraphs are paired. */
export type AlignmentEditing = {
  /** The chosen place; null: not in alignment mode. */
  readonly alignmentCursor: AlignmentCursor | null
  /** The place under the mouse. */
  readonly pointed: string | null
}

export const noAlignmentEditing: AlignmentEditing = { alignmentCursor: null, pointed: null }

export const alignmentEditingTransitions = {
  editAlignment: ({ view }: AlignmentEditing & FocusState, unit: Unit, at: AlignmentCursor) => ({
    alignmentCursor: at,
    unitId: unit.id,
    threadId: null,
    form: null,
    view: withCurrentText(view),
  }),
  choosePlace: (_: AlignmentEditing, at: AlignmentCursor) => ({ alignmentCursor: at }),
  pointAt: (_: AlignmentEditing, place: string) => ({ pointed: place }),
  leaveAlignment: (_: AlignmentEditing) => ({ alignmentCursor: null, pointed: null }),
  /**
   * The browser's focus came into a row: onto the row itself, or onto something in it (`inside`). A thread of another row is
   * let go (`holdsThread`: of this one): keys act on what has the focus.
   */
  enterRow: (
    { alignmentCursor, threadId, form }: AlignmentEditing & FocusState,
    unit: Unit,
    inside: boolean,
    holdsThread: boolean,
  ) => ({
    unitId: unit.id,
    fresh: false,
    threadId: holdsThread ? threadId : null,
    form: holdsThread ? form : null,
    alignmentCursor: alignmentCursor && !inside ? firstPlaceIn(unit, alignmentCursor.side) : alignmentCursor,
  }),
}
