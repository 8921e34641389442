import { expect, test } from 'vitest'
import type { Outcome } from '@/domain/contract/names'
import { transitionArticle, updateArticle } from '../commands/articles'
import { addComment, deleteComment } from '../commands/comments'
import { acceptSuggestion, rejectSuggestion, withdrawSuggestion } from '../commands/decisions'
import { removeMember, setMember } from '../commands/members'
import { signOff } from '../commands/sign-offs'
import { openThread } from '../commands/threads'
import type { Actor } from '../session/actor'
import { by, type Desk, desk, person, suggest } from '../testing/people'
import { listMentionsOfMe, listOwnSuggestions, listWaiting } from './mine'

const waiting = async (actor: Actor) => (await listWaiting(actor, { limit: 50 })).items
const mentions = async (actor: Actor) => (await listMentionsOfMe(actor, { limit: 50 })).items

function paragraphsOf({ target }: Desk) {
  const [headline, cranes, official] = target
  if (!headline || !cranes || !official) throw new Error('the desk has three units')
  return { headline, cranes, official }
}

const NONE = { count: 0, threadId: null }
const one = (threadId: string) => ({ count: 1, threadId })

test('the editor is waited for by what others propose, by gaps and by issues', async () => {
  const made = await desk()
  const { editor, article, member } = made
  const { cranes, official } = paragraphsOf(made)
  const translator = await member('translator')
  expect(await waiting(editor)).toEqual([])
  await suggest(editor, cranes, 'four', '4')
  const first = await suggest(translator, cranes, 'two', 'three')
  await suggest(translator, official, 'little', 'nothing')
  const gap = await openThread(by(editor), official.id, {
    ...{ kind: 'gap', type: 'omission', origin: 'translation', severity: 'minor', explanation: 'Who?', links: [] },
  })
  const issue = await openThread(by(editor), cranes.id, { kind: 'issue', category: 'style/awkward', severity: 'minor' })
  expect(await waiting(editor)).toEqual([
    {
      article: expect.objectContaining({ id: article.id, title: article.title }),
      suggestions: { count: 2, threadId: first.id },
      gaps: one(gap.id),
      issues: one(issue.id),
      conflicts: NONE,
      units: 0,
      unitId: null,
    },
  ])
  expect(await waiting(translator)).toEqual([])
})

test('units in review wait for who may sign them off, until as many have as are needed', async () => {
  const { editor, article, member, units } = await desk()
  const [reviewer, viewer] = [await member('reviewer'), await member('viewer')]
  expect(await waiting(reviewer)).toEqual([])
  await transitionArticle(by(editor), article.id, { to: 'in_review' })
  const left = async (actor: Actor) => (await waiting(actor))[0]?.units
  expect([await left(reviewer), await left(editor), await left(viewer)]).toEqual([3, 3, undefined])
  await signOff(by(editor), units[0]?.id ?? '')
  expect([await left(reviewer), await left(editor)]).toEqual([2, 2])
  await updateArticle(by(editor), article.id, { policy: { ...article.policy, signOffs: 2 } })
  expect([await left(reviewer), await left(editor)]).toEqual([3, 2])
})

test('a suggestion in conflict waits for its author; an approved article for nobody', async () => {
  const made = await desk()
  const { editor, article, member, units } = made
  const { cranes } = paragraphsOf(made)
  const translator = await member('translator')
  const { id: conflict } = await suggest(translator, cranes, 'two cranes', 'three cranes')
  const { id: accepted } = await suggest(editor, cranes, 'two', '2')
  await acceptSuggestion(by(editor), accepted, {})
  expect(await waiting(translator)).toMatchObject([{ conflicts: one(conflict), suggestions: NONE }])
  await withdrawSuggestion(by(translator), conflict)
  await openThread(by(editor), cranes.id, { kind: 'issue', category: 'style/awkward', severity: 'minor' })
  for (const unit of units) await signOff(by(editor), unit.id)
  await transitionArticle(by(editor), article.id, { to: 'in_review' })
  expect(await waiting(editor)).toHaveLength(1)
  await transitionArticle(by(editor), article.id, { to: 'approved' })
  expect(await waiting(editor)).toEqual([])
})

