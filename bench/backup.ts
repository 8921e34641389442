import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { programs } from '../scripts/databases'
import { runArguments } from '../scripts/run.mjs'
import { build, ENV, ROOT } from '../scripts/setup.mjs'
import { database } from '../server/db/database'
import { prepare, type Writing } from './faults/writers'
import { embeddedPlace, inPlace, type Place, postgresPlace } from './server/places'
import { type Running, startStet } from './server/running'

/**
 * `npm run bench:backup`: a backup of 2,000 articles with 200,000 events, while Stet runs and somebody writes, and its restore into an
 * empty place, on each database: how long, how much memory, and how long others wait. `-- 200 --embedded` for fewer articles, or one database.
 */
const asked = process.argv.slice(2)
const articles = Number(asked.find((one) => /^\d+$/.test(one)) ?? 2_000)
const port = Number(process.env.PORT ?? 3424)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-bench-backup-'))

await build()
try {
  for (const open of [
    ...(asked.includes('--postgres') ? [] : [embeddedPlace]),
    ...(asked.includes('--embedded') || !programs() ? [] : [postgresPlace]),
  ]) {
    const [place, empty] = [await open(), await open()]
    try {
      await measure(place, empty)
    } finally {
      await place.clear()
      await empty.clear()
    }
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

async function measure(place: Place, empty: Place) {
  const writing = await prepare(place, 1)
  // So that the followers have begun, and are through with what is filled in.
  await (await startStet(port, place.settings)).stop()
  await inPlace(place, fill)
  const file = path.join(folder, `${place.isEmbedded ? 'embedded' : 'postgres'}.backup`)
  const server = await startStet(port, place.settings)
  const idle = server.memory()
  try {
    const before = await waits(server, writing, wait(5_000))
    const backup = commandLine(['backup', file], place)
    const during = await waits(server, writing, backup.done)
    const { seconds, memory } = await backup.done
    console.log(`\n${place.name}: ${articles} articles, ${articles * 100} events`)
    console.log(`backup: ${seconds.toFixed(1)} s, ${megabytes(fs.statSync(file).size)} MB in gzip`)
    console.log(
      `  command line ${memory.toFixed(0)} MB; server ${idle.toFixed(0)} MB before, ${during.memory.toFixed(0)} MB at most`,
    )
    for (const [what, { health, comment }] of Object.entries({ before, during }))
      console.log(`  ${what}: /healthz at most ${health.toFixed(0)} ms, a comment at most ${comment.toFixed(0)} ms`)
  } finally {
    await server.stop()
  }
  const restored = await commandLine(['restore', file], empty).done
  console.log(`restore: ${restored.seconds.toFixed(1)} s, command line ${restored.memory.toFixed(0)} MB`)
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0)

/** Copies of the one article that there is, with a hundred events, twenty units and forty paragraphs each, of words that hardly repeat. */
async function fill() {
  const { ask, close } = await (await database()).connect()
  const words = (seed: string, count: number) =>
    `(SELECT string_agg(md5(${seed} || '-' || k), ' ') FROM generate_series(1, ${count}) k)`
  const tables = ['Article', 'Unit', 'Paragraph', 'Event']
  for (const table of tables) await ask(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
  await ask(
    `INSERT INTO "Article" SELECT (jsonb_populate_record(a, jsonb_build_object('id', 'a' || n, 'seq', 100, 'textSeq', 0, 'checkedSeq', 100))).*
     FROM (SELECT * FROM "Article" LIMIT 1) a, generate_series(1, ${articles}) n`,
  )
  await ask(
    `INSERT INTO "Unit" (id, "articleId", position, score)
     SELECT 'a' || n || '-' || u, 'a' || n, u, 1 FROM generate_series(1, ${articles}) n, generate_series(1, 20) u`,
  )
  await ask(
    `INSERT INTO "Paragraph" (id, "articleId", "unitId", side, position, kind, text)
     SELECT 'a' || n || '-' || u || s, 'a' || n, 'a' || n || '-' || u, s::"Side", 0, 'paragraph', ${words("n || '.' || u || s", 12)}
     FROM generate_series(1, ${articles}) n, generate_series(1, 20) u, unnest(ARRAY['source', 'target']) s`,
  )
  await ask(
    `INSERT INTO "Event" ("articleId", seq, type, at, data, hash)
     SELECT 'a' || n, e, 'comment.edited', now(),
       jsonb_build_object('threadId', gen_random_uuid(), 'commentId', gen_random_uuid(), 'body', ${words("n || '-' || e", 10)}),
       md5(n || '.' || e) || md5(e || '.' || n)
     FROM generate_series(1, ${articles}) n, generate_series(1, 100) e`,
  )
  for (const table of tables) await ask(`ALTER TABLE "${table}" ENABLE TRIGGER USER`)
  await ask(
    `INSERT INTO "FollowerCursor" (follower, "articleId", seq)
     SELECT f.name, a.id, a.seq FROM "Follower" f, "Article" a ON CONFLICT DO NOTHING`,
  )
  await ask('ANALYZE')
  await close()
}

/** The command line, with its peak of memory, in MB. */
function commandLine(words: string[], { settings }: Place) {
  const began = performance.now()
  const child = spawn(process.execPath, runArguments('cli/main.ts', ...words), {
    cwd: ROOT,
    env: { ...ENV, DATABASE_URL: undefined, MALLOC_ARENA_MAX: '2', ...settings },
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  let memory = 0
  const looking = setInterval(() => (memory = Math.max(memory, peakOf(child))), 50)
  const done = new Promise<{ seconds: number; memory: number }>((resolve, reject) =>
    child.once('exit', (code) => {
      clearInterval(looking)
      if (code === 0) resolve({ seconds: (performance.now() - began) / 1000, memory })
      else reject(new Error(`stet ${words[0]} ended with ${code}`))
    }),
  )
  return { done }
}

function peakOf({ pid }: ChildProcess): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** The longest that anybody waits until something is done. */
async function waits({ base, memory }: Running, { articleId, tokens }: Writing, until: Promise<unknown>) {
  let isOver = false
  let peak = 0
  const over = until.finally(() => (isOver = true)).catch(() => {})
  const longest = async (work: () => Promise<Response>) => {
    let most = 0
    while (!isOver) {
      const began = performance.now()
      const answer = await work()
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`answered ${answer.status}`)
      most = Math.max(most, performance.now() - began)
      peak = Math.max(peak, memory())
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
  return { health, comment: written, memory: peak }
}
