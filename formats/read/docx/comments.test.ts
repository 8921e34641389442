import { describe, expect, test } from 'vitest'
import { del, ins, p, read, run } from './docx.fixture'

const a = run('a')

describe('comments', () => {
  const comment = (id: number, words: string, paraId = '') =>
    `<w:comment w:id="${id}" w:author="김민준" w:date="2026-11-20T01:02:03Z"><w:p${paraId && ` w14:paraId="${paraId}"`}>${run(words)}</w:p></w:comment>`
  const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
  const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  const places = (body: string, count = 1) =>
    read(body, { comments: Array.from({ length: count }, (_, id) => comment(id, `c${id}`)).join('') }).remarks.map(
      ({ block, start, end }) => [block, start, end],
    )

  test.each([
    ['on words', p(run('a ') + start(0) + run('b') + end(0) + run(' c')), [0, 2, 3]],
    ['over runs', p(run('a ') + start(0) + run('b', 'b') + run(' c') + end(0) + run(' d')), [0, 4, 9]],
    ['inside marks', p(run('a ') + start(0) + run('b', 'b') + end(0)), [0, 4, 5]],
    ['on all of a paragraph', p(start(0) + a + end(0)), [0, undefined, undefined]],
    ['at a place', p(`${a}<w:r><w:commentReference w:id="0"/></w:r>${run('b')}`), [0, undefined, undefined]],
    ['over paragraphs', p(run('a ') + start(0) + run('b')) + p(a + end(0)), [0, 2, 3]],
    ['between paragraphs', `${p(a) + start(0) + p(run('b'))}<w:commentRangeEnd w:id="0"/>`, [1, undefined, undefined]],
    ['on words put in', p(a + start(0) + ins('A', 'b') + end(0)), [0, undefined, undefined]],
    [
      'on a paragraph put in',
      p(a) + p(start(0) + ins('A', 'b') + end(0), { end: 'ins A' }) + p(run('c')),
      [0, undefined, undefined],
    ],
    ['on words taken out', p(run('a ') + start(0) + del('A', 'b') + end(0) + run(' c')), [0, 2, 3]],
    ['nowhere', p(a), [undefined, undefined, undefined]],
  ])('%s', (_, body, place) => expect(places(body)).toEqual([place]))

  test('are threads, with their replies, resolved or not', () => {
    const body = p(start(0) + start(1) + a + end(0) + end(1) + start(2) + run(' b') + end(2))
    const { remarks } = read(body, {
      comments: comment(0, 'x\ny', '0000000A') + comment(1, 'reply', '0000000B') + comment(2, 'z', '0000000C'),
      commentsExtended:
        '<w15:commentEx w15:paraId="0000000A" w15:done="1"/><w15:commentEx w15:paraId="0000000b" w15:paraIdParent="0000000a" w15:done="1"/><w15:commentEx w15:paraId="0000000C" w15:done="0"/>',
      commentsIds: '<w16cid:commentId w16cid:paraId="0000000A" w16cid:durableId="00000001"/>',
      commentsExtensible:
        '<w16cex:commentExtensible w16cex:durableId="00000001" w16cex:dateUtc="2026-11-19T16:02:03Z"/>',
    })
    expect(remarks).toEqual([
      {
        block: 0,
        start: 0,
        end: 1,
        resolved: true,
        said: [
          { author: '김민준', at: '2026-11-19T16:02:03.000Z', body: 'x\ny' },
          { author: '김민준', at: '2026-11-20T01:02:03.000Z', body: 'reply' },
        ],
      },
      {
        block: 0,
        start: 1,
        end: 3,
        resolved: false,
        said: [{ author: '김민준', at: '2026-11-20T01:02:03.000Z', body: 'z' }],
      },
    ])
  })

  test('notes are remarks on the word before them', () =>
    expect(
      read(p(`${run('one two')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' three')}`), {
        footnotes: `<w:footnote w:id="2">${p(run(' a note'))}</w:footnote>`,
      }).remarks,
    ).toEqual([{ note: true, block: 0, start: 4, end: 7, resolved: false, said: [{ author: '', body: 'a note' }] }]))

  test('a note where there are no words is about the document; one that nothing refers to is none', () =>
    expect(
      read(p('<w:r><w:footnoteReference w:id="2"/></w:r>'), {
        footnotes: `<w:footnote w:id="2">${p(run('a note'))}</w:footnote><w:footnote w:id="3">${p(run('gone'))}</w:footnote>`,
      }).remarks,
    ).toEqual([{ note: true, resolved: false, said: [{ author: '', body: 'a note' }] }]))
})
