import type { KeyboardEvent } from 'react'

/** A Korean syllable or a kanji is being put together: the key belongs to the input method. */
export const isComposing = (event: KeyboardEvent | globalThis.KeyboardEvent): boolean => {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  return native.isComposing || native.keyCode === 229
}

/** Ctrl/⌘+Enter sends, Esc leaves; neither while a character is being composed. */
export const sendingKeys =
  ({ send, leave }: { send: () => void; leave: () => void }) =>
  (event: KeyboardEvent) => {
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
