import { expect, type Page, test } from '@playwright/test'
import { bringIn, deskReady, signIn } from './setting/desk'

const SOURCE = [
  '카스파로프는 지난해 43억 원을 들여 도서관을 지었다.',
  '하루 평균 아홉 명이 찾는다.',
  '그 43억 원은 카스파로프가 냈다.',
]
const TARGET = [
  'Kasparov spent 4.3 billion won on a library last year.',
  'On average **nine** people come in a day.',
  'The 4.3 billion won came from Kasparov.',
]

test('names and numbers light up, and one leads to all its places', async ({ page }) => {
  await signIn(page, 'editor')
  await page.goto(`/articles/${await bringIn(page, { source: SOURCE.join('\n\n'), target: TARGET.join('\n\n') })}`)
  await deskReady(page)
  const bar = page.getByRole('region', { name: 'Names and numbers' })

  await test.step('all of them, by a key', async () => {
    await page.keyboard.press('q')
    await expect(bar).toBeVisible()
    await expect.poll(() => highlighted(page, 'name')).toEqual(['카스파로프', 'Kasparov', '카스파로프', 'Kasparov'])
    await expect.poll(() => highlighted(page, 'number')).toContain('nine people')
  })

  await test.step('one more than the others, with its counterparts, where the caret is', async () => {
    await page.getByText(TARGET[0] ?? '').click({ position: { x: 12, y: 12 } })
    await expect(bar).toContainText('source 2 · translation 2')
    await expect.poll(() => highlighted(page, 'here')).toEqual(['Kasparov'])
    await expect.poll(() => highlighted(page, 'same-name')).toEqual(['카스파로프', '카스파로프', 'Kasparov'])
  })

  await test.step('to its other places, by a key, and around', async () => {
    for (const index of [3, 4, 1, 2]) {
      await page.keyboard.press('.')
      await expect(bar).toContainText(`${index} of 4`)
    }
    await page.keyboard.press(',')
    await expect(bar).toContainText('1 of 4')
    await expect.poll(() => highlighted(page, 'here')).toEqual(['카스파로프'])
    await expect(page.getByText('카스파로프, source, unit 1: 1 of 4.')).toBeAttached()
  })

  await test.step('a correction begins on the words one is at', async () => {
    await page.keyboard.press('.')
    await page.keyboard.press('s')
    await expect(page.getByRole('textbox', { name: 'Replace with' })).toHaveText('Kasparov')
    await page.keyboard.press('Escape')
  })

  await test.step('and off again', async () => {
    await page.keyboard.press('q')
    await expect(bar).toBeHidden()
    await expect.poll(() => highlighted(page, 'name')).toEqual([])
  })
})

const highlighted = (page: Page, name: string) =>
  page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String), name)
