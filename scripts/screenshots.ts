import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromium as browserPath } from './chromium.mjs'
import { startServer } from './own-server'
import { everyPage } from './pictures/every-page'
import { readmePictures } from './pictures/readme'
import { reviewed, shelved } from './pictures/review'

/**
 * `npm run screenshots`: the README's pictures, into docs/pictures, of the sample article in the demonstration. `npm run
 * screenshots -- --all FOLDER`: instead, every page in three widths, both languages, light and dark, for visual review;
 * `--only 390-ko` only those whose name contains that.
 */
const PORT = Number(process.env.PORT ?? 3423)
const { all, only = '' } = parseArgs({ options: { all: { type: 'string' }, only: { type: 'string' } } }).values

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-pictures-'))
const server = await startServer(PORT, data, { STET_DEMO: '1' })
const executablePath = await browserPath()
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu'],
  ...(executablePath && { executablePath }),
})
try {
  await shelved(browser, server.base)
  const id = await reviewed(browser, server.base)
  const folder = path.resolve(all ?? 'docs/pictures')
  fs.mkdirSync(folder, { recursive: true })
  if (all) await everyPage(browser, server.base, id, folder, only)
  else await readmePictures(browser, server.base, id, folder)
  console.log(`[stet] Pictures are in ${folder}`)
} finally {
  await browser.close()
  await server.stop()
  fs.rmSync(data, { recursive: true, force: true })
}
