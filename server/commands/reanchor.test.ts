import { expect, test } from 'vitest'
import type { Thread } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { listThreads } from '../queries/threads'
import { at, by, type Desk, desk, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { articleFaults } from '../verify/verify'
import { acceptSuggestion } from './decisions'
import { reanchorThread } from './reanchor'
import { openThread } from './threads'
import { undoAcceptance } from './undo'

/** A comment on “two cranes”, which a correction then took out. */
async function wordsGone() {
  const set = await desk()
  const [, cranes, official] = set.target
  if (!cranes || !official) throw new Error('the desk has three units')
  const comment = await openThread(by(set.editor), cranes.id, {
    kind: 'comment',
    anchor: at(cranes, 'two cranes'),
    body: 'Two?',
  })
  const correction = await suggest(set.editor, cranes, 'two cranes', 'cranes')
  await acceptSuggestion(by(set.editor), correction.id, {})
  return { ...set, cranes, official, comment, correction }
}

async function now({ article, editor }: Desk, { id }: Thread): Promise<Thread['anchor'] | undefined> {
  const { items } = await listThreads(editor, article.id, { limit: 200 })
  return items.find((one) => one.id === id)?.anchor
}

test('a thread whose words are gone is kept at its place, with its quote, until an undo brings the words back', async () => {
  const set = await wordsGone()
  expect(await now(set, set.comment)).toMatchObject({ state: 'orphaned', quote: 'two cranes' })
  const keep = () => reanchorThread(by(set.editor), set.comment.id, {})
  expect(await appended(set.article.id, keep)).toEqual(['thread.anchored'])
  const kept = await now(set, set.comment)
  expect(kept).toMatchObject({ state: 'changed', quote: 'two cranes' })
  expect(kept?.start).toBe(kept?.end)
  expect(await articleFaults(await prisma(), set.article.id)).toEqual([])
  await undoAcceptance(by(set.editor), set.correction.id)
  expect(await now(set, set.comment)).toMatchObject({ state: 'exact', ...at(set.cranes, 'two cranes'), version: 3 })
})

test('or gets other words, in another paragraph too, and keeps those through the undo', async () => {
  const set = await wordsGone()
  const anchor = at(set.official, 'The official')
  const moved = await reanchorThread(by(set.editor), set.comment.id, { paragraphId: set.official.id, anchor })
  expect(moved).toMatchObject({ paragraphId: set.official.id, unitId: set.official.unitId })
  await undoAcceptance(by(set.editor), set.correction.id)
  expect(await now(set, set.comment)).toMatchObject({ ...anchor, quote: 'The official', state: 'exact' })
  expect(await articleFaults(await prisma(), set.article.id)).toEqual([])
})

test('is for remarks that have lost their words, by those who may resolve them, within the article', async () => {
  const set = await wordsGone()
  const viewer = await set.member('viewer')
  const elsewhere = await wordsGone()
  const anchor = at(elsewhere.official, 'The')
  const move = (id: string, body = {}, who = set.editor) => refused(reanchorThread(by(who), id, body))
  expect(await move(set.correction.id)).toBe('CONFLICT')
  expect(await move(set.comment.id, {}, viewer)).toBe('FORBIDDEN')
  expect(await move(set.comment.id, { paragraphId: elsewhere.official.id, anchor })).toBe('NOT_FOUND')
  const standing = await openThread(by(set.editor), set.official.id, {
    kind: 'comment',
    anchor: at(set.official, 'little'),
    body: 'Hm.',
  })
  expect(await move(standing.id)).toBe('CONFLICT')
})
