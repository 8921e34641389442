import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { database, prisma } from '../db/database'
import { lockArticle, transaction } from '../db/transaction'
import { at, by, desk, refused } from '../testing/people'
import { addComment } from './comments'
import { openThread } from './threads'

/** Until somebody waits for a lock; on the embedded database whoever begins a transaction waits for the one before. */
async function somebodyWaits() {
  if ((await database()).kind === 'embedded') return
  const db = await prisma()
  for (;;) {
    const [held] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (held && held.count > 0) return
    await pause(10)
  }
}

test('a write that waited for another one sees what that has changed: the role of who writes, too', async () => {
  const { editor, article, target, member } = await desk()
  const [, paragraph] = target
  if (!paragraph) throw new Error('the desk has three units')
  const reviewer = await member('reviewer')
  const thread = await openThread(by(editor), paragraph.id, {
    ...{ kind: 'comment', anchor: at(paragraph, 'two'), body: 'Two?' },
  })
  const [late] = await transaction(async (tx) => {
    await lockArticle(tx, article.id)
    const writing = refused(addComment(by(reviewer), thread.id, 'Too late.'))
    await somebodyWaits()
    await tx.member.delete({ where: { articleId_userId: { articleId: article.id, userId: reviewer.id } } })
    return [writing]
  })
  expect(await late).toBe('NOT_FOUND')
  const db = await prisma()
  expect(await db.comment.count({ where: { threadId: thread.id } })).toBe(1)
})

test('who only refers to an article, or to who writes in it, waits for no write', async ({ skip }) => {
  if ((await database()).kind === 'embedded') return skip('whoever begins a transaction waits for the one before')
  const { editor, article } = await desk()
  const db = await prisma()
  const tell = () => db.visit.create({ data: { userId: editor.id, articleId: article.id, seq: 1, at: new Date() } })
  const told = await transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM stet_lock(${article.id}, ${editor.id})`
    return tell()
  })
  expect(told).toMatchObject({ userId: editor.id, articleId: article.id })
})
