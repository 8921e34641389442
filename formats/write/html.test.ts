import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '@/domain/text/inline'
import { readBlocks } from '../read/read'
import type { Revision, WrittenParagraph } from './document'
import { writeHtml } from './html'

const page = (paragraphs: Partial<WrittenParagraph>[], rest: Partial<Revision> = {}) =>
  writeHtml({
    title: 'T',
    language: 'en',
    createdAt: '2026-11-20T00:00:00Z',
    paragraphs: paragraphs.map((one) => ({ kind: 'paragraph', text: '', notes: [], ...one })),
    ...rest,
  })
const body = (...paragraphs: Partial<WrittenParagraph>[]) =>
  /<article>\n(.*)\n<\/body>/s.exec(page(paragraphs))?.[1]?.replace('\n</article>', '')

const heading = { kind: 'heading', level: 2, text: 'h' } as const

describe('HTML', () => {
  test.each([
    [[{ text: 'a' }], '<h1>T</h1>\n<p>a</p>'],
    [[heading], '<h2>h</h2>'],
    [
      [heading, { text: '**a *b*** `c` [**d** e](https://a.kr/?b="&c)' }],
      '<h2>h</h2>\n<p><strong>a <em>b</em></strong> <code>c</code> <a href="https://a.kr/?b=&quot;&amp;c"><strong>d</strong> e</a></p>',
    ],
    [[heading, { text: 'a\nb  \nc' }], '<h2>h</h2>\n<p>a<br>b<br>c</p>'],
    [[heading, { text: '<b>&amp;[a](javascript:b)' }], '<h2>h</h2>\n<p>&lt;b&gt;&amp;a</p>'],
    [
      [heading, { kind: 'quote', text: 'a' }, { kind: 'quote', text: 'b' }],
      '<h2>h</h2>\n<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>',
    ],
    [
      [heading, { kind: 'list-item', text: 'a' }, { kind: 'list-item', text: 'b' }],
      '<h2>h</h2>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
    ],
    [[heading, { kind: 'code', text: ' *a*\n<b>' }], '<h2>h</h2>\n<pre><code> *a*\n&lt;b&gt;</code></pre>'],
    [[heading, { kind: 'caption', text: 'a' }], '<h2>h</h2>\n<figure><figcaption>a</figcaption></figure>'],
    [[heading, { text: 'Mr 김 민준, b' }], '<h2>h</h2>\n<p>Mr <span lang="ko">김 민준</span>, b</p>'],
    [[{ ...heading, text: 'a \u0338b' }], '<h2>a &#x338;b</h2>'],
    [
      [{ ...heading, text: '**ab** c', notes: [{ at: 3, text: '<x>\ny' }] }],
      '<h2><strong>a<sup id="ref-1"><a href="#note-1" role="doc-noteref">1</a></sup>b</strong> c</h2>\n<section class="notes" role="doc-endnotes">\n<ol>\n' +
        '<li id="note-1">&lt;x&gt;<br>y <a href="#ref-1" role="doc-backlink" aria-label="1">↩</a></li>\n</ol>\n</section>',
    ],
    [[heading, { text: 'قال a' }, { text: '1. שלום' }], '<h2>h</h2>\n<p dir="rtl">قال a</p>\n<p dir="rtl">1. שלום</p>'],
  ] satisfies [Partial<WrittenParagraph>[], string][])('%j', (paragraphs, expected) =>
    expect(body(...paragraphs)).toBe(expected),
  )

  test('the numbers of two notes at one place are kept apart', () => {
    const [, marks = ''] =
      /<p>a(.*)<\/p>/.exec(page([{ text: 'a', notes: ['x', 'y'].map((text) => ({ at: 1, text })) }])) ?? []
    expect(marks.replace(/<[^>]*>/g, '')).toBe('1 2')
    expect(marks.replace(/<sup.*?<\/sup>/g, '')).toBe('')
  })

  test('says its language and its title, and loads nothing', () => {
    const html = page([], { title: '김 & "b"</title>', language: 'pt-BR' })
    expect(html).toContain('<html lang="pt-BR">')
    expect(html).toContain('<title lang="ko">김 &amp; &quot;b&quot;&lt;/title&gt;</title>')
    expect(html).not.toMatch(/<script|<link|src=|url\(|@import/)
    expect(page([], { language: 'ko', title: '김' })).toContain('<h1>김</h1>')
  })

  test('read again has the same words of the same kinds', () => {
    const words = fc
      .array(fc.constantFrom(...'*_`[]()<>&!\\ab가“”\u0338'.split(''), '**', '](/x)', '&lt;'), {
        minLength: 1,
        maxLength: 12,
      })
      .map((signs) => signs.join(''))
    const kinds = ['paragraph', 'quote', 'list-item', 'caption', 'heading'] as const
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...kinds), words), { minLength: 1, maxLength: 5 }),
        (paragraphs) => {
          const html = page([heading, ...paragraphs.map(([kind, text]) => ({ kind, text: `a${text}b` }))])
          const read = readBlocks('html', html).map(({ kind, text }) => `${kind}|${plainText(text).normalize('NFC')}`)
          expect(read).toEqual([
            'heading|h',
            ...paragraphs.map(([kind, text]) => `${kind}|${plainText(`a${text}b`.normalize('NFC')).normalize('NFC')}`),
          ])
        },
      ),
    )
  })
})
