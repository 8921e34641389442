import { type Browser, expect, type Page, test } from '@playwright/test'
import en from '../messages/en.json' with { type: 'json' }
import ko from '../messages/ko.json' with { type: 'json' }
import { CLIENT, startProvider } from '../server/testing/provider'
import { clean } from './setting/axe'
import { openSession, ready } from './setting/desk'
import { ownUrl, startOwn } from './setting/own-server'

const NAME = 'Desk ID'
const words = (message: string) => message.replace('{name}', NAME)

const AT_PROVIDER = {
  harin: { email: 'editor@stet.test', email_verified: true },
  stranger: { email: 'stranger@stet.test', email_verified: true },
  guest: { email: 'guest@stet.test', email_verified: true, name: 'Guest Han' },
}

test('people sign in at a provider, and are told when that leads to no account', async ({ browser }) => {
  const provider = await startProvider({ stet: ownUrl(), people: AT_PROVIDER })
  const server = await startOwn({
    demo: true,
    settings: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.clientId,
      OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      OIDC_NAME: NAME,
    },
  })
  try {
    await test.step('a link leads there and back to itself', async () => {
      const page = await newPage(browser, 'en-US')
      await page.goto('/account')
      await expect(page.getByLabel(en.session.password)).toBeVisible()
      await clean(page, 'two ways to sign in')
      await signInThere(page, words(en.session.withProvider), 'harin')
      await expect(page).toHaveURL(`${ownUrl()}/account`)
      await expect(page.getByText(words(en.account.atProvider))).toBeVisible()
      await expect(page.getByRole('link', { name: 'Yoon Ha-rin' })).toBeVisible()
      await page.context().close()
    })

    await test.step('an unknown e-mail is said in the reader’s language, and the link is kept', async () => {
      const page = await newPage(browser, 'ko-KR')
      await page.goto('/mine')
      await signInThere(page, words(ko.session.withProvider), 'stranger')
      await expect(page.getByText(words(ko.session.refused.unknown))).toBeVisible()
      await expect(page).toHaveURL(/next=%2Fmine/)
      await clean(page, 'refused')
      await page.context().close()
    })

    await test.step('who is invited is in at once', async () => {
      const admin = await newPage(browser, 'en-US')
      await openSession(admin.request, 'admin')
      const response = await admin.request.post('/api/v1/invitations', {
        data: { email: 'guest@stet.test' },
        headers: { origin: ownUrl() },
      })
      const { link } = (await response.json()) as { link: string }
      const page = await newPage(browser, 'en-US')
      await page.goto(link)
      await expect(page.getByRole('button', { name: en.session.create })).toBeVisible()
      await signInThere(page, words(en.session.withProvider), 'guest')
      await expect(page.getByRole('link', { name: 'Guest Han' })).toBeVisible()
    })
    await server.stop()
  } finally {
    server.clear()
    await provider.stop()
  }
})

async function newPage(browser: Browser, locale: string): Promise<Page> {
  return (await browser.newContext({ baseURL: ownUrl(), locale })).newPage()
}

/** Signs in on the provider’s own pages, and agrees that Stet is told. */
async function signInThere(page: Page, button: string, login: string) {
  await ready(page.getByRole('button', { name: button }))
  await page.getByRole('button', { name: button }).click()
  await page.getByPlaceholder('Enter any login').fill(login)
  await page.getByPlaceholder('and password').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}
