import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { programs } from '../../scripts/databases'
import { runArguments } from '../../scripts/run.mjs'
import { build, ENV, ROOT } from '../../scripts/setup.mjs'
import { prepare, type Writing } from '../faults/writers'
import { table } from '../measure'
import { embeddedPlace, onEachPlace, type Place, postgresPlace } from '../server/places'
import { type Running, startStet } from '../server/running'
import { addCopies, addFirst, contentOf, faultsOf, megabytesOf } from './large'

/**
 * `npm run bench:backup`: a backup of 75 articles of a thousand paragraphs, and of 300, while Stet runs and somebody writes, beside what
 * tar or pg_dump take for the same; and its restores into empty places of either kind: how long, how much memory, and how long others wait.
 * `-- 40` for as many articles, `--embedded` or `--postgres` for one database to back up.
 */
const given = process.argv.slice(2).filter((one) => /^\d+$/.test(one))
const counts = given.length > 0 ? given.map(Number) : [75, 300]
const port = Number(process.env.PORT ?? 3428)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-bench-backup-'))

const HEADINGS = [
  ...[
    '',
    'database',
    'backup',
    'MB',
    'plain',
    'MB',
    'ratio',
    'memory',
    'of the server',
    '/healthz',
    'at rest',
    'comment',
    'at rest',
  ],
  ...['to embedded', 'memory', 'to a server', 'memory'],
]

await build()
try {
  await onEachPlace(measure)
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

async function measure(place: Place) {
  const article = await addFirst(place, port)
  const writing = await prepare(place, 1)
  const rows: string[][] = []
  let filled = 1
  for (const count of counts) {
    const began = performance.now()
    await addCopies(place, article, filled, count - 1)
    filled = count
    const size = await megabytesOf(place)
    console.log(`${count} articles on ${place.name}, filled after ${secondsSince(began)} s`)
    const file = path.join(folder, `${place.isEmbedded ? 'embedded' : 'postgres'}-${count}.backup`)
    const plain = await plainly(place, `${file}.plain`)
    rows.push([
      ...[`${count} articles`, `${size.toFixed(0)} MB`],
      ...(await backUp(place, writing, file, plain)),
      ...(await restores(place, file)),
    ])
    fs.rmSync(file)
  }
  table(`Backups of ${place.name}, and their restores`, HEADINGS, rows)
}

type Plain = { readonly seconds: number; readonly megabytes: number }

/** As one would without Stet, of a folder that nobody has open by tar, of a server by pg_dump; both compressed. */
async function plainly({ isEmbedded, where }: Place, file: string): Promise<Plain> {
  const began = performance.now()
  const [command, ...words] = isEmbedded
    ? ['tar', '-czf', file, '-C', where.dataDir, '.']
    : [path.join(programs()?.folder ?? '', 'pg_dump'), '-Fc', '-f', file, where.databaseUrl ?? '']
  await run(command ?? '', words, {}, () => {})
  const megabytes = fs.statSync(file).size / 1e6
  fs.rmSync(file)
  return { seconds: (performance.now() - began) / 1000, megabytes }
}

async function backUp(place: Place, writing: Writing, file: string, plain: Plain): Promise<string[]> {
  const server = await startStet(port, place.settings)
  try {
    const rest = await waits(server, writing, wait(5_000))
    const idle = server.memory()
    forgetPeak(server.pid)
    const backup = stet(['backup', file], place)
    const meanwhile = await waits(server, writing, backup)
    const { seconds, memory } = await backup
    return [
      ...[`${seconds.toFixed(1)} s`, (fs.statSync(file).size / 1e6).toFixed(0)],
      ...[
        `${plain.seconds.toFixed(1)} s`,
        plain.megabytes.toFixed(0),
        (seconds / plain.seconds).toFixed(2),
        `${memory.toFixed(0)} MB`,
      ],
      `${idle.toFixed(0)} → ${peakOf(server.pid).toFixed(0)} MB`,
      ...[meanwhile.health, rest.health, meanwhile.comment, rest.comment].map((ms) => `${ms.toFixed(0)} ms`),
    ]
  } finally {
    await server.stop()
  }
}

/** Into an empty place of either kind, whose contents must be the same, and verify. */
async function restores({ isEmbedded }: Place, file: string): Promise<string[]> {
  const figures: string[] = []
  const contents: string[] = []
  for (const open of programs() ? [embeddedPlace, postgresPlace] : [embeddedPlace]) {
    const empty = await open()
    try {
      const { seconds, memory } = await stet(['restore', file], empty)
      figures.push(`${seconds.toFixed(1)} s`, `${memory.toFixed(0)} MB`)
      const [fault] = await faultsOf(empty)
      if (fault) throw new Error(`restored: ${fault}`)
      contents.push(JSON.stringify([...(await contentOf(empty))]))
    } finally {
      await empty.clear()
    }
  }
  if (new Set(contents).size !== 1)
    throw new Error(`of a backup of ${isEmbedded ? 'the embedded database' : 'a server'} two restores differ`)
  return figures
}

/** The command line, with the most memory that it took, in MB. */
async function stet(words: readonly string[], { settings }: Place): Promise<{ seconds: number; memory: number }> {
  const began = performance.now()
  let memory = 0
  const look = (child: ChildProcess) => void (memory = Math.max(memory, whileItRuns(child)))
  await run(process.execPath, runArguments('cli/main.ts', ...words), { DATABASE_URL: undefined, ...settings }, look)
  return { seconds: (performance.now() - began) / 1000, memory }
}

/** Until it has ended; `look` sees it twenty times a second. */
function run(
  command: string,
  words: readonly string[],
  settings: Readonly<Record<string, string | undefined>>,
  look: (child: ChildProcess) => void,
) {
  const child = spawn(command, words, {
    ...{ cwd: ROOT, env: { ...process.env, ...ENV, ...settings }, stdio: ['ignore', 'ignore', 'pipe'] },
  })
  let said = ''
  child.stderr?.on('data', (some: Buffer) => (said = (said + some).slice(-2_000)))
  const looking = setInterval(look, 50, child)
  return new Promise<void>((resolve, reject) =>
    child.once('error', reject).once('close', (code) => {
      clearInterval(looking)
      if (code === 0) resolve()
      else reject(new Error(`${command} ${words.join(' ')} ended with ${code}: ${said}`))
    }),
  )
}

function whileItRuns({ pid }: ChildProcess): number {
  try {
    // A process that is ending has none any more.
    return peakOf(pid ?? 0) || 0
  } catch {
    return 0
  }
}

/** In MB, since its start or since it was last forgotten. */
function peakOf(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

function forgetPeak(pid: number) {
  fs.writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

/** The longest that anybody waits until something is done, in milliseconds. */
async function waits({ base }: Running, { articleId, tokens }: Writing, until: Promise<unknown>) {
  let isOver = false
  const over = until.finally(() => (isOver = true)).catch(() => {})
  const longest = async (ask: () => Promise<Response>) => {
    let most = 0
    while (!isOver) {
      const began = performance.now()
      const answer = await ask()
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`answered ${answer.status}`)
      most = Math.max(most, performance.now() - began)
      await wait(20)
    }
    return most
  }
  const comment = () =>
    fetch(`${base}/api/v1/articles/${articleId}/threads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokens[0]}`, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'comment', body: randomUUID() }),
    })
  const [health, written] = await Promise.all([longest(() => fetch(`${base}/healthz`)), longest(comment), over])
  return { health, comment: written }
}

function secondsSince(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(0)
}
