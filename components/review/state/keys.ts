'use client'

import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useEffectEvent } from 'react'
import { useDesk } from './desk-context'

/** A character is being composed: the key belongs to the input method. */
export const isComposing = (event: ReactKeyboardEvent | KeyboardEvent): boolean => {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  return native.isComposing || native.keyCode === 229
}

/** Ctrl/⌘+Enter sends, Esc leaves; neither while a character is being composed. */
export const sendingKeys =
  ({ send, leave }: { send: () => void; leave: () => void }) =>
  (event: ReactKeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      leave()
    }
  }

/** Where a key was pressed: on a row itself, in something that takes keys of its own, or anywhere else. */
export type KeyTarget = 'row' | 'field' | 'choice' | 'page'

/**
 * Listens to keys pressed on the desk; `take` answers whether it handled one. Ignores keys in a dialog or while a
 * character is being composed.
 */
export function useKeyPresses(take: (event: KeyboardEvent, target: KeyTarget) => boolean) {
  const { store, later } = useDesk()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event)) return
    // From the moment a dialog is asked for the keys are its own: while it loads, and where it has lost the focus.
    const { dialog } = store.get()
    if (document.querySelector('dialog:modal')) return
    if (dialog !== null) return event.key === 'Escape' ? store.closeDialog() : undefined
    if (take(event, targetOf(event.target))) event.preventDefault()
  })
  /** Before anything else sees the key: it belongs to what is on its way. */
  const keep = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || !later.take(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  })
  /** Who goes into a field meanwhile writes there. */
  const leave = useEffectEvent(({ target }: FocusEvent) => {
    if (store.get().awaited === 'coming' && targetOf(target) === 'field') later.cancel()
  })
  useEffect(() => {
    const listening = new AbortController()
    const first = { signal: listening.signal, capture: true }
    addEventListener('keydown', keep, first)
    addEventListener('focusin', leave, first)
    document.addEventListener('keydown', press)
    // Tells tests that the keys work from now on.
    document.documentElement.dataset.keys = 'on'
    return () => {
      listening.abort()
      document.removeEventListener('keydown', press)
      delete document.documentElement.dataset.keys
    }
  }, [])
}

const FIELDS = 'input:not([type=radio]), textarea, select, [contenteditable], [role=menu]'

function targetOf(target: EventTarget | null): KeyTarget {
  if (!(target instanceof HTMLElement)) return 'page'
  if (target.closest(FIELDS)) return 'field'
  if (target instanceof HTMLInputElement) return 'choice'
  return target.dataset.unit === undefined ? 'page' : 'row'
}
