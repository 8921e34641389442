import { type CallError, call } from '@/components/call'
import type { BulkDecided } from '@/domain/contract/answers'
import type { BodyIn } from '@/domain/contract/routes'
import type { Thread } from '@/domain/contract/shapes'
import type { Rewriting } from '../../model/inline-edit'
import { type Act, defineAct } from '../../state/act'
import { putAllThreads, putParagraph } from '../../state/article-changes'
import { EVERYTHING } from '../../state/article-queries'
import type { Desk } from '../../state/desk-context'
import { goToCard, goToThreadCard, stayAtCard } from '../../state/go-to'
import { loadedParagraph } from '../../state/loaded'
import { bulkOf } from './bulk'
import { showBlockedUndo, withEnded } from './suggestions'

/** The parts of a group that are one decision; the first is what its acts are known by. */
type Parts = readonly Thread[]

const groupIdOf = ([first]: Parts) => first?.suggestion?.groupId ?? ''

/** The subject of acts on a group. */
export const groupSubject = (groupId: string) => `group:${groupId}`

type Deciding = {
  readonly parts: Parts
  readonly decision: 'accept' | 'reject' | 'withdraw'
  readonly reason?: string
  /** These alone, and not all of the group: the others are in conflict. */
  readonly some?: boolean
  /** They are decided: what comes next. */
  readonly onDecided?: () => void
}

const bodyOf = ({ parts, decision, reason = '', some }: Deciding) => ({
  decision,
  ...(reason.trim() !== '' && { reason }),
  ...(some ? { threadIds: parts.map(({ id }) => id) } : { filter: { groupId: groupIdOf(parts) } }),
})

/** Nothing was done, as one part can't be: to be told as a refusal is. */
const isRefused = ({ applied }: BulkDecided) => applied.length === 0

/** How many of the group can't be accepted: the others are left out for them. */
const inTheWay = ({ skipped }: BulkDecided) => skipped.filter(({ reason }) => reason !== 'group').length

