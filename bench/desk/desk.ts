import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { chromium as browserPath } from '../../scripts/chromium.mjs'
import { ms, table } from '../measure'
import { EDITOR, fill, type Size } from './article'
import { BUDGET, type Weight, weigh } from './scripts'
import { type Visited, visit } from './visit'

/** `npm run bench:desk`: the review desk in a browser, on articles of three sizes; held against the smallest. */

const SIZES: readonly Size[] = [
  { units: 100, threads: 300 },
  { units: 1_000, threads: 3_000 },
  { units: 10_000, threads: 30_000 },
]
const PORT = 3419
const BASE = `http://127.0.0.1:${PORT}`
const PATIENCE = 240_000

const most = Number(process.env.DESK_SIZES ?? SIZES.length)
const sizes = SIZES.slice(0, most)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
let server: ChildProcess | undefined
let browser: Browser | undefined
try {
  const ids = await fill(folder, sizes)
  server = await start()
  const executablePath = await browserPath()
  browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath && { executablePath }),
  })
  const page = await browser.newPage({ baseURL: BASE, viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(PATIENCE)
  await signIn(page)
  // Before anything is timed: the server has its pages ready then.
  showWeight(await weigh(page, ids[0] ?? ''))
  const visited: Visited[] = []
  for (const id of ids) visited.push(await visit(page, id))
  show(visited)
} finally {
  await browser?.close()
  await stop(server)
  fs.rmSync(folder, { recursive: true, force: true })
}

function show(visited: readonly Visited[]) {
  const [first] = visited
  const row = (name: string, of: (one: Visited) => number) => [
    name,
    ...visited.flatMap((one) => [ms(of(one)), `${(of(one) / (first ? of(first) : Number.NaN)).toPrecision(2)} ×`]),
  ]
  table(
    'The desk, in milliseconds; the 95th percentile of what a key takes to be seen',
    ['', ...sizes.flatMap(({ units, threads }) => [`${units} units, ${threads} threads`, ''])],
    [
      row('first rows', ({ rows }) => rows),
      row('keys act', ({ keys }) => keys),
      row('elements', ({ nodes }) => nodes),
      row('typing', ({ typing }) => typing),
      row('opening a card', ({ opening }) => opening),
      row('deciding', ({ deciding }) => deciding),
      row('filtering', ({ filtering }) => filtering),
      ['blank screens', ...visited.flatMap(({ blank, screens }) => [`${blank} of ${screens}`, ''])],
    ],
  )
}

function showWeight({ atFirst, atRest, encodings }: Weight) {
  table(
    `The scripts of the desk, in KB as sent (${encodings.join(', ')})`,
    ['', 'KB', 'of the budget'],
    [
      ['until the keys act', kb(atFirst), `${Math.round((100 * atFirst) / BUDGET)} %`],
      ['at rest, no dialog opened', kb(atRest), `${Math.round((100 * atRest) / BUDGET)} %`],
      ['budget', kb(BUDGET), ''],
    ],
  )
}

function kb(bytes: number): string {
  return String(Math.round(bytes / 1024))
}

async function signIn(page: Page) {
  await page.goto('/sign-in')
  const csrf: { csrfToken: string } = await (await page.request.get('/api/auth/csrf')).json()
  await page.request.post('/api/auth/callback/credentials', {
    form: { csrfToken: csrf.csrfToken, email: EDITOR.email, password: EDITOR.password, json: 'true' },
    headers: { origin: BASE },
  })
}

async function start(): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', STET_DATA_DIR: folder, NODE_OPTIONS: '' }
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const until = Date.now() + PATIENCE
  for (;;) {
    const answer = await fetch(`${BASE}/readyz`).catch(() => undefined)
    if (answer?.ok) return child
    if (child.exitCode !== null || Date.now() > until) throw new Error('the server did not start')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function stop(child: ChildProcess | undefined) {
  if (!child || child.exitCode !== null) return
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('exit', resolve))
}
