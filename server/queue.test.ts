import { expect, test } from 'vitest'
import { newQueue } from './queue.mjs'

test('two at once, six waiting, and then it is full; whoever waits comes in order', async () => {
  const queue = newQueue({ atOnce: 2, mostWaiting: 6 })
  const begun: number[] = []
  const ends: (() => void)[] = []
  const all = Array.from({ length: 8 }, (_, index) => {
    expect(queue.isFull()).toBe(false)
    return queue.run(() => {
      begun.push(index)
      return new Promise<void>((resolve) => ends.push(resolve))
    })
  })
  expect(queue.isFull()).toBe(true)
  expect(begun).toEqual([0, 1])
  for (let ended = 0; ended < 8; ended++) {
    ends[ended]?.()
    await all[ended]
  }
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  await expect(queue.run(async () => 'free')).resolves.toBe('free')
})

test('work that fails makes room like any other', async () => {
  const queue = newQueue()
  const failing = queue.run(() => Promise.reject(new Error('no')))
  const next = queue.run(async () => 'next')
  await expect(failing).rejects.toThrow('no')
  await expect(next).resolves.toBe('next')
})
