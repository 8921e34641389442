import { type Browser, expect, type Page, test } from '@playwright/test'
import { generateSync } from 'otplib'
import en from '../messages/en.json' with { type: 'json' }
import { clean } from './setting/axe'
import { ask, own, ready, signIn } from './setting/desk'

const CHOSEN = 'chosen by oneself'
const words = en.factor

/** Somebody who was invited, and has an account. */
async function account(browser: Browser, name: string): Promise<string> {
  const admin = await (await browser.newContext()).newPage()
  await signIn(admin, 'admin')
  const email = `${own(name)}@desk.example`
  const { link } = await ask<{ link: string }>(admin.request, 'POST', '/invitations', { email })
  const token = link.slice(link.lastIndexOf('/') + 1)
  await ask(admin.request, 'POST', '/invitations/accept', { token, name: own(name), password: CHOSEN })
  await admin.context().close()
  return email
}

async function enter(page: Page, email: string) {
  await page.goto('/sign-in')
  await ready(page.getByRole('button', { name: en.session.signIn }))
  await page.getByLabel(en.session.email).fill(email)
  await page.getByLabel(en.session.password, { exact: true }).fill(CHOSEN)
  await page.getByRole('button', { name: en.session.signIn }).click()
}

async function give(page: Page, code: string) {
  await page.getByLabel(en.session.code, { exact: true }).fill(code)
  await page.getByRole('button', { name: en.session.signIn }).click()
}

test('a code besides the password: set up, asked for, stood in for, switched off; sessions end one by one', async ({
  browser,
}) => {
  const email = await account(browser, 'factor')
  const page = await (await browser.newContext()).newPage()
  let secret = ''
  let codes: string[] = []

  await test.step('it is set up with the password and a code of the app', async () => {
    await enter(page, email)
    await expect(page).not.toHaveURL(/sign-in/)
    await page.goto('/account')
    await ready(page.getByRole('button', { name: words.setUp }))
    await page.getByRole('button', { name: words.setUp }).click()
    const form = page.locator('form', { has: page.getByRole('button', { name: words.next }) })
    await form.getByLabel(en.account.currentPassword).fill(CHOSEN)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('img', { name: words.qr })).toBeVisible()
    await clean(page, 'a second factor being set up')
    secret = (
      (await page
        .locator('code')
        .filter({ hasText: /^[A-Z2-7 ]+$/ })
        .textContent()) ?? ''
    ).replaceAll(' ', '')
    await page.getByLabel(words.code).fill('000000')
    await page.keyboard.press('Enter')
    await expect(page.getByText(words.wrong)).toBeVisible()
    await page.getByLabel(words.code).fill(generateSync({ secret }))
    await page.keyboard.press('Enter')
    await expect(page.getByText(words.codesWhy)).toBeVisible()
    codes = ((await page.locator('code').filter({ hasText: '-' }).textContent()) ?? '').split('\n')
    expect(codes).toHaveLength(10)
    await clean(page, 'recovery codes')
    await page.getByRole('button', { name: words.codesKept }).click()
    await expect(page.getByText('10 recovery codes left.')).toBeVisible()
  })

  const elsewhere = await (await browser.newContext()).newPage()
  await test.step('it is asked for; a wrong one is told, a recovery code stands in once', async () => {
    await enter(elsewhere, email)
    await expect(elsewhere.getByLabel(en.session.code, { exact: true })).toBeFocused()
    await give(elsewhere, '000000')
    await expect(elsewhere.getByText(en.session.wrongCode)).toBeVisible()
    await give(elsewhere, codes[0] ?? '')
    await expect(elsewhere).not.toHaveURL(/sign-in/)
  })

  await test.step('the other session is seen, and ended', async () => {
    await page.reload()
    await expect(page.getByText('9 recovery codes left.')).toBeVisible()
    await expect(page.getByText(en.account.thisSession)).toHaveCount(1)
    const end = page.getByRole('button', { name: /^Sign out Chrome/ })
    await ready(end)
    await end.click()
    await expect(end).toHaveCount(0)
    await elsewhere.goto('/mine')
    await expect(elsewhere).toHaveURL(/sign-in/)
  })

  await test.step('it is switched off by a code', async () => {
    await page.getByRole('button', { name: words.switchOff }).click()
    await page.getByLabel(words.codeToSwitchOff).fill(codes[1] ?? '')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: words.setUp })).toBeVisible()
    await enter(elsewhere, email)
    await expect(elsewhere).not.toHaveURL(/sign-in/)
  })
})