/** Decides a group as one. Accepting is all or nothing. */
export const decideGroup: Act<Deciding> = defineAct({
  subject: ({ parts }) => groupSubject(groupIdOf(parts)),
  body: bodyOf,
  call: (deciding, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/suggestions/decide', { id, body: bodyOf(deciding), idempotencyKey }),
  said: (t, decided, { decision }, desk) => {
    if (isRefused(decided)) return t('group.refused', { count: inTheWay(decided) })
    const words = t(`group.done.${decision}`, { count: decided.applied.length })
    return decision === 'accept' ? withEnded(desk, words, decided.applied) : words
  },
  undo: (desk, { applied }) =>
    applied.length > 0
      ? {
          label: desk.t('group.undone'),
          run: (how) => undoGroup(desk, applied, how),
        }
      : undefined,
  toast: true,
  refresh: EVERYTHING,
  done: (desk, { parts: [first], decision, onDecided }, decided) => {
    desk.store.closeForm()
    if (isRefused(decided)) desk.store.refuse(desk.t('group.refused', { count: inTheWay(decided) }))
    else if (first && decision === 'withdraw') stayAtCard(desk, first.id)
    else onDecided?.()
  },
})

type Editing = {
  readonly edit: Rewriting
  readonly accepts: NonNullable<Rewriting['accepts']>
  readonly text: string
}

/** Accepts a rewrite in other words, as one decision. */
export const acceptEditedRewrite: Act<Editing> = defineAct({
  subject: ({ accepts: { groupId } }) => groupSubject(groupId),
  body: ({ edit: { version }, text }) => ({ version, text }),
  call: ({ edit, accepts: { groupId }, text }, idempotencyKey, desk) => {
    // It may be done again after it was undone: the same words, in a later version.
    const now = loadedParagraph(desk, edit.paragraphId)
    const version = now && now.text === edit.base ? now.version : edit.version
    return call('POST /suggestions/groups/{groupId}/accept', { groupId, body: { version, text }, idempotencyKey })
  },
  said: (t, { accepted }, _, desk) => withEnded(desk, t('group.done.accept', { count: accepted.length }), accepted),
  undo: (desk, { accepted, rejected }) => ({
    label: desk.t('group.undone'),
    run: (how) => undoGroup(desk, [...accepted, ...rejected], how),
  }),
  toast: true,
  refresh: EVERYTHING,
  refused: ({ client, articleId }, { code, problem }, { edit }) => {
    // The editor shows the current text and asks how to go on.
    const now = code === 'STALE_VERSION' ? problem.paragraph : undefined
    if (now) putParagraph(client, articleId, now)
    return now?.id === edit.paragraphId
  },
  done: (desk, { edit }, { accepted: [first] }) => {
    desk.store.removeInlineEdit(edit.id)
    if (first) goToCard(desk, first)
  },
})

/** Takes back what was decided of a group. */
export const undoGroup: Act<readonly string[]> = defineAct({
  subject: (_, { articleId }) => bulkOf(articleId),
  body: (threadIds) => ({ undo: threadIds }),
  call: (threadIds, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/suggestions/undo', { id, body: { threadIds: [...threadIds] }, idempotencyKey }),
  put: ({ client, articleId }, { threads }) => putAllThreads(client, articleId, threads),
  said: (t) => t('group.undone'),
  refresh: EVERYTHING,
  refused: (desk, error) => showBlockedUndo(desk, error),
  done: (desk, _, { threads: [first] }) => first && goToThreadCard(desk, first),
})

/** The card in focus becomes shorter or longer beneath who had scrolled in it: its head comes back in sight. */
function stayAmong(desk: Desk, parts: Parts) {
  const here = parts.find(({ id }) => id === desk.store.get().threadId)
  if (here) goToThreadCard(desk, here)
}

/** Lets the parts be decided one by one. */
export const takeApart: Act<Parts> = defineAct({
  subject: (parts) => groupSubject(groupIdOf(parts)),
  body: () => 'apart',
  call: (parts, idempotencyKey) =>
    call('POST /suggestions/groups/{groupId}/take-apart', { groupId: groupIdOf(parts), idempotencyKey }),
  said: (t, { threadIds }) => t('group.apart', { count: threadIds.length }),
  undo: (desk, _, parts) => ({ label: desk.t('group.together'), run: (how) => putTogether(desk, parts, how) }),
  toast: true,
  refresh: EVERYTHING,
  done: stayAmong,
})

export const putTogether: Act<Parts> = defineAct({
  subject: (parts) => groupSubject(groupIdOf(parts)),
  body: () => 'together',
  call: (parts, idempotencyKey) =>
    call('POST /suggestions/groups/{groupId}/put-together', { groupId: groupIdOf(parts), idempotencyKey }),
  said: (t) => t('group.together'),
  undo: (desk, { threadIds }, parts) => ({
    label: desk.t('group.apart', { count: threadIds.length }),
    run: (how) => takeApart(desk, parts, how),
  }),
  toast: true,
  refresh: EVERYTHING,
  done: stayAmong,
})

type Replacing = {
  readonly body: BodyIn<'POST /articles/{id}/replace'>
  readonly onStale: () => void
}

/** The subject of replacing in an article. */
export const replaceIn = (articleId: string) => `${articleId}:replace`

/** Suggests a replacement at the places chosen. */
export const replaceWords: Act<Replacing> = defineAct({
  subject: (_, { articleId }) => replaceIn(articleId),
  body: ({ body }) => body,
  call: ({ body }, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/replace', { id, body, idempotencyKey }),
  put: ({ client, articleId }, { threads }) => putAllThreads(client, articleId, threads),
  said: (t, { threads }) => t('replace.done', { count: threads.length }),
  undo: (desk, { threads }) => ({
    label: desk.t('group.done.withdraw', { count: threads.length }),
    run: (how) => decideGroup(desk, { parts: threads, decision: 'withdraw' }, how),
  }),
  // What was withdrawn is proposed again, and nothing is searched anew.
  redo:
    (desk, { threads }) =>
    (how) =>
      undoGroup(
        desk,
        threads.map(({ id }) => id),
        how,
      ),
  toast: true,
  refresh: EVERYTHING,
  refused: (_, { code }: CallError, { onStale }) => {
    if (code !== 'STALE_VERSION') return false
    onStale()
    return true
  },
  done: (desk, _, { threads: [first] }) => {
    desk.store.closeDialog()
    if (first) goToThreadCard(desk, first)
  },
})
