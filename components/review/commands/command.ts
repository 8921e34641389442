import type { Finding } from '@/domain/contract/findings'
import type { Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import type { Obstacle } from '@/domain/offers'
import { type Action, can } from '@/domain/policy'
import type { AlignmentAction } from '../model/alignment'
import type { Desk, Translate } from '../state/desk-context'
import type { OnDesk } from '../state/on-desk'

/** What a command needs: the desk, what is loaded, and navigation to another page. */
export type Context = {
  readonly desk: Desk
  readonly onDesk: OnDesk
  readonly push: (address: string) => void
}

/** As letterOf names it, with Shift before it where that makes it another key: `j`, `Shift-f`, `ArrowDown`. */
export type Key = string

/** Either the article is reviewed, or its alignment is edited. */
export type Mode = 'review' | 'alignment'

export type Group = 'alignment' | 'go' | 'write' | 'decide' | 'show' | 'filter' | 'article'

/**
 * One thing a person can do on the desk. Its key, the palette, the list of keys, menus and buttons are all views of this one
 * value (commands.ts has them all).
 */
export type Command = {
  readonly name: string
  /** Its name wherever it is shown. */
  readonly label: (t: Translate) => string
  readonly group: Group
  /** Commands of which one at most can be run may have the same. */
  readonly keys?: readonly Key[]
  /** Keys that run it only while the browser's focus is on a row itself; elsewhere the browser uses them. */
  readonly rowKeys?: readonly Key[]
  /** The same key on other keyboards; never shown. */
  readonly hiddenKeys?: readonly Key[]
  /** The only mode it is available in; both if not given. */
  readonly mode?: Mode
  /** The action the person's role must allow. */
  readonly able?: Action
  /** Why it can't be run now although the role allows it; null: it can, and running it changes something. */
  readonly when?: (context: Context) => Reason | null
  readonly run: (context: Context) => void
}

/** The sentences of `desk.cannot`, in both languages. */
export const CANNOT = [
  'approved',
  'whileAligning',
  'onlyAligning',
  'underWay',
  'beingEdited',
  'firstUnit',
  'lastUnit',
  'noUnit',
  'excluded',
  'noTranslation',
  'noSource',
  'noCard',
  'noSuggestion',
  'noThread',
  'noOutside',
  'noQuery',
  'noQueryMail',
  'partlyOutside',
  'undecided',
  'noGroup',
  'manyParagraphs',
  'noFinding',
  'noFindings',
  'nothingOpen',
  'onlyThis',
  'nothingToGoBackFrom',
  'nothingToUndo',
  'nothingToRedo',
  'notFiltering',
  'notHighlighted',
  'notLinking',
  'noWords',
  'alreadyChosen',
  'noJump',
  'noPlace',
  'thisSide',
  'alreadyShown',
  'notDraft',
  'notInReview',
  'notApproved',
] as const

/** Why a command can't be run now: a message of `desk`. */
export type Reason =
  | `cannot.${(typeof CANNOT)[number]}`
  | `cannot.role.${Action}`
  | `cannot.offer.${Obstacle}`
  | `alignment.cannot.${AlignmentAction}`
  | 'alignment.noneUncertain'
  | 'compose.sourceStays'
  | 'textSize.most'
  | 'textSize.least'

export const modeOf = ({ desk, onDesk: { article } }: Context): Mode =>
  desk.store.get().alignmentCursor !== null && article.abilities.includes('align') ? 'alignment' : 'review'

/** Whether the person's role lets them run it at all; an approved article must be reopened first. */
export const isEverAble = ({ able }: Command, { onDesk: { article } }: Context): boolean =>
  able === undefined || article.abilities.includes(able) || isLocked(able, article)

/** Whether a command is only for the mode that the desk isn't in. */
export const isOutOfMode = ({ mode }: Command, context: Context): boolean =>
  mode !== undefined && mode !== modeOf(context)

/** Why a command can't be run now; null: it can. Every view of a command asks here. */
export function reasonOf(command: Command, context: Context): Reason | null {
  const { article } = context.onDesk
  const { able, mode, when } = command
  if (able && !article.abilities.includes(able))
    return isLocked(able, article) ? 'cannot.approved' : `cannot.role.${able}`
  if (isOutOfMode(command, context)) return mode === 'review' ? 'cannot.whileAligning' : 'cannot.onlyAligning'
  return when?.(context) ?? null
}

/** Runs a command, or says why it can't be run now. */
export function runCommand(command: Command, context: Context) {
  const reason = reasonOf(command, context)
  if (reason !== null) return context.desk.store.explain(context.desk.t(reason))
  context.desk.store.dismissExplained()
  command.run(context)
}

const isLocked = (able: Action, { role, status }: OnDesk['article']) =>
  can(able, { role, admin: false, status }) === 'locked'

/** What is in focus, for commands. */

export const unitInFocus = ({ desk, onDesk: { units } }: Context): Unit | undefined => {
  const { unitId } = desk.store.get()
  return units.find(({ id }) => id === unitId)
}

export const threadInFocus = ({ desk, onDesk: { shown } }: Context): Thread | undefined => {
  const { threadId } = desk.store.get()
  return threadId === null ? undefined : shown.threads.find(({ id }) => id === threadId)
}

export const findingInFocus = ({ desk, onDesk: { shown } }: Context): Finding | undefined => {
  const { threadId } = desk.store.get()
  return threadId === null ? undefined : shown.findings.find(({ id }) => id === threadId)
}

/** The translated paragraph of the selection, the caret or the thread in focus; else the unit's first. */
export function paragraphInFocus(context: Context): Paragraph | undefined {
  const { selected, caret } = context.desk.store.get()
  const item = threadInFocus(context) ?? findingInFocus(context)
  const near = [selected?.paragraphId, caret?.paragraphId, item?.paragraphId]
  const target = unitInFocus(context)?.target
  return target?.find(({ id }) => near.includes(id)) ?? target?.[0]
}
