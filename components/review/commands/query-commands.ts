import type { Query } from '@/domain/contract/query'
import { isUnanswered } from '@/domain/query-state'
import { askedAbout, remind, remindOf, restoreQuery, withdrawQuery } from './acts/queries'
import { type Command, type Context, type Reason, threadInFocus } from './command'

/** What people outside were asked about the thread in focus. */
const queriesOf = (context: Context): readonly Query[] => threadInFocus(context)?.queries ?? []

/** The query of a card that the key withdraws: the last one whose answer is waited for. */
export const queryToWithdraw = (queries: readonly Query[]): Query | undefined => lastOf(queries.filter(isUnanswered))

/** As long as nobody is waited for, the same key asks the last one again that was withdrawn. */
export const queryToRestore = (queries: readonly Query[]): Query | undefined =>
  queryToWithdraw(queries) ? undefined : lastOf(queries.filter(({ withdrawnAt }) => withdrawnAt !== undefined))

const lastOf = (queries: readonly Query[]) => queries.toSorted((a, b) => a.askedAt.localeCompare(b.askedAt)).at(-1)

/** Each person once whose answer is waited for. */
const toRemind = (context: Context): Query['guest'][] => {
  const guests = queriesOf(context).flatMap((query) => (isUnanswered(query) ? [query.guest] : []))
  return [...new Map(guests.map((guest) => [guest.id, guest])).values()]
}

export const QUERY_COMMANDS = [
  {
    name: 'remind',
    label: (t) => t('query.remindAll'),
    group: 'decide',
    keys: ['*'],
    mode: 'review',
    able: 'ask',
    when: whyNotReminded,
    run: (context) => {
      for (const guest of toRemind(context)) if (guest.mails) void remind(context.desk, guest)
    },
  },
  {
    name: 'withdrawQuery',
    label: (t) => t('query.withdrawLast'),
    group: 'decide',
    keys: ['<'],
    mode: 'review',
    able: 'ask',
    when: (context) => whyNotChanged(context, queryToWithdraw(queriesOf(context))),
    run: (context) => {
      const query = queryToWithdraw(queriesOf(context))
      if (query) void withdrawQuery(context.desk, query)
    },
  },
  {
    name: 'restoreQuery',
    label: (t) => t('query.restoreLast'),
    group: 'decide',
    keys: ['<'],
    mode: 'review',
    able: 'ask',
    when: (context) => whyNotChanged(context, queryToRestore(queriesOf(context))),
    run: (context) => {
      const query = queryToRestore(queriesOf(context))
      if (query) void restoreQuery(context.desk, query)
    },
  },
] as const satisfies readonly Command[]

function whyNotReminded(context: Context): Reason | null {
  const guests = toRemind(context)
  if (guests.length === 0) return 'cannot.noQuery'
  const reached = guests.filter(({ mails }) => mails)
  if (reached.length === 0) return 'cannot.noQueryMail'
  const { underWay } = context.desk.store.get()
  return reached.some((guest) => underWay.has(remindOf(guest))) ? 'cannot.underWay' : null
}

function whyNotChanged({ desk: { store } }: Context, query: Query | undefined): Reason | null {
  if (!query) return 'cannot.noQuery'
  return store.get().underWay.has(askedAbout(query.threadId)) ? 'cannot.underWay' : null
}
