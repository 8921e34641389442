import { type CallError, call } from '@/components/call'
import type { BodyIn } from '@/domain/contract/routes'
import { type Act, defineAct } from '../../state/act'
import { EVERYTHING } from '../../state/article-queries'
import type { Desk } from '../../state/desk-context'

/** The subject of bringing a new version of either side. */
export const versionIn = (articleId: string) => `${articleId}:new-version`

type Bringing<Body> = {
  readonly body: Body
  /** Tells it from another file of the same name. */
  readonly key: string
  readonly onDone: (words: string) => void
  /** The text has changed since it was compared. */
  readonly onStale: () => void
}

function isStale<Body>(_: Desk, { code }: CallError, { onStale }: Bringing<Body>): boolean {
  if (code !== 'CONFLICT') return false
  onStale()
  return true
}

/** Again, whatever the state is by then. */
const again = <Body extends { seq?: unknown }>(bringing: Bringing<Body>): Bringing<Body> => {
  const { seq: _, ...body } = bringing.body
  return { ...bringing, body: body as Body, onDone: () => undefined, onStale: () => undefined }
}

export const updateSource: Act<Bringing<BodyIn<'POST /articles/{id}/source'>>> = defineAct({
  subject: (_, { articleId }) => versionIn(articleId),
  body: ({ key, body: { anyway } }) => ({ key, anyway }),
  call: ({ body }, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/source', { id, body, idempotencyKey }),
  put: ({ t }, { changed, added, removed }, { onDone }) =>
    onDone(t('newVersion.done.source', { changed, added, removed })),
  said: (t, { changed, added, removed }) => t('newVersion.done.source', { changed, added, removed }),
  undo: (desk) => ({ label: desk.t('newVersion.undone.source'), run: (how) => undoSource(desk, undefined, how) }),
  redo: (desk, _, bringing) => (how) => updateSource(desk, again(bringing), how),
  toast: true,
  refresh: EVERYTHING,
  refused: isStale,
})

const undoSource: Act<undefined> = defineAct({
  subject: (_, { articleId }) => versionIn(articleId),
  call: (_, idempotencyKey, { articleId: id }) => call('POST /articles/{id}/source/undo', { id, idempotencyKey }),
  said: (t) => t('newVersion.undone.source'),
  refresh: EVERYTHING,
})

export const bringTranslation: Act<Bringing<BodyIn<'POST /articles/{id}/translation'>>> = defineAct({
  subject: (_, { articleId }) => versionIn(articleId),
  body: ({ key, body: { anyway, as, base, authors } }) => ({ key, anyway, as, base, authors }),
  call: ({ body }, idempotencyKey, { articleId: id }) =>
    call('POST /articles/{id}/translation', { id, body, idempotencyKey }),
  put: ({ t }, { accepted, suggestions, conflicts }, { onDone }) =>
    onDone(t('newVersion.done.target', { accepted, suggestions, conflicts })),
  said: (t, { accepted, suggestions, conflicts }) => t('newVersion.done.target', { accepted, suggestions, conflicts }),
  undo: (desk, { returnId }) =>
    returnId === null
      ? undefined
      : { label: desk.t('newVersion.undone.target'), run: (how) => undoTranslation(desk, undefined, how) },
  redo: (desk, _, bringing) => (how) => bringTranslation(desk, again(bringing), how),
  toast: true,
  refresh: EVERYTHING,
  refused: isStale,
})

const undoTranslation: Act<undefined> = defineAct({
  subject: (_, { articleId }) => versionIn(articleId),
  call: (_, idempotencyKey, { articleId: id }) => call('POST /articles/{id}/translation/undo', { id, idempotencyKey }),
  said: (t) => t('newVersion.undone.target'),
  refresh: EVERYTHING,
})
