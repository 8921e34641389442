import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ENV, fingerprint, ROOT } from '../../scripts/setup.mjs'

export type Running = {
  readonly base: string
  /** Milliseconds from the start of the process to the first answer. */
  readonly began: number
  readonly pid: number
  /** Resident memory, in MB. */
  readonly memory: () => number
  readonly stop: () => Promise<void>
  readonly kill: () => Promise<void>
}

/** Stet as it is built, a process of its own; `log`: an open file for what it says. */
export const startStet = (
  port: number,
  settings: Readonly<Record<string, string>>,
  log: 'inherit' | number = 'inherit',
): Promise<Running> =>
  start(['sh', 'scripts/start.sh'], port, { ...settings, NODE_FLAGS: PROFILED.join(' ') }, '/readyz', log)

/** The bare route; `answers`: the folder of what it answers. */
export const startBare = (port: number, answers: string): Promise<Running> =>
  start(
    [process.execPath, ...PROFILED, path.join(bareFolder(), 'start.mjs')],
    port,
    { BARE_ANSWERS: answers },
    '/bytes',
  )

/** Builds the bare route by the same Next as Stet, in a folder where Next finds nothing of Stet; once, while neither changes. */
export async function buildBare() {
  const folder = bareFolder()
  if (fs.existsSync(path.join(folder, '.next/BUILD_ID'))) return
  fs.rmSync(folder, { recursive: true, force: true })
  fs.cpSync(path.join(ROOT, BARE), folder, { recursive: true })
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  // Turbopack follows no link out of its folder.
  const args = [path.join(ROOT, 'node_modules/next/dist/bin/next'), 'build', '--webpack', folder]
  await exitOf(spawn(process.execPath, args, { cwd: folder, env: ENV, stdio: ['ignore', 'ignore', 'inherit'] }), [0])
}

const BARE = 'bench/server/bare'

const bareFolder = () => {
  const made = `${ROOT} ${fingerprint([BARE, 'package-lock.json'])}`
  return path.join(os.tmpdir(), `stet-bare-${createHash('sha256').update(made).digest('hex').slice(0, 16)}`)
}

const PATIENCE = 240_000

/** A folder for the profiles of the servers, written when they end: what is measured with one is slower. */
const { PROFILE } = process.env
const PROFILED = PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${PROFILE}`] : []

async function start(
  [command = '', ...args]: readonly string[],
  port: number,
  settings: Readonly<Record<string, string>>,
  path: string,
  log: 'inherit' | number = 'inherit',
): Promise<Running> {
  const base = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawn(command, args, {
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
    stdio: ['ignore', 'ignore', log],
  })
  try {
    while (!(await isAnswered(base + path))) {
      if (child.exitCode !== null) throw new Error(`${args.at(-1)} ended with ${child.exitCode}`)
      if (performance.now() - began > PATIENCE) throw new Error(`${args.at(-1)} did not answer`)
      await wait(10)
    }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
  const end = (signal: 'SIGTERM' | 'SIGKILL') => async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await exitOf(child, [0, null])
  }
  return {
    base,
    began: performance.now() - began,
    pid: child.pid ?? 0,
    memory: () => residentOf(child),
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
  }
}

/** It isn't ready with 503 yet; another error won't go away. */
async function isAnswered(address: string): Promise<boolean> {
  const answer = await fetch(address).catch(() => undefined)
  await answer?.arrayBuffer()
  if (answer && !answer.ok && answer.status !== 503) throw new Error(`${address} answered ${answer.status}`)
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
