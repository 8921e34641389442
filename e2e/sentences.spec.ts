import { expect, type Page, test } from '@playwright/test'
import { bringIn, deskReady, signIn } from './setting/desk'

const SOURCE = '시는 지난해 43억 원을 들여 도서관을 지었다. 하루 평균 아홉 명이 찾는다. 관장은 말을 아꼈다.'
const TARGET =
  'The city spent 4.3 billion won on a library last year. On average **nine** people come in a day. The director said little.'

test('the sentence one is at lights up, and what renders it on the other side', async ({ page }) => {
  await signIn(page, 'editor')
  await page.goto(`/articles/${await bringIn(page, { source: SOURCE, target: TARGET })}`)
  await deskReady(page)

  await test.step('under the mouse', async () => {
    await page.getByText('하루 평균').hover({ position: await placeOf(page, '아홉') })
    await expect.poll(() => highlighted(page, 'sentence')).toBe('하루 평균 아홉 명이 찾는다.')
    await expect.poll(() => highlighted(page, 'counterpart')).toBe('On average nine people come in a day.')
  })

  await test.step('where the caret is', async () => {
    await page.getByText('The director said little.').click({ position: await placeOf(page, 'director') })
    await expect.poll(() => highlighted(page, 'sentence')).toBe('The director said little.')
    await expect.poll(() => highlighted(page, 'counterpart')).toBe('관장은 말을 아꼈다.')
  })
})

const highlighted = (page: Page, name: string) =>
  page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String).join('|'), name)

/** Where a word stands in the element that shows it. */
const placeOf = (page: Page, word: string) =>
  page.evaluate((wanted) => {
    for (const run of document.querySelectorAll('[data-start]')) {
      const text = run.firstChild
      const at = run.textContent?.indexOf(wanted) ?? -1
      if (!text || at < 0) continue
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + wanted.length)
      const [word, own] = [range.getBoundingClientRect(), run.getBoundingClientRect()]
      return { x: word.left - own.left + word.width / 2, y: word.top - own.top + word.height / 2 }
    }
    throw new Error(`“${wanted}” is nowhere`)
  }, word)
