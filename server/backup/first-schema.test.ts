import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { useDatabase } from '../db/database'
import { migrationNames } from '../db/migrate'
import { actorOfEmail } from '../session/operator'
import { exported } from '../testing/exported'
import { verify } from '../verify/verify'
import { at, inOwnFolder, newEmbedded, newServed } from './backup.fixture'
import { openForRestore, restore } from './restore'

inOwnFolder()

/** Made by Stet as of 26 November 2026, of every kind of thread and decision that it knew, on the first schema that ever was. */
const FIRST = path.resolve('server/testing/first-schema.backup')

test('what was written on the first schema is all there on the present one, and nothing that verify finds', async () => {
  const backup = await openForRestore(FIRST)
  expect(backup.header.migrations).toEqual(migrationNames().slice(0, 1))
  const place = await (inject('postgres') === '' ? newEmbedded('first') : newServed())
  await restore(backup, { database: place, kept: { setting: undefined, dataDir: at('first') } })
  await Promise.resolve(place).then(useDatabase)
  expect(await place.migrate()).toEqual([])
  const faults: string[] = []
  for await (const fault of verify()) faults.push(fault)
  expect(faults).toEqual([])

  const { prisma } = place
  const counts = [prisma.user, prisma.event, prisma.thread, prisma.comment, prisma.paragraphVersion, prisma.session]
  const held = new Map(backup.header.tables.map(({ name, rows }) => [name, rows]))
  const names = ['User', 'Event', 'Thread', 'Comment', 'ParagraphVersion', 'Session']
  const there = await Promise.all(counts.map((table) => (table as { count: () => Promise<number> }).count()))
  expect(there).toEqual(names.map((name) => held.get(name)))

  const member = await prisma.member.findFirstOrThrow({
    where: { role: 'editor', article: { deletedAt: null } },
    include: { user: true },
  })
  const editor = await actorOfEmail(member.user.email)
  if (!editor) throw new Error('the editor is active')
  const { units } = JSON.parse(await exported(editor, member.articleId)) as { units: { target: { text: string }[] }[] }
  const texts = units.flatMap(({ target }) => target.map(({ text }) => text))
  expect(texts).toContain('There are three cranes 🏗️. There are four ships.')
  expect(fs.readFileSync(FIRST).length).toBeLessThan(16_000)
  expect(gunzipSync(fs.readFileSync(FIRST)).toString()).not.toContain('@desk')
})
