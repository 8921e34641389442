'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, use, useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import { useRefusalWords } from '@/components/refusal-words'
import type { Person } from '@/domain/contract/shapes'
import { createDeskStore, type DeskStart, type DeskState, type DeskStore } from './desk-store'
import { createElements, type ElementKind, type Elements } from './elements'
import { createLater, type Later, type LaterScripts } from './later'

export type Translate = ReturnType<typeof useTranslations<'desk'>>

/** The desk as commands and acts use it: its store, query cache and messages. */
export type Desk = {
  readonly articleId: string
  readonly me: Person
  readonly store: DeskStore
  /** The query cache with the article (article-queries.ts). */
  readonly client: QueryClient
  readonly elements: Elements
  /** What comes a moment after the article, and the keys that wait for it. */
  readonly later: Later
  /** Messages of `desk`. */
  readonly t: Translate
  /** The message for a refusal of the server. */
  readonly refusalWords: (error: unknown) => string
}

const DeskContext = createContext<Desk | null>(null)

type Props = DeskStart & { articleId: string; me: Person; scripts: LaterScripts; children: ReactNode }

export function DeskProvider({ articleId, me, scripts, children, ...start }: Props) {
  const client = useQueryClient()
  const t = useTranslations('desk')
  const refusalWords = useRefusalWords()
  const [lasting] = useState(() => {
    const store: DeskStore = createDeskStore(start, (open) => later.open(open))
    const later = createLater(scripts, store)
    return { articleId, me, store, elements: createElements(), later }
  })
  const desk = useMemo(() => ({ ...lasting, client, t, refusalWords }), [lasting, client, t, refusalWords])
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

/** Whether an act is under way on any of the subjects. */
export const useBusy = (...subjects: readonly string[]): boolean =>
  useDeskState(({ underWay }) => subjects.some((subject) => underWay.has(subject)))

/** A field's words, kept outside the component: they survive a card that closes or moves. */
export function useTyped(key: string, initial = ''): [string, (value: string) => void] {
  const { store } = useDesk()
  const value = useDeskState(({ typed }) => typed[key] ?? initial)
  return [value, (words) => store.type(key, words)]
}

/** A ref that registers an element while it is drawn. `also`: it is an element of another kind too, under the same id. */
export function useElement(kind: ElementKind, id: string, also?: ElementKind) {
  const { elements } = useDesk()
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined
      const leave = elements.register(kind, id, element)
      const leaveToo = also && elements.register(also, id, element)
      return () => {
        leave()
        leaveToo?.()
      }
    },
    [elements, kind, id, also],
  )
}
