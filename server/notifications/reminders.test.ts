import { describe, expect, test } from 'vitest'
import { updateArticle } from '../commands/articles'
import { assign, endAssignment } from '../commands/assignments'
import { prisma } from '../db/database'
import { listNotifications } from '../queries/notifications'
import type { Actor } from '../session/actor'
import { by, desk } from '../testing/people'
import { remind } from './reminders'

const HOUR = 3_600_000
const NOW = new Date('2026-03-02T00:00:00Z')
const hoursOn = (hours: number) => new Date(NOW.getTime() + hours * HOUR)

async function assigned(due: Date | undefined) {
  const set = await desk()
  const reviewer = await set.member('reviewer')
  const input = { userId: reviewer.id, ...(due && { dueAt: due.toISOString() }), note: 'Names first.' }
  const assignment = await assign(by(set.editor), set.article.id, input)
  return { ...set, reviewer, assignment }
}

async function heard(actor: Actor): Promise<string[]> {
  const { items } = await listNotifications(actor, { limit: 50 }, { locale: 'en', timeZone: 'Asia/Seoul' })
  return items.map(({ text }) => text)
}

describe('a due date is told', () => {
  test('once a day before to the assignee, and once after also to who assigned it, however often it is looked for', async () => {
    const { editor, reviewer } = await assigned(hoursOn(24))
    await remind(hoursOn(-1))
    expect(await heard(reviewer)).toEqual([])
    for (const hours of [1, 2, 3]) await remind(hoursOn(hours))
    const part = 'Whole article, due Mar 3, 2026, “Names first.”'
    expect(await heard(reviewer)).toEqual([`Your assignment is due soon: ${part}`])
    expect(await heard(editor)).toEqual([])
    for (const hours of [25, 26]) await remind(hoursOn(hours))
    expect(await heard(reviewer)).toEqual([
      `Your assignment is overdue: ${part}`,
      `Your assignment is due soon: ${part}`,
    ])
    expect(await heard(editor)).toEqual([`The assignment of ${reviewer.name} is overdue: ${part}`])
  })

  test('of each of two assignments in one article', async () => {
    const { article, editor, reviewer } = await assigned(hoursOn(2))
    await assign(by(editor), article.id, { userId: reviewer.id, dueAt: hoursOn(3).toISOString() })
    await remind(NOW)
    expect(await heard(reviewer)).toHaveLength(2)
  })

  test('where it is the article’s', async () => {
    const { article, editor, reviewer } = await assigned(undefined)
    await updateArticle(by(editor), article.id, { dueAt: hoursOn(5).toISOString() })
    await remind(NOW)
    expect(await heard(reviewer)).toEqual(['Your assignment is due soon: Whole article, “Names first.”'])
  })

  test('anew where the article’s was put off', async () => {
    const { article, editor, reviewer } = await assigned(undefined)
    const putOffTo = (hours: number) => updateArticle(by(editor), article.id, { dueAt: hoursOn(hours).toISOString() })
    await putOffTo(5)
    await remind(NOW)
    await putOffTo(100)
    await remind(hoursOn(1))
    const soon = 'Your assignment is due soon: Whole article, “Names first.”'
    expect(await heard(reviewer)).toEqual([soon])
    for (const hours of [80, 81]) await remind(hoursOn(hours))
    const db = await prisma()
    const rows = await db.notification.findMany({ where: { articleId: article.id, userId: reviewer.id } })
    expect(rows.map(({ type, at }) => [type, at])).toEqual([['due-soon', hoursOn(80)]])
    await remind(hoursOn(101))
    expect(await heard(reviewer)).toHaveLength(2)
    await putOffTo(200)
    for (const hours of [102, 201, 202]) await remind(hoursOn(hours))
    expect(await heard(editor)).toHaveLength(1)
    const told = await db.notification.findMany({ where: { articleId: article.id, type: 'overdue' } })
    expect(told.map(({ at }) => at)).toEqual([hoursOn(201), hoursOn(201)])
  })

  test('not of what is done, what is approved, or what passed long ago', async () => {
    const done = await assigned(hoursOn(1))
    await endAssignment(by(done.reviewer), done.assignment.id)
    const approved = await assigned(hoursOn(1))
    const db = await prisma()
    await db.article.update({ where: { id: approved.article.id }, data: { status: 'approved' } })
    const old = await assigned(hoursOn(-8 * 24))
    await remind(NOW)
    for (const { reviewer } of [done, approved, old]) expect(await heard(reviewer)).toEqual([])
  })

  test('once by several instances at the same time', async () => {
    const { reviewer } = await assigned(hoursOn(1))
    await Promise.all([remind(NOW), remind(NOW), remind(NOW)])
    expect(await heard(reviewer)).toHaveLength(1)
  })
})
