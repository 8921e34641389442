import { describe, expect, test } from 'vitest'
import { Promotion } from '@/domain/contract/inputs'
import { prisma } from '../db/database'
import { listFindings, readFinding } from '../queries/findings'
import { loadThread } from '../queries/threads'
import { runChecks } from '../testing/checked'
import { by, desk, person, refused, suggest } from '../testing/people'
import { appended, eventsOf } from '../testing/record'
import { acceptSuggestion, rejectSuggestion, withdrawSuggestion } from './decisions'
import { dismissFinding, promoteFinding, reopenFinding, undoPromotion } from './findings'

const SOURCE = [
  '항구의 밤',
  '크레인 두 기에 143억 달러를 냈다. 배는 네 척이 왔고 선원은 모두 스무 명이었다.',
  '관계자는 말을 아꼈다.',
]
const TARGET = ['The port at night', 'It paid $1.43 billion for two cranes.', 'The official said little.']

/** An article with a wrong amount in the translation and an omitted sentence. */
async function checked() {
  const made = await desk(TARGET, SOURCE)
  await runChecks(made.article.id)
  const found = async (status?: 'open' | 'dismissed' | 'promoted' | 'fixed') =>
    (await listFindings(made.editor, made.article.id, { limit: 50, status }, 'en')).items
  const all = await found()
  const amount = all.find(({ side }) => side === 'target')
  const omitted = all.find(({ side }) => side === 'source')
  if (!amount || !omitted) throw new Error(`not both were found: ${JSON.stringify(all)}`)
  return { ...made, found, amount, omitted }
}

const promote = (input: object) => Promotion.parse(input)

