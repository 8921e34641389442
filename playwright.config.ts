import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 3417)
const url = `http://127.0.0.1:${port}`

/** Only the first process, which starts the server, makes the folder; it goes when that process ends. */
if (process.env.E2E_DATA_DIR === undefined) {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-e2e-'))
  process.env.E2E_DATA_DIR = made
  process.on('exit', () => fs.rmSync(made, { recursive: true, force: true }))
}

const LONGEST = /\/(?:accessible|two-people)\.spec\.ts$/

export default defineConfig({
  testDir: 'e2e',
  // A busy machine may take its time; what is waited for is waited for once.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  // Each file has articles of its own. A third at once gained little, and made the others wait.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // What fails once and then passes is told by name at the end; it holds nobody’s work up.
  retries: process.env.CI ? 1 : 0,
  // The longest begin, so that none of them runs alone at the end.
  projects: [
    { name: 'longest', testMatch: LONGEST },
    { name: 'others', testIgnore: LONGEST },
  ],
  use: {
    baseURL: url,
    locale: 'en-US',
    trace: 'off',
    // Nothing fades or slides: no frames to be drawn of it, and nobody waits for its end. What moves is in components/motion.test.ts.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 60_000,
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-domain-reliability',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-extensions',
        // The last two draw the suggestions below the address bar, a renderer of their own for every window.
        '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
        // Two processes less for each window, and no compiling for the long run of pages that live a few seconds: a sixth of all the work.
        '--in-process-gpu',
        '--enable-features=NetworkServiceInProcess2',
        '--js-flags=--no-opt --no-maglev',
      ],
    },
  },
  webServer: {
    command: 'exec node --conditions=react-server --import tsx scripts/browser-server.ts',
    url: `${url}/readyz`,
    timeout: 180_000,
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      STET_DEMO: '1',
      STET_DATA_DIR: process.env.E2E_DATA_DIR,
      WEBHOOKS_PRIVATE: '1',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
