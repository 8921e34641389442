import fs from 'node:fs'
import { expect, test } from '@playwright/test'
import { approve, deskReady, ready, signOffAll } from './setting/desk'
import { startOwn } from './setting/own-server'

test('a newcomer opens the printed link and takes the sample to an approved, exported revision', async ({
  browser,
}) => {
  const server = await startOwn({ demo: false })
  const { url, link } = server
  const context = await browser.newContext({ baseURL: url, locale: 'en-US' })
  const page = await context.newPage()
  try {
    await page.goto(link)
    await ready(page.getByRole('button', { name: 'Create account' }))
    await page.getByLabel('Name').fill('Seo Jiwoo')
    await page.getByLabel('Email').fill('jiwoo@desk.example')
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Create account' }).click()
    await expect(page.getByText(/^Use at least 10 characters/)).toBeVisible()
    await page.getByLabel('Password').fill('a long enough password')
    await page.getByRole('button', { name: 'Create account' }).click()

    await page.getByRole('link', { name: 'Night Library Stops Population Decline' }).click()
    await deskReady(page)
    await page.getByRole('button', { name: 'Start review' }).click()
    await expect(page.getByText('In review', { exact: true })).toBeVisible()

    await page.getByRole('button', { name: 'Sign off unit 1,' }).click()
    await expect(page.getByRole('button', { name: 'Remove sign-off from unit 1,' })).toBeVisible()
    await signOffAll(page.request, new URL(page.url()).pathname.split('/')[2] ?? '')
    await expect(page.getByText('17 of 17 signed off')).toBeVisible()
    await approve(page)
    await expect(page.getByText('Approved', { exact: true })).toBeVisible()
    await page.keyboard.press('e')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Text', exact: true }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^Night Library.*\.txt$/)
    expect(fs.readFileSync(await file.path(), 'utf8')).toContain('Twenty-three people were sitting')

    await page.goto(link)
    await expect(page.getByText('This link has been used or has expired.')).toBeVisible()
    await context.close()
    await server.stop()
  } finally {
    server.clear()
  }
})
