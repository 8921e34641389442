import type { Finding } from '@/domain/contract/findings'
import type { Thread, Unit } from '@/domain/contract/shapes'
import { groupsIn } from '@/domain/groups'
import { type Offer, obstacleTo } from '@/domain/offers'
import { changeableGroup, isInOneParagraph } from '../model/groups'
import { inReadingOrder, nextToDecide } from '../model/threads'
import { redoAct, undoAct } from '../state/act'
import { refetch } from '../state/article-changes'
import type { Desk } from '../state/desk-context'
import { goToCard, goToThreadCard, goToUnit } from '../state/go-to'
import { findingsNow, loadedParagraph, loadedThreads, loadedUnits, matchingNow } from '../state/loaded'
import { alignmentOf } from './acts/alignment'
import { switchCheck } from './acts/article'
import { dismiss } from './acts/findings'
import { decideGroup, groupSubject, putTogether, takeApart } from './acts/groups'
import { revokeSignOff, signOff } from './acts/sign-offs'
import { accept, reject } from './acts/suggestions'
import { type Command, type Context, findingInFocus, modeOf, type Reason, threadInFocus, unitInFocus } from './command'
import { editRewrite } from './inline-edits'

/** Deciding, signing off, and undoing it. */
export const DECIDE_COMMANDS = [
  {
    name: 'accept',
    label: (t) => t('keys.accept'),
    group: 'decide',
    keys: ['a'],
    mode: 'review',
    able: 'decide',
    when: (context) => whyNotDecided(context, 'accept') ?? whileEdited(context),
    run: (context) => {
      const thread = threadInFocus(context)
      if (thread) void acceptAndGoOn(context.desk, thread)
    },
  },
  {
    name: 'acceptStay',
    label: (t) => t('keys.acceptStay'),
    group: 'decide',
    keys: ['Shift-a'],
    mode: 'review',
    able: 'decide',
    when: (context) => whyNotDecided(context, 'accept') ?? whileEdited(context),
    run: (context) => {
      const thread = threadInFocus(context)
      if (thread) void acceptHere(context.desk, thread)
    },
  },
  {
    name: 'acceptEdited',
    label: (t) => t('keys.acceptEdited'),
    group: 'decide',
    keys: ['Shift-e'],
    mode: 'review',
    able: 'decide',
    when: (context) => whyNotDecided(context, 'acceptEdited') ?? whyNotEdited(context),
    run: (context) => {
      const thread = threadInFocus(context)
      if (thread) void acceptWithEdits(context.desk, thread)
    },
  },
  {
    name: 'reject',
    label: (t) => t('keys.reject'),
    group: 'decide',
    keys: ['r'],
    mode: 'review',
    able: 'decide',
    when: (context) => whyNotDecided(context, 'reject') ?? whileEdited(context),
    run: (context) => {
      const thread = threadInFocus(context)
      if (thread) context.desk.store.openForm(thread.id, 'reject')
    },
  },
  {
    name: 'takeApart',
    label: (t) => t('keys.takeApart'),
    group: 'decide',
    keys: ['Shift-w'],
    mode: 'review',
    able: 'suggest',
    when: (context) => (groupInFocus(context) ? null : 'cannot.noGroup'),
    run: (context) => {
      const parts = groupInFocus(context)
      if (parts) void (parts[0]?.suggestion?.apart ? putTogether : takeApart)(context.desk, parts)
    },
  },
  {
    name: 'dismiss',
    label: (t) => t('keys.dismiss'),
    group: 'decide',
    keys: ['d'],
    mode: 'review',
    able: 'judge-finding',
    when: (context) => (findingInFocus(context) ? null : 'cannot.noFinding'),
    run: (context) => {
      const finding = findingInFocus(context)
      if (finding) context.desk.store.openForm(finding.id, 'dismiss')
    },
  },
  {
    name: 'checkOff',
    label: (t) => t('keys.checkOff'),
    group: 'decide',
    keys: [';'],
    mode: 'review',
    able: 'edit-article',
    when: whyNotSwitchedOff,
    run: (context) => {
      const finding = findingInFocus(context)
      if (finding) void switchOffAndGoOn(context.desk, finding)
    },
  },
  {
    name: 'bulk',
    label: (t) => t('keys.bulk'),
    group: 'decide',
    keys: ['b'],
    mode: 'review',
    able: 'decide',
    run: ({ desk: { store } }) => store.openDialog('bulk'),
  },
  {
    name: 'signOff',
    label: (t) => t('keys.signOff'),
    group: 'decide',
    keys: ['o'],
    able: 'sign-off',
    when: whyNotSigned,
    run: (context) => {
      const unit = unitInFocus(context)
      if (unit) void (isSignedByMe(context, unit) ? revokeSignOff : signOff)(context.desk, unit)
    },
  },
  {
    name: 'undo',
    label: (t) => t('keys.undo'),
    group: 'decide',
    keys: ['z'],
    hiddenKeys: ['Mod-z'],
    when: (context) => whyNotUndone(context, 'undo'),
    run: ({ desk }) => undoAct(desk),
  },
  {
    name: 'redo',
    label: (t) => t('keys.redo'),
    group: 'decide',
    keys: ['Shift-z'],
    hiddenKeys: ['Mod-Shift-z', 'Mod-y'],
    when: (context) => whyNotUndone(context, 'redo'),
    run: ({ desk }) => redoAct(desk),
  },
] as const satisfies readonly Command[]

