import type { Browser, Page } from '@playwright/test'
import { signIn } from '../own-server'
import { PASSWORD } from './review'

export type Light = {
  readonly locale: 'en' | 'ko'
  readonly theme: 'light' | 'dark'
  readonly width: number
  readonly height: number
}

/** A browser of one person, in a language, in light or dark, of a size. */
export async function look(browser: Browser, base: string, who: string | null, light: Light): Promise<Page> {
  const { locale, theme, width, height } = light
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height },
    reducedMotion: 'reduce',
    deviceScaleFactor: width < 500 ? 2 : 1,
    hasTouch: width < 500,
  })
  await context.addCookies([
    { name: 'stet_locale', value: locale, url: base },
    { name: 'stet_theme', value: theme, url: base },
  ])
  const page = await context.newPage()
  if (who) await signIn(page, base, { email: `${who}@stet.test`, password: PASSWORD })
  return page
}

const MOMENTS = {
  en: { ago: 'changed 2 hours ago', long: 'Nov 25, 2025, 11:04 PM', short: 'Nov 25' },
  ko: { ago: '2시간 전 수정', long: '2025. 11. 25. 오후 11:04', short: '11월 25일' },
}

/** Fixed times, no caret, all animations finished. */
export async function steady(page: Page, locale: Light['locale']) {
  await page.evaluate((moments) => {
    for (const time of document.querySelectorAll('time')) {
      const words = time.textContent ?? ''
      time.textContent = /ago|now|전|지금/.test(words) ? moments.ago : /:/.test(words) ? moments.long : moments.short
    }
  }, MOMENTS[locale])
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

/** The screen as WebP: a quarter of a PNG's size. The page's own canvas encodes it. */
export async function webp(page: Page): Promise<Buffer> {
  const png = (await page.screenshot({ caret: 'hide', animations: 'disabled' })).toString('base64')
  const blank = await page.context().newPage()
  const url = await blank.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    return canvas.toDataURL('image/webp', 0.9)
  }, png)
  await blank.close()
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}
