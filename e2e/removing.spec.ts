import { expect, type Page, test } from '@playwright/test'
import { ask, bringIn, deskReady, openLibrary, ready, select, signIn } from './setting/desk'

const SOURCE = '# 나루터의 겨울\n\n배 세 척이 묶여 있다.\n\n사공은 오지 않았다.'
const TARGET = '# Winter at the ferry\n\nThree boats are moored.\n\nThe ferryman did not come.'

const row = (page: Page, id: string) =>
  page.getByRole('listitem').filter({ has: page.locator(`a[href="/articles/${id}"]`) })

test('removing asks, tells the others, and is taken back; a purge asks for the title', async ({ page, browser }) => {
  const translator = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await signIn(page, 'editor')
  await signIn(translator, 'translator')
  const id = await bringIn(page, { source: SOURCE, target: TARGET }, { translator: 'translator' })

  await translator.goto(`/articles/${id}`)
  await deskReady(translator)
  await select(translator, 'moored')
  await translator.keyboard.press('c')
  await translator.keyboard.type('Moored where?')

  await test.step('the editor is asked, and told who else is viewing it', async () => {
    const other = await page.context().newPage()
    await other.goto(`/articles/${id}`)
    await deskReady(other)
    await page.goto('/')
    await ready(row(page, id).getByRole('link', { name: 'Winter at the ferry' }))
    await row(page, id).getByRole('link', { name: 'Winter at the ferry' }).focus()
    await page.keyboard.press('Delete')
    const dialog = page.getByRole('dialog', { name: 'Remove this article?' })
    await expect(dialog.getByText('서지우 is viewing it now.', { exact: true })).toBeVisible()
    await other.close()
    await page.keyboard.press('Escape')
    await expect(row(page, id).getByRole('link', { name: 'Winter at the ferry' })).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(dialog.getByLabel('Type its title to confirm')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('That isn’t its title.')).toBeVisible()
    await page.keyboard.type('Winter at the ferry')
    await page.keyboard.press('Enter')
    await expect(page.getByText('“Winter at the ferry” removed.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Restore' })).toBeFocused()
    await expect(row(page, id)).toHaveCount(0)
  })

  const told = translator.getByRole('dialog', { name: /Yoon Ha-rin removed this article/ })
  await test.step('the desk says who removed it, and hands over what was being written', async () => {
    await expect(told).toContainText('An editor or an admin can restore it.')
    await expect(told).toContainText('Comment on “moored”')
    await expect(told.locator('code')).toHaveText('Moored where?')
    await expect(told.getByRole('button', { name: 'Copy' })).toBeVisible()
    await expect(translator.getByText('Connection lost')).toHaveCount(0)
    // Told once: the notice at the foot is there when the dialog isn't.
    const notice = translator.getByRole('status').filter({ hasText: 'Yoon Ha-rin removed this article' })
    await expect(notice).toHaveCount(0)
    await translator.keyboard.press('Escape')
    await notice.getByRole('button').click()
    await expect(notice).toHaveCount(0)
  })

  await test.step('so does its address; restored from the list, the desk goes on', async () => {
    const late = await translator.context().newPage()
    await late.goto(`/articles/${id}`)
    await expect(late.getByRole('heading', { name: /Yoon Ha-rin removed this article/ })).toBeVisible()
    await expect(late.locator('code')).toHaveText('Moored where?')
    await late.close()
    await page.goto('/?removed=true')
    const restore = page.getByRole('button', { name: 'Restore Winter at the ferry' })
    await ready(restore)
    await expect(page.getByRole('listitem').filter({ has: restore })).toContainText('Removed by Yoon Ha-rin')
    await restore.click()
    await expect(page.getByText('“Winter at the ferry” restored.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open', exact: true })).toBeFocused()
    await expect(told).toHaveCount(0)
    await expect(translator.getByRole('textbox').filter({ hasText: 'Moored where?' })).toBeVisible()
  })

  await test.step('an admin deletes it for good, by its title', async () => {
    const admin = await (await browser.newContext({ locale: 'en-US' })).newPage()
    await signIn(admin, 'admin')
    await openLibrary(admin)
    await ready(row(admin, id).getByRole('link', { name: 'Winter at the ferry' }))
    await row(admin, id).getByRole('button', { name: 'Remove Winter at the ferry' }).click()
    await admin.getByLabel('Type its title to confirm').fill('Winter at the ferry')
    await admin.getByRole('button', { name: 'Remove', exact: true }).click()
    await admin.getByRole('link', { name: 'Removed articles' }).click()
    await admin.getByRole('button', { name: 'Delete Winter at the ferry for good' }).click()
    const title = admin.getByLabel('Type its title to confirm')
    await expect(title).toBeFocused()
    await admin.keyboard.type('Winter')
    await admin.keyboard.press('Enter')
    await expect(admin.getByText('That isn’t its title.')).toBeVisible()
    // An Esc on an Esc closes it without asking: it is closed for the page too, which has the focus again.
    await admin.getByRole('dialog').evaluate((dialog: HTMLDialogElement) => dialog.close())
    // Gone, not only closed: until then the page takes it for open.
    await expect(admin.locator('dialog')).toHaveCount(0)
    await expect(admin.getByRole('button', { name: 'Delete Winter at the ferry for good' })).toBeFocused()
    await admin.keyboard.press('Enter')
    await title.fill('Winter at the ferry')
    await admin.keyboard.press('Enter')
    await expect(admin.getByText('“Winter at the ferry” deleted for good.')).toBeVisible()
    const gone = translator.getByRole('dialog', { name: 'This article can no longer be opened' })
    await expect(gone.locator('code')).toHaveText('Moored where?')
  })
})

test('an accepted headline is the title at once, in toolbar, tab, library and the names of files', async ({ page }) => {
  await signIn(page, 'editor')
  const id = await bringIn(page, { source: SOURCE, target: TARGET })
  await page.goto(`/articles/${id}`)
  await deskReady(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Winter at the ferry' })).toBeVisible()
  const { items } = await ask<{ items: { target: { id: string }[] }[] }>(page.request, 'GET', `/articles/${id}/units`)
  const path = `/paragraphs/${items[0]?.target[0]?.id}/threads`
  const anchor = { version: 1, start: 0, end: 6 }
  const { id: threadId } = await ask<{ id: string }>(page.request, 'POST', path, {
    ...{ kind: 'suggestion', anchor, replacement: '*Spring*' },
  })
  await ask(page.request, 'POST', `/suggestions/${threadId}/accept`, {})
  await expect(page.getByRole('heading', { level: 1, name: 'Spring at the ferry' })).toBeVisible()
  await expect(page).toHaveTitle('Spring at the ferry · Stet')
  const file = await page.request.get(`/api/v1/articles/${id}/export?format=markdown`)
  expect(file.headers()['content-disposition']).toContain('filename="Spring at the ferry (en)')
  expect(await file.text()).not.toContain('Winter')
  await page.goto('/')
  await expect(row(page, id)).toContainText('Spring at the ferry')
})
