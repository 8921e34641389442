import { describe, expect, test } from 'vitest'
import { Refusal } from '@/domain/contract/problem'
import { prisma } from '../db/database'
import { loadParagraph } from '../manuscript/load'
import { getGate } from '../queries/gate'
import { listVersions } from '../queries/history'
import { listThreads, loadThread } from '../queries/threads'
import { at, by, desk, refused, suggest } from '../testing/people'
import { paragraphView } from '../views/view'
import { updateArticle } from './articles'
import { acceptSuggestion, rejectSuggestion, withdrawSuggestion } from './decisions'
import { signOff } from './sign-offs'
import { openThread } from './threads'

const body = async () => {
  const set = await desk()
  const paragraph = set.target[1]
  if (!paragraph) throw new Error('the desk has three units')
  return { ...set, paragraph }
}

/** What an acceptance with which nothing is in conflict should answer. */
async function asRead(threadId: string, paragraphId: string) {
  const db = await prisma()
  const row = await loadParagraph(db, paragraphId)
  return { thread: await loadThread(db, threadId), paragraph: row && paragraphView(row), conflicts: [] }
}

describe('accepting', () => {
  test('puts the words in, credits the proposer, and records the version', async () => {
    const { paragraph, editor, member } = await body()
    const translator = await member('translator')
    const thread = await suggest(translator, paragraph, 'two cranes', 'three cranes')
    const decided = await acceptSuggestion(by(editor), thread.id, {})
    expect(decided.paragraph).toMatchObject({ text: 'There are three cranes. There are four ships.', version: 2 })
    expect(decided.thread.suggestion).toMatchObject({ decision: 'accepted', decidedBy: { id: editor.id } })
    expect(decided).toEqual(await asRead(thread.id, paragraph.id))
    const versions = await listVersions(editor, paragraph.id)
    expect(versions.map(({ version, text }) => [version, text])).toEqual([
      [1, paragraph.text],
      [2, 'There are three cranes. There are four ships.'],
    ])
    expect(versions[1]?.author).toMatchObject({ id: translator.id })
  })

  test('with edits puts the editor’s words in; the credit stays', async () => {
    const { paragraph, editor, member } = await body()
    const translator = await member('translator')
    const thread = await suggest(translator, paragraph, 'two', 'three')
    const decided = await acceptSuggestion(by(editor), thread.id, { replacement: 'a pair of', note: 'warmer' })
    expect(decided.paragraph.text).toBe('There are a pair of cranes. There are four ships.')
    expect(decided.thread.suggestion).toMatchObject({ appliedText: 'a pair of', decisionNote: 'warmer' })
    expect(decided).toEqual(await asRead(thread.id, paragraph.id))
    expect((await listVersions(editor, paragraph.id))[1]?.author?.id).toBe(translator.id)
  })

  test('leaves disjoint ones pending, marks overlapping ones in conflict, supersedes the same', async () => {
    const { paragraph, editor } = await body()
    const accepted = await suggest(editor, paragraph, 'two cranes', 'three cranes')
    const same = await suggest(editor, paragraph, 'two cranes', 'three cranes')
    const other = await suggest(editor, paragraph, 'are two', 'stand two')
    const apart = await suggest(editor, paragraph, 'four', 'five')
    const { conflicts } = await acceptSuggestion(by(editor), accepted.id, {})
    expect(conflicts.map(({ id }) => id)).toEqual([other.id])
    const states = await Promise.all([same, other, apart].map(async ({ id }) => loadThread(await prisma(), id)))
    expect(states.map(({ suggestion }) => [suggestion?.decision, suggestion?.conflict])).toEqual([
      ['superseded', false],
      ['pending', true],
      ['pending', false],
    ])
    expect(await refused(acceptSuggestion(by(editor), other.id, {}))).toBe('CONFLICT')
    expect((await acceptSuggestion(by(editor), apart.id, {})).paragraph.text).toBe(
      'There are three cranes. There are five ships.',
    )
  })

  test('carries remarks: shifted, changed, or orphaned with the quote kept', async () => {
    const { paragraph, editor } = await body()
    const remark = (words: string) =>
      openThread(by(editor), paragraph.id, { kind: 'comment', anchor: at(paragraph, words), body: words })
    const [behind, inside, gone] = [await remark('four ships'), await remark('are two cranes'), await remark('two')]
    const { id } = await suggest(editor, paragraph, 'two', 'a good many')
    await acceptSuggestion(by(editor), id, {})
    const text = 'There are a good many cranes. There are four ships.'
    const db = await prisma()
    const [one, two, three] = await Promise.all([behind, inside, gone].map((thread) => loadThread(db, thread.id)))
    const stands = (thread: typeof one) => text.slice(thread?.anchor?.start, thread?.anchor?.end)
    expect([one?.anchor?.state, stands(one)]).toEqual(['exact', 'four ships'])
    expect([two?.anchor?.state, stands(two)]).toEqual(['changed', 'are a good many cranes'])
    expect([three?.anchor?.state, three?.anchor?.quote]).toEqual(['orphaned', 'two'])
  })

  test('takes an anchor of an older version along, or says how the paragraph stands', async () => {
    const { paragraph, editor } = await body()
    const first = await suggest(editor, paragraph, 'two', 'twenty-two')
    await acceptSuggestion(by(editor), first.id, {})
    const later = await openThread(by(editor), paragraph.id, {
      kind: 'suggestion',
      anchor: at(paragraph, 'four'),
      replacement: 'five',
    })
    expect(later.anchor).toMatchObject({
      version: 2,
      quote: 'four',
      start: 'There are twenty-two cranes. There are '.length,
    })
    const lost = openThread(by(editor), paragraph.id, { kind: 'comment', anchor: at(paragraph, 'two'), body: 'Two?' })
    await expect(lost).rejects.toMatchObject({ code: 'STALE_VERSION', extra: { paragraph: { version: 2 } } })
  })

  test('lets the sign-offs of the unit lapse, in the same event', async () => {
    const { paragraph, editor, article } = await body()
    await signOff(by(editor), paragraph.unitId)
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    await acceptSuggestion(by(editor), id, {})
    const { blockers } = await getGate(editor, article.id)
    expect(blockers.find((blocker) => blocker.id === paragraph.unitId)?.kind).toBe('sign-off')
    const db = await prisma()
    const types = await db.event.findMany({ where: { articleId: article.id }, orderBy: { seq: 'asc' } })
    expect(types.map(({ type }) => type)).toEqual([
      'article.created',
      'unit.signed-off',
      'thread.opened',
      'suggestion.accepted',
    ])
  })

  test('one’s own is refused where the policy says so', async () => {
    const { paragraph, editor, article } = await body()
    await updateArticle(by(editor), article.id, { policy: { selfApproval: false, signOffs: 1, rejectReason: true } })
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    expect(await refused(acceptSuggestion(by(editor), id, {}))).toBe('FORBIDDEN')
  })
})

