import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const CONTRAST = 'color-contrast'

/**
 * In the page itself: no page of Stet has frames, for whose results axe would open a tab each time. What is there already is
 * not put in again: half a megabyte compiled anew, whose cold code takes three times as long.
 */
async function axeOn(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in window)
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) })
  return axe.setLegacyMode().options({ resultTypes: ['violations'] })
}

/** What axe finds on the page as it is now, a line for each rule. */
export const violationsOn = async (page: Page): Promise<string[]> => linesOf(await axeOn(page))

async function linesOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Axe finds nothing on the page as it is now. What a theme changes are the colours, and those no language does: both are tried in English. */
export async function clean(page: Page, state: string) {
  await expect(page).toHaveTitle(/.+/)
  // What shows that a page is on its way is not that page yet.
  await expect(page.locator('main[aria-busy=true]')).toHaveCount(0)
  const colours = (await page.locator('html').getAttribute('lang')) === 'en'
  await theme(page, 'light')
  await settled(page)
  const axe = await axeOn(page)
  // Softly: one run shows everything there is to mend.
  expect.soft(await linesOf(colours ? axe : axe.disableRules(CONTRAST)), state).toEqual([])
  if (!colours) return
  await theme(page, 'dark')
  await settled(page)
  expect.soft(await linesOf((await axeOn(page)).withRules(CONTRAST)), `${state}, dark`).toEqual([])
}

const theme = (page: Page, name: 'light' | 'dark') =>
  page.evaluate((to) => document.documentElement.setAttribute('data-theme', to), name)

/** Nothing is on its way any more: half faded, a colour is none of the page's. What never ends is left out. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
