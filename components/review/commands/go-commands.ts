import type { Finding } from '@/domain/contract/findings'
import type { Side } from '@/domain/contract/names'
import type { Thread, Unit } from '@/domain/contract/shapes'
import { decisionKey } from '@/domain/groups'
import { isLeft } from '../model/filter'
import { drawnIn } from '../model/rows'
import { type Step, stepThrough } from '../model/steps'
import { isFinding } from '../model/threads'
import { goToCard, goToThreadCard, goToUnit } from '../state/go-to'
import { DRAWN } from '../state/slices/focus'
import { type Command, type Context, unitInFocus } from './command'
import { jumpBack, stopLinking } from './linking'
import { goToNextTerm, goToSameTerm } from './terms'

/** Commands that go from one thing to another. */
export const GO_COMMANDS = [
  {
    name: 'nextUnit',
    label: (t) => t('keys.nextUnit'),
    group: 'go',
    keys: ['j'],
    rowKeys: ['ArrowDown'],
    when: (context) => (unitBeside(context, 1) ? null : 'cannot.lastUnit'),
    run: (context) => goToBeside(context, 1),
  },
  {
    name: 'previousUnit',
    label: (t) => t('keys.previousUnit'),
    group: 'go',
    keys: ['k'],
    rowKeys: ['ArrowUp'],
    when: (context) => (unitBeside(context, -1) ? null : 'cannot.firstUnit'),
    run: (context) => goToBeside(context, -1),
  },
  {
    name: 'nextThread',
    label: (t) => t('keys.nextThread'),
    group: 'go',
    keys: ['n'],
    mode: 'review',
    when: whyNoThread,
    run: (context) => goToStep(context, threadBeside(context, 1)),
  },
  {
    name: 'previousThread',
    label: (t) => t('keys.previousThread'),
    group: 'go',
    keys: ['p'],
    mode: 'review',
    when: whyNoThread,
    run: (context) => goToStep(context, threadBeside(context, -1)),
  },
  {
    name: 'nextFinding',
    label: (t) => t('keys.nextFinding'),
    group: 'go',
    keys: ['f'],
    mode: 'review',
    when: whyNoFinding,
    run: (context) => goToStep(context, findingBeside(context, 1)),
  },
  {
    name: 'previousFinding',
    label: (t) => t('keys.previousFinding'),
    group: 'go',
    keys: ['Shift-f'],
    mode: 'review',
    when: whyNoFinding,
    run: (context) => goToStep(context, findingBeside(context, -1)),
  },
  {
    name: 'toCard',
    label: (t) => t('keys.toCard'),
    group: 'go',
    rowKeys: ['Enter'],
    mode: 'review',
    when: (context) => (firstCard(context) ? null : 'cannot.noCard'),
    run: (context) => {
      const first = firstCard(context)
      if (first) goToCard(context.desk, first.id)
    },
  },
  {
    name: 'intoTranslation',
    label: (t) => t('keys.intoTranslation'),
    group: 'go',
    rowKeys: ['ArrowRight'],
    mode: 'review',
    when: (context) => (unitInFocus(context)?.target.length ? null : 'cannot.noTranslation'),
    run: (context) => goIntoText(context, 'target'),
  },
  {
    name: 'intoSource',
    label: (t) => t('keys.intoSource'),
    group: 'go',
    rowKeys: ['ArrowLeft'],
    mode: 'review',
    when: (context) => (unitInFocus(context)?.source.length ? null : 'cannot.noSource'),
    run: (context) => goIntoText(context, 'source'),
  },
  {
    name: 'back',
    label: (t) => t('keys.back'),
    group: 'go',
    keys: ['Escape'],
    mode: 'review',
    when: ({ desk: { store } }) => {
      const { terms, term, selected, linkingId, threadId } = store.get()
      return (terms && term) || selected || linkingId || threadId ? null : 'cannot.nothingToGoBackFrom'
    },
    run: ({ desk }) => {
      const { store } = desk
      const { terms, term, selected, linkingId, threadId, unitId } = store.get()
      if (terms && term) return store.focusTerm(null)
      if (selected) return store.clearSelection()
      if (linkingId !== null) return stopLinking(desk)
      if (threadId === null) return
      store.blurThread()
      if (unitId) goToUnit(desk, unitId)
    },
  },
  {
    name: 'jumpBack',
    label: (t) => t('keys.jumpBack'),
    group: 'go',
    keys: ['Backspace'],
    mode: 'review',
    when: ({ desk: { store } }) => (store.get().cameFrom ? null : 'cannot.noJump'),
    run: ({ desk }) => jumpBack(desk),
  },
  {
    name: 'nextOccurrence',
    label: (t) => t('keys.nextOccurrence'),
    group: 'go',
    keys: ['.'],
    mode: 'review',
    when: whyNoTerms,
    run: ({ desk, onDesk: { units } }) => void goToSameTerm(desk, units, 1),
  },
  {
    name: 'previousOccurrence',
    label: (t) => t('keys.previousOccurrence'),
    group: 'go',
    keys: [','],
    mode: 'review',
    when: whyNoTerms,
    run: ({ desk, onDesk: { units } }) => void goToSameTerm(desk, units, -1),
  },
  {
    name: 'nextTerm',
    label: (t) => t('keys.nextTerm'),
    group: 'go',
    keys: ['t'],
    mode: 'review',
    when: whyNoTerms,
    run: ({ desk, onDesk: { units } }) => void goToNextTerm(desk, units, 1),
  },
  {
    name: 'previousTerm',
    label: (t) => t('keys.previousTerm'),
    group: 'go',
    keys: ['Shift-t'],
    mode: 'review',
    when: whyNoTerms,
    run: ({ desk, onDesk: { units } }) => void goToNextTerm(desk, units, -1),
  },
] as const satisfies readonly Command[]