describe('rejecting and withdrawing', () => {
  test('a rejection needs a reason where the policy asks for one', async () => {
    const { paragraph, editor, article } = await body()
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    expect(await refused(rejectSuggestion(by(editor), id, { reason: '  ' }))).toBe('INVALID_INPUT')
    await updateArticle(by(editor), article.id, { policy: { selfApproval: true, signOffs: 1, rejectReason: false } })
    expect((await rejectSuggestion(by(editor), id, {})).suggestion?.decision).toBe('rejected')
  })

  test('only the author withdraws', async () => {
    const { paragraph, editor, member } = await body()
    const translator = await member('translator')
    const { id } = await suggest(translator, paragraph, 'two', 'three')
    expect(await refused(withdrawSuggestion(by(editor), id))).toBe('FORBIDDEN')
    expect((await withdrawSuggestion(by(translator), id)).suggestion?.decision).toBe('withdrawn')
  })

  test('what is decided stays decided', async () => {
    const { paragraph, editor } = await body()
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    await rejectSuggestion(by(editor), id, { reason: 'It is two.' })
    expect(await refused(acceptSuggestion(by(editor), id, {}))).toBe('ALREADY_DECIDED')
    expect(await refused(rejectSuggestion(by(editor), id, { reason: 'x' }))).toBe('ALREADY_DECIDED')
    expect(await refused(withdrawSuggestion(by(editor), id))).toBe('ALREADY_DECIDED')
  })
})

describe('at once', () => {
  test('twenty accept the same: one wins, nineteen are told by whom', async () => {
    const { paragraph, editor } = await body()
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => acceptSuggestion(by(editor), id, {})))
    const lost = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(lost).toHaveLength(19)
    for (const error of lost) {
      expect(error).toBeInstanceOf(Refusal)
      expect(error).toMatchObject({ code: 'ALREADY_DECIDED', detail: 'This suggestion was accepted by Editor.' })
    }
  })

  test('forty accept disjoint ones in one paragraph: all are applied, once each', async () => {
    const words = Array.from({ length: 40 }, (_, index) => `w${index}x`)
    const { target, editor } = await desk(
      ['A title', `${words.join(' ')}.`, 'End here.'],
      ['제목', '낱말들이 많다.', '끝이다.'],
    )
    const paragraph = target.find(({ text }) => text.startsWith('w0x'))
    if (!paragraph) throw new Error('no paragraph')
    const threads = await Promise.all(words.map((word) => suggest(editor, paragraph, word, word.toUpperCase())))
    await Promise.all(threads.map(({ id }) => acceptSuggestion(by(editor), id, {})))
    const versions = await listVersions(editor, paragraph.id)
    expect(versions.at(-1)).toMatchObject({ version: 41, text: `${words.join(' ').toUpperCase()}.` })
    const { items } = await listThreads(editor, paragraph.articleId, { limit: 200, decision: 'accepted' })
    expect(items).toHaveLength(40)
  })
})
