import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdLock, LockedError } from './lock'
import { type Database, openEmbedded } from './open'

const ROOT = path.resolve(import.meta.dirname, '../..')

let folder: string
let directory: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-embedded-'))
  directory = path.join(folder, 'data', 'pg')
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** A separate process that writes until it is killed; `said` grows with each row reported as committed. */
function startWriter() {
  const args = ['--conditions=react-server', '--import', 'tsx', path.join(ROOT, 'server/testing/writer.ts'), directory]
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = readline.createInterface({ input: child.stdout })
  const said: string[] = []
  const rows = (count: number) =>
    new Promise<void>((resolve, reject) => {
      lines.on('line', (line) => said.push(line) >= count && resolve())
      child.once('exit', (status) => reject(new Error(`the writer ended with ${status}`)))
    })
  return { child, said, rows }
}

/** SIGKILL: the process can't clean up. Resolves when all its output is read. */
async function kill(child: ChildProcess) {
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

// Each test continues where the one before ended.
describe('the embedded database', () => {
  let writer: ReturnType<typeof startWriter>
  const acknowledged: string[] = []

  test('is made whole or not at all: what an interrupted first start, or a backup, left goes', async () => {
    fs.mkdirSync(`${directory}.new/base`, { recursive: true })
    fs.writeFileSync(`${directory}.new/PG_VERSION`, '17\n')
    fs.mkdirSync(`${directory}.copy/base`, { recursive: true })
    writer = startWriter()
    await writer.rows(50)
    expect(fs.readdirSync(path.dirname(directory)).sort()).toEqual(['pg', 'pg.lock'])
  })

  test('is for its owner’s eyes only', () => {
    expect(fs.statSync(directory).mode & 0o077).toBe(0)
  })

  test('is for one process: another is refused, and told which one has it', async () => {
    await expect(openEmbedded(directory)).rejects.toThrow(LockedError)
    await expect(openEmbedded(directory)).rejects.toThrow(`in use by another Stet process (pid ${writer.child.pid})`)
  })

  test('killed in the middle of writing, it is free, and has every row that it acknowledged', async () => {
    await kill(writer.child)
    acknowledged.push(...writer.said)
    writer = startWriter()
    await writer.rows(50)
    await kill(writer.child)
    acknowledged.push(...writer.said)
    const database = await openEmbedded(directory)
    const users = await database.prisma.user.findMany({ select: { email: true } })
    await database.close()
    const there = new Set(users.map(({ email }) => email))
    expect(acknowledged.length).toBeGreaterThanOrEqual(100)
    expect(acknowledged.filter((email) => !there.has(email))).toEqual([])
  })

  test('closed, it is free for the next', async () => {
    const database = await openEmbedded(directory)
    expect(await database.prisma.user.count()).toBeGreaterThanOrEqual(acknowledged.length)
    await database.close()
  })

  test('never takes the place of something else, and lets go of its lock', async () => {
    const other = path.join(folder, 'other')
    fs.mkdirSync(other)
    fs.writeFileSync(path.join(other, 'mine.txt'), 'mine')
    for (let tries = 0; tries < 2; tries++) await expect(openEmbedded(other)).rejects.toThrow(/not empty/)
    expect(fs.readFileSync(path.join(other, 'mine.txt'), 'utf8')).toBe('mine')
  })
})

describe.each(['ends', 'breaks'])('if the thread of the database %s', (how) => {
  test('so does the process, with one line, and whoever waits is told', async () => {
    const args = [
      '--conditions=react-server',
      '--import',
      'tsx',
      path.join(ROOT, 'server/testing/broken.ts'),
      directory,
      how,
    ]
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    expect(stdout.trim().split('\n').sort()).toEqual(['in a transaction: rejected', 'waiting for it: rejected'])
    expect(stderr).toMatch(/^\{"level":"fatal",.*"msg":"Stet ends, since the embedded database has broken down"\}\n$/)
    expect(status).toBe(1)
  })
})

describe('the one session', () => {
  let database: Database
  beforeAll(async () => {
    database = await openEmbedded(directory)
    await database.prisma.$executeRaw`CREATE TABLE "Line" (text text)`
  })
  afterAll(() => database.close())
  const count = async () =>
    Number((await database.prisma.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM "Line"`)[0]?.n)

  test('does one transaction after the other, and what is asked meanwhile after them', async () => {
    const { prisma } = database
    const order: string[] = []
    const write = (name: string) =>
      prisma.$transaction(async (tx) => {
        order.push(`${name} begins`)
        await tx.$executeRaw`INSERT INTO "Line" VALUES (${name})`
        await new Promise((resolve) => setImmediate(resolve))
        await tx.$queryRaw`SELECT 1`
        order.push(`${name} ends`)
      })
    await Promise.all([write('a'), write('b'), count().then((n) => order.push(`${n} lines`))])
    expect(order.filter((one) => !one.includes('lines'))).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
    expect(await count()).toBe(2)
  })

  test('is free again, and nothing is written, when a transaction fails or takes too long', async () => {
    const { prisma } = database
    const failing = prisma.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO "Line" VALUES ('failing')`
      await tx.$executeRaw`INSERT INTO "Nowhere" VALUES (1)`
    })
    await expect(failing).rejects.toThrow(/Nowhere/)
    let release = () => {}
    const hold = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`INSERT INTO "Line" VALUES ('slow')`
        await hold
        await tx.$executeRaw`INSERT INTO "Line" VALUES ('slower')`
      },
      { timeout: 50 },
    )
    const meanwhile = count()
    expect(await meanwhile).toBe(2)
    release()
    await expect(slow).rejects.toMatchObject({ code: 'P2028' })
    expect(await count()).toBe(2)
  })

  test('goes on after an error, and still tells what it was asked to listen to', async () => {
    const told: (string | null)[] = []
    await database.listen('lines', (payload) => told.push(payload))
    await expect(database.prisma.$queryRaw`SELECT 1 / 0`).rejects.toThrow(/division by zero/)
    await database.prisma.$queryRaw`SELECT pg_notify('lines', 'said')::text`
    const unsaid = database.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT pg_notify('lines', 'unsaid')::text`
      throw new Error('never mind')
    })
    await expect(unsaid).rejects.toThrow('never mind')
    expect(told).toEqual(['said'])
  })

  test('refuses what is nested too deep, and goes on', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    await expect(database.prisma.$queryRaw`SELECT ${deep}::jsonb`).rejects.toThrow(/stack depth limit exceeded/)
    expect(await count()).toBe(2)
  })

  test('answers with what is longer than a message', async () => {
    const rows = await database.prisma.$queryRaw<{ text: string }[]>`
      SELECT repeat('가', g) AS text FROM unnest(ARRAY[1, 90000, 700000, 2]) AS g`
    expect(rows.map((row) => row.text.length)).toEqual([1, 90_000, 700_000, 2])
  })
})

test('a lock is held once, tells by whom, and is free again when it is released', () => {
  const file = path.join(folder, 'a.lock')
  const first = holdLock(file)
  expect(() => holdLock(file)).toThrow(`(pid ${process.pid})`)
  first.release()
  holdLock(file).release()
})
