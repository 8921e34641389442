import fs from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { deskReady } from '../../e2e/setting/desk'
import { type Light, look, steady, webp } from './camera'

const WIDE = { width: 1280, height: 800 }
const TALL = { width: 1440, height: 1100 }
const PHONE = { width: 390, height: 780 }

/** Takes the README's pictures into a folder. */
export async function readmePictures(browser: Browser, base: string, articleId: string, folder: string) {
  const desk = (light: Light, words: string) => async () => {
    const page = await look(browser, base, 'editor', light)
    await page.goto(`/articles/${articleId}`)
    await deskReady(page)
    await openCard(page, words)
    return page
  }
  const library = async () => {
    const page = await look(browser, base, 'editor', { ...WIDE, locale: 'en', theme: 'light' })
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  const report = async () => {
    const page = await look(browser, base, 'editor', { ...TALL, locale: 'en', theme: 'light' })
    await page.goto(`/articles/${articleId}/report`)
    await page.locator('figure svg').first().waitFor()
    return page
  }
  const map = async () => {
    const page = await look(browser, base, 'editor', { ...TALL, locale: 'en', theme: 'light' })
    await page.goto(`/articles/${articleId}/map`)
    await openGap(page)
    return page
  }
  const pictures: [name: string, locale: Light['locale'], shown: () => Promise<Page>][] = [
    ['desk', 'en', desk({ ...WIDE, locale: 'en', theme: 'light' }, '3.2 billion')],
    ['desk-dark', 'en', desk({ ...WIDE, locale: 'en', theme: 'dark' }, 'does cost')],
    ['desk-korean', 'ko', desk({ ...WIDE, locale: 'ko', theme: 'light' }, '3.2 billion')],
    ['desk-phone', 'en', desk({ ...PHONE, locale: 'en', theme: 'light' }, '3.2 billion')],
    ['library', 'en', library],
    ['gap-map', 'en', map],
    ['report', 'en', report],
  ]
  for (const [name, locale, shown] of pictures) {
    const page = await shown()
    await steady(page, locale)
    fs.writeFileSync(path.join(folder, `${name}.webp`), await webp(page))
    await page.context().close()
  }
}

/** Focuses the first suggestion on these words, as a click on them does. */
export async function openCard(page: Page, words: string) {
  const marked = page.locator('del [data-threads]').filter({ hasText: words }).first()
  await marked.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await marked.click()
  // Its buttons come after the card itself.
  await page.locator('[data-card][data-open] button[aria-keyshortcuts]').first().waitFor()
}

/** Chooses the first gap of the map, its drawing in view. */
async function openGap(page: Page) {
  await page.getByRole('table').getByRole('button').first().press('Enter')
  const chosen = page.getByRole('region', { name: /^The gap$|^고른 틈|^선택한/ })
  await chosen.evaluate((element) => element.scrollIntoView({ block: 'start' }))
}
