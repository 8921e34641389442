import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { database, prisma, useDatabase } from '../db/database'
import { openEmbedded } from '../db/open'
import { dropNotes, makeNotes, notesOf, noting } from '../testing/notes'
import { articleFaults } from '../verify/verify'
import { checks } from './checks'
import { type Following, startFollowers } from './run'

const ROOT = path.resolve(import.meta.dirname, '../..')

beforeAll(makeNotes)
afterAll(dropNotes)

const started: Following[] = []
afterEach(async () => {
  for (const following of started.splice(0)) await following.stop()
})

const soon = (work: () => Promise<void>) => vi.waitFor(work, { timeout: 120_000, interval: 20 })

describe('killed in the middle of it', () => {
  let folder: string
  let migrated: string
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-follower-'))
    if (inject('postgres') !== '') return
    migrated = path.join(folder, 'migrated')
    const open = await openEmbedded(migrated)
    await open.migrate()
    await open.close()
  })
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

  /** An instance that hangs in the checks of an article; returns its name, once it has been killed. */
  async function killedAt(stage: string, directory: string | undefined): Promise<string> {
    const args = ['--conditions=react-server', '--import', 'tsx', path.join(ROOT, 'server/testing/follower.ts'), stage]
    const env = { ...process.env, ...(directory === undefined && { DATABASE_URL: await address() }) }
    const child: ChildProcess = spawn(process.execPath, directory === undefined ? args : [...args, directory], {
      ...{ cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] },
    })
    if (!child.stdout) throw new Error('the instance has an output')
    const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const { value, done } = await lines.next()
    const closed = once(child, 'close')
    child.kill('SIGKILL')
    await closed
    if (done) throw new Error('the instance ended before it hung')
    return value
  }

  async function address() {
    const db = await prisma()
    const [row] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`
    return `${inject('postgres')}${row?.name}`
  }

  /** The checks are taken over: the article gets checked, and shows no trace of the interrupted run. */
  async function takenOver(articleId: string) {
    // Shorter times than in production, so that the test is quick.
    const pace = { gather: 1, poll: 50, lease: 500, retry: { first: 1, longest: 20 } }
    started.push(await startFollowers([noting(checks)], pace))
    const db = await prisma()
    const article = () => db.article.findUniqueOrThrow({ where: { id: articleId } })
    await soon(async () => expect(await article()).toMatchObject({ seq: 3, textSeq: 3, checkedSeq: 3 }))
    await soon(async () =>
      expect(await notesOf(checks, articleId)).toEqual(['1 article.created', '3 suggestion.accepted']),
    )
    const findings = await db.finding.findMany({ where: { articleId }, select: { quote: true, status: true } })
    expect(findings).toEqual([{ quote: '$1.43 billion', status: 'open' }])
    expect(await articleFaults(db, articleId)).toEqual([])
  }

  // Before it writes there is nothing of it in a database, whatever it has computed.
  test.each(['computed', 'written'])(
    'when it has %s: nothing is skipped, and nothing done twice',
    async (stage) => {
      if (inject('postgres') !== '') return takenOver(await killedAt(stage, undefined))
      const directory = path.join(folder, stage)
      fs.cpSync(migrated, directory, { recursive: true })
      const articleId = await killedAt(stage, directory)
      const own = await database()
      const open = await openEmbedded(directory)
      await Promise.resolve(open).then(useDatabase)
      try {
        await takenOver(articleId)
      } finally {
        for (const following of started.splice(0)) await following.stop()
        await Promise.resolve(own).then(useDatabase)
        await open.close()
      }
    },
    180_000, // starts a separate process each time
  )
})
