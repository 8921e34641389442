import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '@/domain/text/inline'
import { reviews } from '@/domain/tracked/review.fixture'
import { whole } from '../whole.fixture'
import { type BlockPiece, blocksOf } from './blocks'
import { afterwards, type ChangeSide } from './critic'
import { writeTrackedHtml, writeTrackedPages } from './html'
import { writeTrackedMarkdown } from './markdown'
import type { RenderedRun } from './render-lines'
import type { TrackedLine } from './tracked'
import { type Played, readings, reviewOf, saying } from './tracked.fixture'

const HEADING = { kind: 'heading', level: 1, by: 's' } as const

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
      const page = (await whole(writeTrackedHtml(reviewOf(played), { timeZone: 'UTC' }))).toString()
      const [, article = ''] = /<article>(.*)<\/article>/s.exec(page) ?? []
      await expectBoth(played, (way) => {
        const gone = way === 'accept' ? 'del' : 'ins'
        const kept = article.replace(/<sup.*?<\/sup>/gs, '').replace(new RegExp(`<${gone} .*?</${gone}>`, 'gs'), '')
        return kept
          .split(/<\/?(?:p|h\d|li|ul|blockquote|pre|figure)>|(?<=<(?:ins|del) class="end"[^>]*>)\n\n/)
          .map(read)
      })
    }),
    { numRuns: 250 },
  )
})

test('printed, a heading is bookmarked without what is struck out in it', async () => {
  await fc.assert(
    fc.asyncProperty(reviews, async (played) => {
      const headings = async (write: typeof writeTrackedHtml) =>
        [...(await whole(write(reviewOf(played), { timeZone: 'UTC' }))).toString().matchAll(/<(h\d)\b.*?<\/\1>/gs)].map(
          String,
        )
      const printed = await headings(writeTrackedPages)
      for (const heading of printed) expect(heading).not.toMatch(/<del(?![^>]* aria-hidden="true")/)
      expect(printed.map((one) => one.replaceAll(' aria-hidden="true"', ''))).toEqual(await headings(writeTrackedHtml))
    }),
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
          .split(/\n[ >]*\n/)
          .map((block) => plainText(block.replace(/^(?:#{1,6}|>|-) /, '').replace(/\n(?:> | {2})/g, '\n'))),
      )
    }),
    { numRuns: 250 },
  )
})

describe('ends of paragraphs that came or went', () => {
  const inserted = { is: 'inserted', by: 's' } as const
  const deleted = { is: 'deleted', by: 's' } as const
  const run = (words: string, change?: RenderedRun['change']): RenderedRun => ({
    type: 'words',
    words,
    style: {},
    ...(change && { change }),
  })
  const paragraph = { kind: 'paragraph' } as const
  const line = (content: RenderedRun[], end?: RenderedRun['change'], kind: TrackedLine['kind'] = paragraph) => ({
    ...{ unitId: 'u', kind, content },
    ...(end && { end }),
  })
  const sketch = (content: readonly BlockPiece[]) =>
    content
      .map((one) => (one.type === 'words' ? one.words : one.type === 'end-of-paragraph' ? `[${one.change.is}]` : ''))
      .join('')
  const blocks = (lines: TrackedLine[]) => blocksOf(lines).map(({ content }) => sketch(content))

  test.each([
    ['a paragraph parted', [line([run('A'), run(' ', deleted)], inserted), line([run('B')])], ['A [inserted]B']],
    ['two joined', [line([run('A')], deleted), line([run(' ', inserted), run('B')])], ['A[deleted] B']],
    [
      'a heading parted from a paragraph',
      [line([run('A')], inserted, { kind: 'heading', level: 1 }), { ...line([run('B')]), was: HEADING }],
      ['A[inserted]B'],
    ],
    ['one that came by itself', [line([run('A', inserted)], inserted), line([run('B')])], ['A', 'B']],
    ['two of three joined', [line([run('A')]), line([run('B')], deleted), line([run('C')])], ['A', 'B[deleted]C']],
  ])('%s', (_, lines, expected) => expect(blocks(lines)).toEqual(expected))
})
