import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ENV, ROOT } from '../../scripts/setup.mjs'

export type Running = {
  readonly base: string
  /** Milliseconds from the start of the process to the first answer. */
  readonly began: number
  /** Resident memory, in MB. */
  readonly memory: () => number
  readonly stop: () => Promise<void>
  readonly kill: () => Promise<void>
}

/** Stet as it is built, a process of its own. */
export const startStet = (port: number, settings: Readonly<Record<string, string>>): Promise<Running> =>
  start('scripts/start.mjs', port, settings, '/readyz')

/** The bare route; `answers`: the folder of what it answers. */
export const startBare = (port: number, answers: string): Promise<Running> =>
  start('bench/server/bare/start.mjs', port, { BARE_ANSWERS: answers }, '/bytes')

/** Built by the same Next as Stet, unless it is. */
export async function buildBare() {
  const folder = path.join(ROOT, 'bench/server/bare')
  const built = path.join(folder, '.next/BUILD_ID')
  const sources = ['app/bytes/route.js', 'next.config.js', '../../../package-lock.json']
  const changed = Math.max(...sources.map((file) => fs.statSync(path.join(folder, file)).mtimeMs))
  if (fs.existsSync(built) && fs.statSync(built).mtimeMs > changed) return
  const args = [path.join(ROOT, 'node_modules/next/dist/bin/next'), 'build', folder]
  await exitOf(spawn(process.execPath, args, { cwd: ROOT, env: ENV, stdio: ['ignore', 'ignore', 'inherit'] }), [0])
}

const PATIENCE = 240_000

/** A folder for the profiles of the servers, written when they end: what is measured with one is slower. */
const { PROFILE } = process.env
const PROFILED = PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${PROFILE}`] : []

async function start(
  file: string,
  port: number,
  settings: Readonly<Record<string, string>>,
  path: string,
): Promise<Running> {
  const base = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawn(process.execPath, [...PROFILED, file], {
    cwd: ROOT,
    env: {
      ...ENV,
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      DATABASE_URL: undefined,
      HOST: '127.0.0.1',
      PORT: String(port),
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await isAnswered(base + path))) {
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}`)
    if (performance.now() - began > PATIENCE) throw new Error(`${file} did not answer`)
    await wait(10)
  }
  const end = (signal: 'SIGTERM' | 'SIGKILL') => async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await exitOf(child, [0, null])
  }
  return {
    base,
    began: performance.now() - began,
    memory: () => residentOf(child),
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
  }
}

async function isAnswered(address: string): Promise<boolean> {
  const answer = await fetch(address).catch(() => undefined)
  await answer?.arrayBuffer()
  return answer?.ok === true
}

function residentOf({ pid }: ChildProcess): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
}

async function exitOf(child: ChildProcess, expected: readonly (number | null)[]) {
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (!expected.includes(code)) throw new Error(`${child.spawnargs.join(' ')} ended with ${code}`)
}
