import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { NewThread } from '@/domain/contract/inputs'
import { Refusal } from '@/domain/contract/problem'
import { prisma } from '../db/database'
import { listUnits } from '../queries/units'
import { exported } from '../testing/exported'
import { threadsOf, withGap } from '../testing/gap'
import { at, by, suggest } from '../testing/people'
import { articleFaults } from '../verify/verify'
import { acceptSuggestion } from './decisions'
import { openThread } from './threads'
import { excludeUnit, mergeUnit } from './units'

describe('the links of a gap', () => {
  test('keep their order, their words and how they relate', async () => {
    const { gap, paragraph } = await withGap()
    expect(gap.gap?.links).toEqual([
      {
        paragraphId: paragraph.id,
        ...range(paragraph.text, 'two cranes'),
        quote: 'two cranes',
        relation: 'contradicts',
        state: 'exact',
      },
      {
        paragraphId: paragraph.id,
        ...range(paragraph.text, 'four ships'),
        quote: 'four ships',
        relation: 'needs',
        state: 'exact',
      },
    ])
  })

  test('given twice, one is kept; the same words in another relation are another', async () => {
    const { paragraph, editor } = await withGap()
    const words = { paragraphId: paragraph.id, ...at(paragraph, 'two cranes') }
    const { gap } = await openThread(by(editor), paragraph.id, {
      ...{ kind: 'gap', type: 'contradiction', origin: 'both', severity: 'minor', explanation: 'Hm?' },
      links: (['needs', 'needs', 'repeats', 'needs'] as const).map((relation) => ({ ...words, relation })),
    })
    expect(gap?.links.map(({ relation }) => relation)).toEqual(['needs', 'repeats'])
  })

  test('are carried when the text of their paragraph changes', async () => {
    const { gap, paragraph, editor, article } = await withGap()
    const { id } = await suggest(editor, paragraph, 'two', 'a good many')
    const { paragraph: after } = await acceptSuggestion(by(editor), id, {})
    const [thread] = (await threadsOf(editor, article.id)).filter((one) => one.id === gap.id)
    const words = thread?.gap?.links.map(({ start, end }) => after.text.slice(start, end))
    expect(words).toEqual(['a good many cranes', 'four ships'])
    expect(thread?.gap?.links.map(({ quote }) => quote)).toEqual(['two cranes', 'four ships'])
  })
})

const about = (paragraphId: string, words: object = { start: 0, end: 3 }) => ({
  ...{ kind: 'gap' as const, type: 'contradiction' as const, origin: 'both' as const, severity: 'major' as const },
  ...{ explanation: 'Hm?', links: [{ paragraphId, relation: 'needs' as const, start: 0, end: 3, ...words }] },
})

