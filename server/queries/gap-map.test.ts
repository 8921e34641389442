import { describe, expect, test } from 'vitest'
import { NewArticle } from '@/domain/contract/inputs'
import { createArticle } from '../commands/articles'
import { acceptSuggestion } from '../commands/decisions'
import { openThread } from '../commands/threads'
import { excludeUnit } from '../commands/units'
import { at, by, desk, person, refused, suggest } from '../testing/people'
import { readGapMap } from './gap-map'
import { listUnits } from './units'

const GAP = { kind: 'gap', type: 'contradiction', origin: 'both', severity: 'major', explanation: 'Which?' } as const

describe('the map of an article', () => {
  test('has its paragraphs, its gaps in the order of the text, and who opens it must be able to read it', async () => {
    const { editor, article, target } = await desk()
    const [headline, second, last] = target
    if (!headline || !second || !last) throw new Error('the desk has three units')
    const late = await openThread(by(editor), last.id, { ...GAP, anchor: at(last, 'said little'), links: [] })
    const link = { paragraphId: second.id, start: 0, end: 5, relation: 'contradicts' as const }
    const early = await openThread(by(editor), headline.id, { ...GAP, links: [link] })
    const map = await readGapMap(editor, article.id)
    expect(map.gaps.map(({ id }) => id)).toEqual([early.id, late.id])
    expect(map.parts.map((part) => part.type === 'unit' && part.number)).toEqual([1, 2, 3])
    expect(map.gaps[0]?.gap?.links).toMatchObject([{ quote: 'There', state: 'exact' }])
    expect(await refused(readGapMap(await person('Stranger'), article.id))).toBe('NOT_FOUND')
  })

  test('tells where headline and lede are taken up, in the body alone', async () => {
    const { editor, article, units } = await desk()
    const { promises } = await readGapMap(editor, article.id)
    const [headline, lede] = promises.filter(({ side }) => side === 'target')
    expect([headline?.role, lede?.role]).toEqual(['headline', 'lede'])
    expect(headline?.words.map(({ start, end, count }) => [headline.text.slice(start, end), count])).toEqual([
      ['port', 0],
      ['night', 0],
    ])
    const [source] = promises
    expect(source?.words.map(({ start, end, count }) => [source.text.slice(start, end), count])).toEqual([['항구', 0]])
    expect(lede?.unitId).toBe(units[1]?.id)
  })

  test('says which units of a long article carry its headline, wherever they are', async () => {
    const numbered = Array.from({ length: 97 }, (_, k) => k + 2)
    const target = [
      'The port at night',
      ...numbered.map((k) => `The port has crane ${k}.`),
      'Nobody works at the port by night.',
    ]
    const source = [
      '항구의 야경',
      ...numbered.map((k) => `항구에는 ${k}번 크레인이 있다.`),
      '야경은 항구에서만 볼 수 있다.',
    ]
    const { editor, article, units } = await desk(target, source)
    const { promises, parts } = await readGapMap(editor, article.id)
    const last = units.at(-1)?.id
    expect(parts.some((part) => part.type === 'unit' && part.id === last)).toBe(false)
    const headlines = promises.filter(({ role }) => role === 'headline')
    expect(headlines.map(({ carriers, carriedBy }) => [carriedBy, ...carriers.slice(0, 2)])).toEqual(
      headlines.map(() => [98, { unitId: last, number: 99, words: 2 }, { unitId: units[1]?.id, number: 2, words: 1 }]),
    )
  })

  test('keeps a gap whose words are gone, and one in a unit that is excluded', async () => {
    const { editor, article, target, units } = await desk()
    const [headline, second, last] = target
    if (!headline || !second || !last) throw new Error('the desk has three units')
    const gap = await openThread(by(editor), second.id, {
      ...{ ...GAP, anchor: at(second, 'two cranes') },
      links: [{ paragraphId: last.id, ...words(last.text, 'little'), relation: 'needs' }],
    })
    for (const [paragraph, gone] of [
      [second, 'There are two cranes. '],
      [last, 'said little'],
    ] as const) {
      const { id } = await suggest(editor, paragraph, gone, '')
      await acceptSuggestion(by(editor), id, {})
    }
    await excludeUnit(by(editor), article.id, units[2]?.id ?? '')
    const map = await readGapMap(editor, article.id)
    expect(map.gaps).toMatchObject([
      {
        id: gap.id,
        anchor: { state: 'orphaned', quote: 'two cranes' },
        gap: { links: [{ state: 'orphaned', quote: 'little' }] },
      },
    ])
    expect(map.parts.map((part) => part.type === 'unit' && part.number)).toEqual([1, 2, null])
  })

  test('of a long article shows what is marked, with its neighbours', async () => {
    const editor = await person('Editor')
    const paragraphs = Array.from({ length: 90 }, (_, k) => `Ship ${k + 1} came in.`)
    const article = await createArticle(
      by(editor),
      NewArticle.parse({
        ...{ sourceLanguage: 'de', targetLanguage: 'en', format: 'text' },
        source: paragraphs.map((_, k) => `Das Schiff ${k + 1} kam.`).join('\n\n'),
        target: paragraphs.join('\n\n'),
      }),
    )
    const { items } = await listUnits(editor, article.id, { limit: 200 })
    const marked = items[50]?.target[0]
    if (!marked) throw new Error('the article has ninety units')
    await openThread(by(editor), marked.id, { ...GAP, links: [] })
    const { parts } = await readGapMap(editor, article.id)
    expect(parts.map((part) => (part.type === 'unit' ? part.number : `${part.units} more`))).toEqual([
      ...[1, 2, '47 more', 50, 51, 52, '38 more'],
    ])
  })
})

function words(text: string, part: string) {
  const start = text.indexOf(part)
  return { start, end: start + part.length }
}
