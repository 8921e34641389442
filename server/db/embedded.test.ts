import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { holdLock, LockedError } from './lock'
import { openEmbedded } from './open'

const ROOT = path.resolve(import.meta.dirname, '../..')

let folder: string
let writers: ChildProcess[]
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-embedded-'))
  writers = []
})
afterEach(async () => {
  for (const writer of writers) if (writer.exitCode === null && writer.signalCode === null) await kill(writer)
  fs.rmSync(folder, { recursive: true, force: true })
})

/** A process of its own that writes until it is killed; `said` grows with each row that it was told is safe. */
function startWriter(directory: string) {
  const args = ['--conditions=react-server', '--import', 'tsx', path.join(ROOT, 'server/testing/writer.ts'), directory]
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  writers.push(child)
  const said: string[] = []
  const lines = readline.createInterface({ input: child.stdout })
  const rows = (count: number) =>
    new Promise<void>((resolve, reject) => {
      const look = () => said.length >= count && resolve()
      lines.on('line', look)
      child.once('exit', (status) => reject(new Error(`the writer ended with ${status}`)))
      look()
    })
  lines.on('line', (line) => said.push(line))
  return { child, said, rows }
}

/** SIGKILL: the process gets no chance to tidy up. Resolves when all that it had said is read. */
async function kill(child: ChildProcess) {
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

// The same whatever the other tests run on: once is enough.
describe.runIf(inject('postgres') === '')('the embedded database', () => {
  test('killed three times in the middle of writing, it has every row that it acknowledged', async () => {
    const directory = path.join(folder, 'pg')
    const acknowledged: string[] = []
    for (let round = 0; round < 3; round++) {
      const { child, said, rows } = startWriter(directory)
      await rows(50)
      await kill(child)
      acknowledged.push(...said)
    }
    const database = await openEmbedded(directory)
    const users = await database.prisma.user.findMany({ select: { email: true } })
    await database.close()
    const there = new Set(users.map(({ email }) => email))
    expect(acknowledged.length).toBeGreaterThanOrEqual(150)
    expect(acknowledged.filter((email) => !there.has(email))).toEqual([])
  })

  test('is for one process: another is refused with its name, and may when it has ended', async () => {
    const directory = path.join(folder, 'pg')
    const { child, rows } = startWriter(directory)
    await rows(1)
    await expect(openEmbedded(directory)).rejects.toThrow(LockedError)
    await expect(openEmbedded(directory)).rejects.toThrow(`in use by another Stet process (pid ${child.pid})`)
    await kill(child)
    await (await openEmbedded(directory)).close()
  })

  test('opened and closed holds what was in it, and lets go of its lock', async () => {
    const directory = path.join(folder, 'pg')
    for (let round = 0; round < 2; round++) {
      const database = await openEmbedded(directory)
      await database.migrate()
      await database.prisma.user.create({ data: { email: `${round}@stet.test`, name: 'Kim' } })
      expect(await database.prisma.user.count()).toBe(round + 1)
      await database.close()
    }
  })

  test('is for its owner’s eyes only', async () => {
    const directory = path.join(folder, 'data', 'pg')
    await (await openEmbedded(directory)).close()
    for (const at of [path.dirname(directory), directory]) expect(fs.statSync(at).mode & 0o077).toBe(0)
  })

  test('is made whole or not at all: what an interrupted first start left is made anew', async () => {
    const directory = path.join(folder, 'pg')
    fs.mkdirSync(`${directory}.new/base`, { recursive: true })
    fs.writeFileSync(`${directory}.new/PG_VERSION`, '17\n')
    const database = await openEmbedded(directory)
    expect((await database.migrate()).length).toBeGreaterThan(0)
    await database.close()
    expect(fs.existsSync(`${directory}.new`)).toBe(false)
  })

  test('never replaces a folder that holds something else, and lets go of its lock', async () => {
    const directory = path.join(folder, 'pg')
    fs.mkdirSync(directory)
    fs.writeFileSync(path.join(directory, 'mine.txt'), 'mine')
    for (let tries = 0; tries < 2; tries++) await expect(openEmbedded(directory)).rejects.toThrow(/not empty/i)
    expect(fs.readFileSync(path.join(directory, 'mine.txt'), 'utf8')).toBe('mine')
  })
})

describe('a lock', () => {
  test('is held once, told by whom, and free again when it is released', () => {
    const file = path.join(folder, 'a.lock')
    const first = holdLock(file)
    expect(() => holdLock(file)).toThrow(`(pid ${process.pid})`)
    first.release()
    holdLock(file).release()
  })
})
