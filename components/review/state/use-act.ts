'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CallError } from '@/components/call'
import { newKey } from '@/components/new-key'
import { useRefusalWords } from '@/components/refusal-words'
import { EVERYTHING, type Part } from './article-queries'
import { useDesk } from './desk-context'
import { refetch } from './refetch'
import type { Undo } from './slices/notices'
import { isWalkingBack, remember } from './undo'
import { useNotice } from './use-notice'
import { useSay } from './use-say'

/** One thing a person does: the call, what its answer changes on the screen, and the words for it. */
export type Act<T> = {
  /** What it is done to: nothing is done twice to the same thing at once. */
  readonly subject: string
  readonly call: (idempotencyKey: string) => Promise<T>
  /** Two tries of the same thing with the same words share a key, so that it happens once. */
  readonly body?: unknown
  readonly put?: (answer: T) => void
  readonly said: string | ((answer: T) => string)
  readonly undo?: Undo | ((answer: T) => Undo | undefined)
  /** What has been done leaves the eye: it is told on the screen, with a button that takes it back. */
  readonly toast?: boolean
  readonly refresh?: readonly Part[]
  /** True: the refusal has been dealt with, nothing needs to be said. */
  readonly refused?: (error: CallError) => boolean
}

/** Refusals that mean: what the screen shows isn't how things stand any more. */
const OUTDATED: ReadonlySet<string> = new Set([
  'STALE_VERSION',
  'ALREADY_DECIDED',
  'CONFLICT',
  'ARTICLE_LOCKED',
  'FORBIDDEN',
  'NOT_FOUND',
  'GATE_CLOSED',
])

const underWay = new Set<string>()
export const isUnderWay = (subject: string) => underWay.has(subject)
const keys = new Map<string, string>()

type Done = { readonly said: string; readonly undo: Undo | undefined }

/** Runs an act; answers whether it was done. */
export function useAct(): { act: <T>(act: Act<T>) => Promise<boolean>; busy: boolean } {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const say = useSay()
  const notice = useNotice()
  const words = useRefusalWords()
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (work: () => Promise<Done>) => work(),
    // Without a network the call is made all the same, and refused: left to wait, it would be sent some time, unseen.
    networkMode: 'always',
  })

  async function act<T>({ subject, call, body, put, said, undo, toast, refresh, refused }: Act<T>): Promise<boolean> {
    if (underWay.has(subject)) return false
    underWay.add(subject)
    const kept = !isWalkingBack()
    const attempt = `${subject} ${JSON.stringify(body ?? null)}`
    const key = keys.get(attempt) ?? newKey()
    keys.set(attempt, key)
    try {
      const done = await mutateAsync(async () => {
        const answer = await call(key)
        put?.(answer)
        return {
          said: typeof said === 'function' ? said(answer) : said,
          undo: typeof undo === 'function' ? undo(answer) : undo,
        }
      })
      keys.delete(attempt)
      say(done.said)
      if (done.undo && kept) remember(store, done.undo, toast ? done.said : undefined)
      void refetch(client, articleId, refresh ?? ['article', 'gate'])
      return true
    } catch (error) {
      if (error instanceof CallError && OUTDATED.has(error.code)) void refetch(client, articleId, EVERYTHING)
      if (!(error instanceof CallError && refused?.(error))) notice.refused(words(error))
      return false
    } finally {
      underWay.delete(subject)
    }
  }
  return { act, busy: isPending }
}
