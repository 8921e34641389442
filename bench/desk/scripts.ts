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
  await page.goto(`/articles/${articleId}`)
  await page.locator('html[data-keys]').waitFor({ state: 'attached' })
  const atFirst = await scriptBytes(page)
  let atRest = atFirst
  for (let before = Number.NaN; before !== atRest; ) {
    before = atRest
    await wait(REST)
    atRest = await scriptBytes(page)
  }
  return { atFirst, atRest, encodings: [...encodings] }
}

function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
      .filter(({ initiatorType, name }) => initiatorType === 'script' || name.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  )
}
