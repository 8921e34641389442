import { expect, type Page, test } from '@playwright/test'
import en from '../messages/en.json' with { type: 'json' }
import { own, PASSWORD, ready } from './setting/desk'

const GIVEN = 'given by an admin'
const OWN = 'chosen by oneself'
const NEXT = 'chosen by a link'
const words = en.people

test('people come by invitation or with a password, lose it, get another, and go', async ({ browser }) => {
  const [guestEmail, email] = [`${own('guest')}@desk.example`, `${own('ara')}@desk.example`]
  const open = async () => (await browser.newContext()).newPage()
  const admin = await open()
  await enter(admin, 'admin@stet.test', PASSWORD)
  await admin.getByRole('link', { name: 'People' }).click()

  await test.step('an invitation is a link, shown once; it makes an account, once', async () => {
    const form = admin.locator('form', { hasText: words.inviteWhy })
    await ready(form.getByRole('button', { name: words.inviteDo }))
    await form.getByLabel(words.email).fill(guestEmail)
    await form.getByRole('button', { name: words.inviteDo }).click()
    const link = await linkIn(admin, words.invite)
    await expect(row(admin, guestEmail)).toBeVisible()

    const guest = await open()
    await guest.goto(link)
    await ready(guest.getByRole('button', { name: en.session.create }))
    await expect(guest.getByLabel(en.session.email)).toHaveValue(guestEmail)
    await guest.getByLabel('Name').fill('Guest Han')
    await guest.getByLabel('Password').fill('short')
    await guest.getByRole('button', { name: en.session.create }).click()
    await expect(guest.getByText(en.session.unusable.password)).toBeVisible()
    await guest.getByLabel('Password').fill(OWN)
    await guest.getByRole('button', { name: en.session.create }).click()
    await expect(guest.getByRole('link', { name: 'Guest Han' })).toBeVisible()
    await guest.goto(link)
    await expect(guest.getByText(en.session.linkOver)).toBeVisible()
    await guest.close()
  })

  const person = await open()
  await test.step('a password that an admin gave is changed before anything else', async () => {
    const form = admin.locator('form', { hasText: words.passwordHint })
    await form.getByLabel(words.name).fill('Moon Ara')
    await form.getByLabel(words.email).fill(email)
    await form.getByLabel(words.password).fill(GIVEN)
    await form.getByRole('button', { name: words.addButton, exact: true }).click()
    await expect(admin.getByText('Moon Ara added.')).toBeVisible()

    await enter(person, email, GIVEN)
    await expect(person.getByText(en.account.passwordFirst)).toBeVisible()
    await person.goto('/mine')
    await expect(person.getByText(en.account.passwordFirst)).toBeVisible()
    await ready(person.getByLabel(en.account.currentPassword))
    await person.getByLabel(en.account.currentPassword).fill('a guess, and wrong')
    await person.getByLabel(en.account.newPassword).fill(OWN)
    await person.keyboard.press('Enter')
    await expect(person.getByText(en.account.wrongPassword)).toBeVisible()
    await person.getByLabel(en.account.currentPassword).fill(GIVEN)
    await person.keyboard.press('Enter')
    await expect(person).toHaveURL(/\/mine$/)
  })

  await test.step('a forgotten one is told to the admin, whose link sets another and ends every session', async () => {
    const forgetful = await open()
    await forgetful.goto('/sign-in')
    await forgetful.getByRole('link', { name: en.session.forgot }).click()
    await ready(forgetful.getByRole('button', { name: en.session.forgotAsk }))
    await forgetful.getByLabel(en.session.email).fill(email)
    await forgetful.getByRole('button', { name: en.session.forgotAsk }).click()
    await expect(forgetful.getByText(en.session.forgotAsked)).toBeVisible()

    await admin.reload()
    await expect(admin.getByText(words.forgot)).toBeVisible()
    await act(admin, 'Moon Ara', words.passwordLink)
    await forgetful.goto(await linkIn(admin, 'Password link for Moon Ara'))
    await ready(forgetful.getByRole('button', { name: en.session.setPassword }))
    await forgetful.getByLabel(en.session.newPassword).fill(NEXT)
    await forgetful.getByRole('button', { name: en.session.setPassword }).click()
    await expect(forgetful.getByRole('link', { name: 'Moon Ara' })).toBeVisible()
    await person.reload()
    await expect(person).toHaveURL(/\/sign-in/)
    await forgetful.close()
  })

  await test.step('an admin is made and unmade, sees who is a member of what, and deletes by asking twice', async () => {
    await admin.reload()
    await act(admin, 'Moon Ara', words.makeAdminNow)
    await expect(row(admin, 'Moon Ara')).toContainText(`· ${words.admin}`)
    await act(admin, 'Moon Ara', words.unmakeAdmin)
    await expect(row(admin, 'Moon Ara')).not.toContainText(`· ${words.admin}`)
    await act(admin, 'Clara Jung', words.showArticles)
    await expect(admin.getByRole('dialog').getByRole('link', { name: 'Night Library' })).toBeVisible()
    await admin.keyboard.press('Escape')
    await act(admin, 'Moon Ara', words.erase)
    await admin.getByRole('dialog').getByRole('button', { name: words.eraseDo }).click()
    await expect(row(admin, 'Moon Ara')).toHaveCount(0)
  })
})

async function enter(page: Page, email: string, password: string) {
  await page.goto('/sign-in')
  await ready(page.getByRole('button', { name: 'Sign in' }))
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

async function act(page: Page, name: string, action: string) {
  const button = page.getByRole('button', { name: `Actions for ${name}` })
  await ready(button)
  await button.click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}

/** The link that a dialog shows; the dialog is closed. */
async function linkIn(page: Page, title: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: title })
  const link = await dialog.locator('code').textContent()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return link ?? ''
}
