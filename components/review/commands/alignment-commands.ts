import type { Unit } from '@/domain/contract/shapes'
import {
  type AlignmentAction,
  type AlignmentCursor,
  firstPlaceIn,
  nextUncertain,
  offersAt,
  placeAcross,
  placeAt,
  placeBeside,
} from '../model/alignment'
import { goToUnit } from '../state/go-to'
import { alignmentOf } from './acts/alignment'
import { choosePlace, chosenPlace, editAlignment, leaveAlignment, performAt } from './alignment-editing'
import { type Command, type Context, type Reason, unitInFocus } from './command'

/** Commands that edit the alignment. In this mode their keys replace those for writing and deciding. */
export const ALIGNMENT_COMMANDS = [
  {
    name: 'nextUncertain',
    label: (t) => t('keys.nextUncertain'),
    group: 'go',
    keys: ['u'],
    when: ({ desk: { store }, onDesk: { units } }) =>
      nextUncertain(units, store.get().unitId) ? null : 'alignment.noneUncertain',
    run: goToUncertain,
  },
  {
    name: 'editAlignment',
    label: (t) => t('keys.editAlignment'),
    group: 'write',
    keys: ['l'],
    mode: 'review',
    able: 'align',
    when: ({ onDesk: { units } }) => (units.length > 0 ? null : 'cannot.noUnit'),
    run: ({ desk, onDesk }) => editAlignment(desk, onDesk.units),
  },
  placeCommand(
    'placeAbove',
    'keys.alignment.above',
    'ArrowUp',
    (units, at) => placeBeside(units, at, -1),
    'cannot.noPlace',
  ),
  placeCommand(
    'placeBelow',
    'keys.alignment.below',
    'ArrowDown',
    (units, at) => placeBeside(units, at, 1),
    'cannot.noPlace',
  ),
  placeCommand(
    'toSource',
    'keys.alignment.toSource',
    'ArrowLeft',
    (units, at) => placeAcross(units, at, 'source'),
    'cannot.thisSide',
  ),
  placeCommand(
    'toTarget',
    'keys.alignment.toTarget',
    'ArrowRight',
    (units, at) => placeAcross(units, at, 'target'),
    'cannot.thisSide',
  ),
  actionCommand('merge', 'keys.alignment.merge', 'm', () => 'merge'),
  actionCommand('split', 'keys.alignment.split', 's', () => 'split'),
  actionCommand('moveUp', 'keys.alignment.moveUp', 'Shift-ArrowUp', () => 'up'),
  actionCommand('moveDown', 'keys.alignment.moveDown', 'Shift-ArrowDown', () => 'down'),
  actionCommand('exclude', 'keys.alignment.exclude', 'x', (context) =>
    unitInFocus(context)?.excluded ? 'include' : 'exclude',
  ),
  actionCommand('confirm', 'keys.alignment.confirm', 'y', () => 'confirm'),
  actionCommand('realign', 'keys.alignment.realign', 'r', () => 'realign'),
  {
    name: 'done',
    label: (t) => t('keys.alignment.done'),
    group: 'alignment',
    // The key that began it ends it too.
    keys: ['l', 'Escape'],
    mode: 'alignment',
    able: 'align',
    run: ({ desk }) => leaveAlignment(desk),
  },
] as const satisfies readonly Command[]

type Label =
  `keys.alignment.${'above' | 'below' | 'toSource' | 'toTarget' | 'merge' | 'split' | 'moveUp' | 'moveDown' | 'exclude' | 'confirm' | 'realign'}`

type Neighbour = (units: readonly Unit[], at: AlignmentCursor) => AlignmentCursor | undefined

/** A command that chooses another place. */
function placeCommand<const Name extends string>(name: Name, label: Label, key: string, next: Neighbour, none: Reason) {
  const there = ({ desk, onDesk: { units } }: Context) => {
    const at = chosenPlace(desk, units)
    return at && next(units, at)
  }
  return {
    name,
    label: (t) => t(label),
    group: 'alignment',
    keys: [key],
    mode: 'alignment',
    able: 'align',
    when: (context) => (there(context) ? null : none),
    run: (context) => choosePlace(context.desk, there(context)),
  } as const satisfies Command
}

/** A command that acts on the chosen place. */
function actionCommand<const Name extends string>(
  name: Name,
  label: Label,
  key: string,
  actionIn: (context: Context) => AlignmentAction,
) {
  return {
    name,
    label: (t) => t(label),
    group: 'alignment',
    keys: [key],
    mode: 'alignment',
    able: 'align',
    when: (context) => {
      const { desk, onDesk } = context
      const at = chosenPlace(desk, onDesk.units)
      const action = actionIn(context)
      if (!at || !placeAt(onDesk.units, at)) return 'cannot.noPlace'
      if (!offersAt(onDesk.units, at)[action]) return `alignment.cannot.${action}`
      return desk.store.get().underWay.has(alignmentOf(desk.articleId)) ? 'cannot.underWay' : null
    },
    run: (context) => {
      const { desk, onDesk } = context
      performAt(desk, onDesk.units, actionIn(context), chosenPlace(desk, onDesk.units))
    },
  } as const satisfies Command
}

function goToUncertain({ desk, onDesk: { units } }: Context) {
  const { store } = desk
  const { unitId, alignmentCursor } = store.get()
  const unit = nextUncertain(units, unitId)
  if (!unit) return
  goToUnit(desk, unit.id)
  if (alignmentCursor) choosePlace(desk, firstPlaceIn(unit, alignmentCursor.side))
}
