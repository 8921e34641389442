import type { Paragraph, Unit } from '@/domain/contract/shapes'
import {
  type AlignmentAction,
  type AlignmentCursor,
  type AlignmentPlace,
  firstPlaceIn,
  offersAt,
  placeAt,
  splitBefore,
} from '../model/alignment'
import type { Desk } from '../state/desk-context'
import { onceDrawn } from '../state/elements'
import { goToUnit } from '../state/go-to'
import {
  confirmPair,
  excludeUnit,
  includeUnit,
  mergeUnit,
  moveParagraph,
  realignFrom,
  splitUnit,
} from './acts/alignment'

/** Alignment mode: a place is chosen, and commands act on it. */

/** Starts at the selected paragraph, or at the first of the unit. */
export function editAlignment(desk: Desk, units: readonly Unit[], unitId = desk.store.get().unitId) {
  const { store, t } = desk
  const { selected, caret } = store.get()
  const unit = units.find(({ id }) => id === unitId) ?? units[0]
  if (!unit) return
  const at = firstPlaceIn(unit, 'target', (selected ?? caret)?.paragraphId)
  store.editAlignment(unit, at)
  onceDrawn(() => focusPlace(desk, at.place))
  store.say(t('alignment.started'))
}

export function leaveAlignment(desk: Desk) {
  const { store, t } = desk
  const { unitId } = store.get()
  store.leaveAlignment()
  if (unitId) goToUnit(desk, unitId)
  store.say(t('alignment.finished'))
}

/** The chosen place; if somebody else's change removed it, the first of the unit in focus. */
export function chosenPlace({ store }: Desk, units: readonly Unit[]): AlignmentCursor | null {
  const { alignmentCursor, unitId } = store.get()
  if (!alignmentCursor || placeAt(units, alignmentCursor)) return alignmentCursor
  const unit = units.find(({ id }) => id === unitId) ?? units[0]
  return unit ? firstPlaceIn(unit, alignmentCursor.side) : null
}

export function choosePlace(desk: Desk, at: AlignmentCursor | null | undefined) {
  if (!at) return
  desk.store.choosePlace(at)
  onceDrawn(() => focusPlace(desk, at.place))
}

/** Performs an action, or says why it can't be performed. */
export function performAt(desk: Desk, units: readonly Unit[], action: AlignmentAction, at: AlignmentCursor | null) {
  const place = at && placeAt(units, at)
  if (!place || !at) return
  if (offersAt(units, at)[action]) void perform(desk, action, place)
  else desk.store.explain(desk.t(`alignment.cannot.${action}`))
}

function perform(
  desk: Desk,
  action: AlignmentAction,
  { unit, paragraph }: AlignmentPlace,
): Promise<boolean> | undefined {
  switch (action) {
    case 'merge':
      return mergeUnit(desk, unit)
    case 'split':
      return splitAt(desk, unit, paragraph)
    case 'up':
      return paragraph ? moveParagraph(desk, { paragraph, to: 'previous' }) : undefined
    case 'down':
      return paragraph ? moveParagraph(desk, { paragraph, to: 'next' }) : undefined
    case 'exclude':
      return excludeUnit(desk, unit)
    case 'include':
      return includeUnit(desk, unit)
    case 'realign':
      return realignFrom(desk, unit)
    case 'confirm':
      return confirmPair(desk, unit)
  }
}

function splitAt(desk: Desk, unit: Unit, paragraph: Paragraph | null) {
  const stay = paragraph && splitBefore(unit, paragraph.id)
  return stay ? splitUnit(desk, { unit, ...stay }) : undefined
}

/** Focuses a place, and scrolls only if it isn't visible. */
export function focusPlace({ elements }: Pick<Desk, 'elements'>, id: string) {
  const enter = (place: HTMLElement) => {
    place.focus({ preventScroll: true })
    place.scrollIntoView({ block: 'nearest' })
  }
  elements.whenThere('place', id, enter, elements.startMove('focus'))
}
