import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { expect, test } from '@playwright/test'
import { deskReady, ready } from './setting/desk'

const PORT = Number(process.env.E2E_PORT ?? 3417) + 1
const URL = `http://127.0.0.1:${PORT}`

/** A Stet of its own with an empty database, and the link that it prints. */
async function startFresh(dataDir: string): Promise<{ server: ChildProcess; link: string }> {
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', STET_DATA_DIR: dataDir, STET_DEMO: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let link = ''
  for await (const line of readline.createInterface({ input: server.stdout })) {
    link = /http:\S+\/welcome\/\S+/.exec(line)?.[0] ?? link
    if (line.includes('Ready on')) return { server, link }
  }
  throw new Error('the server ended before it was ready')
}

test('a newcomer opens the printed link and takes the sample to an approved, exported revision', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-newcomer-'))
  const { server, link } = await startFresh(dataDir)
  const context = await browser.newContext({ baseURL: URL, locale: 'en-US' })
  const page = await context.newPage()
  try {
    await page.goto(link)
    await ready(page.getByRole('button', { name: 'Make the account' }))
    await page.getByLabel('Name').fill('Seo Jiwoo')
    await page.getByLabel('E-mail').fill('jiwoo@desk.example')
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Make the account' }).click()
    await expect(page.getByText('Use at least 10 characters.')).toBeVisible()
    await page.getByLabel('Password').fill('a long enough password')
    await page.getByRole('button', { name: 'Make the account' }).click()

    await page.getByRole('link', { name: 'Night Library Stops Population Decline' }).click()
    await deskReady(page)
    await page.getByRole('button', { name: 'Start review' }).click()
    await expect(page.getByText('In review', { exact: true })).toBeVisible()

    for (let number = 1; number <= 17; number++) {
      await page.getByRole('button', { name: `Sign off unit ${number},` }).click()
      await expect(page.getByRole('button', { name: `Take back sign-off of unit ${number},` })).toBeVisible()
    }
    await expect(page.getByRole('button', { name: 'Nothing stands before approval' })).toBeVisible()
    await page.getByRole('button', { name: 'Approve' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click()
    await expect(page.getByText('Approved', { exact: true })).toBeVisible()
    await page.keyboard.press('e')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Text' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^Night Library.*\.txt$/)
    expect(fs.readFileSync(await file.path(), 'utf8')).toContain('Twenty-three people were sitting')

    await page.goto(link)
    await expect(page.getByText('This link has been used or has expired.')).toBeVisible()
  } finally {
    await context.close()
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    expect(await ended).toBe(0)
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
})