function whyNotDecided(context: Context, offer: Offer): Reason | null {
  const thread = threadInFocus(context)
  if (!thread?.suggestion) return 'cannot.noSuggestion'
  const { desk, onDesk } = context
  const obstacle = obstacleTo(offer, thread, onDesk.article, desk.me.id)
  if (obstacle) return `cannot.offer.${obstacle}`
  const { underWay } = desk.store.get()
  const subject = groupSubject(thread.suggestion.groupId ?? '')
  return underWay.has(thread.id) || underWay.has(subject) ? 'cannot.underWay' : null
}

function whyNotSwitchedOff(context: Context): Reason | null {
  if (!findingInFocus(context)) return 'cannot.noFinding'
  return context.desk.store.get().underWay.has(context.desk.articleId) ? 'cannot.underWay' : null
}

/** Its wording is being edited: whoever decides now means that, and not what was proposed. */
function whileEdited(context: Context): Reason | null {
  const { form, inlineEdits } = context.desk.store.get()
  const thread = threadInFocus(context)
  const groupId = thread?.suggestion?.groupId
  const isRewritten = inlineEdits.some(
    (edit) => edit.kind === 'rewrite' && edit.accepts !== undefined && edit.accepts.groupId === groupId,
  )
  return isRewritten || (form?.name === 'edit' && form.threadId === thread?.id) ? 'cannot.beingEdited' : null
}

/** A replacement in several paragraphs has no place where all of it could be edited. */
function whyNotEdited(context: Context): Reason | null {
  const thread = threadInFocus(context)
  const parts = thread && context.onDesk.groups.get(thread.id)
  return parts && !isInOneParagraph(parts) ? 'cannot.manyParagraphs' : null
}

/** Opens what is to be accepted in other words: the words of a suggestion, or the whole paragraph that a group rewrites. */
export async function acceptWithEdits(desk: Desk, thread: Thread): Promise<void> {
  if (!partsNow(desk, thread)) return desk.store.openForm(thread.id, 'edit')
  if (editGroupNow(desk, thread)) return
  // Right after an undo the text may not be here yet.
  await refetch(desk.client, desk.articleId, ['units', 'threads']).catch(() => undefined)
  editGroupNow(desk, thread)
}

function editGroupNow(desk: Desk, thread: Thread): boolean {
  const parts = partsNow(desk, thread)
  const paragraph = loadedParagraph(desk, thread.paragraphId ?? '')
  return parts !== undefined && paragraph !== undefined && editRewrite(desk, paragraph, parts)
}

const isSignedByMe = ({ desk: { me } }: Context, { signOffs }: Unit): boolean =>
  signOffs.some(({ userId, current }) => current && userId === me.id)

function whyNotSigned(context: Context): Reason | null {
  const unit = unitInFocus(context)
  if (!unit) return 'cannot.noUnit'
  if (unit.excluded) return 'cannot.excluded'
  const { desk, onDesk } = context
  if (isSignedByMe(context, unit) && !onDesk.article.abilities.includes('revoke-sign-off')) return 'cannot.approved'
  return desk.store.get().underWay.has(unit.id) ? 'cannot.underWay' : null
}

