import { describe, expect, test } from 'vitest'
import { readHtml } from './html'

const texts = (html: string) => readHtml(html).blocks.map(({ kind, text }) => `${kind}|${text}`)

describe('what is changed on a page', () => {
  const by = 'datetime="2026-11-20T01:02:03Z" data-author="김민준"'
  const made = { author: '김민준', at: '2026-11-20T01:02:03.000Z' }

  test.each([
    [
      'words for others, by whom and when',
      `<p>Two <del ${by}>cranes</del><ins ${by}>ships</ins> left.</p>`,
      [{ ...made, op: 'words', block: 0, start: 4, end: 10, replacement: 'ships' }],
    ],
    ['crossed out', '<p>a <s>b </s>c</p>', [{ author: '', op: 'words', start: 2, end: 4, replacement: '' }]],
    ['by a style', '<p>a <span style="text-decoration:line-through">b </span>c</p>', [{ start: 2, end: 4 }]],
    ['a paragraph', `<p>a</p><ins ${by}><p>b</p></ins><p>c</p>`, [{ ...made, op: 'insert', block: 0, text: 'b' }]],
    ['without one', `<p>a</p><p><del ${by}>b</del></p><p>c</p>`, [{ ...made, op: 'remove', block: 1 }]],
    ['a split', `<p>a.<ins class="end" ${by}>\n\n</ins>b</p>`, [{ ...made, op: 'words', replacement: '\n\n' }]],
    ['a join', `<p>a<del class="end" ${by}>\n\n</del>b</p>`, [{ ...made, op: 'join-next', block: 0 }]],
    [
      'as Word saves it',
      '<p>a <ins cite="mailto:Kim%20A" datetime="2026-11-20T01:02">b</ins></p>',
      [{ author: 'Kim A' }],
    ],
    ['in neither text', '<p>a<ins> b<del> c</del></ins></p>', [{ replacement: ' b' }]],
  ])('%s', (_, html, changes) => expect(readHtml(html).changes).toMatchObject(changes))
})

test('above and below the line, and in symbol fonts', () =>
  expect(
    texts(
      '<p>3 × 10<sup>8</sup> m, CO<sub>2</sub>, 5 km<span style="vertical-align:super">2</span>, <font face="Symbol">D</font>x</p>',
    ),
  ).toEqual(['paragraph|3 × 10⁸ m, CO₂, 5 km², Δx']))

describe('notes', () => {
  test('are about the words before their marks, and no text', () =>
    expect(
      readHtml(
        '<p>Two ships<sup><a href="#n1">1</a></sup> left.</p><ol><li id="n1">Or three. <a href="#r1">↩</a></li></ol>',
      ),
    ).toMatchObject({
      blocks: [{ text: 'Two ships left.' }],
      remarks: [{ note: true, block: 0, start: 4, end: 9, said: [{ author: '', body: 'Or three.' }] }],
    }))

  test('the remarks that Stet writes, with their replies', () =>
    expect(
      readHtml(
        '<p>Two<sup id="at-1"><a href="#remark-1">1</a></sup></p><section><ol><li id="remark-1"><b>김</b> <time datetime="2026-11-20T01:02:03Z">x</time><br><span lang="en">Why?</span> <small>resolved</small> <a href="#at-1">↩</a><ul><li><b>Lee</b> <time datetime="2026-11-21T01:02:03Z">y</time><br><span>So.</span></li></ul></li></ol></section>',
      ),
    ).toMatchObject({
      blocks: [{ text: 'Two' }],
      remarks: [
        {
          block: 0,
          resolved: true,
          said: [
            { author: '김', at: '2026-11-20T01:02:03.000Z', body: 'Why?' },
            { author: 'Lee', body: 'So.' },
          ],
        },
      ],
    }))

  test('a number that leads nowhere is words', () => expect(texts('<p>a<sup>2</sup></p>')).toEqual(['paragraph|a²']))
})

describe('lists of office programs', () => {
  test.each([
    [
      'of Word',
      `<p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l1 level1 lfo3'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Ships</p>`,
      ['list-item|Ships'],
    ],
    [
      'of Word, filtered',
      `<p class=MsoListParagraph style='text-indent:-.25in'><span>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>Cranes</p><p class=MsoListParagraph>Plain</p>`,
      ['list-item|Cranes', 'paragraph|Plain'],
    ],
    [
      'of Google Docs',
      '<b style="font-weight:normal"><ul><li dir="ltr" aria-level="1"><p role="presentation"><span style="font-weight:700">One</span></p></li><ul><li aria-level="2"><p><span>Two</span></p></li></ul></ul></b>',
      ['list-item|**One**', 'list-item|Two'],
    ],
  ])('%s', (_, html, expected) => expect(texts(html)).toEqual(expected))
})
