'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CallError } from '@/components/call'
import { newKey } from '@/components/new-key'
import { useRefusalWords } from '@/components/refusal-words'
import { EVERYTHING, type Part, refetch } from './article-queries'
import { useDesk, useSay } from './desk-context'
import type { Undo } from './desk-store'
import { useNotice } from './notice'

/** One thing a person does: the call, what its answer changes on the screen, and the words for it. */
export type Act<T> = {
  /** What it is done to: nothing is done twice to the same thing at once. */
  readonly subject: string
  readonly call: (idempotencyKey: string) => Promise<T>
  /** Two tries of the same thing with the same words share a key, so that it happens once. */
  readonly body?: unknown
  readonly put?: (answer: T) => void
  readonly said: string
  readonly undo?: Undo
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
const keys = new Map<string, string>()

/** Runs an act; answers whether it was done. */
export function useAct(): { act: <T>(act: Act<T>) => Promise<boolean>; busy: boolean } {
  const { articleId, store } = useDesk()
  const client = useQueryClient()
  const say = useSay()
  const notice = useNotice()
  const words = useRefusalWords()
  const { mutateAsync, isPending } = useMutation({ mutationFn: (work: () => Promise<void>) => work() })

  async function act<T>({ subject, call, body, put, said, undo, refresh, refused }: Act<T>): Promise<boolean> {
    if (underWay.has(subject)) return false
    underWay.add(subject)
    const attempt = `${subject} ${JSON.stringify(body ?? null)}`
    const key = keys.get(attempt) ?? newKey()
    keys.set(attempt, key)
    try {
      await mutateAsync(async () => {
        const answer = await call(key)
        put?.(answer)
      })
      keys.delete(attempt)
      say(said)
      if (undo) store.set((state) => ({ undo: [...state.undo.slice(-19), undo] }))
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
