import type { Thread } from '@/domain/contract/shapes'
import { obstacleTo } from '@/domain/offers'
import { bulkOf } from './acts/bulk'
import { groupSubject, undoGroup } from './acts/groups'
import { offerOutside, undoAcceptance } from './acts/suggestions'
import { type Command, type Context, type Reason, threadInFocus } from './command'
import { acceptAndGoOn, rejectAndGoOn } from './decide-commands'

/** What was decided in a returned file: an editor confirms it here, or dismisses it. */

/** A suggestion with those that it is one decision with. */
const partsOf = ({ onDesk }: Context, thread: Thread): readonly Thread[] => onDesk.groups.get(thread.id) ?? [thread]

/** Those of one decision that were decided in a file. */
const outsideOf = (context: Context, thread: Thread) =>
  partsOf(context, thread).filter(({ suggestion }) => suggestion?.outside)

export const OUTSIDE_COMMANDS = [
  {
    name: 'confirmOutside',
    label: (t) => t('keys.confirmOutside'),
    group: 'decide',
    keys: ['5'],
    mode: 'review',
    able: 'decide',
    when: whyNotConfirmed,
    run: (context) => void confirmOutside(context),
  },
  {
    name: 'dismissOutside',
    label: (t) => t('keys.dismissOutside'),
    group: 'decide',
    keys: ['6'],
    mode: 'review',
    able: 'decide',
    when: whyNotOutside,
    run: (context) => {
      const thread = threadInFocus(context)
      if (thread) void offerOutside(context.desk, { threads: outsideOf(context, thread), offered: false })
    },
  },
] as const satisfies readonly Command[]

function whyNotOutside(context: Context): Reason | null {
  const thread = threadInFocus(context)
  if (!thread || outsideOf(context, thread).length === 0) return 'cannot.noOutside'
  const { underWay } = context.desk.store.get()
  const subjects = [thread.id, groupSubject(thread.suggestion?.groupId ?? ''), bulkOf(context.desk.articleId)]
  return subjects.some((subject) => underWay.has(subject)) ? 'cannot.underWay' : null
}

function whyNotConfirmed(context: Context): Reason | null {
  const reason = whyNotOutside(context)
  const thread = threadInFocus(context)
  if (reason !== null || !thread) return reason
  const { desk, onDesk } = context
  const [decided, ...others] = partsOf(context, thread).map(({ suggestion }) => suggestion?.outside?.decision)
  if (others.some((other) => other !== decided)) return 'cannot.partlyOutside'
  const isToUndo = thread.suggestion?.decision === 'accepted'
  const obstacle = obstacleTo(isToUndo ? 'undo' : (decided ?? 'reject'), thread, onDesk.article, desk.me.id)
  return obstacle ? `cannot.offer.${obstacle}` : null
}

/** Decides as was decided in the file. What stands accepted here and was rejected there is undone first. */
async function confirmOutside(context: Context): Promise<void> {
  const { desk } = context
  const thread = threadInFocus(context)
  const outside = thread?.suggestion?.outside
  if (!thread || !outside) return
  if (outside.decision === 'accept') return void (await acceptAndGoOn(desk, thread))
  const parts = partsOf(context, thread)
  if (thread.suggestion?.decision === 'accepted') {
    const ids = parts.map(({ id }) => id)
    if (!(await (ids.length > 1 ? undoGroup(desk, ids) : undoAcceptance(desk, thread)))) return
  }
  await rejectAndGoOn(desk, thread, desk.t('outside.reason', { name: outside.name }))
}
