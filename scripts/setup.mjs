// Brings a fresh clone to a built state with Node's own modules, skipping what is up to date.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { compressBuilt } from './compressed.mjs'

export const ROOT = path.resolve(import.meta.dirname, '..')

export const ENV = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  // `prisma generate` needs no engine, but would download one: it is told of one that does nothing.
  PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
}

export const bin = (file) => path.join(ROOT, 'node_modules', file)
export const NEXT = bin('next/dist/bin/next')

/** Runs a command of the project; throws with its name where it fails. */
export function run(command, args, options = {}) {
  const { error, status, signal } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: ENV, ...options })
  if (error) throw error
  if (status !== 0)
    throw new Error(
      `${path.basename(command)} ${args.map((a) => path.basename(a)).join(' ')} ended with ${status ?? signal}`,
    )
}

export function install() {
  step({
    name: 'Installing packages',
    usually: 'about a minute',
    inputs: ['package-lock.json'],
    stamp: 'node_modules/.stet-installed',
    made: NEXT,
    // What npm says goes to stderr: stdout may be a command's answer.
    work: () =>
      run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
        stdio: ['inherit', 2, 'inherit'],
      }),
  })
}

export function generate() {
  step({
    name: 'Generating the database client',
    usually: 'a few seconds',
    inputs: ['prisma/schema.prisma', 'package-lock.json'],
    stamp: 'generated/.stamp',
    made: path.join(ROOT, 'generated/prisma/client.ts'),
    work: () =>
      run(process.execPath, [bin('prisma/build/index.js'), 'generate'], { stdio: ['ignore', 'ignore', 'inherit'] }),
  })
}

const SOURCES = ['app', 'components', 'domain', 'language', 'formats', 'server', 'messages', 'prisma/schema.prisma']
const SETTINGS = ['next.config.js', 'tsconfig.json', 'package-lock.json', 'proxy.ts', 'instrumentation.ts']

export function build() {
  step({
    name: 'Building',
    usually: 'about half a minute',
    inputs: [...SOURCES, ...SETTINGS],
    stamp: '.next/.stet-built',
    made: path.join(ROOT, '.next/BUILD_ID'),
    work: () => {
      run(process.execPath, [NEXT, 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
      compressBuilt()
    },
  })
}

/**
 * Two starts in one clone take turns: the second waits for what the first makes. The file names who is at work, so that
 * one who was cut off is not waited for.
 */
function inTurn(work) {
  const file = path.join(os.tmpdir(), `stet-setup-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}`)
  let told = false
  while (!taken(file)) {
    if (!told) console.log('[stet] Another start is setting up this clone: waiting for it …')
    told = true
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  }
  try {
    return work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

function taken(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (!isAlive(file)) fs.rmSync(file, { force: true })
  return false
}

function isAlive(file) {
  try {
    process.kill(Number(fs.readFileSync(file, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Does `work` unless what it makes is there and was made from the same inputs. */
function step({ name, usually, inputs, stamp, made, work }) {
  const key = fingerprint(inputs)
  const file = path.join(ROOT, stamp)
  const isDone = () => fs.existsSync(made) && fs.existsSync(file) && fs.readFileSync(file, 'utf8') === key
  if (isDone()) return
  inTurn(() => {
    if (isDone()) return
    const began = Date.now()
    console.log(`[stet] ${name} (${usually}) …`)
    work()
    fs.writeFileSync(file, key)
    console.log(`[stet] ${name}: done in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  })
}

function fingerprint(inputs) {
  const hash = createHash('sha256')
  const add = (at) => {
    if (!fs.existsSync(at)) return
    if (fs.statSync(at).isDirectory()) for (const name of fs.readdirSync(at).sort()) add(path.join(at, name))
    else if (!/\.test\.tsx?$/.test(at)) hash.update(`${path.relative(ROOT, at)}\0`).update(fs.readFileSync(at))
  }
  for (const input of inputs) add(path.join(ROOT, input))
  return hash.digest('hex')
}
