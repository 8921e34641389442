// Brings a fresh clone to a built state with Node's own modules, skipping what is up to date.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { compressBuilt } from './compressed.mjs'
import { reportWait, say, seconds } from './progress.mjs'
import { withLock } from './setup-lock.mjs'

export const ROOT = path.resolve(import.meta.dirname, '..')

export const ENV = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  // `prisma generate` needs no engine, but would download one: it is given one that does nothing.
  PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
}

export const bin = (file) => path.join(ROOT, 'node_modules', file)
const NEXT = bin('next/dist/bin/next')

/**
 * Runs a command of the project; rejects with its name if it fails. A signal that ends this process ends the command first.
 */
async function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: ENV, ...options })
  const end = (signal) => child.kill(signal)
  for (const signal of ENDING) process.on(signal, end)
  try {
    const ended = await new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', (status, signal) => resolve(status ?? signal))
    })
    if (ended !== 0)
      throw new Error(`${path.basename(command)} ${args.map((a) => path.basename(a)).join(' ')} ended with ${ended}`)
  } finally {
    for (const signal of ENDING) process.off(signal, end)
  }
}

const ENDING = ['SIGTERM', 'SIGINT', 'SIGHUP']

export function install() {
  return step({
    name: 'Installing packages',
    usually: 'about a minute',
    isDone: isInstalled,
    // npm's output goes to stderr: stdout may be a command's answer.
    work: () =>
      run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
        stdio: ['inherit', 2, 'inherit'],
      }),
  })
}

/** By npm's own record of a complete installation: whoever called it, nothing is installed twice. */
function isInstalled() {
  const noted = path.join(ROOT, 'node_modules/.package-lock.json')
  if (!fs.existsSync(noted)) return false
  const packagesIn = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages
  const installed = packagesIn(noted)
  return Object.entries(packagesIn(path.join(ROOT, 'package-lock.json'))).every(
    ([folder, { version, optional }]) => folder === '' || optional || installed[folder]?.version === version,
  )
}

export function generate() {
  return step({
    name: 'Generating the database client',
    usually: 'a few seconds',
    ...stamped('generated/.stamp', 'generated/prisma/client.ts', ['prisma/schema.prisma', 'package-lock.json']),
    work: () =>
      run(process.execPath, [bin('prisma/build/index.js'), 'generate'], { stdio: ['ignore', 'ignore', 'inherit'] }),
  })
}

// The client is one of them, not its schema: what is built before the client is generated has the client of before.
export const SOURCES = ['app', 'components', 'domain', 'language', 'formats', 'server', 'messages', 'generated/prisma']
const SETTINGS = ['next.config.js', 'tsconfig.json', 'package-lock.json', 'proxy.ts']

export async function build() {
  await generate()
  return step({
    name: 'Building',
    usually: 'about half a minute',
    ...stamped('.next/.stet-built', '.next/BUILD_ID', [...SOURCES, ...SETTINGS]),
    work: async () => {
      await run(process.execPath, [NEXT, 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
      compressBuilt()
      await bundleBeside()
    },
  })
}

/**
 * What Node runs beside the application (server/built.ts): the threads of the embedded database and of long work, and the process that
 * prepares a database. What compiles TypeScript takes a third of a start and 50 MB.
 */
export const BUILT = {
  database: path.join(ROOT, '.next/database-thread.mjs'),
  worker: path.join(ROOT, '.next/worker-thread.mjs'),
  prepare: path.join(ROOT, '.next/prepare.mjs'),
}

async function bundleBeside() {
  await bundle({ entryPoints: [path.join(ROOT, 'server/db/thread.ts')], outfile: BUILT.database })
  await bundle({ entryPoints: [path.join(ROOT, 'server/worker/thread.ts')], outfile: BUILT.worker })
  await bundle({ entryPoints: [path.join(ROOT, 'server/boot/preparing.ts')], outfile: BUILT.prepare })
}

const BUILT_SETTINGS = path.join(ROOT, 'generated/settings.mjs')

/** What a start needs to know before anything is built: how the settings are read (server/env.ts), and the data folder checked. */
export async function loadSettings() {
  await step({
    name: 'Preparing the settings',
    usually: 'a moment',
    ...stamped('generated/.settings', 'generated/settings.mjs', [
      'server/env.ts',
      'server/folder.ts',
      'server/log-levels.ts',
      'server/quotas.ts',
      'package-lock.json',
    ]),
    work: () =>
      bundle({
        stdin: { contents: "export * from './server/env'\nexport * from './server/folder'", resolveDir: ROOT },
        outfile: BUILT_SETTINGS,
        // Which files import it is checked by the build.
        alias: { 'server-only': path.join(ROOT, 'scripts/empty.ts') },
      }),
  })
  return import(BUILT_SETTINGS)
}

/** One file for Node itself, of TypeScript and what it imports. */
async function bundle(what) {
  const esbuild = await import('esbuild')
  await esbuild.build({
    bundle: true,
    // Of comments there are as many letters as of code, two bytes each.
    minifyWhitespace: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    ...what,
  })
}

/** Does `work` unless it is done. Two starts in one clone take turns: the second finds the first one's work done. */
async function step({ name, usually, isDone, work, after = () => {} }) {
  if (isDone()) return
  await withLock(LOCK, async () => {
    if (isDone()) return
    const began = performance.now()
    say(`${name} (${usually}) …`)
    await reportWait(`the step “${name}”`, work)
    after()
    say(`${name}: done in ${seconds(began)}`)
  })
}

/** A step is done when its output exists, with a stamp that says it was made from the same inputs. */
function stamped(stamp, made, inputs) {
  const key = fingerprint(inputs)
  const file = path.join(ROOT, stamp)
  return {
    isDone: () => fs.existsSync(path.join(ROOT, made)) && fs.existsSync(file) && fs.readFileSync(file, 'utf8') === key,
    after: () => fs.writeFileSync(file, key),
  }
}

const LOCK = path.join(os.tmpdir(), `stet-setup-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}`)

/** Of the content of files and folders, tests left out; `root`: where they are. */
export function fingerprint(inputs, root = ROOT) {
  const hash = createHash('sha256')
  const add = (at) => {
    if (!fs.existsSync(at)) return
    if (fs.statSync(at).isDirectory()) for (const name of fs.readdirSync(at).sort()) add(path.join(at, name))
    else if (!/\.(test|fixture)\.tsx?$/.test(at))
      hash.update(`${path.relative(root, at)}\0`).update(fs.readFileSync(at))
  }
  for (const input of inputs) add(path.join(root, input))
  return hash.digest('hex')
}
