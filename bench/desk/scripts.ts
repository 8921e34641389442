import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'

/** What the scripts of a desk weigh as they are sent, in bytes. */
export type Weight = {
  /** Until the keys act. */
  readonly atFirst: number
  /** When it asks for no more: also those that it fetches once it has nothing else to do. */
  readonly atRest: number
  readonly encodings: readonly string[]
}

/** At most, until the keys act. What comes once the browser is idle keeps nobody from reading or from the first key. */
export const BUDGET = 250 * 1024

/** Longer than the desk waits before it fetches what may be needed later. */
const REST = 4_000

export async function weigh(page: Page, articleId: string): Promise<Weight> {
  const encodings = new Set<string>()
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) encodings.add(response.headers()['content-encoding'] ?? 'none')
  })
  await page.addInitScript(noteKeys)
  await page.goto(`/articles/${articleId}`)
  await page.locator('html[data-keys]').waitFor({ state: 'attached' })
  const atFirst = await scriptBytes(page, await page.evaluate(() => (globalThis as unknown as Noted).stetKeysAt))
  let atRest = atFirst
  for (let before = Number.NaN; before !== atRest; ) {
    before = atRest
    await wait(REST)
    atRest = await scriptBytes(page)
  }
  return { atFirst, atRest, encodings: [...encodings] }
}

type Noted = { stetKeysAt: number }

/** Notes when the keys act: this script asks a moment later, when what comes at rest may already be on its way. */
function noteKeys() {
  const noted = globalThis as unknown as Noted
  const watch = new MutationObserver(() => {
    if (document.documentElement?.dataset.keys === undefined) return
    noted.stetKeysAt = performance.now()
    watch.disconnect()
  })
  watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-keys'] })
}

/** Of those asked for before a moment, in milliseconds since the page was asked for. */
function scriptBytes(page: Page, before = Number.POSITIVE_INFINITY): Promise<number> {
  return page.evaluate(
    (moment) =>
      performance
        .getEntriesByType('resource')
        .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
        .filter(({ initiatorType, name }) => initiatorType === 'script' || name.endsWith('.js'))
        .filter(({ startTime }) => startTime < moment)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    before,
  )
}