describe('links that cannot be, and links to what is no longer read', () => {
  test('to another article, or beyond the text, are refused with the field', async () => {
    const [{ editor, paragraph }, elsewhere] = [await withGap(), await withGap()]
    const open = (links: NewThread) => issuesOf(openThread(by(editor), paragraph.id, links))
    expect(await open(about(elsewhere.paragraph.id))).toEqual(['links.0.paragraphId'])
    expect(await open(about(paragraph.id, { end: 9_999 }))).toEqual(['links.0.end'])
    expect(await open(about(paragraph.id, { version: 9 }))).toEqual(['links.0.version'])
  })

  test('in an excluded unit stay, with their words', async () => {
    const { editor, article, paragraph, gap } = await withGap()
    await excludeUnit(by(editor), article.id, paragraph.unitId)
    const again = await openThread(by(editor), gap.paragraphId ?? '', about(paragraph.id))
    expect(again.gap?.links).toMatchObject([{ paragraphId: paragraph.id, quote: paragraph.text.slice(0, 3) }])
    const [old] = (await threadsOf(editor, article.id)).filter((one) => one.id === gap.id)
    expect(old?.gap?.links.map(({ quote, state }) => [quote, state])).toEqual([
      ['two cranes', 'exact'],
      ['four ships', 'exact'],
    ])
  })

  test('in a unit that was merged away go along', async () => {
    const { editor, article, paragraph, gap } = await withGap()
    const { items } = await listUnits(editor, article.id, { limit: 50 })
    const before = items.findIndex(({ id }) => id === paragraph.unitId) - 1
    await mergeUnit(by(editor), article.id, items[before]?.id ?? '')
    const [old] = (await threadsOf(editor, article.id)).filter((one) => one.id === gap.id)
    expect(old?.gap?.links.map(({ state }) => state)).toEqual(['exact', 'exact'])
    expect(await articleFaults(await prisma(), article.id)).toEqual([])
  })

  test('to a paragraph that was joined to another follow its words, or are refused where no version is given', async () => {
    const { editor, target, article } = await withGap()
    const [first, second] = target
    if (!first || !second) throw new Error('the desk has three units')
    const join = await openThread(by(editor), first.id, { kind: 'suggestion', structure: { op: 'join-next' } })
    await acceptSuggestion(by(editor), join.id, {})
    expect(await issuesOf(openThread(by(editor), first.id, about(second.id)))).toEqual(['links.0.paragraphId'])
    const { start, end } = at(second, 'two cranes')
    const gap = await openThread(by(editor), first.id, about(second.id, { version: 1, start, end }))
    expect(gap.gap?.links).toMatchObject([{ paragraphId: first.id, quote: 'two cranes', state: 'exact' }])
    expect(await articleFaults(await prisma(), article.id)).toEqual([])
  })

  test('in a circle are two gaps, each as it was marked', async () => {
    const { editor, target, article } = await withGap()
    const [first, second] = target
    if (!first || !second) throw new Error('the desk has three units')
    const one = await openThread(by(editor), first.id, {
      ...about(second.id),
      anchor: at(first, first.text.slice(0, 3)),
    })
    const other = await openThread(by(editor), second.id, {
      ...about(first.id),
      anchor: at(second, second.text.slice(0, 3)),
    })
    const found = await threadsOf(editor, article.id)
    const leads = (id: string) => found.find((gap) => gap.id === id)?.gap?.links[0]?.paragraphId
    expect([leads(one.id), leads(other.id)]).toEqual([second.id, first.id])
    expect(await exported(editor, article.id)).toContain(one.id)
  })

  test('are said to be gone where every one of the words is, and keep their quotes', async () => {
    const { editor, paragraph, article, gap } = await withGap()
    const last = (await threadsOf(editor, article.id)).find(({ id }) => id === gap.id)
    const { id: lastId } = { id: last?.paragraphId ?? '' }
    const official = (await listUnits(editor, article.id, { limit: 50 })).items
      .flatMap(({ target }) => target)
      .find(({ id }) => id === lastId)
    if (!official) throw new Error('the gap is in the last paragraph')
    for (const [one, text] of [
      [paragraph, 'Nobody counted.'],
      [official, 'Nobody said so.'],
    ] as const) {
      const { id } = await suggest(editor, one, one.text, text)
      await acceptSuggestion(by(editor), id, {})
    }
    const [orphan] = (await threadsOf(editor, article.id)).filter((one) => one.id === gap.id)
    expect(orphan?.anchor).toMatchObject({ state: 'orphaned', quote: 'The official' })
    expect(orphan?.gap?.links.map(({ quote, state }) => [quote, state])).toEqual([
      ['two cranes', 'orphaned'],
      ['four ships', 'orphaned'],
    ])
    for (const format of ['csv', 'markdown'] as const) {
      const content = format === 'csv' ? 'gaps' : 'report'
      const written = await exported(editor, article.id, { format, content })
      for (const quote of ['The official', 'two cranes', 'four ships']) expect(written).toContain(quote)
    }
  })

  test('say that the words go on there', async () => {
    const { editor, paragraph, gap } = await withGap()
    const { gap: made } = await openThread(by(editor), gap.paragraphId ?? '', about(paragraph.id, { continues: true }))
    expect(made?.links).toMatchObject([{ continues: true, relation: 'needs' }])
  })
})

function range(text: string, words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** The fields that a refusal names. */
async function issuesOf(work: Promise<unknown>) {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal)
      return z
        .array(z.object({ path: z.string() }))
        .parse(error.extra.issues)
        .map(({ path }) => path)
    throw error
  }
  return 'not refused'
}
