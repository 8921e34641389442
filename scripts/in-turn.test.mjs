import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurn, pagesInTurn, senderOf } from './in-turn.mjs'

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

const address = (number) => `192.0.2.${number}`

/** Pages that were asked for, those that are being made, and how each is brought to its end. */
function desk(longest) {
  const pages = pagesInTurn(longest)
  const making = []
  const ask = (sender, from) => pages(sender, from, () => new Promise((end) => making.push({ sender, from, end })))
  const askOften = (times, sender, from) => Array.from({ length: times }, () => ask(sender, from))
  return { making, askOften }
}

test('of one sender four pages are made at once, and of one address eight; all others come at once', async () => {
  const { making, askOften } = desk()
  const all = ['a', 'b', 'c'].flatMap((sender) => askOften(6, sender, address(1)))
  all.push(...askOften(1, 'd', address(2)))
  await nextTurn()
  expect(making.map(({ sender }) => sender)).toEqual([...'aaaabbbbd'])

  // Whatever ends, there are no more at once, and each is made.
  for (let ended = 0; ended < all.length; ended++) {
    making[ended].end()
    await nextTurn()
    const open = making.slice(ended + 1)
    expect(open.filter(({ from }) => from === address(1)).length).toBeLessThanOrEqual(8)
    for (const one of 'abc') expect(open.filter(({ sender }) => sender === one).length).toBeLessThanOrEqual(4)
  }
  await Promise.all(all)
  expect(making).toHaveLength(19)
})

test('a page that nobody takes doesn’t keep the next one waiting for ever', async () => {
  const { making, askOften } = desk(1)
  await Promise.all(askOften(5, 'slow', address(1)))
  expect(making).toHaveLength(5)
})
