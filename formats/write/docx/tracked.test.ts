import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Thread } from '@/domain/contract/shapes'
import { acceptInBulk } from '@/domain/manuscript/bulk'
import { isPending, type Manuscript, type Placed } from '@/domain/manuscript/manuscript'
import { plainText } from '@/domain/text/inline'
import { reviews } from '@/domain/tracked/specimen'
import { printable } from '../printable'
import { anArticle, aThread, aUnit } from '../review-specimen'
import { whole } from '../specimen'
import { writeTrackedDocx } from './tracked'

/** What is left of a document when all its changes are accepted, or all rejected: its paragraphs that say something. */
function settled(xml: string, way: 'accept' | 'reject'): string[] {
  const gone = way === 'accept' ? 'del' : 'ins'
  const texts: string[] = []
  let open = ''
  for (const [, paragraph = ''] of xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)) {
    const [, properties = ''] = /^<w:pPr>(.*?)<\/w:pPr>/s.exec(paragraph) ?? []
    const runs = paragraph.replace(new RegExp(`<w:${gone} [^>]*[^/]>.*?</w:${gone}>`, 'gs'), '')
    for (const [, text, sign] of runs.matchAll(/<w:(?:t|delText) [^>]*>(.*?)<\/w:|<w:(br|tab)\/>/gs))
      open += sign ? { br: '\n', tab: '\t' }[sign] : read(text ?? '')
    if (new RegExp(`<w:${gone} [^>]*/>`).test(properties)) continue
    texts.push(open)
    open = ''
  }
  return saying([...texts, open])
}

const read = (text: string) =>
  text.replace(/&(lt|gt|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&' })[name] ?? '')

/** A line ended by CR and LF may be cut between the two. */
const saying = (texts: readonly string[]) =>
  texts.flatMap((text) => (text.trim() === '' ? [] : [text.normalize('NFC').replace(/\n+/g, '\n')]))

const plain = ({ paragraphs }: Manuscript) =>
  saying(paragraphs.filter(({ removed }) => !removed).map(({ text }) => printable(plainText(text))))

/** As the database keeps it: an insertion that isn't done is behind the paragraph that its structure names. */
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

describe('a Word document with tracked changes', () => {
  test('rejected it is the translation as it was brought in, accepted the text as it is to be', async () => {
    await fc.assert(
      fc.asyncProperty(reviews, async ({ told, now, start }) => {
        const threads = now.placed.map(threadOf)
        const unit = { unit: aUnit({ id: 'u' }), threads, paragraphs: told }
        const file = await whole(
          writeTrackedDocx({ article: anArticle(), hasHeading: true, units: [unit], threads: [] }),
        )
        const parts = unzipSync(file)
        const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
        const pending = now.placed.filter((one) => isPending(one) && !one.proposal?.conflict).map(({ id }) => id)
        expect(settled(xml, 'reject')).toEqual(plain(start))
        expect(settled(xml, 'accept')).toEqual(plain(acceptInBulk(now, pending).manuscript))
        const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array())
        const count = (text: string, name: string) => text.split(`<w:${name} `).length - 1
        for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
          expect(count(xml, name)).toBe(count(comments, 'comment'))
      }),
      { numRuns: 1_000 },
    )
  })
})
