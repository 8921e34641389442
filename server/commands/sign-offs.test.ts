import { expect, test } from 'vitest'
import { getArticle } from '../queries/articles'
import { listUnits } from '../queries/units'
import { by, desk, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { acceptSuggestion, rejectSuggestion } from './decisions'
import { revokeSignOff, signOff } from './sign-offs'
import { openThread } from './threads'
import { mergeUnit } from './units'

async function body() {
  const set = await desk()
  const [, unit] = set.units
  const paragraph = unit?.target[0]
  if (!unit || !paragraph) throw new Error('the desk has three units')
  return { ...set, unit, paragraph }
}

test('says who has read the unit; saying it again changes nothing', async () => {
  const { editor, unit, article } = await body()
  expect(await appended(article.id, () => signOff(by(editor), unit.id))).toEqual(['unit.signed-off'])
  expect(await appended(article.id, () => signOff(by(editor), unit.id))).toEqual([])
  const { signOffs } = await signOff(by(editor), unit.id)
  expect(signOffs).toMatchObject([{ userId: editor.id, name: editor.name, current: true }])
  expect((await getArticle(editor, article.id)).counts.signedOff).toBe(1)
})

test('lapses when the text of the unit changes, in that unit alone, and is told in the same event', async () => {
  const { editor, units, unit, paragraph, article, member } = await body()
  const reviewer = await member('reviewer')
  for (const { id } of units) await signOff(by(reviewer), id)
  const { id } = await suggest(editor, paragraph, 'two', 'three')
  expect(await appended(article.id, () => acceptSuggestion(by(editor), id, {}))).toEqual(['suggestion.accepted'])
  const { items } = await listUnits(editor, article.id, { limit: 50 })
  expect(items.map((one) => one.signOffs[0]?.current)).toEqual(items.map((one) => one.id !== unit.id))
  const again = await signOff(by(reviewer), unit.id)
  expect(again.signOffs).toMatchObject([{ userId: reviewer.id, current: true }])
})

test('outlives everything that leaves the text as it is', async () => {
  const { editor, unit, paragraph, article } = await body()
  await signOff(by(editor), unit.id)
  const { id } = await suggest(editor, paragraph, 'two', 'three')
  await rejectSuggestion(by(editor), id, { reason: 'It is two.' })
  await openThread(by(editor), paragraph.id, { kind: 'comment', body: 'Fine.' })
  expect((await getArticle(editor, article.id)).counts.signedOff).toBe(1)
})

test('is taken back by who gave it; a second time changes nothing', async () => {
  const { editor, unit, article, member } = await body()
  const reviewer = await member('reviewer')
  await signOff(by(reviewer), unit.id)
  expect(await appended(article.id, () => revokeSignOff(by(editor), unit.id))).toEqual([])
  expect(await appended(article.id, () => revokeSignOff(by(reviewer), unit.id))).toEqual(['unit.sign-off-revoked'])
})

test('of a unit that is merged away at the same moment is refused or done, and never fails', async () => {
  const { editor, units, article } = await body()
  const [first, second] = units
  if (!first || !second) throw new Error('the desk has three units')
  const tries = await Promise.all([
    mergeUnit(by(editor), article.id, first.id).then(() => 'merged'),
    ...Array.from({ length: 5 }, () => refused(signOff(by(editor), second.id).then(() => 'signed'))),
  ])
  expect(tries[0]).toBe('merged')
  for (const one of tries.slice(1)) expect(['signed', 'NOT_FOUND']).toContain(one)
})

test('is refused where the unit reads otherwise than what was read', async () => {
  const { editor, unit, paragraph } = await body()
  const read = [...unit.source, ...unit.target].map(({ id, version }) => ({ paragraphId: id, version }))
  const thread = await suggest(editor, paragraph, 'two', 'three')
  await acceptSuggestion(by(editor), thread.id, {})
  expect(await refused(signOff(by(editor), unit.id, { read }))).toBe('STALE_VERSION')
  expect(await refused(signOff(by(editor), unit.id, { read: read.slice(1) }))).toBe('STALE_VERSION')
  const now = read.map((one) => (one.paragraphId === paragraph.id ? { ...one, version: 2 } : one))
  expect((await signOff(by(editor), unit.id, { read: now })).signOffs).toMatchObject([{ current: true }])
})
