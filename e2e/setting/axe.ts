import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const CONTRAST = 'color-contrast'

/** In the page itself: no page of Stet has frames, for whose results axe would open a tab each time. */
export const axeOn = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })

/** Axe finds nothing on the page as it is now. What a theme changes are the colours, and those no language does: both are tried in English. */
export async function clean(page: Page, state: string) {
  await expect(page).toHaveTitle(/.+/)
  const colours = (await page.locator('html').getAttribute('lang')) === 'en'
  await theme(page, 'light')
  await settled(page)
  await expectNoViolations(colours ? axeOn(page) : axeOn(page).disableRules(CONTRAST), state)
  if (!colours) return
  await theme(page, 'dark')
  await settled(page)
  await expectNoViolations(axeOn(page).withRules(CONTRAST), `${state}, dark`)
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

/** Reported without stopping: one run shows everything there is to mend. */
async function expectNoViolations(axe: AxeBuilder, state: string) {
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect.soft(found, state).toEqual([])
}
