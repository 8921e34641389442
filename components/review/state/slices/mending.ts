import type { Unit } from '@/domain/contract/shapes'
import { type AlignmentCursor, firstPlaceIn } from '../../model/alignment'
import { type FocusState, withCurrentText } from './focus'

/** Alignment mode, in which people edit which paragraphs are paired. */
export type Mending = {
  /** The chosen place; null: not in alignment mode. */
  readonly mending: AlignmentCursor | null
  /** The place under the mouse. */
  readonly pointed: string | null
}

export const noMending: Mending = { mending: null, pointed: null }

export const mendingTransitions = {
  startMending: ({ view }: Mending & FocusState, unit: Unit, at: AlignmentCursor) => ({
    mending: at,
    unitId: unit.id,
    threadId: null,
    form: null,
    view: withCurrentText(view),
  }),
  choosePlace: (_: Mending, at: AlignmentCursor) => ({ mending: at }),
  pointAt: (_: Mending, place: string) => ({ pointed: place }),
  stopMending: (_: Mending) => ({ mending: null, pointed: null }),
  /** The browser's focus came into a row: onto the row itself, or onto something in it (`inside`). */
  enterRow: ({ mending }: Mending & FocusState, unit: Unit, inside: boolean) => ({
    unitId: unit.id,
    fresh: false,
    mending: mending && !inside ? firstPlaceIn(unit, mending.side) : mending,
  }),
}
