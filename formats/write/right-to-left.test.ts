import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writeBilingualHtml } from './bilingual/html'
import { writeBilingualMarkdown } from './bilingual/markdown'
import type { Revision } from './document'
import { writeDocx } from './docx/clean'
import { writeBilingualDocx } from './docx/tracked'
import { writeHtml } from './html'
import { reviewOf, unitOf } from './review.fixture'
import { whole } from './whole.fixture'

const revision = (language: string, ...texts: string[]): Revision => ({
  title: 'T',
  language,
  createdAt: '2026-11-20T00:00:00Z',
  paragraphs: texts.map((text) => ({ kind: 'paragraph', text, notes: [] })),
})
const documentIn = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())

describe('in a language written from right to left', () => {
  test('a page, and each of its paragraphs', () => {
    const html = writeHtml(revision('he', 'OECD אמר (היום).', 'English only.'))
    expect(html).toContain('<html lang="he" dir="rtl">')
    expect(html).toContain('<p dir="rtl">OECD אמר (היום).</p>')
    expect(html).toContain('<p dir="ltr">English only.</p>')
  })

  test('a Word document: paragraphs, and words except foreign names', async () => {
    const xml = documentIn(await whole(writeDocx(revision('fa', 'گزارش BBC News است.'))))
    expect(xml).toContain('<w:bidi/></w:sectPr>')
    const [, paragraph = ''] = xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
    expect(paragraph).toContain('<w:bidi/>')
    expect(
      [...paragraph.matchAll(/<w:r>(.*?)<w:t[^>]*>(.*?)<\/w:t>/gs)].map(([, properties, words]) => [properties, words]),
    ).toEqual([
      ['<w:rPr><w:rtl/></w:rPr>', 'گزارش '],
      ['', 'BBC News'],
      ['<w:rPr><w:rtl/></w:rPr>', ' است.'],
    ])
  })

  const review = reviewOf([unitOf('u', ['가'], ['مرحبا'])], { article: { targetLanguage: 'ar' } })

  test('both texts side by side', async () => {
    expect((await whole(writeBilingualHtml(review))).toString()).toMatch(
      /<td lang="ko" dir="ltr">.*\n<td lang="ar" dir="rtl">/,
    )
    expect((await whole(writeBilingualMarkdown(review))).toString()).toContain('<div lang="ar" dir="rtl">')
    const tracked = { ...review, units: [{ unit: unitOf('u', ['가'], ['مرحبا']), threads: [], paragraphs: [] }] }
    const xml = documentIn(await whole(writeBilingualDocx(tracked, { timeZone: 'UTC' })))
    expect(xml).toContain('<w:tblPr><w:bidiVisual/>')
  })

  test('nothing of it in any other', () => expect(writeHtml(revision('en', 'A.'))).not.toContain('dir='))
})
