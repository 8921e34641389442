// Finds a Chromium for the browser tests, or installs one.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { bin, ENV, ROOT } from './setup.mjs'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser's path; undefined if Playwright's own is available. Throws if there is none. */
export async function chromium() {
  const found = process.env.CHROMIUM_PATH ?? KNOWN.find((file) => fs.existsSync(file))
  if (found) return found
  if (await hasPlaywrights()) return undefined
  console.log('[stet] Downloading Chromium for the browser tests (a minute or two) …')
  attempt(process.execPath, [bin('@playwright/test/cli.js'), 'install', 'chromium'], 180_000)
  if (await hasPlaywrights()) return undefined
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', ['update', '-qq'], 120_000)
    attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], 600_000)
  }
  const brought = KNOWN.find((file) => fs.existsSync(file))
  if (!brought) throw new Error('no Chromium found: install it, or name one in CHROMIUM_PATH')
  return brought
}

async function hasPlaywrights() {
  const playwright = await import('@playwright/test')
  return fs.existsSync(playwright.chromium.executablePath())
}

/** A failed installation shows by what is missing afterwards. */
function attempt(command, args, timeout) {
  const env = { ...ENV, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, args, { cwd: ROOT, env, timeout, stdio: ['ignore', 'ignore', 'ignore'] })
}
