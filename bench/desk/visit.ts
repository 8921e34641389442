import type { Page } from '@playwright/test'

/** What a browser does on a desk, and how long it takes, in milliseconds. */
export type Visited = {
  /** From asking for the page to its first rows on the screen. */
  readonly rows: number
  /** Until the keys act. */
  readonly keys: number
  readonly nodes: number
  /** Of the screens scrolled through, those with nothing in the middle when they were looked at. */
  readonly blank: number
  readonly screens: number
  /** From a key to the next painting: of typing, of going to the next card, of accepting, of filtering; the 95th percentile. */
  readonly typing: number
  readonly opening: number
  readonly deciding: number
  readonly filtering: number
}

const SCREENS = 40
const TYPED = 'She said that the council would look at it again.'
const CARDS = 30
const DECISIONS = 15
const FILTERS = 10

export async function visit(page: Page, articleId: string): Promise<Visited> {
  const began = performance.now()
  await page.goto(`/articles/${articleId}`, { waitUntil: 'commit' })
  await page.locator('[data-unit]').first().waitFor()
  const rows = performance.now() - began
  await page.locator('html[data-keys]').waitFor({ state: 'attached' })
  const keys = performance.now() - began
  const blank = await scroll(page)
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  await page.evaluate(() => scrollTo(0, 0))
  await listen(page)

  const opening: number[] = []
  for (let card = 0; card < CARDS; card++) opening.push(await press(page, 'n'))
  const deciding: number[] = []
  while (deciding.length < DECISIONS) {
    await toNextSuggestion(page)
    const accepted = page.waitForResponse((response) => response.url().endsWith('/accept'))
    deciding.push(await press(page, 'a'))
    await accepted
  }
  const filtering = await filter(page)
  await press(page, 'j')
  await press(page, 'w')
  await page.locator('[data-passage] textarea').first().waitFor()
  const typing: number[] = []
  for (const letter of TYPED) typing.push(await press(page, letter))
  return {
    rows,
    keys,
    nodes,
    blank,
    screens: SCREENS,
    typing: p95(typing),
    opening: p95(opening),
    deciding: p95(deciding),
    filtering: p95(filtering),
  }
}

const p95 = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN

/** A screen at a time, as fast as one can read a word. */
async function scroll(page: Page): Promise<number> {
  let blank = 0
  for (let screen = 0; screen < SCREENS; screen++) {
    await page.mouse.wheel(0, 700)
    const isThere = await page.evaluate(
      () =>
        new Promise<boolean>((resolve) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              const rows = [...document.querySelectorAll('[data-unit]')]
              const middle = innerHeight / 2
              resolve(
                rows.some((row) => {
                  const { top, bottom } = row.getBoundingClientRect()
                  return top - 120 < middle && bottom + 120 > middle
                }),
              )
            }),
          ),
        ),
    )
    if (!isThere) blank++
  }
  return blank
}

type Listening = { stetTaken: number }

/** From the key going down to the frame after what it caused: as a person sees it. */
async function listen(page: Page) {
  await page.evaluate(() => {
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => Object.assign(globalThis, { stetTaken: performance.now() - timeStamp })
          port2.postMessage(null)
        }),
      { capture: true },
    )
  })
}

/** Presses a key; answers how long it took to be seen. */
async function press(page: Page, key: string): Promise<number> {
  await page.evaluate(() => Object.assign(globalThis, { stetTaken: 0 }))
  await page.keyboard.press(key)
  const taken = await page.waitForFunction(() => (globalThis as unknown as Listening).stetTaken)
  return Number(await taken.jsonValue())
}

/** Each choice of the dialog, made and taken back. */
async function filter(page: Page): Promise<number[]> {
  await press(page, '/')
  await page.locator('dialog input:focus').waitFor()
  const taken: number[] = []
  for (let choice = 0; choice < FILTERS; choice++) {
    taken.push(await press(page, 'Space'), await press(page, 'Space'))
    await press(page, 'Tab')
  }
  await press(page, 'Escape')
  return taken
}

async function toNextSuggestion(page: Page) {
  for (let tries = 0; tries < 6; tries++) {
    await press(page, 'n')
    const open = page.locator('[data-card][data-open] [data-kind=suggestion]')
    if (await open.count()) return
  }
  throw new Error('no suggestion within six cards')
}