/** Puts a caret before the first letter of a side, which the arrows move. Between old words and new ones there is no place. */
function goIntoText(context: Context, side: Side) {
  const { store } = context.desk
  if (side === 'target' && DRAWN[store.get().view].text === 'both') store.chooseView('redline')
  const unit = unitInFocus(context)
  const [first] = unit ? drawnIn(unit, side, DRAWN[store.get().view].text) : []
  if (!first) return
  // A row that is gone to and not yet drawn would take the focus from it.
  context.desk.elements.startMove('focus')
  store.putTextCaret({ paragraphId: first.id, anchor: 0, focus: 0 })
}

function unitBeside({ desk, onDesk: { shown } }: Context, by: 1 | -1): Unit | undefined {
  const { unitId, fresh } = desk.store.get()
  const now = shown.units.findIndex(({ id }) => id === unitId)
  if (fresh && by === 1) return shown.units[Math.max(0, now)]
  return shown.units[now < 0 ? 0 : now + by]
}

function goToBeside(context: Context, by: 1 | -1) {
  const unit = unitBeside(context, by)
  if (unit) goToUnit(context.desk, unit.id)
}

/** The next or previous open thread or finding, from the one in focus even if that is closed. */
function threadBeside({ desk, onDesk: { units, shown } }: Context, by: 1 | -1): Step<Thread | Finding> | undefined {
  const at = desk.store.get()
  const focused = shown.threads.find(({ id }) => id === at.threadId)
  const key = focused && decisionKey(focused)
  // Of a group in focus, the part in focus is the one gone from.
  const items =
    focused && key !== undefined
      ? shown.items.map((item) => (!isFinding(item) && decisionKey(item) === key ? focused : item))
      : shown.items
  return stepThrough(items, units, at, by, focused)
}

/** Not by looking for it: buttons ask at each change of the desk, and there may be thousands to look through. */
function whyNoThread({ desk: { store }, onDesk: { groups, shown } }: Context) {
  const { threadId } = store.get()
  const parts = groups.get(threadId ?? '') ?? []
  const isOther = ({ id }: { id: string }) => id !== threadId && !parts.some((part) => part.id === id)
  if (shown.items.some(isOther)) return null
  return shown.items.length === 0 ? 'cannot.nothingOpen' : 'cannot.onlyThis'
}

const findingBeside = ({ desk, onDesk: { units, shown } }: Context, by: 1 | -1): Step<Finding> | undefined =>
  stepThrough(shown.findings, units, desk.store.get(), by)

function whyNoFinding({ desk: { store }, onDesk: { shown } }: Context) {
  const { threadId } = store.get()
  if (shown.findings.some(({ id }) => id !== threadId)) return null
  return shown.findings.length === 0 ? 'cannot.noFindings' : 'cannot.onlyThis'
}

/** Goes there, and says which of how many it is. */
function goToStep({ desk }: Context, step: Step<Thread | Finding> | undefined) {
  if (!step) return
  goToThreadCard(desk, step.item)
  const { number, of, wrapped } = step
  const end = number === 1 ? 'panel.first' : 'panel.last'
  desk.store.say(desk.t(wrapped ? end : 'panel.position', { number, of }))
}

/** The first card beside the unit in focus. */
function firstCard({ desk, onDesk: { shown } }: Context): Thread | Finding | undefined {
  const { unitId, filter } = desk.store.get()
  const left = isLeft(filter)
  return [...shown.threads, ...shown.findings].find((item) => item.unitId === unitId && left(item))
}

function whyNoTerms({ desk: { store } }: Context) {
  return store.get().terms ? null : 'cannot.notHighlighted'
}
