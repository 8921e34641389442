import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '@/domain/contract/problem'
import type { Thread } from '@/domain/contract/shapes'
import type { Manuscript, Placed } from '@/domain/manuscript/manuscript'
import { anchorAt } from '@/domain/text/anchor'
import { plainText } from '@/domain/text/inline'
import { dice, played, reviews } from '@/domain/tracked/review.fixture'
import { accepted, said } from '@/formats/read/revision/revision.fixture'
import { writeTrackedDocx } from '@/formats/write/docx/tracked'
import type { ExportedLine } from '@/formats/write/exported'
import { type Played, reviewOf } from '@/formats/write/tracked/tracked.fixture'
import { whole } from '@/formats/write/whole.fixture'
import { readReturn } from '../worker/read-return'
import { madeKey, type ReturnRead } from './compare'
import { type Edit, edits, isKim, WordUser } from './word-user.fixture'

const RUNS = { numRuns: Number(process.env.FUZZ_RUNS || 100) }

/** An exported review, and what a file that comes back brings. */
async function exportOf({ paragraphs, now, start }: Played) {
  const review = reviewOf({ paragraphs, now, start })
  const threads: Thread[] = []
  for await (const unit of review.units) threads.push(...unit.threads)
  const lines: ExportedLine[] = []
  const file = await whole(writeTrackedDocx({ ...review, keep: (line) => void lines.push(line) }, { timeZone: 'UTC' }))
  const base = now.paragraphs
    .filter(({ removed, text }) => !removed && text.trim() !== '')
    .map(({ level, removed: _, ...one }) => ({ ...one, ...(level !== undefined && { level }) }))
  const own = new Set(threads.map(({ author, createdAt }) => madeKey({ author: author.name, at: createdAt })))
  const bring = (bytes: Uint8Array): ReturnRead =>
    readReturn({
      ...{ bytes, lines, sources: new Map(), title: '', hasColumns: false, own, byHand: new Map() },
      paragraphs: base,
    })
  return { file, base, threads, bring }
}

const NOTHING = { changes: [], decisions: [], likeness: 1, unsure: [] }

const PROSE =
  'The council met on Monday to discuss 항구의 벽, which has leaked since the storm; nobody was hurt.'.split(' ')

const prose = fc.array(fc.constantFrom(...PROSE), { minLength: 4, maxLength: 14 }).map((words) => words.join(' '))

const wishes = fc.array(
  fc.record({
    what: fc.constantFrom('words', 'words', 'words', 'join', 'insert', 'remove'),
    at: fc.nat(9),
    word: fc.nat(20),
    length: fc.nat(3),
  }),
  { maxLength: 5 },
)

/** Reviews of prose: words replaced, paragraphs joined, inserted and removed, some of it decided. */
const proseReviews = fc
  .tuple(fc.array(prose, { minLength: 1, maxLength: 5 }), wishes, dice)
  .map(([texts, wishes, dice]) => {
    const paragraphs = texts.map((text, k) => ({
      id: `p${k}`,
      unitId: 'u',
      kind: 'paragraph' as const,
      text,
      version: 1,
    }))
    const placed = wishes.flatMap(({ what, at, word, length }, k): Placed[] => {
      const index = at % paragraphs.length
      const [paragraph, next] = [paragraphs[index], paragraphs[index + 1]]
      const proposal = { original: '', replacement: `our${k}word`, decision: 'pending' as const, conflict: false }
      const one = { id: `t${k}`, paragraphId: paragraph?.id ?? null, anchor: null }
      if (!paragraph) return []
      if (what === 'join')
        return next
          ? [{ ...one, proposal: { ...proposal, replacement: '', structure: { op: 'join-next', next: next.id } } }]
          : []
      if (what === 'remove')
        return [
          { ...one, proposal: { ...proposal, replacement: '', original: paragraph.text, structure: { op: 'remove' } } },
        ]
      if (what === 'insert')
        return [
          {
            ...one,
            proposal: {
              ...proposal,
              structure: { op: 'insert', unitId: 'u', after: paragraph.id, paragraphKind: 'paragraph' },
            },
          },
        ]
      const words = paragraph.text.split(' ')
      const first = word % words.length
      const start = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0)
      const anchor = anchorAt(paragraph.text, {
        start,
        end: start + words.slice(first, first + length).join(' ').length,
      })
      return anchor ? [{ ...one, anchor, proposal: { ...proposal, original: anchor.quote } }] : []
    })
    const manuscript: Manuscript = { paragraphs, placed }
    return played([manuscript, dice])
  })

/** The paragraphs after all that was found; throws if not all of it can be taken. */
const textsAfter = (base: Exported['base'], { changes }: ReturnRead) =>
  said(accepted({ kind: 'single', blocks: base, changes, remarks: [] }))

/** Joined paragraphs get a space between them, which isn't compared. */
const wordsOf = (texts: readonly string[]) => said(texts).map((text) => text.replaceAll(' ', ''))

const timesIn = (texts: readonly string[], word: string) => texts.join('\n').split(word).length - 1

/** Where hardly anything is left of a text, the file is refused. */
function known(read: () => ReturnRead): ReturnRead {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'UNREADABLE_DOCUMENT') fc.pre(false)
    throw error
  }
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

const MANNERS: Record<string, readonly boolean[]> = {
  tracked: [true],
  untracked: [false],
  'now and then tracked': [true, false],
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
