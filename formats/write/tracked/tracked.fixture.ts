import type { Thread } from '@/domain/contract/shapes'
import { acceptInBulk } from '@/domain/manuscript/bulk'
import { isPending, type Manuscript, type Placed } from '@/domain/manuscript/manuscript'
import { plainText } from '@/domain/text/inline'
import type { TrackedParagraph } from '@/domain/tracked/tracked-text'
import { printable } from '../printable'
import type { Review, TrackedUnit } from '../review'
import { anArticle, aThread, aUnit } from '../review.fixture'

/** For tests: a review of the domain as a writer gets it, and how its two texts display. */

/** A line ended by CR and LF may be cut between the two. */
export const saying = (texts: readonly string[]) =>
  texts.flatMap((text) => (text.trim() === '' ? [] : [text.normalize('NFC').replace(/\n+/g, '\n')]))

export const plain = ({ paragraphs }: Manuscript) =>
  saying(paragraphs.filter(({ removed }) => !removed).map(({ text }) => printable(plainText(text))))

/** As the database has it: an insertion that isn't accepted is after the paragraph that its structure names. */
function threadOf({ id, paragraphId, anchor, proposal }: Placed, index: number): Thread {
  const { structure: given, ...words } = proposal ?? {}
  const isToCome = given?.op === 'insert' && proposal?.decision !== 'accepted'
  const structure = isToCome ? { ...given, after: paragraphId } : given
  const at = `2026-11-20T00:00:${String(index).padStart(2, '0')}.000Z`
  return aThread({
    id,
    unitId: 'u',
    paragraphId: isToCome ? null : paragraphId,
    kind: proposal ? 'suggestion' : 'comment',
    anchor: anchor && { ...anchor, version: 1 },
    createdAt: at,
    ...(proposal && { suggestion: { ...proposal, ...words, structure } }),
    comments: proposal
      ? []
      : [{ id: `c${id}`, threadId: id, author: { id: 'a', name: 'A' }, body: 'Hm.', createdAt: at, mentions: [] }],
  })
}

export type Played = {
  readonly paragraphs: readonly TrackedParagraph[]
  readonly now: Manuscript
  readonly start: Manuscript
}

export const reviewOf = ({ paragraphs, now }: Played): Review<TrackedUnit> => ({
  article: anArticle(),
  hasHeading: true,
  units: [{ unit: aUnit({ id: 'u' }), threads: now.placed.map(threadOf), paragraphs }],
  threads: [],
})

/** The paragraphs with all changes rejected, and with all accepted. */
export function readings({ now, start }: Played) {
  const pending = now.placed.filter((one) => isPending(one) && !one.proposal?.conflict).map(({ id }) => id)
  return { reject: plain(start), accept: plain(acceptInBulk(now, pending).manuscript) }
}
