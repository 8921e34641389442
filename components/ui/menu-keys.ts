import type { KeyboardEvent } from 'react'

const ITEM = '[role^=menuitem]:not(:disabled)'

/** The item that an event happened in. */
export const itemAt = (target: EventTarget) => (target instanceof Element ? target.closest<HTMLElement>(ITEM) : null)

/** Those that are drawn: on a narrow screen a menu may hold more. */
export const itemsOf = (menu: HTMLElement) =>
  [...menu.querySelectorAll<HTMLElement>(ITEM)].filter((item) => item.checkVisibility())

/** What a key does in a menu: goes to an item, chooses it, closes. */
export function press(event: KeyboardEvent<HTMLElement>, close: () => void) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
  const items = itemsOf(event.currentTarget)
  const at = items.findIndex((item) => item.matches(':focus'))
  // Enter is the browser's.
  if (event.key === 'Enter') return
  event.preventDefault()
  if (event.key === 'Escape' || event.key === 'Tab') close()
  else if (event.key === ' ') items[at]?.click()
  else itemFor(event.key, items, at)?.focus()
}

/** `at`: the item in focus; −1: none is. */
function itemFor(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[at + 1]
    case 'ArrowUp':
      return at < 0 ? items.at(-1) : items[at - 1]
    case 'Home':
    case 'PageUp':
      return items[0]
    case 'End':
    case 'PageDown':
      return items.at(-1)
    default:
      return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => begins(item, key))
  }
}

const begins = ({ textContent }: HTMLElement, letter: string) =>
  letter.length === 1 && textContent.trim().toLowerCase().startsWith(letter.toLowerCase())
