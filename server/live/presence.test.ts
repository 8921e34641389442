import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { presentAt, receive } from './presence'

const articleId = randomUUID()
const KIM = { client: 'a tab', userId: 'kim', name: 'Kim' }

const hear = (said: { unitId: string | null; at: number; gone?: true }) =>
  receive(JSON.stringify({ articleId, people: [{ ...KIM, writing: false, ...said }] }))
const places = () => presentAt(articleId).map(({ unitId }) => unitId)

test('what is said of somebody later holds, in whichever order it is heard', () => {
  expect([hear({ unitId: null, at: 1 }), hear({ unitId: 'second', at: 3 })]).toEqual([articleId, articleId])
  // Another instance repeats where they were, and has yet to hear that they moved.
  expect(hear({ unitId: 'first', at: 2 })).toBeUndefined()
  expect(places()).toEqual(['second'])
  // They left there, and had come again elsewhere.
  expect(hear({ unitId: 'first', at: 2, gone: true })).toBeUndefined()
  expect(places()).toEqual(['second'])
  expect(hear({ unitId: 'second', at: 3, gone: true })).toBe(articleId)
  expect(places()).toEqual([])
})
