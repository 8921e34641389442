import { expect, test } from 'vitest'
import { NewArticle } from '@/domain/contract/inputs'
import { createArticle } from '../commands/articles'
import { acceptSuggestion } from '../commands/decisions'
import { excludeUnit } from '../commands/units'
import { by, desk, person, refused, suggest } from '../testing/people'
import { ledgerOf, placesOf } from './ledger'
import { listUnits } from './units'

const ALL = { limit: 200 }

async function article() {
  const editor = await person('Editor')
  const { id } = await createArticle(
    by(editor),
    NewArticle.parse({
      ...{ sourceLanguage: 'ko', targetLanguage: 'en', format: 'markdown' },
      source: '카스파로프는 **143억 달러**를 들였다.\n\n카스파로프는 갔다.\n\n배는 네 척이다.',
      target: 'Kasparov spent **$14.3 billion**.\n\nHe went.\n\nThere are four ships.',
    }),
  )
  const { items: units } = await listUnits(editor, id, { limit: 10 })
  return { id, editor, units }
}

test('names and numbers are told where they stand in the paragraphs, with the key they share', async () => {
  const { id, editor, units } = await article()
  const { items } = await ledgerOf(editor, id, ALL)
  const texts = new Map(units.flatMap(({ source, target }) => [...source, ...target]).map((one) => [one.id, one.text]))
  for (const { paragraphId, start, end, quote } of items) expect(texts.get(paragraphId)?.slice(start, end)).toBe(quote)
  const money = items.filter(({ quote }) => quote.includes('14'))
  expect(money.map(({ side, quote }) => [side, quote])).toEqual([
    ['source', '143억 달러'],
    ['target', '$14.3 billion'],
  ])
  expect(new Set(money.map(({ key }) => key)).size).toBe(1)
})

test('all places of a name are told, in units without its rendering too', async () => {
  const { id, editor } = await article()
  const { items } = await ledgerOf(editor, id, ALL)
  const name = items.find(({ quote }) => quote === 'Kasparov')
  const places = await placesOf(editor, id, name?.key ?? '')
  expect(places.count).toBe(3)
  expect(places.items.map(({ quote }) => quote)).toEqual(['카스파로프', 'Kasparov', '카스파로프'])
})

test('a window begins with a unit and holds so many', async () => {
  const { id, editor, units } = await article()
  const { items } = await ledgerOf(editor, id, { from: units[2]?.id, limit: 1 })
  expect(new Set(items.map(({ unitId }) => unitId))).toEqual(new Set([units[2]?.id]))
})

test('after a correction it is read as the text stands then, and what is left out of the article is not told', async () => {
  const { id, editor, units } = await article()
  await ledgerOf(editor, id, ALL)
  const paragraph = units[2]?.target[0]
  if (!paragraph) throw new Error('the article has three units')
  const thread = await suggest(editor, paragraph, 'four ships', 'two lines of four ships')
  await acceptSuggestion(by(editor), thread.id, {})
  const after = (await ledgerOf(editor, id, { from: units[2]?.id, limit: 1 })).items
  const ships = after.find(({ side, quote }) => side === 'target' && quote.startsWith('four'))
  expect(ships).toMatchObject({ version: 2, start: 'There are two lines of '.length })
  await excludeUnit(by(editor), id, units[0]?.id ?? '')
  const { items } = await ledgerOf(editor, id, ALL)
  expect(items.some(({ unitId }) => unitId === units[0]?.id)).toBe(false)
})

test('it is told to who may read the article', async () => {
  const { article: other } = await desk()
  const { editor: stranger } = await desk()
  expect(await refused(ledgerOf(stranger, other.id, ALL))).toBe('NOT_FOUND')
  expect(await refused(placesOf(stranger, other.id, 'number 3 count'))).toBe('NOT_FOUND')
  const { id, editor } = await article()
  expect(await refused(ledgerOf(editor, id, { from: 'nothing', limit: 1 }))).toBe('NOT_FOUND')
})
