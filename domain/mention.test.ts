import { expect, test } from 'vitest'
import { mentioned, mentionOf, partsOf, withNames } from './mention'

test.each([
  ['nobody', '', []],
  ['nobody at all', 'see @ann and ann@desk.example', []],
  ['one', 'see @[Ann Lee](u1)', ['u1']],
  ['several, in order', '@[Bo](u2), @[김하늘](u1): please', ['u2', 'u1']],
  ['each once', '@[Ann](u1) @[Bo](u2) @[Ann Lee](u1)', ['u1', 'u2']],
  ['beside Korean particles', '@[하늘](u1)에게', ['u1']],
  ['not by a link', '[Ann](u1) !@(u1) @[](u1) @[Ann]()', []],
  ['not across lines', '@[Ann\nLee](u1)', []],
  ['not by an address with a space', '@[Ann](u 1)', []],
  ['not by what is too long for an id', `@[Ann](${'u'.repeat(65)})`, []],
  ['on line after line', '@[Ann](u1)\n\n> @[Bo](u2)', ['u1', 'u2']],
])('mentions %s', (_, body, ids) => expect(mentioned(body)).toEqual(ids))

test('a mention is read as a name', () =>
  expect(withNames('@[Ann Lee](u1), @[하늘](u2)에게: see [this](u3)')).toBe('@Ann Lee, @하늘에게: see [this](u3)'))

test('a comment is words and people, in order', () => {
  const [ann, bo] = [
    { id: 'u1', name: 'Ann Lee' },
    { id: 'u2', name: '하늘' },
  ]
  expect(partsOf(`${mentionOf(ann)}, ${mentionOf(bo)}에게: see [this](u3)`)).toEqual([
    ann,
    ', ',
    bo,
    '에게: see [this](u3)',
  ])
  expect([partsOf(''), partsOf('none')]).toEqual([[], ['none']])
  expect(mentioned(mentionOf({ id: 'u1', name: 'Ann [desk]\nLee' }))).toEqual(['u1'])
})

test('reads a long text of open brackets to its end', () => {
  expect(mentioned('@['.repeat(10_000))).toEqual([])
})
