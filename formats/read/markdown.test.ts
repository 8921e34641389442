import { describe, expect, test } from 'vitest'
import { readBlocks } from './read'

/** A block a line: `kind level|text`. */
const sketch = (markdown: string) =>
  readBlocks('markdown', markdown).map(({ kind, level, text }) => `${kind}${level ?? ''}|${text}`)

describe('Markdown', () => {
  test.each([
    [
      'headings',
      '# A\n\nB\nC\n===\n\nD\n---\n\n### E ###',
      ['heading1|A', 'heading1|B\nC', 'heading2|D', 'heading3|E'],
    ],
    ['paragraphs keep their lines', 'a\nb  \nc\\\nd', ['paragraph|a\nb  \nc\\\nd']],
    [
      'inline Markdown as it is written',
      '**“굵은”**이다 _x_ [말](</b c>) &amp; <br>',
      ['paragraph|**“굵은”**이다 _x_ [말](</b c>) &amp; <br>'],
    ],
    ['quotes', '> a\n> b\n>\n> c\nlazy', ['quote|a\nb', 'quote|c\nlazy']],
    ['lists', '- a\n  b\n- c\n\n1. d\n2) e', ['list-item|a\nb', 'list-item|c', 'list-item|d', 'list-item|e']],
    [
      'lists in lists, quotes in lists',
      '- a\n  - b\n    c\n\n  > d\n  > e',
      ['list-item|a', 'list-item|b\nc', 'quote|d\ne'],
    ],
    ['a quotation sign of one’s own', '- a\n\n  x > y', ['list-item|a', 'list-item|x > y']],
    ['fenced code', '~~~js\n  a\n\n\n*b*\n~~~', ['code|  a\n\n\n*b*']],
    ['indented code', 'a\n\n    b\n      c', ['paragraph|a', 'code|b\n  c']],
    ['code in a quote', '> ```\n> a\n> ```', ['code|a']],
    [
      'a table stays the lines that it is',
      '| a | b |\n|---|---|\n| c | d |',
      ['paragraph|| a | b |\n|---|---|\n| c | d |'],
    ],
    [
      'words in HTML',
      '<div class="x">\n<p>a <b>b</b></p></div>\n\n<!-- c -->\n\n<script>\n\nd\n</script>',
      ['paragraph|a **b**'],
    ],
    ['thematic breaks say nothing', 'a\n\n***\n\nb', ['paragraph|a', 'paragraph|b']],
    ['a picture is kept', '![사진](a.png)', ['paragraph|![사진](a.png)']],
    ['guards of a line are no words', '\\# a\n\\- b\n1\\. c\n\\<b> \\*', ['paragraph|# a\n- b\n1. c\n<b> \\*']],
    ['a footnote is a paragraph', 'a[^1]\n\n[^1]: word', ['paragraph|a[^1]', 'paragraph|[^1]: word']],
  ])('%s', (_, markdown, expected) => expect(sketch(markdown)).toEqual(expected))

  test.each([
    ['YAML', '---\ntitle: "x"\ntags:\n  - y\n---\n\na', ['paragraph|a']],
    ['TOML', '+++\ntitle = "x"\n+++\na', ['paragraph|a']],
    [
      'no data, but words between two lines',
      '---\n\nNothing has a key here\n\n---\n\na',
      ['paragraph|Nothing has a key here', 'paragraph|a'],
    ],
    ['not at the start', 'a\n\n---\ntitle: x\n---', ['paragraph|a', 'heading2|title: x']],
  ])('front matter: %s', (_, markdown, expected) => expect(sketch(markdown)).toEqual(expected))

  test.each([
    ['full', '[말][1]이다\n\n[1]: https://a.kr "b"', ['paragraph|[말](https://a.kr "b")이다']],
    [
      'collapsed and short',
      '[A b][] [a  B]\n\n[a b]: <https://a.kr>',
      ['paragraph|[A b](<https://a.kr>) [a  B](<https://a.kr>)'],
    ],
    ['not in code, not escaped', '`[1]` \\[1] [1]\n\n[1]: /x', ['paragraph|`[1]` \\[1] [1](/x)']],
    ['one that nothing refers to may be a sentence', '[Note]: important\nmore', ['paragraph|[Note]: important\nmore']],
    ['a comment', '[//]: # (secret)\n\na\n\n[b]: /c\n\n[b]', ['paragraph|a', 'paragraph|[b](/c)']],
  ])('links by reference: %s', (_, markdown, expected) => expect(sketch(markdown)).toEqual(expected))

  test.each([
    ['underlined headings', 'a\n==\n', 20_000],
    ['headings apart', 'a\n==\n\n', 20_000],
    ['list items', '- a\n', 60_000],
    ['quotes in quotes', '> ', 200_000],
    ['lists in lists', '- ', 100_000],
    ['deep quotes, many lines', `${'> '.repeat(19)}a\n`, 1_000],
    ['fences', '```\n', 60_000],
    ['one heading', '# a ', 500_000],
    ['tags', '<a ', 500_000],
    ['brackets', '[a]: ', 50_000],
    ['definitions', '[a]: b\n\n[a] [a\n\n', 2_000],
    ['paragraphs', '긴 문단이 이어진다. '.repeat(20).concat('\n\n'), 3_000],
  ])('%s, many times, are read to the end', (_, unit, times) => {
    expect(Array.isArray(readBlocks('markdown', unit.repeat(times)))).toBe(true)
  })
})
