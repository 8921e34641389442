import { expect, test } from 'vitest'
import { inTurn, senderOf } from './in-turn.mjs'

test('of each sender so many at once, in their order, whatever becomes of those before', async () => {
  const turn = inTurn(2)
  const begun = []
  const ends = []
  const work = (name) => () => {
    begun.push(name)
    return new Promise((resolve, reject) => ends.push(name === 'b' ? () => reject(new Error('no')) : resolve))
  }
  const all = ['a', 'b', 'c', 'd'].map((name) => turn('one', work(name)).catch(() => 'failed'))
  const other = turn('other', async () => 'at once')
  expect(await other).toBe('at once')
  expect(begun).toEqual(['a', 'b'])
  for (let nth = 0; nth < 4; nth++) {
    ends[nth]()
    await all[nth]
  }
  expect(begun).toEqual(['a', 'b', 'c', 'd'])
})

test('a sender is known by token, by cookie, else by address', () => {
  const of = (headers) => senderOf({ headers }, '10.0.0.1')
  expect(of({ authorization: 'Bearer stet_a', cookie: 'next-auth.session-token=b' })).toBe('Bearer stet_a')
  expect(of({ cookie: 'theme=dark; __Host-next-auth.session-token=b; c=d' })).toBe('b')
  expect(of({ cookie: 'theme=dark' })).toBe('10.0.0.1')
})
