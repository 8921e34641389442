import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Inline, parseInline, plainText, safeHref } from './inline'

/** The tree as one line: `em(words)`; a piece that displays as something else shows both, `raw→value`. */
function sketch(text: string): string {
  const show = (nodes: readonly Inline[]): string => nodes.map(one).join(' ')
  const one = (node: Inline): string => {
    if (node.type === 'break') return '⏎'
    if (node.type === 'text') {
      const raw = text.slice(node.start, node.end)
      return raw === node.value ? `'${raw}'` : `'${raw}→${node.value}'`
    }
    return `${node.type}${node.type === 'link' ? `<${node.href ?? ''}>` : ''}(${show(node.children)})`
  }
  return show(parseInline(text))
}

describe('the inline Markdown of a paragraph', () => {
  test.each([
    ['', ''],
    ['plain words', "'plain words'"],
    ['a *b* **c** `d`', "'a ' emphasis('b') ' ' strong('c') ' ' code('d')"],
    ['**“굵은”**이다', "strong('“굵은”') '이다'"],
    ['**a *b* c**', "strong('a ' emphasis('b') ' c')"],
    ['[말](https://a.kr/b "제목")이다', "link<https://a.kr/b>('말') '이다'"],
    ['[**굵은** 말](/b)', "link</b>(strong('굵은') ' 말')"],
    ['<https://a.kr>', "link<https://a.kr>('https://a.kr')"],
    ['<a@b.kr>', "link<mailto:a@b.kr>('a@b.kr')"],
    ['a\\*b &amp; c', "'a' '\\*→*' 'b ' '&amp;→&' ' c'"],
    ['![사진](a.png) b', "'![사진](a.png)→사진' ' b'"],
    ['`` ` ``', "code('`')"],
    ['`a\nb`', "code('a\nb→a b')"],
    ['a  \n  b', "'a' ⏎ 'b'"],
    ['a\\\nb', "'a' ⏎ 'b'"],
    ['a\nb *c*', "'a\nb ' emphasis('c')"],
    ['*a*\n\n*b*', "emphasis('a') '\n\n' emphasis('b')"],
  ])('%j', (text, expected) => expect(sketch(text)).toBe(expected))

  it.each([
    '# x *',
    '1. x *',
    '- x *',
    '> x *',
    '    x *',
    '```\nx',
    '===\n*',
    '[a]: b',
    '<b>x</b>',
    '\uFEFF* a',
    '***',
  ])('takes %j for words: a paragraph holds no blocks and no HTML', (text) => expect(plainText(text)).toBe(text))

  it('says nothing of a link that is not safe to follow but its words', () =>
    expect(sketch('[a](javascript:x) [b](java&#115;cript:x)')).toBe("link<>('a') ' ' link<>('b')"))

  it('gives the places of the words inside a mark', () =>
    expect(parseInline('*가*나')).toEqual([
      { type: 'emphasis', start: 0, end: 3, children: [{ type: 'text', start: 1, end: 2, value: '가' }] },
      { type: 'text', start: 3, end: 4, value: '나' },
    ]))
})

describe('an address', () => {
  test.each(['https://a.kr/나?b=1#c', 'HTTP://a.kr', 'mailto:a@b.kr', '/a', '#a', '?a', 'a/b:c', '//a.kr'])(
    '%s may be followed',
    (href) => expect(safeHref(href)).toBe(href),
  )
  test.each([
    'javascript:a',
    'JavaScript:a',
    ' java\nscript:a',
    '\u0001javascript:a',
    'data:text/html,a',
    'vbscript:a',
    'file:///a',
    '',
    ' ',
  ])('%j may not', (href) => expect(safeHref(href)).toBeUndefined())
})

/** Text dense in Markdown signs, so that most samples hold marks. */
const dense = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'*_`[]()<>&\\!# \n\t"\'가a1.“”',
        '**',
        '  \n',
        '](',
        '&amp;',
        '&#42;',
        'https://a',
        '\uFEFF',
        '\r',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('whatever the text', () => {
  it('has its pieces end to end, those of a mark inside it', () => {
    const check = (nodes: readonly Inline[], start: number, end: number, tight: boolean) => {
      let at = start
      for (const node of nodes) {
        expect(node.start).toBe(at)
        expect(node.end).toBeGreaterThan(node.start)
        if ('children' in node) {
          const first = node.children[0]
          if (first) {
            expect(first.start).toBeGreaterThan(node.start)
            check(node.children, first.start, node.end, false)
          }
        }
        at = node.end
      }
      if (tight) expect(at).toBe(end)
      else expect(at).toBeLessThan(end)
    }
    fc.assert(
      fc.property(dense, (text) => check(parseInline(text), 0, text.length, true)),
      { numRuns: 3_000 },
    )
  })

  it('gives words that stand as long as their range, or shorter ones for it', () => {
    const leaves = (nodes: readonly Inline[]): Inline[] =>
      nodes.flatMap((node) => ('children' in node ? leaves(node.children) : [node]))
    fc.assert(
      fc.property(dense, (text) => {
        for (const leaf of leaves(parseInline(text)))
          if (leaf.type === 'text') {
            const raw = text.slice(leaf.start, leaf.end)
            if (leaf.value.length === raw.length)
              expect(leaf.value).toBe(raw.replace(/[\r\n]/g, (c) => (leaf.value.includes(c) ? c : ' ')))
            else expect(leaf.value.length).toBeLessThan(raw.length)
          }
      }),
    )
  })

  test.each([
    ['*a ', 50_000],
    ['a*', 50_000],
    ['**a*b**c*', 20_000],
    ['[', 200_000],
    ['![', 100_000],
    ['[a](', 50_000],
    ['*a **b ', 20_000],
    ['<a', 100_000],
    ['&', 200_000],
    ['a  \n', 50_000],
    ['[a](b)', 333],
    ['**a*b**c*', 499],
  ])('%j, %i times, is read to its end', (unit, times) => {
    expect(parseInline(unit.repeat(times)).length).toBeGreaterThan(0)
  })

  it('takes runs of backticks of every length in its stride', () => {
    const text = Array.from({ length: 600 }, (_, i) => `${'`'.repeat(i)}a`).join('')
    expect(parseInline(text).length).toBeGreaterThan(0)
  })

  it('nests as deep as the marks allowed', () => {
    const text = `${'*a '.repeat(900)}b${' a*'.repeat(900)}`
    expect(plainText(text)).toHaveLength(3_601)
  })
})
