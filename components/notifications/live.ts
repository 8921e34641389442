'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'
import { z } from 'zod/mini'
import { address } from '@/components/call'

/**
 * What the server tells a person as it happens: how many notifications are unread, and what stands for their access. One stream
 * for all that a page shows, and only while it is looked at: a browser has few connections for all its tabs.
 */

const Told = z.object({ unread: z.number(), newest: z.nullable(z.string()) })
type Told = z.infer<typeof Told>

const Access = z.object({ mark: z.nullable(z.string()) })

/** Null: nothing is known yet. */
let told: Told | null = null
let source: EventSource | undefined
const listeners = new Set<() => void>()
const guards = new Set<(mark: string | null) => void>()

/** The state told last. */
export const useNotified = (): Told | null => useSyncExternalStore(onTold, toldLast, nothingTold)

// The same ones at each drawing: React would leave with the old one and join with the new one, which opens the stream anew.
const onTold = (listener: () => void) => join(listeners, listener)
const toldLast = () => told
const nothingTold = () => null

/** Calls `changed` when the person's access is told to be another than that with this mark, with which the page was made. */
export function useAccessChange(mark: string, changed: () => void) {
  const latest = useRef({ mark, changed })
  useEffect(() => {
    latest.current = { mark, changed }
  })
  useEffect(
    () =>
      join(guards, (told) => {
        if (told !== latest.current.mark) latest.current.changed()
      }),
    [],
  )
}

function join<T>(set: Set<T>, one: T): () => void {
  set.add(one)
  if (listeners.size + guards.size === 1) document.addEventListener('visibilitychange', listen)
  listen()
  return () => {
    set.delete(one)
    if (listeners.size + guards.size > 0) return
    document.removeEventListener('visibilitychange', listen)
    leave()
  }
}

function listen() {
  if (document.visibilityState !== 'visible') return leave()
  // A server that refuses ends it for good; coming back to the page tries again.
  if (source && source.readyState !== EventSource.CLOSED) return
  source = new EventSource(address('GET /me/events', {}))
  source.addEventListener('notification', ({ data }) => {
    told = Told.parse(JSON.parse(data))
    for (const listener of listeners) listener()
  })
  source.addEventListener('access', ({ data }) => {
    const { mark } = Access.parse(JSON.parse(data))
    for (const guard of guards) guard(mark)
  })
}

function leave() {
  source?.close()
  source = undefined
}
