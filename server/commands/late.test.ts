import { expect, test } from 'vitest'
import type { Paragraph } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { rowsOf, transaction } from '../db/transaction'
import { loadParagraph } from '../manuscript/load'
import { by, type Desk, desk, refused } from '../testing/people'
import { eventsOf } from '../testing/record'
import { articleFaults } from '../verify/verify'
import { articleOf } from './lock'
import { removeMember } from './members'
import { openThread } from './threads'
import { writeWith } from './write'

/** A write that has seen what it decides on, and whose transaction hasn't begun: see server/db/late.ts. */

const COMMENT = { kind: 'comment', body: 'Hm.' } as const

const bodyOf = ({ target }: Desk): Paragraph => {
  const [, paragraph] = target
  if (!paragraph) throw new Error('the desk has three units')
  return paragraph
}

/** Reads a paragraph to write in its article, does something else in the meantime, the first time, and appends an event. */
function writeAround(set: Desk, meanwhile: () => Promise<unknown>, actor = set.editor) {
  const seen: number[] = []
  const { id } = bodyOf(set)
  const written = writeWith(
    by(actor),
    articleOf.paragraph(id),
    'edit-article',
    (tx) => loadParagraph(tx, id),
    async ({ article, append }) => {
      seen.push(article.seq)
      if (seen.length === 1) await meanwhile()
      await append('article.changed', {})
    },
  )
  return { seen, written }
}

test('keeps nobody waiting who writes in another article', async () => {
  const [here, there] = [await desk(), await desk()]
  const { seen, written } = writeAround(here, () => openThread(by(there.editor), bodyOf(there).id, COMMENT))
  await written
  expect(seen).toEqual([1])
  expect(await eventsOf(here.article.id)).toEqual(['article.created', 'article.changed'])
})

test('is decided anew, with the lock, where somebody else has written in the same one', async () => {
  const set = await desk()
  const { seen, written } = writeAround(set, () => openThread(by(set.editor), bodyOf(set).id, COMMENT))
  await written
  expect(seen).toEqual([1, 2])
  expect(await eventsOf(set.article.id)).toEqual(['article.created', 'thread.opened', 'article.changed'])
  expect(await articleFaults(await prisma(), set.article.id)).toEqual([])
})

test('is refused to who has lost the right to it since', async () => {
  const set = await desk()
  const other = await set.member('editor')
  const { written } = writeAround(set, () => removeMember(by(set.editor), set.article.id, { userId: other.id }), other)
  expect(await refused(written)).toBe('NOT_FOUND')
  expect((await eventsOf(set.article.id)).at(-1)).toBe('member.removed')
})

test('leaves nothing where it fails, before it has begun and after', async () => {
  const set = await desk()
  const fail = () => Promise.reject(new Error('never mind'))
  await expect(writeAround(set, fail).written).rejects.toThrow('never mind')
  const late = transaction(async (tx) => {
    await rowsOf(tx, articleOf.paragraph(bodyOf(set).id))
    await tx.article.update({ where: { id: set.article.id }, data: { byline: 'Nobody' } })
    await fail()
  }, true)
  await expect(late).rejects.toThrow('never mind')
  const db = await prisma()
  expect((await db.article.findUniqueOrThrow({ where: { id: set.article.id } })).byline).toBeNull()
  expect(await eventsOf(set.article.id)).toEqual(['article.created'])
})
