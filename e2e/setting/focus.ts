import { expect, type Locator, type Page } from '@playwright/test'
import { SOON } from './desk'

/** What has the focus is a control or a place of the page, shows it, and is in sight with nothing over it; else why not. */
const fault = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return 'the focus is nowhere'
    const name = `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}”`
    if (!element.matches(':focus-visible')) return `the focus is not shown on ${name}`
    // A radio whose label is drawn shows it there.
    const drawn = element.matches('input[type=radio]') ? (element.closest('label') ?? element) : element
    const { left, right, top, bottom } = drawn.getBoundingClientRect()
    const seen = {
      left: Math.max(0, left),
      right: Math.min(innerWidth, right),
      top: Math.max(0, top),
      bottom: Math.min(innerHeight, bottom),
    }
    if (seen.right - seen.left < 2 || seen.bottom - seen.top < 2) return `${name} has the focus out of sight`
    const points = [0.1, 0.5, 0.9].map((part) => seen.top + (seen.bottom - seen.top) * part)
    const over = points.map((y) => document.elementFromPoint((seen.left + seen.right) / 2, y))
    const free = over.some((hit) => hit && (drawn.contains(hit) || hit.contains(drawn)))
    return free ? '' : `${name} has the focus under ${over[1]?.tagName.toLowerCase()}.${over[1]?.className}`
  })

/** The focus is shown, and what has it can be seen. */
export const focusSeen = (page: Page) => expect.poll(() => fault(page), SOON).toBe('')

export async function focused(element: Locator) {
  await expect(element).toBeFocused()
  await focusSeen(element.page())
}

/** Goes on by Tab until the focus is there; each stop on the way is seen. */
export async function tabTo(element: Locator, key: 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'j' = 'Tab') {
  const page = element.page()
  await expect(element).toBeVisible()
  for (let stops = 0; stops < 60; stops++) {
    if (await element.evaluate((node) => node === document.activeElement)) return
    await page.keyboard.press(key)
    await focusSeen(page)
  }
  throw new Error(`${key} does not lead to ${element}`)
}
