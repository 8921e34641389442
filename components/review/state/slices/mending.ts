import type { Unit } from '@/domain/contract/shapes'
import { type At, begin } from '../../model/alignment'
import type { Focus } from './focus'

/** The mode in which people mend which paragraphs pair with which. */
export type Mending = {
  /** The place that is chosen; null: pairs aren't being mended. */
  readonly mending: At | null
  /** The place under the mouse. */
  readonly pointed: string | null
}

export const noMending: Mending = { mending: null, pointed: null }

export const mendingTransitions = {
  startMending: ({ view }: Mending & Focus, unit: Unit, at: At) => ({
    mending: at,
    unitId: unit.id,
    threadId: null,
    form: null,
    view: view === 'original' ? ('redline' as const) : view,
  }),
  choosePlace: (_: Mending, at: At) => ({ mending: at }),
  pointAt: (_: Mending, place: string) => ({ pointed: place }),
  stopMending: (_: Mending) => ({ mending: null, pointed: null }),
  /** The browser's focus came into a row: onto the row itself, or onto something in it (`inside`). */
  enterRow: ({ mending }: Mending & Focus, unit: Unit, inside: boolean) => ({
    unitId: unit.id,
    mending: mending && !inside ? begin(unit, mending.side) : mending,
  }),
}
