import { describe, expect, test } from 'vitest'
import type { ArticleStatus } from '@/domain/contract/names'
import { getApproval } from '../queries/approval'
import { getGate } from '../queries/gate'
import { listEvents } from '../queries/history'
import { listRounds } from '../queries/rounds'
import type { Actor } from '../session/actor'
import { by, type Desk, desk, person, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { transitionArticle, updateArticle } from './articles'
import { acceptSuggestion, rejectSuggestion } from './decisions'
import { resolveGap } from './gaps'
import { setMember } from './members'
import { signOff } from './sign-offs'
import { openArticleThread, openThread, reopenThread, resolveThread } from './threads'
import { excludeUnit } from './units'

const move = ({ editor, article }: Desk, to: ArticleStatus, reason?: string) =>
  transitionArticle(by(editor), article.id, { to, ...(reason !== undefined && { reason }) })

async function signAll({ editor, units }: Desk) {
  for (const { id } of units) await signOff(by(editor), id)
}

async function approved(): Promise<Desk> {
  const set = await desk()
  await signAll(set)
  await move(set, 'in_review')
  await move(set, 'approved')
  return set
}

describe('the gate', () => {
  const kinds = async ({ editor, article }: Desk) =>
    (await getGate(editor, article.id)).blockers.map(({ kind }) => kind)

  test('lacks a sign-off for every included unit, and names the unit', async () => {
    const set = await desk()
    const { open, blockers } = await getGate(set.editor, set.article.id)
    expect(open).toBe(false)
    expect(blockers.map(({ kind, id }) => [kind, id])).toEqual(set.units.map(({ id }) => ['sign-off', id]))
    await excludeUnit(by(set.editor), set.article.id, set.units[2]?.id ?? '')
    expect(await kinds(set)).toEqual(['sign-off', 'sign-off'])
    await signAll(set)
    expect(await getGate(set.editor, set.article.id)).toEqual({ open: true, blockers: [] })
  })

  test('asks for two people where the policy does; one person counts once', async () => {
    const set = await desk()
    await updateArticle(by(set.editor), set.article.id, {
      policy: { selfApproval: true, signOffs: 2, rejectReason: true },
    })
    await signAll(set)
    await signAll(set)
    expect(await kinds(set)).toEqual(['sign-off', 'sign-off', 'sign-off'])
    await signAll({ ...set, editor: await set.member('reviewer') })
    expect(await kinds(set)).toEqual([])
  })

  test('is held by what is pending or in conflict, until it is decided', async () => {
    const set = await desk()
    const [, paragraph] = set.target
    if (!paragraph) throw new Error('no paragraph')
    const one = await suggest(set.editor, paragraph, 'two cranes', 'three cranes')
    const other = await suggest(set.editor, paragraph, 'two', 'four')
    await acceptSuggestion(by(set.editor), one.id, {})
    await signAll(set)
    const pending = await suggest(set.editor, { ...paragraph, version: 1 }, 'four ships', 'five ships')
    const { blockers } = await getGate(set.editor, set.article.id)
    expect(blockers.map(({ kind, id }) => [kind, id])).toEqual([
      ['conflict', other.id],
      ['pending', pending.id],
    ])
    for (const { id } of [other, pending]) await rejectSuggestion(by(set.editor), id, { reason: 'No.' })
    expect(await kinds(set)).toEqual([])
  })

  test.each([
    ['neutral', false],
    ['minor', false],
    ['major', true],
    ['critical', true],
  ] as const)('a %s issue holds it while it is open: %s', async (severity, holds) => {
    const set = await desk()
    await signAll(set)
    const { id } = await openArticleThread(by(set.editor), set.article.id, {
      kind: 'issue',
      category: 'style',
      severity,
    })
    expect(await kinds(set)).toEqual(holds ? ['issue'] : [])
    await resolveThread(by(set.editor), id)
    expect(await kinds(set)).toEqual([])
    await reopenThread(by(set.editor), id)
    expect(await kinds(set)).toEqual(holds ? ['issue'] : [])
  })

  test('a weighty gap holds it until it is resolved, whatever its thread; comments never do', async () => {
    const set = await desk()
    await signAll(set)
    const [paragraph] = set.target
    await openThread(by(set.editor), paragraph?.id ?? '', { kind: 'comment', body: 'Hm.' })
    const gap = await openArticleThread(by(set.editor), set.article.id, {
      kind: 'gap',
      type: 'omission',
      origin: 'translation',
      severity: 'major',
      explanation: 'A sentence is missing.',
      links: [],
    })
    await resolveThread(by(set.editor), gap.id)
    expect(await kinds(set)).toEqual(['gap'])
    await resolveGap(by(set.editor), gap.id, { resolution: 'noted', note: 'Left out.' })
    expect(await kinds(set)).toEqual([])
  })
})

describe('the way of an article', () => {
  test('draft → in review → approved → in review, each with one event', async () => {
    const set = await desk()
    await signAll(set)
    const steps = async () => {
      expect(await move(set, 'in_review')).toMatchObject({ status: 'in_review', locked: false })
      const { id, name } = set.editor
      expect(await move(set, 'approved')).toMatchObject({
        status: 'approved',
        locked: true,
        approved: { by: { id, name } },
      })
      const reopened = await move(set, 'in_review', 'A name is wrong.')
      expect(reopened).toMatchObject({ status: 'in_review', locked: false })
      expect(reopened.approved).toBeUndefined()
    }
    expect(await appended(set.article.id, steps)).toEqual([
      'article.transitioned',
      'article.transitioned',
      'article.transitioned',
    ])
    const { items } = await listEvents(set.editor, set.article.id, { limit: 200 })
    expect(items.at(-1)?.data).toMatchObject({ from: 'approved', to: 'in_review', reason: 'A name is wrong.' })
  })

  test('approval is refused with the list of what blocks', async () => {
    const set = await desk()
    await move(set, 'in_review')
    const work = async () =>
      expect(move(set, 'approved')).rejects.toMatchObject({
        code: 'GATE_CLOSED',
        extra: { blockers: [{ kind: 'sign-off' }, { kind: 'sign-off' }, { kind: 'sign-off' }] },
      })
    expect(await appended(set.article.id, work)).toEqual([])
  })

  test('in review → draft, with the reason in the record; it is no round of its own', async () => {
    const set = await desk()
    await signAll(set)
    await move(set, 'in_review')
    const step = async () =>
      expect(await move(set, 'draft', 'The names first.')).toMatchObject({ status: 'draft', locked: false })
    expect(await appended(set.article.id, step)).toEqual(['article.transitioned'])
    const { items } = await listEvents(set.editor, set.article.id, { limit: 200 })
    expect(items.at(-1)?.data).toMatchObject({ from: 'in_review', to: 'draft', reason: 'The names first.' })
    await move(set, 'in_review')
    await move(set, 'approved')
    expect((await listRounds(set.editor, set.article.id)).items.map(({ round }) => round)).toEqual([1])
  })

  test.each([
    ['draft → approved', desk, 'approved'],
    ['draft → draft', desk, 'draft'],
    ['approved → approved', approved, 'approved'],
    ['approved → draft', approved, 'draft'],
  ] as const)('there is no way %s', async (_, make, to) => {
    expect(await refused(move(await make(), to))).toBe('CONFLICT')
  })

  test.each([undefined, '', ' \n'])('going back needs a reason that says something: %j', async (reason) => {
    expect(await refused(move(await approved(), 'in_review', reason))).toBe('INVALID_INPUT')
    const set = await desk()
    await move(set, 'in_review')
    expect(await refused(move(set, 'draft', reason))).toBe('INVALID_INPUT')
  })

  test('twenty approve at once: one does', async () => {
    const set = await desk()
    await signAll(set)
    await move(set, 'in_review')
    const tries = await Promise.all(Array.from({ length: 20 }, () => refused(move(set, 'approved').then(() => 'done'))))
    expect(tries.filter((one) => one === 'done')).toHaveLength(1)
    expect(tries.filter((one) => one === 'CONFLICT')).toHaveLength(19)
  })
})

describe('two editors at once', () => {
  async function both(make: () => Promise<Desk>) {
    const set = await make()
    const other = await person('Other editor')
    await setMember(by(set.editor), set.article.id, { userId: other.id, role: 'editor' })
    const step = (actor: Actor, to: 'in_review' | 'approved') =>
      refused(
        transitionArticle(by(actor), set.article.id, { to, reason: 'A name is wrong.' }).then(({ status }) => status),
      )
    return { ...set, other, step }
  }
  const inReview = async () => {
    const set = await desk()
    await signAll(set)
    await move(set, 'in_review')
    return set
  }

  test('approve: one does, the other is told', async () => {
    const { editor, other, step } = await both(inReview)
    const answers = await Promise.all([step(editor, 'approved'), step(other, 'approved')])
    expect(answers.toSorted()).toEqual(['CONFLICT', 'approved'])
  })

  test('reopen: one does, the other is told', async () => {
    const { editor, other, step } = await both(approved)
    const answers = await Promise.all([step(editor, 'in_review'), step(other, 'in_review')])
    expect(answers.toSorted()).toEqual(['CONFLICT', 'in_review'])
  })

  test('approve and reopen again and again: the record has them in one order, each from where the last one led', async () => {
    const { editor, other, article, step } = await both(inReview)
    const tries = Array.from({ length: 12 }, (_, index) =>
      step(index % 2 ? editor : other, index % 3 ? 'in_review' : 'approved'),
    )
    const answers = await Promise.all(tries)
    const { items } = await listEvents(editor, article.id, { limit: 200 })
    const steps = items.filter(({ type }) => type === 'article.transitioned').slice(1)
    expect(steps.length).toBe(answers.filter((answer) => answer !== 'CONFLICT').length)
    expect(steps.length).toBeGreaterThan(0)
    let at = 'in_review'
    for (const { data } of steps) {
      expect(data.from).toBe(at)
      at = String(data.to)
    }
    expect((await updateArticle(by(editor), article.id, {})).status).toBe(at)
  })
})

describe('an approved article', () => {
  test('has in its record who signed off what, who decided how much, and what was waived and why', async () => {
    const set = await desk()
    const { editor, article, target, units } = set
    const reviewer = await set.member('reviewer')
    const [, paragraph] = target
    if (!paragraph) throw new Error('no paragraph')
    const kept = await suggest(reviewer, paragraph, 'two', 'three')
    const refusedOne = await suggest(reviewer, paragraph, 'four', 'five')
    await rejectSuggestion(by(editor), refusedOne.id, { reason: 'No.' })
    await acceptSuggestion(by(editor), kept.id, {})
    const gap = await openThread(by(reviewer), paragraph.id, {
      ...{ kind: 'gap', type: 'omission', origin: 'translation', severity: 'major', explanation: 'Why?', links: [] },
    })
    await resolveGap(by(editor), gap.id, { resolution: 'waived', note: 'The agency cut it.' })
    await openThread(by(reviewer), paragraph.id, { kind: 'comment', body: 'Hm.' })
    const [first] = units
    await signOff(by(reviewer), first?.id ?? '')
    await signAll(set)
    const { id: userId, name } = editor
    const summary = {
      units: 3,
      signOffs: [
        { userId, name, units: 3 },
        { userId: reviewer.id, name: reviewer.name, units: 1 },
      ],
      decisions: [{ userId, name, accepted: 1, rejected: 1 }],
      waived: [{ kind: 'gap', id: gap.id, what: 'omission', reason: 'The agency cut it.', by: { userId, name } }],
      waivedCount: 1,
      open: { gaps: 0, issues: 0, comments: 1, findings: 0 },
    }
    expect(await getApproval(reviewer, article.id)).toEqual(summary)
    await move(set, 'in_review')
    await move(set, 'approved')
    const { items } = await listEvents(editor, article.id, { limit: 200 })
    expect(items.at(-1)?.data.summary).toEqual(summary)
    await openThread(by(reviewer), paragraph.id, { kind: 'comment', body: 'Later.' })
    expect(await getApproval(reviewer, article.id)).toEqual(summary)
    expect(await refused(getApproval(await person('Stranger'), article.id))).toBe('NOT_FOUND')
  })

  test('can be commented, and threads be closed; nothing of what was approved can change', async () => {
    const set = await approved()
    const [, paragraph] = set.target
    if (!paragraph) throw new Error('no paragraph')
    const { id } = await openThread(by(set.editor), paragraph.id, { kind: 'comment', body: 'Well done.' })
    await resolveThread(by(set.editor), id)
    expect(await refused(suggest(set.editor, paragraph, 'two', 'three'))).toBe('ARTICLE_LOCKED')
    expect(await refused(excludeUnit(by(set.editor), set.article.id, paragraph.unitId))).toBe('ARTICLE_LOCKED')
  })
})
