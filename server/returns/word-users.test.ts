import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Thread } from '@/domain/contract/shapes'
import { plainText } from '@/domain/text/inline'
import { reviews } from '@/domain/tracked/review.fixture'
import { writeTrackedDocx } from '@/formats/write/docx/tracked'
import type { ExportedLine } from '@/formats/write/exported'
import { type Played, reviewOf } from '@/formats/write/tracked/tracked.fixture'
import { whole } from '@/formats/write/whole.fixture'
import { readReturn } from '../worker/read-return'
import { madeKey, type ReturnRead } from './compare'
import { basesOf, known, MANNERS, NOTHING, proseReviews, RUNS, textsAfter, timesIn, wordsOf } from './reviews.fixture'
import { type Edit, edits, isKim, WordUser } from './word-user.fixture'

/** An exported review, and what a file that comes back brings. */
async function exportOf({ paragraphs, now, start }: Played) {
  const review = reviewOf({ paragraphs, now, start })
  const threads: Thread[] = []
  for await (const unit of review.units) threads.push(...unit.threads)
  const lines: ExportedLine[] = []
  const file = await whole(writeTrackedDocx({ ...review, keep: (line) => void lines.push(line) }, { timeZone: 'UTC' }))
  const base = basesOf(now)
  const own = new Set(threads.map(({ author, createdAt }) => madeKey({ author: author.name, at: createdAt })))
  const bring = (bytes: Uint8Array): ReturnRead =>
    readReturn({
      ...{ bytes, lines, sources: new Map(), notes: [], title: '', hasColumns: false, own, byHand: new Map() },
      paragraphs: base,
    })
  return { file, base, threads, bring }
}

type Exported = Awaited<ReturnType<typeof exportOf>>

/**
 * What a person left in a file: without what is only proposed in the review, or with some of that: where people edited without
 * tracking in a proposal of ours, it is part of what they propose.
 */
function leftBy(user: WordUser, { threads }: Exported, isTracked: boolean): string[][] {
  const pending = threads.filter(({ suggestion }) => suggestion?.decision === 'pending')
  const ways = isTracked ? 1 : 2 ** pending.length
  return Array.from({ length: ways }, (_, way) => {
    const isRejected = (made: string) =>
      pending.some(({ createdAt }, k) => made.includes(createdAt.slice(0, 19)) && ((way >> k) & 1) === 0)
    return wordsOf(
      user
        .copy()
        .settle((made) => (isRejected(made) ? 'reject' : 'accept'))
        .texts(),
    )
  })
}

function work(user: WordUser, some: readonly Edit[], manner: readonly boolean[]) {
  for (const [k, edit] of some.entries()) user.edit(edit, manner[k % manner.length] ?? true)
}

describe('whatever people with Word do to whatever review', () => {
  test('a file that nobody touched brings nothing', async () => {
    await fc.assert(
      fc.asyncProperty(reviews, async (review) => {
        const { file, bring } = await exportOf(review)
        fc.pre(
          [...review.start.paragraphs, ...review.now.paragraphs].every(({ text }) => plainText(text).trim() !== ''),
        )
        expect(bring(file)).toMatchObject(NOTHING)
      }),
      RUNS,
    )
  })

  test.each(Object.entries(MANNERS))('nothing of it is lost, and nothing is twice: %s', async (_, manner) => {
    await fc.assert(
      fc.asyncProperty(proseReviews, edits(6), fc.boolean(), async (review, some, hasMarks) => {
        const exported = await exportOf(review)
        const user = new WordUser(exported.file)
        work(user, some, manner)
        if (!hasMarks) user.withoutBookmarks()
        const left = leftBy(user, exported, !manner.includes(false))
        fc.pre(left.every((some) => some.length > 0))
        const read = known(() => exported.bring(user.file()))
        const after = textsAfter(exported.base, read)
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
        const { file, bring } = await exportOf(review)
        const user = new WordUser(file)
        work(user, some, [true])
        user.settle((made) => (isKim(made) ? 'reject' : undefined))
        expect(bring(user.file())).toMatchObject(NOTHING)
      }),
      RUNS,
    )
  })
})