function whyNotUndone(context: Context, which: 'undo' | 'redo'): Reason | null {
  const { articleId, store } = context.desk
  const { underWay, [which]: stack } = store.get()
  // An act under way can't be undone yet, and one before it isn't what is meant.
  if ([...underWay.values()].includes(true)) return 'cannot.underWay'
  if (stack.length === 0) return which === 'undo' ? 'cannot.nothingToUndo' : 'cannot.nothingToRedo'
  return modeOf(context) === 'alignment' && underWay.has(alignmentOf(articleId)) ? 'cannot.underWay' : null
}

/** The undecided parts of the group in focus: those that are one decision, or those that were taken apart. */
function groupInFocus(context: Context): readonly Thread[] | undefined {
  const thread = threadInFocus(context)
  return thread && changeableGroup(context.onDesk, thread, context.desk.me.id)
}

const partsNow = (desk: Desk, thread: Thread) => groupsIn(loadedThreads(desk)).get(thread.id)

/** Accepts a suggestion, or the group it is a part of. */
async function acceptHere(desk: Desk, thread: Thread): Promise<boolean> {
  const parts = partsNow(desk, thread)
  return parts ? decideGroup(desk, { parts, decision: 'accept' }) : accept(desk, { thread })
}

/** Accepts a suggestion, or its group, and goes to the next, or says that none is left. */
export async function acceptAndGoOn(desk: Desk, thread: Thread, replacement?: string): Promise<boolean> {
  const parts = partsNow(desk, thread)
  if (parts) return decideGroup(desk, { parts, decision: 'accept', onDecided: () => goOnBehind(desk, thread, parts) })
  const [units, threads] = [loadedUnits(desk), loadedThreads(desk)]
  const done = await accept(desk, { thread, replacement })
  if (!done) return false
  // It says which others went with it. Without a connection it may be missing: then the next may be one of them.
  const foreseen = await import('../model/foresight').then(
    ({ foresee }) => foresee(units, threads)(thread.id, replacement),
    () => null,
  )
  goOn(desk, thread, foreseen?.superseded ?? [])
  return true
}

export async function rejectAndGoOn(desk: Desk, thread: Thread, reason: string): Promise<boolean> {
  const parts = partsNow(desk, thread)
  const onDecided = () => parts && goOnBehind(desk, thread, parts)
  if (parts) return decideGroup(desk, { parts, decision: 'reject', reason, onDecided })
  const done = await reject(desk, { thread, reason })
  if (done) goOn(desk, thread, [])
  return done
}

/** Dismisses a finding and goes to the next. */
export async function dismissAndGoOn(desk: Desk, finding: Finding, reason: string): Promise<boolean> {
  const before = findingsNow(desk)
  const done = await dismiss(desk, { finding, reason })
  if (!done) return done
  const at = before.findIndex(({ id }) => id === finding.id)
  const next = before[at + 1] ?? before[at - 1]
  if (next) goToThreadCard(desk, next)
  else goToUnit(desk, finding.unitId)
  return done
}

/** Switches the check of a finding off in this article, and goes to the next finding of another. */
async function switchOffAndGoOn(desk: Desk, { id, check, unitId }: Finding): Promise<void> {
  const before = findingsNow(desk)
  if (!(await switchCheck(desk, { check, on: false }))) return
  const at = before.findIndex((one) => one.id === id)
  const next = before.slice(at).find((one) => one.check !== check)
  if (next) goToThreadCard(desk, next)
  else goToUnit(desk, unitId)
}

const goOnBehind = (desk: Desk, thread: Thread, parts: readonly Thread[]) =>
  goOn(
    desk,
    thread,
    parts.map(({ id }) => id),
  )

function goOn(desk: Desk, thread: Thread, gone: readonly string[]) {
  const { store, t } = desk
  const units = loadedUnits(desk)
  const threads = loadedThreads(desk)
  const matches = matchingNow(desk)
  const next = (among: readonly Thread[]) => nextToDecide(inReadingOrder(units, among), thread.id, new Set(gone))
  const shown = next(threads.filter((one) => one.id === thread.id || matches(one)))
  if (shown) return goToThreadCard(desk, shown)
  const clashes = threads.filter(({ suggestion }) => suggestion?.decision === 'pending' && suggestion.conflict).length
  if (next(threads)) store.sayMore(t('done.noneShownLeft'))
  else store.sayMore(clashes > 0 ? t('done.onlyConflicts', { count: clashes }) : t('done.nothingLeft'))
  goToCard(desk, thread.id)
}
