import { call } from '@/components/call'
import type { BroughtBack } from '@/domain/contract/returns'
import { type Act, defineAct } from '../../state/act'
import { EVERYTHING } from '../../state/article-queries'
import type { Translate } from '../../state/desk-context'
import { type Returning, sentOf } from '../../state/returning'

/** The subject of bringing a reviewed file back. */
export const returnIn = (articleId: string) => `${articleId}:return`

/** What of a file is new, in the order in which it is told. */
const NEW = ['suggestions', 'comments', 'inWords', 'replies', 'resolved', 'decisions'] as const
export type NewOf = (typeof NEW)[number]

export const newIn = (counts: Pick<BroughtBack, NewOf>): { of: NewOf; count: number }[] =>
  NEW.flatMap((of) => (counts[of] > 0 ? [{ of, count: counts[of] }] : []))

/** “5 suggestions, 2 comments”. */
export const newWords = (t: Translate, counts: Pick<BroughtBack, NewOf>): string =>
  newIn(counts)
    .map(({ of, count }) => t(`return.new.${of}`, { count }))
    .join(', ')

type Bringing = {
  readonly returning: Returning
  readonly authors: readonly { readonly name: string; readonly userId: string }[]
  readonly onBrought: (brought: BroughtBack) => void
}

/** Brings what is new in a reviewed file into the article. */
export const bringBack: Act<Bringing> = defineAct({
  subject: (_, { articleId }) => returnIn(articleId),
  body: ({ returning: { key, pairs }, authors }) => ({ key, pairs, authors }),
  call: ({ returning, authors }, idempotencyKey, { articleId: id }) => {
    const body = { ...sentOf(returning), authors: JSON.stringify(authors) }
    return call('POST /articles/{id}/returns', { id, body, idempotencyKey })
  },
  put: (_, brought, { onBrought }) => onBrought(brought),
  said: (t, brought) =>
    brought.returnId === null ? t('return.nothing') : t('return.done', { what: newWords(t, brought) }),
  undo: (desk, { returnId }) =>
    returnId === null ? undefined : { label: desk.t('return.undone'), run: (how) => undoReturn(desk, returnId, how) },
  redo: (desk, _, bringing) => (how) => bringBack(desk, { ...bringing, onBrought: () => undefined }, how),
  toast: true,
  refresh: EVERYTHING,
})

/** Takes back all that a file brought, but for what was decided or answered since. */
const undoReturn: Act<string> = defineAct({
  subject: (_, { articleId }) => returnIn(articleId),
  body: (returnId) => ({ undo: returnId }),
  call: (returnId, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/returns/{returnId}/undo', { id, returnId, idempotencyKey }),
  said: (t) => t('return.undone'),
  refresh: EVERYTHING,
})
