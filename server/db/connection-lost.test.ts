import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { answer } from '../api/door'
import { createToken } from '../commands/people'
import { noteOutage } from '../outage'
import { type Between, startProxy } from '../testing/between'
import { by, desk } from '../testing/people'
import { closeDatabase, database, prisma, useDatabase } from './database'
import { notify, WORDS } from './notify'
import { type Database, openDatabase } from './open'

/** PostgreSQL goes away while it is used: what was acknowledged is there, what was refused can be asked again, and all is well afterwards. */
describe.skipIf(inject('postgres') === '')('a server’s connections', () => {
  let usual: Database
  let proxy: Between
  let other: Database
  let isClosed: boolean
  /** By which the test itself ends the others’ connections. */
  let name: string

  beforeEach(async () => {
    usual = await database()
    const [row] = await usual.prisma.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`
    name = row?.name ?? ''
    const { hostname: host, port } = new URL(inject('postgres'))
    proxy = await startProxy({ host, port: Number(port) })
    const address = new URL(`${inject('postgres')}${name}`)
    address.port = String(proxy.port)
    address.searchParams.set('application_name', 'stet-lost')
    isClosed = false
    other = await openDatabase({ databaseUrl: address.href, dataDir: '' })
  })
  afterEach(async () => {
    await Promise.resolve(usual).then(useDatabase)
    if (!isClosed) await other.close()
    await proxy.close()
    noteOutage(null)
  })

  async function newWriter() {
    const { article, editor } = await desk()
    const { token } = await createToken(by(editor), { name: 'test' })
    const comment = (key: string) =>
      answer(
        new Request(`http://127.0.0.1:3000/api/v1/articles/${article.id}/threads`, {
          method: 'POST',
          headers: {
            ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            'idempotency-key': key,
          },
          body: JSON.stringify({ kind: 'comment', body: key }),
        }),
      )
    const written = async () => {
      const comments = await usual.prisma.comment.findMany({ where: { thread: { articleId: article.id } } })
      return comments.map(({ body }) => body).toSorted()
    }
    return { comment, written }
  }

  const terminate = () =>
    usual.prisma.$queryRaw`
      SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
      WHERE datname = ${name} AND application_name = 'stet-lost'`

  test('ended by an admin while people write: each write is there or refused with 503, and asked again it is there once', async () => {
    const { comment, written } = await newWriter()
    useDatabase(other)
    const keys = Array.from({ length: 60 }, () => randomUUID())
    let answered = 0
    const once = async (key: string) => {
      const { status } = await comment(key)
      answered++
      return { key, status }
    }
    const writing = Promise.all(keys.map(once))
    // As often as it takes to meet every kind of moment: between statements, in one, and before a commit is answered.
    while (answered < keys.length) await terminate()
    const first = await writing
    expect(first.filter(({ status }) => status !== 201 && status !== 503)).toEqual([])
    const there = new Set(await written())
    expect(first.filter(({ key, status }) => status === 201 && !there.has(key))).toEqual([])
    // One after the other, and more than there are connections: none of them was lost with those who had it.
    for (const { key, status } of first) if (status === 503) expect(await settled(() => comment(key))).toBe(201)
    expect(await written()).toEqual(keys.toSorted())
  })

  test('that nobody uses, or by which it listens, are opened again', async () => {
    const { comment, written } = await newWriter()
    useDatabase(other)
    const heard: (string | null)[] = []
    await other.listen(WORDS, (payload) => void heard.push(payload))
    expect((await comment('before')).status).toBe(201)
    await terminate()
    expect(await settled(() => comment('after'))).toBe(201)
    // What was missed meanwhile is read by whoever listens.
    await expect.poll(() => heard, { timeout: 60_000 }).toContain(null)
    await notify(await prisma(), WORDS, {})
    await expect.poll(() => heard, { timeout: 60_000 }).toContain('{}')
    expect(await written()).toEqual(['after', 'before'])
  })

  test('that are refused are an outage, and no longer than they are', async () => {
    const { comment } = await newWriter()
    useDatabase(other)
    proxy.refuse()
    expect((await comment('refused')).status).toBe(503)
    proxy.resume()
    expect((await comment('taken')).status).toBe(201)
  })

  test('that answer no more are closed all the same, and who waits is told', async () => {
    const { comment } = await newWriter()
    useDatabase(other)
    await other.listen(WORDS, () => {})
    proxy.stall()
    const waiting = [comment('a'), comment('b'), other.prisma.$transaction((tx) => tx.$queryRaw`SELECT 1`)] as const
    const told = Promise.allSettled(waiting)
    isClosed = true
    await closeDatabase(50)
    const [a, b, read] = await told
    for (const one of [a, b]) expect(one).toMatchObject({ value: { status: 503 } })
    expect(read.status).toBe('rejected')
  })
})

/** The first connections that a pool has may have been ended without its knowing yet. */
async function settled(ask: () => Promise<Response>): Promise<number> {
  let status = 503
  for (let tries = 0; status === 503 && tries < 20; tries++) ({ status } = await ask())
  return status
}
