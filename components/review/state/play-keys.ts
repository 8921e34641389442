export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** It writes a character. Ctrl and Alt together are AltGr. */
export const isLetter = ({ key, ctrlKey, altKey, metaKey }: Press): boolean =>
  key.length === 1 && !metaKey && ctrlKey === altKey

/** What keys that were kept may be played into: a field, a menu, a dialog. Anywhere else they would act on the desk. */
const TAKES = 'input, textarea, select, [contenteditable], [role=menu], dialog'

/**
 * Plays keys into what has the focus, one after the other, as if they were pressed now: what it does with a key it does, and
 * a field that does nothing with one gets its character. Where the focus leaves for the desk the rest is dropped.
 */
export function playKeys(presses: readonly Press[]) {
  for (const press of presses) {
    const field = document.activeElement
    if (!(field instanceof HTMLElement) || !field.closest(TAKES)) return
    const down = new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true })
    if (field.dispatchEvent(down)) write(field, press)
  }
}

/** As the browser would: with the events of typing, and one undo takes it back. */
function write(field: HTMLElement, press: Press) {
  if (isLetter(press)) document.execCommand('insertText', false, press.key)
  else if (press.key === 'Backspace') document.execCommand('delete')
  else if (press.key === 'Delete') document.execCommand('forwardDelete')
  else if (press.ctrlKey || press.metaKey) return
  else if (press.key === 'Enter' && field.matches('textarea, [contenteditable]'))
    document.execCommand('insertLineBreak')
  else if (press.key === 'Tab') goOn(field, press.shiftKey ? -1 : 1)
}

const STOPS = 'a[href], button, input, select, textarea, [contenteditable], [tabindex]'

function goOn(field: HTMLElement, by: 1 | -1) {
  const around = field.closest('dialog') ?? document
  const stops = [...around.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop === field || (stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility()),
  )
  stops[stops.indexOf(field) + by]?.focus()
}
