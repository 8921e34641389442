import { call } from '@/components/call'
import type { BodyIn } from '@/domain/contract/routes'
import type { Paragraph, Thread } from '@/domain/contract/shapes'
import { draftBaseChange } from '../../model/base-change'
import { aboutArticle, type Draft, sendingKey } from '../../model/draft'
import { type Act, defineAct } from '../../state/act'
import { dropFinding, putParagraph, putThreads } from '../../state/article-changes'
import { versionsQuery } from '../../state/article-queries'
import type { Desk } from '../../state/desk-context'
import { goToCard } from '../../state/go-to'
import { keepCategory } from '../../state/kept-choices'
import { undoPromotion } from './findings'

type Opening = { readonly draft: Draft; readonly body: BodyIn<'POST /paragraphs/{id}/threads'> }

/** Opens a thread from a draft. */
export const openThread: Act<Opening> = defineAct({
  subject: ({ draft }) => draft.id,
  body: ({ body }) => body,
  call: ({ draft, body }, _, { articleId }): Promise<Thread> => {
    const { id, place, findingId } = draft
    const idempotencyKey = sendingKey(id, body)
    if (findingId) return call('POST /findings/{id}/promote', { id: findingId, body, idempotencyKey })
    return place
      ? call('POST /paragraphs/{id}/threads', { id: place.paragraphId, body, idempotencyKey })
      : call('POST /articles/{id}/threads', { id: articleId, body: aboutArticle(body), idempotencyKey })
  },
  put: ({ client, articleId }, thread, { draft }) => {
    putThreads(client, articleId, [thread])
    if (draft.findingId) dropFinding(client, articleId, draft.findingId)
  },
  said: (t, _, { draft }) => t(`compose.sent.${draft.kind}`),
  undo: (desk, _, { draft: { findingId } }) =>
    findingId === undefined
      ? undefined
      : { label: desk.t('done.findingReopened'), run: (how) => undoPromotion(desk, findingId, how) },
  // What was sent once answers the same thread again, which is closed now.
  redo: null,
  toast: ({ draft }) => draft.findingId !== undefined,
  refused: (desk, { code, problem }, { draft }) => {
    const { paragraph } = problem
    const ofLink =
      paragraph?.id !== draft.place?.paragraphId && draft.links.some((one) => one.paragraphId === paragraph?.id)
    if (code === 'STALE_VERSION' && paragraph && ofLink) {
      // Sent again, the link is looked for in its text as it reads now.
      putParagraph(desk.client, desk.articleId, paragraph)
      return false
    }
    if (code === 'STALE_VERSION' && paragraph && draft.place?.range) {
      void noteBaseChange(desk, draft, paragraph)
      // The draft's card shows what happened and asks how to go on.
      return true
    }
    // Somebody else has already judged the finding: if sent again, the draft opens a thread of its own.
    if (draft.findingId && GONE.has(code)) desk.store.changeDraft(draft.id, { findingId: undefined })
    return false
  },
  done: (desk, { draft }, thread) => {
    const category = thread.suggestion?.category ?? thread.issue?.category
    if (category !== undefined) keepCategory(desk.me.id, category)
    desk.store.removeDraft(draft.id)
    goToCard(desk, thread.id)
  },
})

/** Refusals that mean the finding has been judged, or its words corrected. */
const GONE: ReadonlySet<string> = new Set(['ALREADY_DECIDED', 'CONFLICT', 'NOT_FOUND'])

/** The paragraph changed: the draft's card shows its words as they read now; if they are gone, the draft waits to be moved. */
async function noteBaseChange({ client, articleId, store }: Desk, draft: Draft, paragraph: Paragraph) {
  const { place } = draft
  if (!place?.range) return
  putParagraph(client, articleId, paragraph)
  const refused = { ...draft, refused: true }
  const versions = await client.fetchQuery(versionsQuery(paragraph.id, paragraph.version)).catch(() => [])
  const isTold = paragraph.id === place.paragraphId && draftBaseChange(refused, versions, '') !== null
  store.changeDraft(draft.id, isTold ? { refused: true } : { lost: true })
}
