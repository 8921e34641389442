'use client'

import { createContext, type ReactNode, use, useState, useSyncExternalStore } from 'react'
import type { Person } from '@/domain/contract/shapes'
import { createDeskStore, type DeskState, type DeskStore } from './desk-store'

type Desk = { readonly articleId: string; readonly me: Person; readonly store: DeskStore }

const DeskContext = createContext<Desk | null>(null)

type Props = Parameters<typeof createDeskStore>[0] & { articleId: string; me: Person; children: ReactNode }

export function DeskProvider({ articleId, me, children, ...start }: Props) {
  const [desk] = useState<Desk>(() => ({ articleId, me, store: createDeskStore(start) }))
  return <DeskContext value={desk}>{children}</DeskContext>
}

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('outside the review desk')
  return desk
}

/** Part of the desk's state; the component is drawn again only when that part changes. `select` answers no new object. */
export function useDeskState<T>(select: (state: DeskState) => T): T {
  const { store } = useDesk()
  const read = () => select(store.get())
  return useSyncExternalStore(store.subscribe, read, read)
}

/** A field's words, kept outside the component: they survive a card that closes or moves. */
export function useTyped(key: string, initial = ''): [string, (value: string) => void] {
  const { store } = useDesk()
  const value = useDeskState(({ typed }) => typed[key] ?? initial)
  return [value, (words) => store.set(({ typed }) => ({ typed: { ...typed, [key]: words } }))]
}

/** Puts a sentence into the live region: each action says what it did. */
export function useSay(): (text: string) => void {
  const { store } = useDesk()
  return (text) => store.set(({ said }) => ({ said: { text, count: said.count + 1 } }))
}
