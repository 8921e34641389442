'use client'

import { useState } from 'react'
import { useAsk } from '@/components/use-ask'

export type Listed<T> = { readonly items: readonly T[]; readonly nextCursor: string | null }

/** A list that the page brought the beginning of, and the rest of which is asked for piece by piece. */
export function useMore<T>(first: Listed<T>, load: (cursor: string) => Promise<Listed<T>>) {
  const [rest, setRest] = useState<Listed<T> | null>(null)
  const { ask, busy, refusal } = useAsk()
  const { nextCursor } = rest ?? first
  const more = async () => {
    if (nextCursor === null) return
    const next = await ask(() => load(nextCursor))
    if (next) setRest({ items: [...(rest?.items ?? []), ...next.items], nextCursor: next.nextCursor })
  }
  return { items: [...first.items, ...(rest?.items ?? [])], more: nextCursor === null ? null : more, busy, refusal }
}