test('what waits comes due first, page by page', async () => {
  const me = await person('Busy')
  const ids: string[] = []
  for (const dueAt of [null, '2026-12-03T23:59:59Z', '2026-12-01T23:59:59Z']) {
    const { editor, article } = await desk()
    await setMember(by(editor), article.id, { userId: me.id, role: 'reviewer' })
    await updateArticle(by(editor), article.id, { dueAt })
    await transitionArticle(by(editor), article.id, { to: 'in_review' })
    ids.unshift(article.id)
  }
  const first = await listWaiting(me, { limit: 2 })
  const second = await listWaiting(me, { limit: 2, cursor: first.nextCursor ?? '' })
  expect([...first.items, ...second.items].map(({ article }) => article.id)).toEqual(ids)
  expect(second.nextCursor).toBeNull()
})

test('mentions by others are told, newest first, as long as they stand and may be read', async () => {
  const made = await desk()
  const { editor, article, member } = made
  const { cranes, official } = paragraphsOf(made)
  const reviewer = await member('reviewer')
  const name = `@[reviewer](${reviewer.id})`
  const thread = await openThread(by(editor), cranes.id, { kind: 'comment', body: `${name}, two?` })
  const reply = await addComment(by(editor), thread.id, `And ${name}: four?`)
  await openThread(by(reviewer), official.id, { kind: 'comment', body: `A note to myself, ${name}.` })
  const bodies = async () => (await mentions(reviewer)).map(({ comment }) => comment.body)
  expect(await bodies()).toEqual([`And ${name}: four?`, `${name}, two?`])
  expect((await mentions(reviewer))[0]).toMatchObject({
    article: { id: article.id },
    comment: { threadId: thread.id, author: { name: 'Editor' } },
  })
  const { items, nextCursor } = await listMentionsOfMe(reviewer, { limit: 1 })
  expect(items).toHaveLength(1)
  expect((await listMentionsOfMe(reviewer, { limit: 1, cursor: nextCursor ?? '' })).items).toHaveLength(1)
  await deleteComment(by(editor), reply.id)
  expect(await bodies()).toEqual([`${name}, two?`])
  await removeMember(by(editor), article.id, { userId: reviewer.id })
  expect(await bodies()).toEqual([])
})

test('one sees what became of one’s suggestions, and of no other’s', async () => {
  const made = await desk()
  const { editor, article, member } = made
  const { headline, cranes, official } = paragraphsOf(made)
  const translator = await member('translator')
  const propose = async (words: string, instead: string, paragraph = cranes) =>
    (await suggest(translator, paragraph, words, instead)).id
  const ids: Record<Outcome, string> = {
    pending: await propose('The official', 'An official', official),
    conflict: await propose('two cranes', 'three cranes'),
    accepted: await propose('There are two', 'There were two'),
    edited: await propose('ships', 'vessels'),
    rejected: await propose('little', 'nothing', official),
    superseded: await propose('port', 'harbour', headline),
    withdrawn: await propose('night', 'dawn', headline),
  }
  const same = await suggest(editor, headline, 'port', 'harbour')
  await withdrawSuggestion(by(translator), ids.withdrawn)
  await acceptSuggestion(by(editor), same.id, {})
  await acceptSuggestion(by(editor), ids.accepted, {})
  await acceptSuggestion(by(editor), ids.edited, { replacement: 'boats' })
  await rejectSuggestion(by(editor), ids.rejected, { reason: 'He did say something.' })
  const { items } = await listOwnSuggestions(translator, { limit: 50 })
  expect(Object.fromEntries(items.map(({ outcome, thread }) => [outcome, thread.id]))).toEqual(ids)
  expect(items[0]).toMatchObject({
    article: { id: article.id },
    outcome: 'rejected',
    thread: { suggestion: { decisionNote: 'He did say something.', decidedBy: { name: 'Editor' } } },
  })
  const only = await listOwnSuggestions(translator, { limit: 50, outcome: 'edited' })
  expect(only.items.map(({ thread }) => thread.id)).toEqual([ids.edited])
  const { nextCursor } = await listOwnSuggestions(translator, { limit: 5 })
  expect((await listOwnSuggestions(translator, { limit: 5, cursor: nextCursor ?? '' })).items).toHaveLength(2)
  expect((await listOwnSuggestions(editor, { limit: 50 })).items.map(({ thread }) => thread.id)).toEqual([same.id])
  await removeMember(by(editor), article.id, { userId: translator.id })
  expect((await listOwnSuggestions(translator, { limit: 50 })).items).toEqual([])
})
