/** A field that is part of a text (`contenteditable`): unlike a text area it wraps with what stands around it. */

/** Focuses an editable element, with all of its words selected or the caret behind them. */
export function placeCaret(element: HTMLElement, at: 'all' | 'end') {
  element.focus({ preventScroll: true })
  const selection = getSelection()
  selection?.selectAllChildren(element)
  if (at === 'end') selection?.collapseToEnd()
}

/** What it holds. Where the words end with a line break the browser puts another behind it, so that the new line is seen. */
export function wordsIn({ childNodes }: HTMLElement): string {
  const words = [...childNodes].map((node) => (node.nodeName === 'BR' ? '\n' : (node.textContent ?? ''))).join('')
  return words.endsWith('\n') ? words.slice(0, -1) : words
}

/** Puts words in place of what it holds. */
export function writeIn(element: HTMLElement, words: string) {
  element.textContent = words.endsWith('\n') ? `${words}\n` : words
}

/** Takes the browser's line break away once the words go on behind their own, or are all deleted: the text would stay broken there. */
export function trimLastLine(element: HTMLElement) {
  const words = wordsIn(element)
  if (words.endsWith('\n')) return
  const last = element.lastChild
  if (last instanceof Text && last.data.endsWith('\n')) last.deleteData(last.length - 1, 1)
  else if (last?.nodeName === 'BR') last.remove()
}
