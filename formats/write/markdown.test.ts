import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ParagraphKind } from '@/domain/contract/names'
import { safeLinks } from '../markdown/safe-links'
import { readBlocks } from '../read/read'
import type { WrittenParagraph } from './document'
import { writeMarkdown } from './markdown'

const HEAD = '---\ntitle: "T"\nlang: "en"\n---\n\n'

function written(...paragraphs: (Omit<WrittenParagraph, 'notes'> & Partial<WrittenParagraph>)[]): string {
  const whole = paragraphs.map((paragraph) => ({ notes: [], ...paragraph }))
  const text = writeMarkdown({ title: 'T', language: 'en', createdAt: '2026-11-20T00:00:00Z', paragraphs: whole })
  expect(text.startsWith(HEAD)).toBe(true)
  return text.slice(HEAD.length)
}

const heading = { kind: 'heading', text: 'h' } as const

describe('Markdown', () => {
  test.each([
    ['the title heads what has no heading', [{ kind: 'paragraph', text: 'a' }], '# T\n\na\n'],
    ['headings', [{ kind: 'heading', level: 3, text: 'a #' }], '### a \\#\n'],
    [
      'headings of several lines',
      [
        { kind: 'heading', level: 2, text: 'a\n- b' },
        { kind: 'heading', level: 4, text: 'a\\\nb' },
      ],
      'a\n\\- b\n---\n\n#### a b\n',
    ],
    [
      'text as it is',
      [heading, { kind: 'paragraph', text: '**“굵은”**이다 [a](b)  \nc &amp; <https://a.kr>' }],
      '# h\n\n**“굵은”**이다 [a](b)  \nc &amp; <https://a.kr>\n',
    ],
    [
      'quotes and lists',
      [
        heading,
        { kind: 'quote', text: 'a\nb' },
        { kind: 'quote', text: 'c' },
        { kind: 'list-item', text: 'd\ne' },
        { kind: 'list-item', text: 'f' },
      ],
      '# h\n\n> a\n> b\n>\n> c\n\n- d\n  e\n- f\n',
    ],
    ['code', [heading, { kind: 'code', text: 'a\n```\n<b>' }], '# h\n\n````\na\n```\n<b>\n````\n'],
    ['captions', [heading, { kind: 'caption', text: '© 김민준' }], '# h\n\n© 김민준\n'],
    [
      'no block, no HTML in a paragraph',
      [heading, { kind: 'paragraph', text: '# a\n1. b <script>' }],
      '# h\n\n\\# a\n1\\. b \\<script>\n',
    ],
    ['no blank line in a paragraph', [heading, { kind: 'paragraph', text: 'a\n \nb' }], '# h\n\na\nb\n'],
    [
      'notes',
      [{ ...heading, text: '**ab** (c)', notes: [{ at: 4, text: 'x *y*\nz\n\n# w' }] }],
      '# **ab**[^1] (c)\n\n[^1]: x \\*y\\*\\\n    z\n\n    \\# w\n',
    ],
    [
      'a reference never becomes a link or a note',
      [
        { ...heading, text: 'a(b)', notes: [{ at: 1, text: 'x' }] },
        {
          kind: 'paragraph',
          text: ': c\\',
          notes: [
            { at: 0, text: 'y' },
            { at: 9, text: 'z' },
          ],
        },
      ],
      '# a[^1]\\(b)\n\n[^2]\\: c\\\\[^3]\n\n[^1]: x\n\n[^2]: y\n\n[^3]: z\n',
    ],
    [
      'notes on code',
      [heading, { kind: 'code', text: 'a', notes: [{ at: 1, text: 'x' }] }],
      '# h\n\n```\na\n```\n\n[^1]\n\n[^1]: x\n',
    ],
    [
      'numbers that the article uses',
      [{ ...heading, text: 'a[^2]', notes: [{ at: 1, text: 'x' }] }],
      '# a[^3][^2]\n\n[^3]: x\n',
    ],
  ] satisfies [string, Parameters<typeof written>, string][])('%s', (_, paragraphs, expected) =>
    expect(written(...paragraphs)).toBe(expected),
  )

  /** Text full of signs, but none that could be escapes already, and no code across lines. */
  const line = fc
    .array(
      fc.constantFrom(
        ...'#>-+*_=`~[]:<>/!|&1. \tab가“”'.split(''),
        '---',
        '```',
        '[a]:',
        '[가](/x)',
        '___',
        '***',
        '1)',
        '[^1]',
        '<b>',
        '<!--',
        '**',
        '&amp;',
        'a\\*',
        '\u3000',
      ),
      { maxLength: 12 },
    )
    .map((signs) => signs.join('').trim())
    .filter((words) => words !== '')
  const words = fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((lines) => lines.join('\n').normalize('NFC'))
    .filter((text) => !(text.includes('`') && text.includes('\n')))
  const paragraph = fc.oneof(
    fc.record({ kind: fc.constantFrom('paragraph', 'quote', 'list-item', 'caption'), text: words }),
    fc.record({ kind: fc.constant('heading'), level: fc.integer({ min: 1, max: 6 }), text: line }),
    fc.record({ kind: fc.constant('heading'), level: fc.integer({ min: 1, max: 2 }), text: words }),
    fc.record({ kind: fc.constant('code'), text: words }),
  )

  // A link to an unsafe address (`<b+:>`) is written as its words.
  const safe = paragraph.filter(({ kind, text }) => kind === 'code' || safeLinks(text) === text)

  test('read again is the same paragraphs', () => {
    fc.assert(
      fc.property(fc.array(safe, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const whole = [{ kind: 'heading', level: 1, text: 'h' }, ...paragraphs].map((one) => ({
          ...one,
          kind: ParagraphKind.parse(one.kind),
          notes: [],
        }))
        const expected = whole.map(({ notes: _, ...one }) =>
          one.kind === 'caption' ? { ...one, kind: 'paragraph' } : one,
        )
        expect(readBlocks('markdown', HEAD + written(...whole))).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('a document that Stet wrote is written the same again', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
        const whole = [heading, ...paragraphs].map((one) => ({ ...one, kind: ParagraphKind.parse(one.kind) }))
        const text = written(...whole)
        expect(written(...readBlocks('markdown', text))).toBe(text)
      }),
    )
  })
})
