import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Member } from '@/domain/contract/people'
import { mentionOf, withNames } from '@/domain/mention'
import { mention, offered, queryAt, retype } from './mention-text'

const member = (userId: string, name: string, email = `${userId}@desk.example`): Member => ({
  userId,
  name,
  email,
  role: 'reviewer',
})
const ANN = { id: 'u1', name: 'Ann Lee' }
const A = mentionOf(ANN)

describe('typing in words with a mention', () => {
  it.each([
    ['behind it', A, '@Ann Lee: yes', `${A}: yes`],
    ['before it', A, 'Dear @Ann Lee', `Dear ${A}`],
    ['between two', `${A} ${A}`, '@Ann Lee and @Ann Lee', `${A} and ${A}`],
    ['inside it, it is words', A, '@Anna Lee', '@Anna Lee'],
    ['its last letter taken, it is words', `${A}.`, '@Ann Le.', '@Ann Le.'],
    ['all of it taken', `a ${A} b`, 'a  b', 'a  b'],
    ['a particle behind it', A, '@Ann Lee에게', `${A}에게`],
    ['nothing', `a ${A}`, 'a @Ann Lee', `a ${A}`],
    ['everything new', `a ${A}`, 'x', 'x'],
  ])('%s', (_, body, shown, after) => expect(retype(body, shown)).toBe(after))

  it('always shows what was typed', () => {
    const words = fc
      .array(fc.constantFrom('a', '@', ' ', '한', A, '\n', '👍'), { maxLength: 8 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (body, typed) => {
        const shown = withNames(typed)
        expect(withNames(retype(body, shown))).toBe(shown)
      }),
    )
  })
})

test.each([
  ['@', 1, ''],
  ['@김', 2, '김'],
  ['see @ann l', 10, 'ann l'],
  ['see @ann', 4, undefined],
  ['ann@desk', 8, undefined],
  ['하늘@desk', 7, undefined],
  ['@ a', 3, undefined],
  ['@a\nb', 4, undefined],
  [A, 8, undefined],
  [`${A} @b`, 11, 'b'],
])('in “%s” at %i is looked for: %s', (body, caret, typed) => expect(queryAt(body, caret)?.typed).toBe(typed))

test.each([
  ['@ann', 4, `${A} `, 9],
  ['ask @an, or', 7, `ask ${A}, or`, 13],
])('a mention takes the place of “%s”', (body, caret, after, at) => {
  const query = queryAt(body, caret)
  expect(query && mention(body, query, ANN)).toEqual({ body: after, caret: at })
})

test('all of a large desk are offered, by name, and the typed words choose among them', () => {
  const members = Array.from({ length: 300 }, (_, at) => member(`u${at}`, `Reader ${String(at).padStart(3, '0')}`))
  expect(offered(members.toReversed(), '')).toEqual(members)
  expect(offered(members, 'reader 29').map(({ name }) => name)).toEqual(
    Array.from({ length: 10 }, (_, at) => `Reader 29${at}`),
  )
})

test.each([
  ['ㄱㅁㅈ', ['김민준']],
  ['김', ['김민준', '김서연']],
  ['gimmin', ['김민준']],
  ['lee', ['Ann Lee', '박지훈']],
  ['minjun', ['김민준']],
  ['zz', []],
])('“%s” offers %s', (typed, names) => {
  const members = [
    member('u1', 'Ann Lee'),
    member('u2', '김서연'),
    member('u3', '김민준', 'minjun.kim@desk.example'),
    member('u4', '박지훈', 'lee-old@desk.example'),
  ]
  expect(offered(members, typed).map(({ name }) => name)).toEqual(names)
})
