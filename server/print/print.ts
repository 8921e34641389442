import 'server-only'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { env } from '../env'
import { noteRefused } from '../metrics'
import { processState } from '../process-state'
import { newQueue } from '../queue.mjs'

export type Paper = 'A4' | 'Letter'

/** Why nothing is printed: no browser is installed, or the queue is full. */
export type NotPrinted = 'no-browser' | 'busy'

/**
 * Prints an HTML page as tagged PDF with an outline, by an installed browser; scripts in it don't run, and nothing is loaded.
 */
export type Print = (html: AsyncIterable<string>) => Promise<Uint8Array>

/** Does some work that prints, once it is its turn: what it prints needn't be made, or held, before. */
export async function withPrinter<T>(work: (print: Print) => Promise<T>, paper: Paper = 'A4'): Promise<T | NotPrinted> {
  const program = findBrowser(env().browser)
  if (program === undefined) return 'no-browser'
  if (queue.isFull()) {
    noteRefused('prints')
    return 'busy'
  }
  return queue.run(() => work((html) => print(program, html, paper)))
}

/** A browser takes some hundred megabytes. */
const SMALL_MACHINE = 3 * 1024 ** 3
const queue = processState('printer', () =>
  newQueue({ atOnce: os.totalmem() < SMALL_MACHINE ? 1 : 2, mostWaiting: 50 }),
)

/** The path of the printing browser: the one that is named and no other, else one in the usual places. */
export function findBrowser(named: string | undefined, usual: readonly string[] = USUAL): string | undefined {
  return (named === undefined ? usual : [named]).find((file) => existsSync(file))
}

const USUAL = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** Browsers at work, and what ends them. */
const printing = processState('printing', () => ({ end: new AbortController(), works: new Set<Promise<unknown>>() }))

/** For the end of the process, once nobody waits for a print any more: a browser would go on without it, and leave its folder. */
export async function endPrints(): Promise<void> {
  printing.end.abort()
  await Promise.allSettled(printing.works)
}

async function print(program: string, html: AsyncIterable<string>, paper: Paper): Promise<Uint8Array> {
  const work = printIn(await fs.mkdtemp(path.join(os.tmpdir(), 'stet-print-')), program, html, paper)
  printing.works.add(work)
  try {
    return await work
  } finally {
    printing.works.delete(work)
  }
}

async function printIn(
  folder: string,
  program: string,
  html: AsyncIterable<string>,
  paper: Paper,
): Promise<Uint8Array> {
  try {
    const page = path.join(folder, 'page.html')
    const pdf = path.join(folder, 'page.pdf')
    await fs.writeFile(page, addPolicy(html, paper))
    const { stderr } = await run(program, argumentsFor(page, pdf, folder), {
      env: environmentIn(folder),
      timeout: LONGEST,
      killSignal: 'SIGKILL',
      signal: printing.end.signal,
      maxBuffer: MOST_SAID,
    })
    return await fs.readFile(pdf).catch((cause) => {
      throw new Error(`the browser printed nothing: ${stderr.trim().slice(-500)}`, { cause })
    })
  } finally {
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

const run = promisify(execFile)

/** In milliseconds. */
const LONGEST = 120_000
const MOST_SAID = 10_000_000

/** The page's head restricts what it may do and sets the paper; otherwise a browser takes Letter. */
async function* addPolicy(html: AsyncIterable<string>, paper: Paper): AsyncGenerator<string> {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
  let isAdded = false
  for await (const piece of html) {
    if (!isAdded && !piece.includes('<head>')) throw new Error('a page begins with its head')
    yield isAdded ? piece : piece.replace('<head>', `<head>\n${policy}\n<style>@page { size: ${paper} }</style>`)
    isAdded = true
  }
}

/**
 * Headless Chromium prints by a script of its own, so scripts can't be turned off altogether. Every address resolves to
 * nothing.
 */
const argumentsFor = (page: string, pdf: string, folder: string): string[] => [
  '--headless',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  `--user-data-dir=${path.join(folder, 'profile')}`,
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  `--print-to-pdf=${pdf}`,
  pathToFileURL(page).href,
]

/** Without the server's settings and secrets. */
const environmentIn = (folder: string): NodeJS.ProcessEnv => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LANG: process.env.LANG ?? 'C.UTF-8',
  HOME: folder,
})
