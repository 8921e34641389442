import { expect, test } from 'vitest'
import type { Paragraph } from '@/domain/manuscript/manuscript'
import { anchorAt } from '@/domain/text/anchor'
import { whole } from '../whole.fixture'
import { writeTrackedMarkdown } from './markdown'
import { reviewOf } from './tracked.fixture'

/** A paragraph of which some words are to be replaced. */
async function written(text: string, original: string, replacement: string): Promise<string> {
  const paragraph: Paragraph = { id: 'p', unitId: 'u', kind: 'paragraph', text, version: 1 }
  const start = text.indexOf(original)
  const anchor = anchorAt(text, { start, end: start + original.length })
  const proposal = { original, replacement, decision: 'pending', conflict: false } as const
  const start0 = { splice: { start: 0, end: 0, insert: text }, threadId: '', displaced: [], seq: 1, order: 0 }
  const manuscript = { paragraphs: [paragraph], placed: [{ id: 's', paragraphId: 'p', anchor, proposal }] }
  const steps = [{ paragraphId: 'p', version: 1, ...start0 }]
  const played = { paragraphs: [{ ...paragraph, imported: true, steps }], now: manuscript, start: manuscript }
  const page = (await whole(writeTrackedMarkdown(reviewOf(played)))).toString()
  return page.replace(/^---\n.*?\n---\n/s, '').trim()
}

test.each([
  ['marks as signs', 'a **b** c', 'c', 'd', 'a **b** {--c--}{++d++}'],
  ['breaks and marks before a break at the end', '**a**\nb c\n', 'c', 'd', '**a**\\\nb {--c--}{++d++}'],
  ['as tags where a particle follows', '**“굵은”** 말이다', ' 말', '', '<strong>“굵은”</strong>{-- 말--}이다'],
])('%s', async (_, text, original, replacement, expected) =>
  expect(await written(text, original, replacement)).toBe(expected),
)
