import { describe, expect, test } from 'vitest'
import { readDocument } from '../../read/document'
import { reviewOf, threadOf, unitOf } from '../review.fixture'
import { whole } from '../whole.fixture'
import { writeBilingualHtml } from './html'
import { writeBilingualMarkdown } from './markdown'
import { writeBilingualText } from './text'

const textOf = async (pieces: AsyncIterable<string>) => (await whole(pieces)).toString()

const heading = unitOf('u1', [{ kind: 'heading', text: '제*목*' }], [{ kind: 'heading', level: 2, text: 'A *title*' }])
const pair = unitOf('u2', ['가', '나 <b>'], ['Mr 김 민준\nB <b>', { kind: 'quote', text: '[C](javascript:d)' }])
const alone = unitOf('u3', [' ', '다'], [])
const added = unitOf('u4', [], ['D'])
const empty = unitOf('u5', [' '], [])
const excluded = unitOf('u6', ['x'], ['x'], { excluded: true })
const remarked = { unit: pair, threads: [threadOf('t', ['a remark'])] }

const article = () => reviewOf([heading, remarked, alone, added, empty, excluded], { threads: [threadOf('t', ['x'])] })
const untitled = (title = { source: '제목 *', target: 'Title *' }) =>
  reviewOf([pair], { hasHeading: false, article: { title } })

describe('plain text', () => {
  test('unit by unit, the source first', async () =>
    expect(await textOf(writeBilingualText(article()))).toBe(
      '제목\n\nA title\n\n가\n\n나 <b>\n\nMr 김 민준\nB <b>\n\nC\n\n다\n\nD\n',
    ))

  test('under both titles where nothing is a heading', async () =>
    expect(await textOf(writeBilingualText(untitled()))).toMatch(/^제목 \*\n\nTitle \*\n\n가\n/))

  test('or the one there is', async () =>
    expect(await textOf(writeBilingualText(untitled({ source: '제목', target: ' ' })))).toMatch(/^제목\n\n가\n/))

  test('of nothing', async () => expect(await textOf(writeBilingualText(reviewOf([])))).toBe('\n'))
})

test('Markdown, each side in its language', async () =>
  expect(await textOf(writeBilingualMarkdown(article()))).toBe(
    '---\ntitle: "Title"\nlang: "en"\n---\n\n' +
      '<div lang="ko">\n\n# 제*목*\n\n</div>\n\n<div lang="en">\n\n## A *title*\n\n</div>\n\n' +
      '<div lang="ko">\n\n가\n\n나 \\<b>\n\n</div>\n\n<div lang="en">\n\nMr 김 민준\nB \\<b>\n\n> C\n\n</div>\n\n' +
      '<div lang="ko">\n\n다\n\n</div>\n\n<div lang="en">\n\nD\n\n</div>\n',
  ))

describe('HTML', () => {
  test('side by side, each in its language', async () => {
    const html = await textOf(writeBilingualHtml(article()))
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(/<tbody>\n(.*)<\/tbody>\n<\/table>\n<\/article>\n<\/body>\n<\/html>\n$/s.exec(html)?.[1]).toBe(
      '<tr>\n<td lang="ko"><h1>제<em>목</em></h1></td>\n<td lang="en"><h2>A <em>title</em></h2></td>\n</tr>\n' +
        '<tr>\n<td lang="ko"><p>가</p>\n<p>나 &lt;b&gt;</p></td>\n' +
        '<td lang="en"><p>Mr <span lang="ko">김 민준</span><br>B &lt;b&gt;</p>\n<blockquote>\n<p>C</p>\n</blockquote></td>\n</tr>\n' +
        '<tr>\n<td lang="ko"><p>다</p></td>\n<td lang="en"></td>\n</tr>\n' +
        '<tr>\n<td lang="ko"></td>\n<td lang="en"><p>D</p></td>\n</tr>\n',
    )
  })

  test('is read again as pairs', async () => {
    const html = await textOf(writeBilingualHtml(untitled()))
    const read = readDocument(new TextEncoder().encode(html), { name: 'a.html' })
    if (!read.ok || read.reading.kind !== 'paired') throw new Error('not read as pairs')
    const kinds = read.reading.pairs.map(({ source, target }) => [source, target].map(({ blocks }) => blocks.length))
    expect(kinds).toEqual([
      [1, 1],
      [2, 2],
    ])
  })
})
