import { expect, test } from 'vitest'
import { NewArticle } from '@/domain/contract/inputs'
import { createArticle } from '../commands/articles'
import { by, desk, person, refused } from '../testing/people'
import { sentencesOf } from './sentences'
import { listUnits } from './units'

test('the sentences of a unit that render each other are told with their words', async () => {
  const editor = await person('Editor')
  const { id } = await createArticle(
    by(editor),
    NewArticle.parse({
      ...{ sourceLanguage: 'ko', targetLanguage: 'en', format: 'markdown' },
      source: '지난해 **143억 달러**를 들였다. 크레인은 두 기다.\n\n배는 네 척이다.',
      target: 'It spent **$14.3 billion** last year. There are two cranes. There are four ships.',
    }),
  )
  const { items } = await listUnits(editor, id, { limit: 10 })
  const all = await Promise.all(items.map((unit) => sentencesOf(editor, unit.id)))
  const pairs = all.flatMap((one) => one.pairs)
  const quotes = (side: 'source' | 'target') => pairs.flatMap((pair) => pair[side].map(({ quote }) => quote))
  expect(quotes('source')).toEqual(['지난해 **143억 달러**를 들였다.', '크레인은 두 기다.', '배는 네 척이다.'])
  expect(quotes('target')).toContain('It spent **$14.3 billion** last year.')
  const texts = new Map(
    items.flatMap(({ source, target }) => [...source, ...target]).map(({ id: of, text }) => [of, text]),
  )
  for (const { paragraphId, start, end, quote } of pairs.flatMap(({ source, target }) => [...source, ...target]))
    expect(texts.get(paragraphId)?.slice(start, end)).toBe(quote)
  const first = pairs.find(({ source }) => source[0]?.quote.includes('143억'))
  expect(first?.target[0]?.quote).toContain('$14.3 billion')
})

test('they are told to who may read the article', async () => {
  const { units } = await desk()
  const { editor: stranger } = await desk()
  expect(await refused(sentencesOf(stranger, units[0]?.id ?? ''))).toBe('NOT_FOUND')
  expect(await refused(sentencesOf(stranger, 'nothing'))).toBe('NOT_FOUND')
})
