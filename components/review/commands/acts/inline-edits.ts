import { call } from '@/components/call'
import type { StructureInput } from '@/domain/contract/inputs'
import type { BodyIn } from '@/domain/contract/routes'
import type { Paragraph, Thread } from '@/domain/contract/shapes'
import { sendingKey } from '../../model/draft'
import type { InlineEdit, Inserting, Rewriting } from '../../model/inline-edit'
import { type Act, defineAct } from '../../state/act'
import { putParagraph, putThreads } from '../../state/article-changes'
import type { Desk } from '../../state/desk-context'
import { goToCard, goToUnit } from '../../state/go-to'
import { keepCategory } from '../../state/kept-choices'
import { paragraphKindWords } from '../../state/words'
import { reopenSuggestion, withdraw } from './suggestions'

type Rewritten = { readonly edit: Rewriting; readonly body: BodyIn<'POST /paragraphs/{id}/edit'> }

/** Suggests a rewritten paragraph: one suggestion for each difference. */
export const suggestRewriting: Act<Rewritten> = defineAct({
  subject: ({ edit }) => edit.id,
  body: ({ body }) => body,
  call: ({ edit, body }) =>
    call('POST /paragraphs/{id}/edit', {
      id: edit.paragraphId,
      body,
      idempotencyKey: sendingKey(edit.id, body),
    }),
  put: ({ client, articleId }, { threads }) => putThreads(client, articleId, threads),
  said: (t, { threads }) => t('inlineEdit.suggested', { count: threads.length }),
  refused: ({ client, articleId }, { code, problem }, { edit }) => {
    // The editor shows the current text and asks how to go on.
    const now = code === 'STALE_VERSION' ? problem.paragraph : undefined
    if (now) putParagraph(client, articleId, now)
    return now?.id === edit.paragraphId
  },
  done: (desk, { edit }, { threads }) => close(desk, edit, threads),
})

type Inserted = { readonly edit: Inserting; readonly body: BodyIn<'POST /units/{id}/threads'> }

/** Suggests a new paragraph. */
export const suggestInsertion: Act<Inserted> = defineAct({
  subject: ({ edit }) => edit.id,
  body: ({ body }) => body,
  call: ({ edit, body }) =>
    call('POST /units/{id}/threads', { id: edit.unitId, body, idempotencyKey: sendingKey(edit.id, body) }),
  put: ({ client, articleId }, thread) => putThreads(client, articleId, [thread]),
  said: (t) => t('inlineEdit.inserted'),
  done: (desk, { edit }, thread) => close(desk, edit, [thread]),
})

/** Closes an editor after its words were sent, and goes to the first suggestion made from them. */
function close(desk: Desk, edit: InlineEdit, threads: readonly Thread[]) {
  const category = threads[0]?.suggestion?.category
  if (category !== undefined) keepCategory(desk.me.id, category)
  desk.store.removeInlineEdit(edit.id)
  const [first] = threads.toSorted((a, b) => (a.anchor?.start ?? 0) - (b.anchor?.start ?? 0))
  if (first) goToCard(desk, first.id)
  else goToUnit(desk, edit.unitId)
}

/** Proposes a change of a whole paragraph. */
export const proposeStructure: Act<{ readonly paragraph: Paragraph; readonly structure: StructureInput }> = defineAct({
  subject: ({ paragraph }) => `${paragraph.id}:structure`,
  body: ({ structure }) => structure,
  call: ({ paragraph, structure }, idempotencyKey) =>
    call('POST /paragraphs/{id}/threads', {
      id: paragraph.id,
      body: { kind: 'suggestion', structure },
      idempotencyKey,
    }),
  put: ({ client, articleId }, thread) => putThreads(client, articleId, [thread]),
  said: (t, _, { structure }) =>
    structure.op === 'kind'
      ? t('structure.suggested.kind', { kind: paragraphKindWords(t, structure.to, structure.level) })
      : t(`structure.suggested.${structure.op}`),
  undo: (desk, thread) => ({ label: desk.t('done.withdrawn'), run: (how) => withdraw(desk, thread, how) }),
  redo: (desk, thread) => (how) => reopenSuggestion(desk, thread, how),
  toast: true,
  done: (desk, _, thread) => goToCard(desk, thread.id),
})
