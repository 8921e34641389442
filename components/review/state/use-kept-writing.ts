'use client'

import { useEffect, useEffectEvent } from 'react'
import type { Unit } from '@/domain/contract/shapes'
import { reanchorDraft } from '../model/draft'
import { useDesk } from './desk-context'
import type { DeskState } from './desk-store'
import { type Item, isPlace, itemsOf, parseKept, placeOf, toStored, withKept } from './kept-writing'

/** A pause in the typing. */
const PAUSE = 400

/**
 * Keeps what is being written in this browser, per person and article: it is there again after a reload, a crash, a lost
 * connection. Another tab on the same article may write there too: what it alone knows of is left as it is. A browser that
 * keeps nothing (no room, not allowed) takes nothing from anybody but this.
 */
export function useKeptWriting(units: readonly Unit[], whole: boolean) {
  const { articleId, me, store } = useDesk()
  const reanchored = useEffectEvent(
    (item: Item): Item => (item.draft ? { ...item, draft: reanchorDraft(item.draft, units) } : item),
  )

  useEffect(() => {
    // Where one wrote is told by all the units.
    if (!whole) return
    const place = placeOf(me.id, articleId)
    const known = new Set<string>()
    let kept: readonly Item[] = []
    let last: DeskState | undefined
    let timer: ReturnType<typeof setTimeout> | undefined

    const restore = () => {
      forgetOld()
      kept = read(place)
      if (kept.length === 0) return
      for (const { id } of kept) known.add(id)
      store.restoreWriting(withKept(kept.map(reanchored), store.get()))
    }
    const keep = () => {
      clearTimeout(timer)
      const state = store.get()
      if (same(state, last)) return
      last = state
      const items = itemsOf(state, kept, Date.now())
      for (const { id } of items) known.add(id)
      kept = items
      const others = read(place).filter(({ id }) => !known.has(id))
      write(place, [...items, ...others])
    }
    const later = () => {
      if (same(store.get(), last)) return
      clearTimeout(timer)
      timer = setTimeout(keep, PAUSE)
    }
    restore()
    last = store.get()
    const unsubscribe = store.subscribe(later)
    addEventListener('pagehide', keep)
    document.addEventListener('visibilitychange', keep)
    return () => {
      keep()
      unsubscribe()
      removeEventListener('pagehide', keep)
      document.removeEventListener('visibilitychange', keep)
    }
  }, [articleId, me.id, store, whole])
}

const same = (state: DeskState, last: DeskState | undefined) =>
  state.drafts === last?.drafts && state.inlineEdits === last.inlineEdits && state.typed === last.typed

function read(place: string): Item[] {
  try {
    return parseKept(localStorage.getItem(place), Date.now())
  } catch {
    return []
  }
}

function write(place: string, items: readonly Item[]) {
  try {
    if (items.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, toStored(items))
  } catch {
    // No room, or not allowed: the words are still on the screen.
  }
}

/** What nobody came back for, in whatever article and by whomever. */
function forgetOld() {
  try {
    for (const key of Object.keys(localStorage).filter(isPlace)) {
      const items = read(key)
      if (items.length === 0) localStorage.removeItem(key)
    }
  } catch {
    // As above.
  }
}
