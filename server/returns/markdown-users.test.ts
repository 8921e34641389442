import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '@/domain/text/inline'
import { reviews } from '@/domain/tracked/review.fixture'
import type { ExportedLine } from '@/formats/write/exported'
import { writeTrackedMarkdown } from '@/formats/write/tracked/markdown'
import { type Played, reviewOf } from '@/formats/write/tracked/tracked.fixture'
import { whole } from '@/formats/write/whole.fixture'
import { readReturn } from '../worker/read-return'
import type { ReturnRead } from './compare'
import { MarkdownUser, wrapped } from './markdown-user.fixture'
import { basesOf, known, MANNERS, NOTHING, proseReviews, RUNS, textsAfter, timesIn, wordsOf } from './reviews.fixture'
import { type Edit, edits } from './word-user.fixture'

/** An exported review, and what a file that comes back brings. */
async function exportOf(played: Played) {
  const { now } = played
  const review = reviewOf(played)
  const lines: ExportedLine[] = []
  const file = (await whole(writeTrackedMarkdown({ ...review, keep: (line) => void lines.push(line) }))).toString()
  const base = basesOf(now)
  const pending = now.placed.flatMap(({ id, proposal }) => (proposal?.decision === 'pending' ? [id] : []))
  const bring = (text: string): ReturnRead =>
    readReturn({
      ...{ bytes: new TextEncoder().encode(text), lines, sources: new Map(), notes: [], title: '', hasColumns: false },
      ...{ own: new Set<string>(), byHand: new Map(), paragraphs: base },
    })
  return { file, lines, base, pending, bring }
}

/** What a person left in a file: without what is only proposed in the review, or with some of that where not all is tracked. */
function leftBy(user: MarkdownUser, pending: readonly string[], isTracked: boolean): string[][] {
  return Array.from({ length: isTracked ? 1 : 2 ** pending.length }, (_, way) =>
    wordsOf(user.texts((by) => pending.includes(by) && ((way >> pending.indexOf(by)) & 1) === 0)),
  )
}

function work(user: MarkdownUser, some: readonly Edit[], manner: readonly boolean[]) {
  for (const [k, edit] of some.entries()) user.edit(edit, manner[k % manner.length] ?? true)
}

describe('whatever people with a text editor do to whatever review', () => {
  test('a file that nobody touched brings nothing', async () => {
    await fc.assert(
      fc.asyncProperty(reviews, fc.boolean(), async (review, isOfWindows) => {
        const { file, bring } = await exportOf(review)
        fc.pre(
          [...review.start.paragraphs, ...review.now.paragraphs].every(({ text }) => plainText(text).trim() !== ''),
        )
        expect(bring(isOfWindows ? file.replaceAll('\n', '\r\n') : file)).toMatchObject(NOTHING)
      }),
      RUNS,
    )
  })

  test('nor does one whose lines were wrapped', async () => {
    await fc.assert(
      fc.asyncProperty(proseReviews, fc.integer({ min: 10, max: 60 }), async (review, columns) => {
        const { file, bring } = await exportOf(review)
        expect(bring(wrapped(file, columns))).toMatchObject(NOTHING)
      }),
      RUNS,
    )
  })

  test.each(Object.entries(MANNERS))('nothing of it is lost, and nothing is twice: %s', async (_, manner) => {
    await fc.assert(
      fc.asyncProperty(proseReviews, edits(6), fc.boolean(), async (review, some, isWrapped) => {
        const { file, lines, base, pending, bring } = await exportOf(review)
        const user = new MarkdownUser(file, lines)
        work(user, some, manner)
        const left = leftBy(user, pending, !manner.includes(false))
        fc.pre(left.every((one) => one.length > 0))
        const read = known(() => bring(isWrapped ? wrapped(user.file(), 40) : user.file()))
        const after = textsAfter(base, read)
        expect(left).toContainEqual(wordsOf(after))
        expect(read.decisions).toEqual([])
        const put = read.changes.flatMap((one) =>
          'replacement' in one ? one.replacement : 'text' in one ? one.text : [],
        )
        for (const { words } of some) expect(timesIn(put, words.trim())).toBe(timesIn(after, words.trim()))
      }),
      RUNS,
    )
  })

  test('with all their changes rejected it is what was exported', async () => {
    await fc.assert(
      fc.asyncProperty(proseReviews, edits(6), async (review, some) => {
        const { file, lines, bring } = await exportOf(review)
        const user = new MarkdownUser(file, lines)
        work(user, some, [true])
        expect(bring(user.rejected().file())).toMatchObject(NOTHING)
      }),
      RUNS,
    )
  })
})
