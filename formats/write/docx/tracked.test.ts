import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { reviews } from '@/domain/tracked/review.fixture'
import { parseXml } from '../../read/xml'
import { readings, reviewOf, saying } from '../tracked/tracked.fixture'
import { whole } from '../whole.fixture'
import { writeTrackedDocx } from './tracked'

/** A document with all its changes accepted, or all rejected: its paragraphs that aren't blank. */
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

describe('a Word document with tracked changes', () => {
  test('rejected it is the translation as it was brought in, accepted the text as it is to be', async () => {
    await fc.assert(
      fc.asyncProperty(reviews, async (played) => {
        const parts = unzipSync(await whole(writeTrackedDocx(reviewOf(played), { timeZone: 'UTC' })))
        const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
        for (const [name, part] of Object.entries(parts))
          expect(parseXml(strFromU8(part), new Map(), name)).toMatchObject({ ok: true })
        const { reject, accept } = readings(played)
        expect(settled(xml, 'reject')).toEqual(reject)
        expect(settled(xml, 'accept')).toEqual(accept)
        const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array())
        const count = (text: string, name: string) => text.split(`<w:${name} `).length - 1
        for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
          expect(count(xml, name)).toBe(count(comments, 'comment'))
      }),
      { numRuns: 200 },
    )
  })
})
