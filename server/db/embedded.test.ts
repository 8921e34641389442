import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdLock, LockedError } from './lock'
import { openEmbedded } from './open'

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

  test('is made whole or not at all: what an interrupted first start left is made anew', async () => {
    fs.mkdirSync(`${directory}.new/base`, { recursive: true })
    fs.writeFileSync(`${directory}.new/PG_VERSION`, '17\n')
    writer = startWriter()
    await writer.rows(50)
    expect(fs.existsSync(`${directory}.new`)).toBe(false)
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

test('a lock is held once, tells by whom, and is free again when it is released', () => {
  const file = path.join(folder, 'a.lock')
  const first = holdLock(file)
  expect(() => holdLock(file)).toThrow(`(pid ${process.pid})`)
  first.release()
  holdLock(file).release()
})
