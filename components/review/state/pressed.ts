/** How long what comes in waits, in milliseconds; nothing is pressed longer but by mistake. */
const LONGEST = 10_000

/** A button of the mouse or a finger is down. The browser knows, and marks all around what is pressed; a test without a screen has none. */
export const isPressed = (): boolean => typeof document !== 'undefined' && document.documentElement.matches(':active')

/**
 * Resolves once nothing is pressed. What others do waits for it: a card that moved away under the pointer would lose the
 * click, and words being selected their selection.
 */
export async function letGo(): Promise<void> {
  const began = performance.now()
  while (isPressed() && performance.now() - began < LONGEST) await new Promise(requestAnimationFrame)
}
