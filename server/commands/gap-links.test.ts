import { expect, it } from 'vitest'
import { prisma } from '../db/database'
import { threadsOf, withGap } from '../testing/gap'
import { by, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { articleFaults } from '../verify/verify'
import { acceptSuggestion } from './decisions'
import { linkGap, relinkGap, unlinkGap } from './gap-links'

const quotes = (thread: Awaited<ReturnType<typeof linkGap>>) => thread.gap?.links.map(({ quote }) => quote)

it('a gap that stands is linked to further words, once', async () => {
  const { gap, editor, article, target } = await withGap()
  const headline = { paragraphId: target[0]?.id ?? '', start: 4, end: 8, relation: 'supports' as const }
  const work = () => linkGap(by(editor), gap.id, [headline])
  expect(await appended(article.id, work)).toEqual(['gap.linked'])
  expect(await appended(article.id, work)).toEqual([])
  const [thread] = await threadsOf(editor, article.id)
  expect(thread && quotes(thread)).toEqual(['two cranes', 'four ships', 'port'])
})

it('links come off and back, also where their words are gone, and follow the text meanwhile', async () => {
  const { gap, editor, article, paragraph } = await withGap()
  const linkIds = gap.gap?.links.flatMap(({ id }) => id ?? []) ?? []
  const off = await unlinkGap(by(editor), gap.id, linkIds)
  expect(quotes(off)).toEqual([])
  const { id } = await suggest(editor, paragraph, 'There are two cranes. ', '')
  await acceptSuggestion(by(editor), id, {})
  expect(await appended(article.id, () => relinkGap(by(editor), gap.id, linkIds))).toEqual(['gap.linked'])
  const [thread] = await threadsOf(editor, article.id)
  expect(thread?.gap?.links.map(({ quote, state, start }) => [quote, state, start])).toEqual([
    ['two cranes', 'orphaned', expect.any(Number)],
    ['four ships', 'exact', 'There are '.length],
  ])
  expect(await articleFaults(await prisma(), article.id)).toEqual([])
})

it('only its author and who may end it changes its links, and only its own', async () => {
  const { gap, editor, member, target } = await withGap()
  const [first] = gap.gap?.links ?? []
  const link = { paragraphId: target[0]?.id ?? '', start: 4, end: 8, relation: 'supports' as const }
  const reviewer = await member('reviewer')
  expect(await refused(linkGap(by(reviewer), gap.id, [link]))).toBe('FORBIDDEN')
  expect(await refused(unlinkGap(by(reviewer), gap.id, [first?.id ?? '']))).toBe('FORBIDDEN')
  expect(await refused(unlinkGap(by(editor), gap.id, [gap.id]))).toBe('INVALID_INPUT')
})
