import fc from 'fast-check'
import { Refusal } from '@/domain/contract/problem'
import type { Manuscript, Placed } from '@/domain/manuscript/manuscript'
import { anchorAt } from '@/domain/text/anchor'
import { dice, played } from '@/domain/tracked/review.fixture'
import { accepted, said } from '@/formats/read/revision/revision.fixture'
import type { ReturnRead } from './compare'
import type { BaseParagraph } from './ink'

/** For property tests of what people do to exported files: random reviews, and what is left of their words. */

/** The same ones each time; others where more are asked for: any, or those of a seed. */
export const runsOf = (few: number) => {
  const { FUZZ_RUNS: runs, FUZZ_SEED: seed = runs ? undefined : 20261130 } = process.env
  return { numRuns: Number(runs || few), ...(seed !== undefined && { seed: Number(seed) }) }
}
export const RUNS = runsOf(100)

export const NOTHING = { changes: [], decisions: [], likeness: 1, unsure: [], turned: [] }

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
export const proseReviews = fc
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
export const textsAfter = (base: readonly BaseParagraph[], { changes }: ReturnRead) =>
  said(accepted({ kind: 'single', blocks: base, changes, remarks: [] }))

/** Joined paragraphs get a space between them, which isn't compared. */
export const wordsOf = (texts: readonly string[]) => said(texts).map((text) => text.replaceAll(' ', ''))

export const timesIn = (texts: readonly string[], word: string) => texts.join('\n').split(word).length - 1

/** Where hardly anything is left of a text, the file is refused. */
export function known(read: () => ReturnRead): ReturnRead {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'UNREADABLE_DOCUMENT') fc.pre(false)
    throw error
  }
}

export const MANNERS: Record<string, readonly boolean[]> = {
  tracked: [true],
  untracked: [false],
  'now and then tracked': [true, false],
}

/** The text as it stands. */
export const basesOf = ({ paragraphs }: Manuscript): BaseParagraph[] =>
  paragraphs
    .filter(({ removed, text }) => !removed && text.trim() !== '')
    .map(({ level, removed: _, ...one }) => ({ ...one, ...(level !== undefined && { level }) }))
