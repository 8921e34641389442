import { type CallError, call } from '@/components/call'
import type { Decided } from '@/domain/contract/answers'
import type { BodyIn } from '@/domain/contract/routes'
import type { Thread } from '@/domain/contract/shapes'
import { endedBy } from '../../model/threads'
import { type Act, defineAct } from '../../state/act'
import { putParagraph, putThreads } from '../../state/article-changes'
import type { ArticlePart } from '../../state/article-queries'
import type { Desk } from '../../state/desk-context'
import { goToThreadCard, stayAtCard } from '../../state/go-to'
import { loadedThreads } from '../../state/loaded'

const TEXT: readonly ArticlePart[] = ['article', 'units', 'threads', 'gate']

const putOne = ({ client, articleId }: Desk, thread: Thread) => putThreads(client, articleId, [thread])

const putDecided = ({ client, articleId }: Desk, { thread, paragraph, conflicts }: Decided) => {
  putParagraph(client, articleId, paragraph)
  putThreads(client, articleId, [thread, ...conflicts])
}

/** Goes to the suggestion that is open again, so that it can be decided otherwise. */
const goBack = (desk: Desk, thread: Thread) => {
  goToThreadCard(desk, thread)
  desk.store.closeForm()
}

/** What was accepted, and the gaps and issues that end with it. */
export function withEnded(desk: Desk, words: string, accepted: readonly string[]): string {
  const { gaps, issues } = endedBy(accepted, loadedThreads(desk))
  const ended = [
    gaps > 0 && desk.t('done.gapsFixed', { count: gaps }),
    issues > 0 && desk.t('done.issuesFixed', { count: issues }),
  ]
  return [words, ...ended].filter((one) => one !== false).join(' ')
}

/** `replacement`: the words that are accepted in place of those proposed. */
type Accepting = { readonly thread: Thread; readonly replacement?: string | undefined }

export const accept: Act<Accepting> = defineAct({
  subject: ({ thread }) => thread.id,
  body: ({ replacement }) => (replacement === undefined ? {} : { replacement }),
  call: ({ thread, replacement }, idempotencyKey) =>
    call('POST /suggestions/{threadId}/accept', {
      threadId: thread.id,
      body: replacement === undefined ? {} : { replacement },
      idempotencyKey,
    }),
  put: putDecided,
  said: (t, { conflicts }, { thread }, desk) =>
    withEnded(
      desk,
      conflicts.length > 0 ? t('done.acceptedConflicts', { count: conflicts.length }) : t('done.accepted'),
      [thread.id],
    ),
  undo: (desk, _, { thread }) => ({
    label: desk.t('done.acceptanceUndone'),
    run: (how) => undoAcceptance(desk, thread, how),
  }),
  toast: true,
  refresh: TEXT,
  done: ({ store }) => store.closeForm(),
})

/** Undoes an acceptance. If later ones build on it, its card says which. */
export const undoAcceptance: Act<Thread> = defineAct({
  subject: ({ id }) => id,
  body: () => 'undo',
  call: ({ id }, idempotencyKey) => call('POST /suggestions/{threadId}/undo', { threadId: id, idempotencyKey }),
  put: putDecided,
  said: (t) => t('done.acceptanceUndone'),
  refresh: TEXT,
  refused: (desk, error, { id }) => showBlockedUndo(desk, error, id),
  done: goBack,
})

export const reject: Act<{ readonly thread: Thread; readonly reason: string }> = defineAct({
  subject: ({ thread }) => thread.id,
  body: ({ reason }) => reasoned(reason),
  call: ({ thread, reason }, idempotencyKey) =>
    call('POST /suggestions/{threadId}/reject', { threadId: thread.id, body: reasoned(reason), idempotencyKey }),
  put: putOne,
  said: (t) => t('done.rejected'),
  undo: (desk, _, { thread }) => reopening(desk, thread),
  toast: true,
  done: ({ store }) => store.closeForm(),
})

const reasoned = (reason: string) => (reason.trim() === '' ? {} : { reason })

export const withdraw: Act<Thread> = defineAct({
  subject: ({ id }) => id,
  call: ({ id }, idempotencyKey) => call('POST /suggestions/{threadId}/withdraw', { threadId: id, idempotencyKey }),
  put: putOne,
  said: (t) => t('done.withdrawn'),
  undo: (desk, _, thread) => reopening(desk, thread),
  toast: true,
  done: (desk, { id }) => stayAtCard(desk, id),
})

/** Reopens a suggestion after a rejection or a withdrawal. */
export const reopenSuggestion: Act<Thread> = defineAct({
  subject: ({ id }) => id,
  body: () => 'reopen',
  call: ({ id }, idempotencyKey) => call('POST /suggestions/{threadId}/reopen', { threadId: id, idempotencyKey }),
  put: putOne,
  said: (t) => t('done.suggestionReopened'),
  refresh: TEXT,
  done: goBack,
})

const reopening = (desk: Desk, thread: Thread) => ({
  label: desk.t('done.suggestionReopened'),
  run: (how: Parameters<typeof reopenSuggestion>[2]) => reopenSuggestion(desk, thread, how),
})

type Offering = { readonly threads: readonly Thread[]; readonly offered: boolean }

/** Dismisses what was decided in a returned file, or offers it again. */
export const offerOutside: Act<Offering> = defineAct({
  subject: ({ threads }) => threads[0]?.id ?? '',
  body: ({ offered }) => ({ offered }),
  call: ({ threads, offered }, idempotencyKey) =>
    Promise.all(
      threads.map(({ id: threadId }) =>
        call(`POST /suggestions/{threadId}/outside/${offered ? 'restore' : 'dismiss'}`, { threadId, idempotencyKey }),
      ),
    ),
  put: ({ client, articleId }, threads) => putThreads(client, articleId, threads),
  said: (t, _, { offered }) => t(offered ? 'outside.restored' : 'outside.dismissed'),
  undo: (desk, _, { threads, offered }) => ({
    label: desk.t(offered ? 'outside.dismissed' : 'outside.restored'),
    run: (how) => offerOutside(desk, { threads, offered: !offered }, how),
  }),
  toast: true,
  done: (desk, { threads: [first] }) => first && stayAtCard(desk, first.id),
})

type Reproposing = { readonly thread: Thread; readonly body: BodyIn<'POST /suggestions/{threadId}/rebase'> }

/** Suggests a suggestion in conflict again, on the current text. */
export const repropose: Act<Reproposing> = defineAct({
  subject: ({ thread }) => thread.id,
  body: ({ body }) => body,
  call: ({ thread, body }, idempotencyKey) =>
    call('POST /suggestions/{threadId}/rebase', { threadId: thread.id, body, idempotencyKey }),
  put: putOne,
  said: (t) => t('done.reproposed'),
  refresh: TEXT,
  done: (desk, { thread }) => goBack(desk, thread),
})

/** Goes to the acceptance that can't be undone; its card says what builds on it. Answers whether it went. */
export function showBlockedUndo(desk: Desk, { problem }: CallError, asked?: string): boolean {
  const { standing = [] } = problem
  const thread = loadedThreads(desk).find(({ id }) => id === (problem.threadId ?? asked))
  if (standing.length === 0 || !thread) return false
  goToThreadCard(desk, thread)
  desk.store.showBlockedUndo(
    thread.id,
    standing.map(({ threadId }) => threadId),
  )
  return true
}
