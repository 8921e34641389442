import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { setReady, whyUnready } from '../boot/ready'
import { createToken } from '../commands/people'
import { database, useDatabase } from '../db/database'
import { type Database, openDatabase } from '../db/open'
import { lackIn } from '../db/room'
import { noteOutage } from '../outage'
import { by, desk } from '../testing/people'
import { answer } from './door'

/** What is open instead of the file’s database, which comes back after each test. */
let usual: Database | undefined
let other: Database | undefined

async function instead(open: Database) {
  usual ??= await database()
  other = open
  await Promise.resolve(open).then(useDatabase)
}

afterEach(async () => {
  if (usual) await Promise.resolve(usual).then(useDatabase)
  await other?.close()
  other = undefined
  noteOutage(null)
})

async function comment() {
  const { article, editor } = await desk()
  const { token } = await createToken(by(editor), { name: 'test' })
  return () =>
    answer(
      new Request(`http://127.0.0.1:3000/api/v1/articles/${article.id}/threads`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ kind: 'comment', body: 'Well.' }),
      }),
    )
}

async function expectOutage(response: Response, why: string) {
  expect(response.status).toBe(503)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await response.json()).toMatchObject({ code: 'UNAVAILABLE', why, detail: expect.stringContaining('Nothing') })
}

test('a database that can’t be reached is no fault of ours, is told by readyz, and is over when it is', async () => {
  setReady()
  const write = await comment()
  await instead(await openDatabase({ databaseUrl: 'postgres://nobody@127.0.0.1:1/nowhere', dataDir: '' }))
  await expectOutage(await write(), 'unreachable')
  expect(await whyUnready()).toBe('unreachable')
  if (usual) await Promise.resolve(usual).then(useDatabase)
  expect((await write()).status).toBe(201)
  expect(await whyUnready()).toBe(null)
})

test('one that takes no writes can be read, and says so', async () => {
  setReady()
  const write = await comment()
  const db = await database()
  const [row] = await db.prisma.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`
  const set = (to: 'on' | 'off') =>
    inject('postgres') === ''
      ? db.prisma.$executeRawUnsafe(`SET default_transaction_read_only = ${to}`)
      : db.prisma.$executeRawUnsafe(`ALTER DATABASE ${row?.name} SET default_transaction_read_only = ${to}`)
  await set('on')
  try {
    if (inject('postgres') !== '')
      await instead(await openDatabase({ databaseUrl: `${inject('postgres')}${row?.name}`, dataDir: '' }))
    await expectOutage(await write(), 'read_only')
    expect(await whyUnready()).toBe('read_only')
    expect(await (await database()).prisma.article.count()).toBeGreaterThan(0)
  } finally {
    await set('off')
  }
})

describe('a disk', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-small-'))
  const mount = (...options: string[]) => spawnSync('mount', [...options, 'tmpfs', folder]).status === 0
  const isMounted = mount('-t', 'tmpfs', '-o', 'size=100m')
  if (!isMounted) fs.rmdirSync(folder)

  test.skipIf(!isMounted)(
    'is full before the database can’t go on, and no longer when there is room (needs root)',
    () => {
      try {
        expect(lackIn(folder)).toBe(null)
        fs.writeFileSync(path.join(folder, 'filling'), Buffer.alloc(70 * 1024 * 1024))
        expect(lackIn(folder)).toBe('disk_full')
        fs.rmSync(path.join(folder, 'filling'))
        expect(lackIn(folder)).toBe(null)
        expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0)
        expect(lackIn(folder)).toBe('read_only')
      } finally {
        spawnSync('umount', [folder])
        fs.rmdirSync(folder)
      }
    },
  )

  test('in memory is never full', () => expect(lackIn('memory://')).toBe(null))
})
