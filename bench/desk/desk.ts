import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { chromium as browserPath } from '../../scripts/chromium.mjs'
import { signIn, startServer } from '../../scripts/own-server'
import { ms, table } from '../measure'
import { EDITOR, fill, type Size } from './article'
import { BUDGET, type Weight, weigh } from './scripts'
import { type Visited, visit } from './visit'

/** `npm run bench:desk`: the review desk in a browser, on articles of three sizes and on extremes; held against the smallest. */

const SIZES: readonly Size[] = [
  { units: 100, threads: 300, letters: 240 },
  { units: 1_000, threads: 3_000, letters: 240 },
  { units: 10_000, threads: 30_000, letters: 240 },
]
/** A paragraph as full of marks as it can be, and one as long as a book's chapter. */
const EXTREMES: readonly Size[] = [
  { units: 1, threads: 500, letters: 6_000 },
  { units: 1, threads: 60, letters: 50_000 },
]
const PORT = 3419
const PATIENCE = 240_000

const most = Number(process.env.DESK_SIZES ?? SIZES.length)
const sizes = [...SIZES.slice(0, most), ...EXTREMES]
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-bench-'))
let server: Awaited<ReturnType<typeof startServer>> | undefined
let browser: Browser | undefined
try {
  const ids = await fill(folder, sizes)
  server = await startServer(PORT, folder)
  const executablePath = await browserPath()
  browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath && { executablePath }),
  })
  const page = await browser.newPage({ baseURL: server.base, viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(PATIENCE)
  await signIn(page, server.base, EDITOR)
  // Before anything is timed: the server has its pages ready then.
  showWeight(await weigh(page, ids[0] ?? ''))
  const visited: Visited[] = []
  for (const id of ids) visited.push(await visit(page, id))
  show(visited)
} finally {
  await browser?.close()
  await server?.stop()
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
    ['', ...sizes.flatMap((size) => [nameOf(size), ''])],
    [
      row('first rows', ({ rows }) => rows),
      row('keys act', ({ keys }) => keys),
      row('elements', ({ nodes }) => nodes),
      row('typing', ({ typing }) => typing),
      row('opening a card', ({ opening }) => opening),
      row('deciding', ({ deciding }) => deciding),
      row('filtering', ({ filtering }) => filtering),
      row('selecting', ({ selecting }) => selecting),
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
      ['at rest, with what comes later', kb(atRest), ''],
      ['budget', kb(BUDGET), ''],
    ],
  )
}

function kb(bytes: number): string {
  return String(Math.round(bytes / 1024))
}

function nameOf({ units, threads, letters }: Size) {
  return `${units} ${units === 1 ? 'unit' : 'units'} of ${letters} letters, ${threads} threads`
}
