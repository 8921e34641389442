import { describe, expect, test } from 'vitest'
import { getArticle, listArticles } from '../queries/articles'
import { listAssignments, listOwnAssignments } from '../queries/assignments'
import { listEvents } from '../queries/history'
import { by, type Desk, desk, person, refused } from '../testing/people'
import { appended } from '../testing/record'
import { transitionArticle } from './articles'
import { assign, endAssignment, handOver, withdrawAssignment } from './assignments'
import { removeMember } from './members'
import { purgeArticle } from './removal'
import { mergeUnit } from './units'

const lastEvent = async ({ editor, article }: Desk) =>
  (await listEvents(editor, article.id, { limit: 1, order: 'newest' })).items[0]

describe('an assignment', () => {
  test('is of the article or of a range of its units, and is told to the assignee', async () => {
    const set = await desk()
    const { editor, article, units } = set
    const reviewer = await set.member('reviewer')
    const [, second, third] = units.map(({ id }) => id)
    const [dueAt, note] = ['2026-12-03T23:59:59.000Z', 'The figures first.']
    const input = { userId: reviewer.id, fromUnitId: second, toUnitId: third, dueAt, note }
    const made = await assign(by(editor), article.id, input)
    expect(made).toMatchObject({ ...input, name: reviewer.name, from: 2, to: 3, createdById: editor.id })
    expect(await lastEvent(set)).toMatchObject({
      type: 'assignment.made',
      data: { assignmentId: made.id, userId: reviewer.id, concerns: [{ userId: reviewer.id, reason: 'assigned' }] },
    })
    expect((await assign(by(editor), article.id, { email: reviewer.email })).from).toBeUndefined()
    const { items } = await listOwnAssignments(reviewer, { limit: 5 })
    expect(items.map(({ assignment, article: { id } }) => [id, assignment.from])).toEqual([
      [article.id, 2],
      [article.id, undefined],
    ])
    const shown = [await getArticle(reviewer, article.id), ...(await listArticles(reviewer, { limit: 5 })).items]
    for (const one of shown) expect(one.assignments?.map(({ userId }) => userId)).toEqual([reviewer.id, reviewer.id])
  })

  test('is for members only, and for units of the article in their order', async () => {
    const set = await desk()
    const { editor, article, units } = set
    const [first, second] = units.map(({ id }) => id)
    const other = await desk()
    const mine = { userId: editor.id }
    const tries = [
      { userId: other.editor.id },
      { ...mine, fromUnitId: other.units[0]?.id },
      { ...mine, fromUnitId: second, toUnitId: first },
    ]
    const events = await appended(article.id, async () => {
      const answers = []
      for (const input of tries) answers.push(await refused(assign(by(editor), article.id, input)))
      expect(answers).toEqual(['NOT_FOUND', 'INVALID_INPUT', 'INVALID_INPUT'])
    })
    expect(events).toEqual([])
  })

  test('is done once, by the assignee or an editor, and told to whoever made it', async () => {
    const set = await desk()
    const { editor, article } = set
    const reviewer = await set.member('reviewer')
    const { id } = await assign(by(editor), article.id, { userId: reviewer.id })
    for (const [who, code] of [
      [await set.member('translator'), 'FORBIDDEN'],
      [await person('Admin', { admin: true }), 'FORBIDDEN'],
      [await person('Stranger'), 'NOT_FOUND'],
    ] as const)
      expect(await refused(endAssignment(by(who), id))).toBe(code)
    expect(await endAssignment(by(reviewer), id)).toMatchObject({ endedAs: 'done' })
    expect(await lastEvent(set)).toMatchObject({
      type: 'assignment.ended',
      data: { as: 'done', concerns: [{ userId: editor.id, reason: 'assignment-ended' }] },
    })
    expect(await refused(endAssignment(by(editor), id))).toBe('CONFLICT')
    expect((await getArticle(editor, article.id)).assignments).toBeUndefined()
    const list = async (open?: 'true') => (await listAssignments(editor, article.id, { limit: 5, open })).items.length
    expect([await list(), await list('true')]).toEqual([1, 0])
  })

  test('is handed over with its range and its due date, by two at once to one', async () => {
    const set = await desk()
    const { editor, article, units } = set
    const [reviewer, translator] = [await set.member('reviewer'), await set.member('translator')]
    const fromUnitId = units[1]?.id
    const { id } = await assign(by(editor), article.id, { userId: reviewer.id, fromUnitId, note: 'The figures.' })
    expect(await refused(handOver(by(reviewer), id, { userId: reviewer.id }))).toBe('CONFLICT')
    const answers = await Promise.all([
      refused(handOver(by(reviewer), id, { userId: translator.id }).then(({ userId }) => userId)),
      refused(handOver(by(editor), id, { userId: translator.id }).then(({ userId }) => userId)),
    ])
    expect(answers.toSorted()).toEqual([translator.id, 'CONFLICT'].toSorted())
    const { assignments = [] } = await getArticle(editor, article.id)
    expect(assignments).toMatchObject([{ userId: translator.id, fromUnitId, note: 'The figures.' }])
    const event = await lastEvent(set)
    expect(event).toMatchObject({ type: 'assignment.handed-over', data: { from: { userId: reviewer.id } } })
  })

  test('is handed over with the range that it has then, where a unit at its end goes at the same time', async () => {
    const set = await desk()
    const { editor, article, units } = set
    const reviewer = await set.member('reviewer')
    const [first = '', second] = units.map(({ id }) => id)
    const { id } = await assign(by(editor), article.id, { userId: editor.id, fromUnitId: second })
    // In whichever order: what is handed over begins with a unit that is there.
    await Promise.all([mergeUnit(by(editor), article.id, first), handOver(by(editor), id, { userId: reviewer.id })])
    const { assignments = [] } = await getArticle(editor, article.id)
    expect(assignments).toMatchObject([{ userId: reviewer.id, fromUnitId: first, from: 1 }])
  })

  test('is withdrawn by an editor, and with the member who had it', async () => {
    const set = await desk()
    const { editor, article } = set
    const reviewer = await set.member('reviewer')
    const one = await assign(by(editor), article.id, { userId: reviewer.id })
    expect(await refused(withdrawAssignment(by(reviewer), one.id))).toBe('FORBIDDEN')
    await withdrawAssignment(by(editor), one.id)
    await assign(by(editor), article.id, { userId: reviewer.id })
    await removeMember(by(editor), article.id, { userId: reviewer.id })
    const { items } = await listAssignments(editor, article.id, { limit: 5 })
    expect(items.map(({ endedAs }) => endedAs)).toEqual(['withdrawn', 'withdrawn'])
  })

  test('keeps its range where a unit at its end is merged with the one before, and goes with a purged article', async () => {
    const set = await desk()
    const { editor, article, units } = set
    const [first, second, third] = units.map(({ id }) => id)
    await assign(by(editor), article.id, { userId: editor.id, fromUnitId: second, toUnitId: third })
    await mergeUnit(by(editor), article.id, first ?? '')
    const { assignments = [] } = await getArticle(editor, article.id)
    expect(assignments).toMatchObject([{ fromUnitId: first, toUnitId: third, from: 1, to: 2 }])
    await transitionArticle(by(editor), article.id, { to: 'in_review' })
    await purgeArticle(by(await person('Admin', { admin: true })), article.id, article.title.target)
    expect((await listOwnAssignments(editor, { limit: 5 })).items).toEqual([])
  })
})