describe('a finding', () => {
  test('made a suggestion proposes what should stand there', async () => {
    const { editor, amount, found, article } = await checked()
    const thread = await promoteFinding(by(editor), amount.id, promote({ kind: 'suggestion' }), 'en')
    expect(thread).toMatchObject({
      kind: 'suggestion',
      anchor: { quote: '$1.43 billion' },
      suggestion: { replacement: '$14.3 billion', category: 'accuracy/number', reason: amount.message },
    })
    expect((await found('promoted')).map(({ id, threadId }) => [id, threadId])).toEqual([[amount.id, thread.id]])
    await acceptSuggestion(by(editor), thread.id, {})
    await runChecks(article.id)
    expect((await found('fixed')).map(({ id }) => id)).toContain(amount.id)
  })

  test('is named by the thread made of it, and can be read whatever became of it, by whoever may read its article', async () => {
    const { editor, amount, article } = await checked()
    const thread = await promoteFinding(by(editor), amount.id, promote({ kind: 'comment', body: 'Which?' }), 'en')
    expect(thread).toMatchObject({ findingId: amount.id, comments: [{ body: 'Which?' }] })
    expect((await loadThread(await prisma(), thread.id)).findingId).toBe(amount.id)
    await runChecks(article.id)
    expect(await readFinding(editor, amount.id, 'en')).toMatchObject({ status: 'promoted', message: amount.message })
    expect((await readFinding(editor, amount.id, 'ko')).message).not.toBe(amount.message)
    expect(await refused(readFinding(await person('Stranger'), amount.id, 'en'))).toBe('NOT_FOUND')
  })

  test('is made what a person says, in one event that names both', async () => {
    const { editor, amount, article } = await checked()
    const own = { kind: 'issue', category: 'style/awkward', severity: 'minor', body: 'Is it euros?' }
    const events = await appended(article.id, async () => {
      const thread = await promoteFinding(by(editor), amount.id, promote(own), 'en')
      expect(thread).toMatchObject({ issue: { category: 'style/awkward', severity: 'minor' } })
      expect(thread.comments.map(({ body }) => body)).toEqual(['Is it euros?'])
    })
    expect(events).toEqual(['thread.opened'])
  })

  test('of the source is made an issue, a gap or a comment there, and no suggestion', async () => {
    const { editor, omitted } = await checked()
    const make = (input: object) => promoteFinding(by(editor), omitted.id, promote(input), 'ko')
    expect(await refused(make({ kind: 'suggestion', replacement: 'x' }))).toBe('INVALID_INPUT')
    const gap = await make({ kind: 'gap' })
    expect(gap).toMatchObject({
      paragraphId: omitted.paragraphId,
      anchor: { quote: omitted.quote },
      gap: { type: 'omission', origin: 'translation', explanation: expect.stringMatching(/[가-힣]/) },
    })
    await reopenFinding(by(editor), omitted.id, 'en')
    expect(await make({ kind: 'comment' })).toMatchObject({ kind: 'comment', anchor: { quote: omitted.quote } })
  })

  test('proposes what a person knows better', async () => {
    const { editor, amount } = await checked()
    const thread = await promoteFinding(
      by(editor),
      amount.id,
      promote({ kind: 'suggestion', replacement: '€14.3bn' }),
      'en',
    )
    expect(thread.suggestion?.replacement).toBe('€14.3bn')
  })

  test('is dismissed with a reason, and opened again', async () => {
    const { editor, amount, found, article } = await checked()
    const dismissed = await dismissFinding(by(editor), amount.id, 'It was in euros.', 'en')
    expect(dismissed).toMatchObject({ status: 'dismissed', reason: 'It was in euros.', judgedBy: { name: 'Editor' } })
    expect(await refused(dismissFinding(by(editor), amount.id, 'again', 'en'))).toBe('ALREADY_DECIDED')
    expect(await refused(promoteFinding(by(editor), amount.id, promote({ kind: 'comment' }), 'en'))).toBe(
      'ALREADY_DECIDED',
    )
    const reopened = await reopenFinding(by(editor), amount.id, 'en')
    expect(reopened.status).toBe('open')
    expect(reopened.reason).toBeUndefined()
    await reopenFinding(by(editor), amount.id, 'en')
    expect(await eventsOf(article.id)).toEqual(['article.created', 'finding.dismissed', 'finding.reopened'])
    expect((await found('open')).map(({ id }) => id)).toContain(amount.id)
  })

  test.each([
    ['suggestion', { suggestion: { decision: 'withdrawn' } }],
    ['gap', { gap: { resolution: 'waived', resolutionNote: 'A mistake.' } }],
    ['issue', { status: 'resolved' }],
    ['comment', { status: 'resolved' }],
  ])('promoted to %s and taken back is open again, and the thread ended, in one write', async (kind, ended) => {
    const { editor, amount, article } = await checked()
    const { id } = await promoteFinding(by(editor), amount.id, promote({ kind }), 'en')
    const events = await appended(article.id, async () => {
      const undone = await undoPromotion(by(editor), amount.id, 'A mistake.', 'en')
      expect(undone).toMatchObject({ finding: { id: amount.id, status: 'open' }, thread: { id, ...ended } })
      expect(undone.finding.threadId).toBeUndefined()
    })
    expect(events).toEqual(['finding.reopened'])
    expect(await refused(undoPromotion(by(editor), amount.id, 'again', 'en'))).toBe('CONFLICT')
  })

  test('stays promoted where its suggestion has been decided', async () => {
    const { editor, amount, found } = await checked()
    const { id } = await promoteFinding(by(editor), amount.id, promote({ kind: 'suggestion' }), 'en')
    await rejectSuggestion(by(editor), id, { reason: 'It is right.' })
    expect(await refused(undoPromotion(by(editor), amount.id, 'A mistake.', 'en'))).toBe('ALREADY_DECIDED')
    expect((await found('promoted')).map(({ threadId }) => threadId)).toEqual([id])
  })

  test('is promoted by one of two at once', async () => {
    const { editor, amount } = await checked()
    const once = () =>
      refused(promoteFinding(by(editor), amount.id, promote({ kind: 'comment' }), 'en').then(() => 'done'))
    expect((await Promise.all([once(), once()])).toSorted()).toEqual(['ALREADY_DECIDED', 'done'])
  })

  test('comes back when what it was made is taken back', async () => {
    const { editor, amount, found } = await checked()
    const thread = await promoteFinding(by(editor), amount.id, promote({ kind: 'suggestion' }), 'en')
    await withdrawSuggestion(by(editor), thread.id)
    await reopenFinding(by(editor), amount.id, 'en')
    expect((await found('open')).map(({ id }) => id)).toContain(amount.id)
  })

  test('whose words have just been corrected is judged no more', async () => {
    const { editor, amount, target } = await checked()
    const [, paragraph] = target
    if (!paragraph) throw new Error('the desk has three units')
    const { id } = await suggest(editor, paragraph, '$1.43 billion', '$14.3 billion')
    await acceptSuggestion(by(editor), id, {})
    expect(await refused(dismissFinding(by(editor), amount.id, 'x', 'en'))).toBe('STALE_VERSION')
    expect(await refused(promoteFinding(by(editor), amount.id, promote({ kind: 'issue' }), 'en'))).toBe('STALE_VERSION')
  })

  test('as long as a paragraph is made any kind of thread', async () => {
    const number = `${'one hundred thousand million '.repeat(900)}won`
    const made = await desk([`They spent ${number}.`], [`백만 원을 ${'아주 많이 '.repeat(2_000)}썼다.`])
    await runChecks(made.article.id)
    const { items } = await listFindings(made.editor, made.article.id, { limit: 50, check: 'number' }, 'en')
    expect(items.length).toBeGreaterThan(0)
    for (const kind of ['comment', 'issue', 'gap']) {
      const [finding] = items
      expect(await promoteFinding(by(made.editor), finding?.id ?? '', promote({ kind }), 'en')).toMatchObject({ kind })
      await reopenFinding(by(made.editor), finding?.id ?? '', 'en')
    }
  })

  test('is judged by reviewers and editors, and seen by everybody', async () => {
    const { amount, article, member } = await checked()
    for (const role of ['viewer', 'translator'] as const) {
      const actor = await member(role)
      expect((await listFindings(actor, article.id, { limit: 50 }, 'en')).items.length).toBeGreaterThan(0)
      expect(await refused(dismissFinding(by(actor), amount.id, 'x', 'en'))).toBe('FORBIDDEN')
      expect(await refused(promoteFinding(by(actor), amount.id, promote({ kind: 'comment' }), 'en'))).toBe('FORBIDDEN')
    }
    const reviewer = await member('reviewer')
    expect(await dismissFinding(by(reviewer), amount.id, 'x', 'en')).toMatchObject({ status: 'dismissed' })
  })

  test('of nobody’s article isn’t there for strangers', async () => {
    const { amount } = await checked()
    const { editor: stranger } = await desk()
    expect(await refused(dismissFinding(by(stranger), amount.id, 'x', 'en'))).toBe('NOT_FOUND')
    expect(await refused(reopenFinding(by(stranger), 'nothing', 'en'))).toBe('NOT_FOUND')
  })

  test('can be asked for by its check and its status', async () => {
    const { editor, article, amount } = await checked()
    const { items } = await listFindings(editor, article.id, { limit: 50, check: 'number', status: 'open' }, 'en')
    expect(items.map(({ id }) => id)).toContain(amount.id)
    const { items: names } = await listFindings(editor, article.id, { limit: 50, check: 'name' }, 'en')
    expect(names).toEqual([])
    const first = await listFindings(editor, article.id, { limit: 1 }, 'en')
    const second = await listFindings(editor, article.id, { limit: 1, cursor: first.nextCursor ?? '' }, 'en')
    const all = await listFindings(editor, article.id, { limit: 50 }, 'en')
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.items.slice(0, 2).map(({ id }) => id))
    expect(all.items.map(({ side }) => side)).toEqual(all.items.map(({ side }) => side).toSorted())
  })
})
