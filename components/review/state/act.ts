import { notifyManager } from '@tanstack/react-query'
import { CallError } from '@/components/call'
import { newKey } from '@/components/new-key'
import { refetch } from './article-changes'
import { type ArticlePart, EVERYTHING } from './article-queries'
import type { Desk, Translate } from './desk-context'
import type { Undo } from './slices/notices'

/** Something a person can do to an article: the call, what its answer changes on the screen, and its words. */
export type ActSpec<Input, Answer> = {
  /** What the act changes: only one act at a time runs on the same subject. */
  readonly subject: (input: Input, desk: Desk) => string
  /** What is sent: two tries with the same body share an Idempotency-Key, so that it happens once. */
  readonly body?: (input: Input) => unknown
  readonly call: (input: Input, key: string, desk: Desk) => Promise<Answer>
  /** Puts the answer on the screen. */
  readonly put?: (desk: Desk, answer: Answer, input: Input) => void
  /** What was done: read by screen readers, and shown if there is a toast. */
  readonly said: (t: Translate, answer: Answer, input: Input, desk: Desk) => string
  /** How it is undone. */
  readonly undo?: (desk: Desk, answer: Answer, input: Input) => Inverse | undefined
  /** How it is done again once it is undone, if not by the same act with the same input; null: it can't be. */
  readonly redo?: null | ((desk: Desk, answer: Answer, input: Input) => Inverse['run'])
  /** The result can't be seen on the screen, so a toast says it, with a button to undo it. */
  readonly toast?: true | ((input: Input) => boolean)
  /** What is refetched afterwards; by default the article's counts and its gate. */
  readonly refresh?: readonly ArticlePart[]
  /** True: the refusal has been handled and needs no message. */
  readonly refused?: (desk: Desk, error: CallError, input: Input) => boolean
  /** Runs last: moves the focus, closes a form. */
  readonly done?: (desk: Desk, input: Input, answer: Answer) => void
}

/** The act that undoes another. It records no undo itself, so each press of Z undoes one more act. */
export type Inverse = { readonly label: string; readonly run: (how: How) => Promise<boolean> }
/** An act that undoes another, or does again what was undone; others are new. */
type How = 'undoing' | 'redoing'

/** Performs the act; answers whether it succeeded. */
export type Act<Input> = (desk: Desk, input: Input, how?: How) => Promise<boolean>

/** Refusals that mean the screen is out of date. */
const OUTDATED: ReadonlySet<string> = new Set([
  'STALE_VERSION',
  'ALREADY_DECIDED',
  'CONFLICT',
  'ARTICLE_LOCKED',
  'FORBIDDEN',
  'NOT_FOUND',
  'GATE_CLOSED',
])

const DEFAULT_REFRESH: readonly ArticlePart[] = ['article', 'gate']

/** Makes the function that performs an act. */
export function defineAct<Input, Answer>(spec: ActSpec<Input, Answer>): Act<Input> {
  const act: Act<Input> = async (desk, input, how) => {
    const { store } = desk
    const { dialog } = store.get()
    const subject = spec.subject(input, desk)
    if (store.get().underWay.has(subject)) return false
    store.startAct(subject, spec.undo !== undefined && how !== 'undoing')
    try {
      const answer = await send(spec, desk, input)
      // Drawn at once, whatever it is put into.
      notifyManager.batch(() => spec.put?.(desk, answer, input))
      announceAct(spec, desk, { answer, input, how, again: (redoing) => act(desk, input, redoing) })
      refresh(desk, spec.refresh ?? DEFAULT_REFRESH)
      store.endAct(subject)
      spec.done?.(desk, input, answer)
      return true
    } catch (error) {
      store.endAct(subject)
      if (error instanceof CallError && OUTDATED.has(error.code)) refresh(desk, EVERYTHING)
      if (!(error instanceof CallError && spec.refused?.(desk, error, input)))
        store.refuse(desk.refusalWords(error), {
          dialog,
          offline: error instanceof CallError && error.code === 'OFFLINE',
        })
      return false
    }
  }
  return act
}

/** If a fetch fails, the next event or reconnection fetches it. */
function refresh({ client, articleId }: Desk, parts: readonly ArticlePart[]) {
  refetch(client, articleId, parts).catch(() => undefined)
}

async function send<Input, Answer>(spec: ActSpec<Input, Answer>, desk: Desk, input: Input): Promise<Answer> {
  const { store } = desk
  const attempt = `${spec.subject(input, desk)} ${JSON.stringify(spec.body?.(input) ?? null)}`
  const key = store.get().attempts.get(attempt) ?? newKey()
  store.keepAttempt(attempt, key)
  const answer = await spec.call(input, key, desk).catch((error: unknown) => {
    // What is sent under the key is another than before, a file perhaps: the next try is one of its own.
    if (error instanceof CallError && error.problem.issues?.some(({ path }) => path === 'Idempotency-Key'))
      store.forgetAttempt(attempt)
    throw error
  })
  store.forgetAttempt(attempt)
  return answer
}

type Performed<Input, Answer> = {
  readonly answer: Answer
  readonly input: Input
  readonly how: How | undefined
  readonly again: Inverse['run']
}

function announceAct<Input, Answer>(
  { said, undo, redo, toast }: ActSpec<Input, Answer>,
  desk: Desk,
  { answer, input, how, again }: Performed<Input, Answer>,
) {
  const words = said(desk.t, answer, input, desk)
  desk.store.say(words)
  const inverse = how === 'undoing' ? undefined : undo?.(desk, answer, input)
  const isShown = typeof toast === 'function' ? toast(input) : toast === true
  if (!inverse) return
  const undoing = undoOf(desk, inverse, redo === null ? null : (redo?.(desk, answer, input) ?? again))
  desk.store.rememberUndo(undoing, isShown || how === 'redoing' ? words : undefined, how === 'redoing')
}

/** Once it is undone, it can be done again; the server refuses that where others have changed it since. */
const undoOf = ({ store }: Desk, { label, run }: Inverse, again: Inverse['run'] | null): Undo => ({
  label,
  run: async () => {
    if (await run('undoing')) store.noteUndone(label, again && { label, run: () => void again('redoing') })
  },
})

/** Undoes an act; the last one if none is given. */
export function undoAct({ store }: Pick<Desk, 'store'>, named?: Undo) {
  perform(store, named ?? store.get().undo.at(-1))
}

/** Does again what was undone; the last of it if nothing is given. */
export function redoAct({ store }: Pick<Desk, 'store'>, named?: Undo) {
  perform(store, named ?? store.get().redo.at(-1))
}

function perform(store: Desk['store'], chosen: Undo | undefined) {
  if (!chosen) return
  store.forgetUndo(chosen)
  chosen.run()
}
