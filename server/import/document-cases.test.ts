import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { anchorAt } from '@/domain/text/anchor'
import { plainText } from '@/domain/text/inline'
import { readDocument } from '@/formats/read/document'
import { writeHtml } from '@/formats/write/html'
import { writeMarkdown } from '@/formats/write/markdown'
import { writeTrackedHtml } from '@/formats/write/tracked/html'
import { reviewOf } from '@/formats/write/tracked/tracked.fixture'
import { whole } from '@/formats/write/whole.fixture'
import { importUpload } from './import-upload'

/**
 * Documents of other projects' test suites that were once read wrongly, each with what is right in its `expected.md`. They may not be
 * published here, so this runs only where they lie beside the code; each kind of fault has tests in words of our own besides.
 */
const CASES = path.resolve('../shared/cases/documents')

const bytesOf = (file: string) => new Uint8Array(readFileSync(path.join(CASES, file)))

/** A document with one side. */
function readingOf(file: string) {
  const read = readDocument(bytesOf(file), { name: file })
  if (!read.ok || read.reading.kind !== 'single') throw new Error(`${file} is no single text`)
  return read.reading
}

const textsOf = (file: string): string[] => readingOf(file).blocks.map(({ text }) => text)

/** A paragraph with what is changed in it: `[-struck-]`. */
function afterReading(file: string): string {
  const { blocks, changes } = readingOf(file)
  return changes.reduceRight(
    (text, one) =>
      one.op === 'words'
        ? `${text.slice(0, one.start)}[-${text.slice(one.start, one.end)}-]${one.replacement}${text.slice(one.end)}`
        : text,
    blocks[0]?.text ?? '',
  )
}

/** What is imported of a file with both sides, as `source | target`. */
function unitsOf(file: string): string[] {
  const { units } = importUpload({
    documents: { bilingual: { bytes: bytesOf(file), name: file } },
    ...{ title: {}, languages: {}, swap: false },
  })
  return units
    .filter(({ excludedAs }) => !excludedAs)
    .map(({ source, target }) =>
      [source, target].map((side) => side.map(({ text }) => plainText(text)).join(' / ')).join(' | '),
    )
}

/** The words around a space that became a paragraph mark, in the page of a tracked text. */
async function splitInPage(): Promise<string> {
  const paragraph = {
    id: 'p',
    unitId: 'u',
    kind: 'paragraph' as const,
    text: 'The fox was late. It ran home.',
    version: 1,
  }
  const start = paragraph.text.indexOf(' It')
  const anchor = anchorAt(paragraph.text, { start, end: start + 1 })
  const proposal = { original: ' ', replacement: '\n\n', decision: 'pending', conflict: false } as const
  const now = { paragraphs: [paragraph], placed: [{ id: 's', paragraphId: 'p', anchor, proposal }] }
  const first = { paragraphId: 'p', version: 1, threadId: '', displaced: [], seq: 1, order: 0 }
  const steps = [{ ...first, splice: { start: 0, end: 0, insert: paragraph.text } }]
  const page = await whole(
    writeTrackedHtml(reviewOf({ paragraphs: [{ ...paragraph, imported: true, steps }], now, start: now }), {
      timeZone: 'UTC',
    }),
  )
  return page.toString()
}

const revision = (language: string, text: string) => ({
  ...{ title: 'T', language, createdAt: '2026-11-20T00:00:00Z' },
  paragraphs: [{ kind: 'paragraph' as const, text, notes: [] }],
})

const RIGHT: Record<string, () => unknown> = {
  'bilingual-table-with-status': () =>
    expect(unitsOf('bilingual-table-with-status/b08-bilingual-review-4col.docx')).toHaveLength(3),
  'charset-windows-1252-html': () =>
    expect(textsOf('charset-windows-1252-html/h03-word-win1252.htm')).toEqual([
      'She said “It’s over” – and left… for 5 €.',
    ]),
  'charset-windows-1252-xliff': () =>
    expect(unitsOf('charset-windows-1252-xliff/x08-win1252.xlf')).toEqual([
      'Er sagte „Nein“ – und ging. | He said “No” – and left. It’s 5 €.',
    ]),
  'export-right-to-left': () => {
    const html = writeHtml(revision('ar', 'مرحبا (اليوم).'))
    expect(html).toContain('<html lang="ar" dir="rtl">')
  },
  'hyperlink-field-fragment': () =>
    expect(textsOf('hyperlink-field-fragment/b13-hyperlink-field-fragment.docx')).toEqual([
      '[the report](https://example.org/report#chapter-2) says so.',
    ]),
  'italic-around-bold': () =>
    expect(textsOf('italic-around-bold/b14-italic-around-bold.docx')).toEqual([
      '*The council, led by **Mina Park**, voted on Friday.*',
    ]),
  'markdown-export-korean-bold': () => {
    const [text = ''] = textsOf('markdown-export-korean-bold/b20-korean-bold-quote.docx')
    expect(writeMarkdown({ ...revision('ko', text), respells: true })).toContain(
      '<strong>“사과한다”</strong>고 말했다. <strong>마크다운(Markdown)</strong>의',
    )
  },
  'redline-of-a-split': async () => {
    const changed = [...(await splitInPage()).matchAll(/<(?:del|ins)\b[^>]*>(.*?)<\/(?:del|ins)>/gs)].map(
      ([, words]) => words,
    )
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.join('')).not.toMatch(/[A-Za-z]/)
  },
  'struck-words': () => {
    expect(afterReading('struck-words/b17-strike.docx')).toBe('He was [-not -]elected.')
    expect(afterReading('struck-words/h07-ruby-sub-del.html')).toBe('東京都(と) H₂O [-old-] [- gone-]new')
  },
  'sub-flow': () => {
    expect(unitsOf('sub-flow/x05-sub.xlf').join('\n')).toMatch(/물에 잠긴 다리.*The flooded bridge/s)
    expect(unitsOf('sub-flow/t06-sub.tmx').join('\n')).toMatch(/다리.*bridge/s)
  },
  'superscript-numbers': () =>
    expect(textsOf('superscript-numbers/b25-superscript.docx')).toEqual(['E = mc² and 10⁶ people']),
  'symbol-font': () =>
    expect(textsOf('symbol-font/b12-symbol-font.docx')).toEqual([
      'from Greek κυβερναω, and −5 degrees, x ∈ A, ′ prime',
    ]),
  'word-page-list': () =>
    expect(readingOf('word-page-list/h05-word-list.html').blocks).toEqual([
      { kind: 'list-item', text: 'First item of the list' },
      { kind: 'paragraph', text: 'Plain.' },
    ]),
  'xliff-bin-unit': () =>
    expect(unitsOf('xliff-bin-unit/x04-bin-unit.xlf')).toEqual([
      '첫 문장 | First sentence',
      '그림 설명 | Picture caption',
    ]),
  'xliff-unbound-prefix': () =>
    expect(unitsOf('xliff-unbound-prefix/x07-unbound-prefix.xlf')).toEqual(['강이 넘쳤다. | The river rose.']),
}

describe.skipIf(!existsSync(CASES))('documents of others', () => {
  const names = existsSync(CASES) ? readdirSync(CASES).toSorted() : []
  test.each(names)('%s', async (name) => {
    const isRight = RIGHT[name]
    if (!isRight) throw new Error(`${name} is a case that nothing looks at`)
    await isRight()
  })
})
