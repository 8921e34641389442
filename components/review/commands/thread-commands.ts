import type { Thread } from '@/domain/contract/shapes'
import { obstacleTo } from '@/domain/offers'
import { awaitsDecision } from '@/domain/thread-kinds'
import { type GapEnd, reopen, reopenGap, resolve, resolveAsNone } from './acts/threads'
import { type Command, type Context, type Reason, threadInFocus } from './command'

/** Each way to end a gap; the same key reopens one that ended so. */
const endGap = (end: GapEnd, key: string) =>
  ({
    label: (t) => t(`keys.end.${end}`),
    group: 'decide',
    keys: [key],
    mode: 'review',
    able: 'resolve-gap',
    when: (context) => whyNotEnded(context, end),
    run: (context) => {
      const thread = threadInFocus(context)
      if (thread?.gap?.resolution === end) void reopenGap(context.desk, thread)
      else if (thread) context.desk.store.openForm(thread.id, end)
    },
  }) as const satisfies Omit<Command, 'name'>

/** Ending discussions and gaps, and reopening them. */
export const THREAD_COMMANDS = [
  {
    name: 'resolve',
    label: (t) => t('keys.resolve'),
    group: 'decide',
    keys: ['Shift-c'],
    mode: 'review',
    able: 'resolve-thread',
    when: whyNotResolved,
    run: (context) => {
      const thread = threadInFocus(context)
      if (thread) void (thread.status === 'open' ? resolve : reopen)(context.desk, thread)
    },
  },
  { name: 'end:fixed', ...endGap('fixed', 'Shift-o') },
  { name: 'end:noted', ...endGap('noted', 'Shift-b') },
  {
    name: 'end:waived',
    ...endGap('waived', 'Shift-i'),
    when: (context) => (openIssueInFocus(context) ? whyNotResolved(context) : whyNotEnded(context, 'waived')),
    run: (context) => {
      const issue = openIssueInFocus(context)
      if (issue) void resolveAsNone(context.desk, issue)
      else endGap('waived', 'Shift-i').run(context)
    },
  },
] as const satisfies readonly Command[]

/** An issue may be none: there is no error. */
function openIssueInFocus(context: Context): Thread | undefined {
  const thread = threadInFocus(context)
  return thread?.issue && thread.status === 'open' ? thread : undefined
}

function whyNotResolved(context: Context): Reason | null {
  const thread = threadInFocus(context)
  if (!thread) return 'cannot.noThread'
  // An undecided suggestion has to be decided first.
  if (thread.status === 'open' && awaitsDecision(thread)) return 'cannot.undecided'
  return whileBusy(context, thread)
}

function whyNotEnded(context: Context, end: GapEnd): Reason | null {
  const thread = threadInFocus(context)
  if (!thread?.gap) return 'cannot.offer.no-gap'
  const { desk, onDesk } = context
  const offer = thread.gap.resolution === end ? 'reopenGap' : 'resolveGap'
  const obstacle = obstacleTo(offer, thread, onDesk.article, desk.me.id)
  return obstacle ? `cannot.offer.${obstacle}` : whileBusy(context, thread)
}

const whileBusy = ({ desk: { store } }: Context, { id }: Thread): Reason | null =>
  store.get().underWay.has(id) ? 'cannot.underWay' : null
