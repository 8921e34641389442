import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '@/domain/text/inline'
import { reviews } from '@/domain/tracked/review.fixture'
import { whole } from '../whole.fixture'
import { afterwards, type ChangeSide } from './critic'
import { writeTrackedHtml } from './html'
import { writeTrackedMarkdown } from './markdown'
import { type Played, readings, reviewOf, saying } from './tracked.fixture'

const WAYS = ['accept', 'reject'] as const

/** White space at the edges of a paragraph isn't part of its words. */
const trimmed = (texts: readonly string[]) => saying(texts).map((text) => text.replace(/\s+/g, ' ').trim())

async function expectBoth(played: Played, paragraphsIn: (way: ChangeSide) => string[]) {
  const texts = readings(played)
  for (const way of WAYS) expect(trimmed(paragraphsIn(way))).toEqual(trimmed(texts[way]))
}

test('HTML holds both texts, paragraph by paragraph', async () => {
  await fc.assert(
    fc.asyncProperty(reviews, async (played) => {
      const page = (await whole(writeTrackedHtml(reviewOf(played)))).toString()
      const [, article = ''] = /<article>(.*)<\/article>/s.exec(page) ?? []
      await expectBoth(played, (way) => {
        const gone = way === 'accept' ? 'del' : 'ins'
        const kept = article.replace(/<sup.*?<\/sup>/gs, '').replace(new RegExp(`<${gone} .*?</${gone}>`, 'gs'), '')
        return kept.split(/<\/?(?:p|h\d|li|ul|blockquote|pre|figure)>/).map(read)
      })
    }),
    { numRuns: 500 },
  )
})

const read = (html: string) =>
  html
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:(lt|gt|amp|quot)|#x?(\w+));/g, (_, name: string | undefined, number: string) =>
      name
        ? ({ lt: '<', gt: '>', amp: '&', quot: '"' }[name] ?? '')
        : String.fromCodePoint(number === '338' ? 0x338 : Number(number)),
    )

test('CriticMarkup holds both texts, paragraph by paragraph', async () => {
  await fc.assert(
    fc.asyncProperty(reviews, async (played) => {
      const page = (await whole(writeTrackedMarkdown(reviewOf(played)))).toString()
      const body = page.replace(/^---\n.*?\n---\n\n/s, '')
      await expectBoth(played, (way) =>
        afterwards(body, way)
          .split(/\n\n+/)
          .map((block) => plainText(block.replace(/^(?:#{1,6}|>|-) /, '').replace(/\n(?:> | {2})/g, '\n'))),
      )
    }),
    { numRuns: 500 },
  )
})
