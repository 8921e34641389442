import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { chain, type EventBody } from './chain'

const EVENT: EventBody = {
  seq: 3,
  type: 'suggestion.accepted',
  articleId: 'a1',
  actor: { id: 'u1', name: '김하늘' },
  at: '2026-01-02T03:04:05.678Z',
  data: { threadId: 't1', conflicts: ['t2', 't3'], at: { end: 4, start: 1 } },
}

it('is a SHA-256 in hexadecimal, the same for the same event today and tomorrow', () => {
  expect(chain('', EVENT)).toMatch(/^[0-9a-f]{64}$/)
  expect(chain('', EVENT)).toBe('b41ce8eb29b90dc8f4e68471f6d27f5fa30d290b8995d5f096518274e8068126')
})

describe('another event has another hash', () => {
  test.each<[what: string, change: Partial<EventBody>]>([
    ['its number', { seq: 4 }],
    ['its type', { type: 'suggestion.rejected' }],
    ['its article', { articleId: 'a2' }],
    ['who did it', { actor: { id: 'u2', name: '김하늘' } }],
    ['what he was called', { actor: { id: 'u1', name: 'Haneul Kim' } }],
    ['that it was somebody', { actor: null }],
    ['when', { at: '2026-01-02T03:04:05.679Z' }],
    ['a value', { data: { ...EVENT.data, threadId: 't4' } }],
    ['an order', { data: { ...EVENT.data, conflicts: ['t3', 't2'] } }],
    ['something inside', { data: { ...EVENT.data, at: { end: 5, start: 1 } } }],
    ['something more', { data: { ...EVENT.data, note: '' } }],
    ['null for nothing', { data: { ...EVENT.data, note: null } }],
    ['text for a number', { data: { ...EVENT.data, at: { end: '4', start: 1 } } }],
  ])('%s', (_, change) => expect(chain('', { ...EVENT, ...change })).not.toBe(chain('', EVENT)))

  test('the same after another', () => expect(chain('f00', EVENT)).not.toBe(chain('', EVENT)))
})

describe('the same event has the same hash', () => {
  test.each<[how: string, data: Record<string, unknown>]>([
    ['with its keys in another order', { at: { start: 1, end: 4 }, conflicts: ['t2', 't3'], threadId: 't1' }],
    ['with a key that holds nothing', { ...EVENT.data, note: undefined }],
  ])('%s', (_, data) => expect(chain('', { ...EVENT, data })).toBe(chain('', EVENT)))
})

/** The record as a database holds it: JSON, keys in any order. */
const data = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>)

it('survives a database that keeps JSON, not its order', () => {
  fc.assert(
    fc.property(data, (given) => {
      const kept = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(given).reverse())))
      expect(chain('x', { ...EVENT, data: kept })).toBe(chain('x', { ...EVENT, data: given }))
    }),
  )
})

it('a chain shows a change, a loss, an insertion and an exchange at the first event behind it', () => {
  const events = [1, 2, 3, 4].map((seq) => ({ ...EVENT, seq }))
  const hashes = (list: EventBody[]) => {
    let previous = ''
    return list.map((event) => (previous = chain(previous, event)))
  }
  const [one, two, three, four] = events
  if (!one || !two || !three || !four) throw new Error('four events')
  const last = hashes(events).at(-1)
  for (const forged of [
    [one, { ...two, at: '' }, three, four],
    [one, three, four],
    [one, two, two, three, four],
    [one, three, two, four],
  ])
    expect(hashes(forged).at(-1)).not.toBe(last)
})
