import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '@/domain/text/inline'
import { readFlat } from './html-flat'
import { readBlocks } from './read'

/** A block a line: `kind level|text`. */
const sketch = (html: string) =>
  readBlocks('html', html).map(({ kind, level, text }) => `${kind}${level ?? ''}|${text}`)

describe('HTML', () => {
  test.each([
    ['headings', '<h1>가</h1><h6>나</h6>', ['heading1|가', 'heading6|나']],
    [
      'paragraphs and bare words',
      'a<p>b<p>c</p>d<div>e<div>f</div>g</div>',
      'abcdefg'.split('').map((text) => `paragraph|${text}`),
    ],
    ['white space is one space', '<p> a\n\t b <b> c </b> d&nbsp;e </p>', ['paragraph|a b **c** d\u00a0e']],
    ['quotes', '<blockquote>a<p>b</blockquote>', ['quote|a', 'quote|b']],
    ['lists', '<ul><li>a<ul><li>b</ul>c<li><p>d</ul>', ['list-item|a', 'list-item|b', 'list-item|c', 'list-item|d']],
    ['code', '<pre>\n  a *b*\n\n<b>c</b></pre>', ['code|  a *b*\n\nc']],
    [
      'captions',
      '<figure><img alt="x"><figcaption>a</figcaption></figure><table><caption>b</caption></table>',
      ['caption|a', 'caption|b'],
    ],
    ['cells', '<table><tr><th>a<td>b<tr><td><p>c</table>', ['paragraph|a', 'paragraph|b', 'paragraph|c']],
    ['a heading keeps its kind', '<li><h2><div>a</div></h2></li>', ['heading2|a']],
    [
      'line breaks; two of them part paragraphs',
      'a<br>b<br><br>c<br> <br/>d<br>',
      ['paragraph|a\\\nb', 'paragraph|c', 'paragraph|d'],
    ],
    ['inline marks', '<p><em>a</em><i>b</i> <strong>c</strong> <code>d`e</code>', ['paragraph|*ab* **c** ``d`e``']],
    ['marks in marks', '<p><b>a <i>b</i> c</b><i>', ['paragraph|**a *b* c**']],
    ['bold before a particle', '<b>“굵은”</b>이다', ['paragraph|**“굵은”**이다']],
    ['a mark that Markdown can’t set gives way', '<b>a,</b>b <b>c</b>', ['paragraph|a,b **c**']],
    ['bold that is none', '<b style="font-weight: normal">a</b>', ['paragraph|a']],
    ['an escape before what is composed', '<a href="/x">]&lt;&#x338;</a>b', ['paragraph|[\\]≮](/x)b']],
    ['links', '<a href="https://a.kr/?a=1&amp;b=(2)">말</a>이다', ['paragraph|[말](https://a.kr/?a=1&b=%282%29)이다']],
    ['a link around a heading', '<a href="/a"><h2>b</h2></a>', ['heading2|[b](/a)']],
    ['unsafe links, links into the page', '<a href="javascript:x">a</a> <a href="#b">b</a>', ['paragraph|a b']],
    [
      'words that look like marks',
      '<p>2*3*4 _a_ snake_case [1](b) &lt;b> &amp;amp; `c`',
      ['paragraph|2\\*3\\*4 \\_a\\_ snake_case \\[1\\](b) \\<b> \\&amp; \\`c\\`'],
    ],
    ['signs that are none are left alone', '<p>5 * 6, [1], a_b, &lt;b>', ['paragraph|5 * 6, [1], a_b, <b>']],
    [
      'what isn’t text',
      '<head><title>a</title><style>b</style></head><script>c</script><template>d</template><nav>e</nav><svg><text>f</text></svg><p>g',
      ['paragraph|g'],
    ],
    [
      'what is hidden',
      '<p hidden>a<p style="color:red; display: none">b<p aria-hidden=true>c<dialog>d</dialog><p>e',
      ['paragraph|e'],
    ],
    [
      'what may be the article’s',
      '<header>a</header><aside>b</aside><footer>c</footer><form>d</form>',
      ['paragraph|a', 'paragraph|b', 'paragraph|c', 'paragraph|d'],
    ],
    ['emoji in pictures', '<p>a <img alt="😀"> b<img alt="photo">', ['paragraph|a 😀 b']],
    ['quotation', '<p><q>a</q>', ['paragraph|“a”']],
    ['NFC over the edge of an element', '<p>e<span>\u0301</span>', ['paragraph|é']],
    ['references to what no text holds', '<p>a&#0;b&#xD800;c&#13;d', ['paragraph|a\uFFFDb\uFFFDc d']],
    ['nothing', '<p> </p><b></b>', []],
  ])('%s', (_, html, expected) => expect(sketch(html)).toEqual(expected))

  test.each([
    ['the one <article>', '<header>x</header><article><h1>a</h1>bcd</article>', ['heading1|a', 'paragraph|bcd']],
    ['a headline outside of it', '<h1>x</h1><div>y</div><article>abc</article>', ['heading1|x', 'paragraph|abc']],
    ['the <main>', '<p>x</p><main>abc</main>', ['paragraph|abc']],
    ['an <article> in the <main>', '<main>x<article>abc</article></main>', ['paragraph|abc']],
    ['not one of several', '<article>a</article><article>b</article>', ['paragraph|a', 'paragraph|b']],
    ['not one that holds the lesser part', '<article>a</article><p>bcd', ['paragraph|a', 'paragraph|bcd']],
    ['not a hidden one', '<article hidden>abc</article>d', ['paragraph|d']],
  ])('the article of a page: %s', (_, html, expected) => expect(sketch(html)).toEqual(expected))

  test('whatever words a page shows, the paragraph reads as these', () => {
    const word = fc
      .array(fc.constantFrom(...'*_`[]()<>&!\\#-1.ab가“”,'.split(''), '&amp;', '![', '](', ' '), { maxLength: 12 })
      .map((signs) => signs.join(''))
    const tag = fc.constantFrom('b', 'em', 'code', 'a href="/x"', 'span')
    const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, word), { maxLength: 5 }), (parts) => {
        const html = parts.map(([name, words]) => `<${name}>${escaped(words)}</${name.split(' ')[0]}>`).join('')
        const words = parts
          .map(([, text]) => text)
          .join('')
          .replace(/ +/g, ' ')
          .trim()
        expect(
          readBlocks('html', `<p>${html}`)
            .map(({ text }) => plainText(text))
            .join(''),
        ).toBe(words)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a page that no browser would build', () => {
  test.each([
    ['elements in elements', '<div>', 100_000],
    ['quotes in quotes', '<blockquote>', 100_000],
    ['tables in tables', '<table><tr><td>', 199],
    ['ruby without its base', '<rt>', 100_000],
    ['bold in bold', '<b>', 100_000],
    ['bold that never ends', '<b><p>', 100_000],
    ['fonts that never end', '<font size=1><p>', 100_000],
    ['paragraphs', '<p>a', 160_000],
    ['links in a table', '<table><a>', 100_000],
    ['attributes', '<a'.concat(' b c d'.repeat(200_000)), 1],
    ['tags that never end', '<a', 1_000_000],
    ['quotation marks that never end', '<a b="', 500_000],
    ['comments that never end', '<!--', 500_000],
    ['scripts that never end', '<script>', 300_000],
    ['references', '&amp;&#1;&x;', 500_000],
  ])('%s: is read to its end', (_, unit, times) => {
    expect(Array.isArray(readBlocks('html', `${unit.repeat(times)}words`))).toBe(true)
  })

  test('keeps its words, and says what kind they are', () =>
    expect(
      sketch(`${'<div>'.repeat(10_000)}<h2>a &amp; b</h2>c <b>d</b><script>e</script><li>2*3*4<pre>\n f\n</pre>`),
    ).toEqual(['heading2|a & b', 'paragraph|c d', 'list-item|2\\*3\\*4', 'code| f']))

  test('loses nothing to what is never closed', () =>
    expect(readFlat('<svg><body><p>a<p title="it\'s > b">c< d').map(({ text }) => text)).toEqual(['a', 'c< d']))
})
