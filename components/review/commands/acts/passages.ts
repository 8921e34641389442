import { call } from '@/components/call'
import type { BodyIn } from '@/domain/contract/routes'
import type { Thread } from '@/domain/contract/shapes'
import { sendingKey } from '../../model/draft'
import type { Inserting, Passage, Rewriting } from '../../model/passage'
import { type Act, defineAct } from '../../state/act'
import { putParagraph, putThreads } from '../../state/article-changes'
import type { Desk } from '../../state/desk-context'
import { goToCard, goToUnit } from '../../state/go-to'

type Rewritten = { readonly passage: Rewriting; readonly body: BodyIn<'POST /paragraphs/{id}/edit'> }

/** Suggests what a paragraph should read: a suggestion for each words that differ. */
export const suggestRewriting: Act<Rewritten> = defineAct({
  subject: ({ passage }) => passage.id,
  body: ({ body }) => body,
  call: ({ passage, body }) =>
    call('POST /paragraphs/{id}/edit', {
      id: passage.paragraphId,
      body,
      idempotencyKey: sendingKey(passage.id, body),
    }),
  put: ({ client, articleId }, { threads }) => putThreads(client, articleId, threads),
  said: (t, { threads }) => t('passage.suggested', { count: threads.length }),
  refused: ({ client, articleId }, { code, problem }, { passage }) => {
    // The editor shows what it reads now, and asks.
    const now = code === 'STALE_VERSION' ? problem.paragraph : undefined
    if (now) putParagraph(client, articleId, now)
    return now?.id === passage.paragraphId
  },
  done: (desk, { passage }, { threads }) => close(desk, passage, threads),
})

type Inserted = { readonly passage: Inserting; readonly body: BodyIn<'POST /units/{id}/threads'> }

/** Suggests a paragraph that is missing. */
export const suggestInsertion: Act<Inserted> = defineAct({
  subject: ({ passage }) => passage.id,
  body: ({ body }) => body,
  call: ({ passage, body }) =>
    call('POST /units/{id}/threads', { id: passage.unitId, body, idempotencyKey: sendingKey(passage.id, body) }),
  put: ({ client, articleId }, thread) => putThreads(client, articleId, [thread]),
  said: (t) => t('passage.inserted'),
  done: (desk, { passage }, thread) => close(desk, passage, [thread]),
})

/** Its words have been sent: one goes on at the first of the suggestions they came to. */
function close(desk: Desk, passage: Passage, threads: readonly Thread[]) {
  desk.store.removePassage(passage.id)
  const [first] = threads.toSorted((a, b) => (a.anchor?.start ?? 0) - (b.anchor?.start ?? 0))
  if (first) goToCard(desk, first.id)
  else goToUnit(desk, passage.unitId)
}
