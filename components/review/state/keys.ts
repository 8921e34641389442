'use client'

import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useEffectEvent } from 'react'
import { useDesk } from './desk-context'

/** A Korean syllable or a kanji is being put together: the key belongs to the input method. */
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
 * The keys that are pressed on the desk; `take` answers whether it did anything with one. None in a dialog or while a
 * character is composed.
 */
export function useKeyPresses(take: (event: KeyboardEvent, target: KeyTarget) => boolean) {
  const { store } = useDesk()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event)) return
    // The focus can fall out of a dialog (its button was disabled), or the palette may still be coming: the keys are its own.
    if (document.querySelector('dialog:modal') || store.get().dialog === 'palette') return
    if (take(event, targetOf(event.target))) event.preventDefault()
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    // For who drives the page from outside: from now on the keys act.
    document.documentElement.dataset.keys = 'on'
    return () => {
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
