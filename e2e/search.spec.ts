import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { ask, bringIn, deskReady, ready, signIn, unit } from './setting/desk'

/** What is searched for are words of this try alone. */
const textOf = (keeper: string, box: string) => `# ${keeper}의 하루

등대 곁 빨간${box}은 하루 두 번 열린다.

${keeper}는 말을 아꼈다.`

const TARGET = `# A day of the lighthouse keeper

The letter box beside the lighthouse opens twice a day.

The keeper said little.`

const results = (page: Page) => page.getByRole('list', { name: /Results|검색 결과/ }).getByRole('listitem')
const field = (page: Page) => page.getByRole('searchbox')

async function find(page: Page, words: string) {
  await field(page).fill(words)
  await field(page).press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(words)
}

test('everything that one may read is found by a few letters, and led to', async ({ page, browser }) => {
  await signIn(page, 'editor')
  const { retry, repeatEachIndex } = test.info()
  const first = '가나다라마바사아자차'.charAt(retry + repeatEachIndex)
  const [keeper, box] = [`${first}등대지기`, `${first}체통`]
  const id = await bringIn(page, { source: textOf(keeper, box), target: TARGET })
  const { items } = await ask<{ items: { target: { id: string }[] }[] }>(page.request, 'GET', `/articles/${id}/units`)
  const last = items.at(-1)?.target[0]?.id
  const thread = await ask<{ id: string }>(page.request, 'POST', `/paragraphs/${last}/threads`, {
    kind: 'comment',
    body: `${keeper}가 한 말이 더 있는지요?`,
  })

  await test.step('from any page, by two syllables', async () => {
    await page.goto('/mine')
    await page.getByRole('link', { name: 'Search', exact: true }).click()
    await ready(field(page))
    await expect(field(page)).toBeFocused()
    await find(page, box)
    await expect(results(page).locator('mark')).toHaveText(box)
    await expect(results(page)).toContainText('A day of the lighthouse keeper')
    await results(page).getByRole('link').first().focus()
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await expect(unit(page, 'The letter box')).toBeFocused()
    await page.goBack()
    await ready(field(page))
  })

  await test.step('narrowed by kind, and all of it in the address', async () => {
    await find(page, keeper)
    await expect(results(page).first()).toContainText('Article')
    await page.getByLabel(/^Kind/).selectOption('Comments')
    await expect(page).toHaveURL(/kind=comment/)
    await expect(results(page)).toHaveCount(1)
    await page.reload()
    await expect(page.getByLabel(/^Kind/)).toHaveValue('comment')
    await expect(results(page).getByRole('link').first()).toHaveAttribute('href', `/articles/${id}?thread=${thread.id}`)
    await find(page, '100%_nowhere')
    await expect(page.getByText('Nothing found.')).toBeVisible()
    await page.getByRole('link', { name: 'Search everything' }).click()
    await expect(page).toHaveURL(/^[^&]*$/)
  })

  await test.step('from the desk of another article', async () => {
    const other = await bringIn(page, { source: '# 다른 기사\n\n하나.', target: '# Another article\n\nOne.' })
    await page.goto(`/articles/${other}`)
    await deskReady(page)
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Commands and search' })
    await palette.getByRole('combobox').fill(`빨간${box}`)
    await expect(palette.getByRole('group', { name: 'Other articles' })).toContainText('A day of the lighthouse keeper')
    await page.keyboard.press('Enter')
    await expect(unit(page, 'The letter box')).toBeFocused()
  })

  await test.step('in Korean, on a phone, in the dark, by everyone', async () => {
    const phone = await browser.newContext({
      locale: 'ko-KR',
      colorScheme: 'dark',
      viewport: { width: 390, height: 844 },
    })
    const small = await phone.newPage()
    await phone.addCookies(await page.context().cookies())
    await phone.addCookies([{ name: 'stet_locale', value: 'ko', url: page.url() }])
    await small.goto('/search?q=등대')
    await expect(small.getByRole('heading', { name: '검색', level: 1 })).toBeVisible()
    await expect(results(small).first()).toBeVisible()
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect((await new AxeBuilder({ page: small }).analyze()).violations).toEqual([])
    await phone.close()
  })

  await test.step('and nothing by those who may not read it', async () => {
    const stranger = await (await browser.newContext({ locale: 'en-US' })).newPage()
    await signIn(stranger, 'viewer')
    await stranger.goto('/search?q=체통')
    await expect(stranger.getByText('Nothing found.')).toBeVisible()
    await stranger.context().close()
  })
})
