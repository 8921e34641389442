import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced } from './paced'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('is done at once, then as often as was allowed, and what was asked for meanwhile is done once', () => {
  let done = 0
  const ask = paced(250, () => done++)
  ask()
  ask()
  vi.advanceTimersByTime(1)
  expect(done).toBe(1)
  for (let count = 0; count < 10; count++) ask()
  vi.advanceTimersByTime(248)
  expect(done).toBe(1)
  vi.advanceTimersByTime(2)
  expect(done).toBe(2)
  vi.advanceTimersByTime(10_000)
  expect(done).toBe(2)
  ask()
  vi.advanceTimersByTime(1)
  expect(done).toBe(3)
})

test('whatever the clock says: it may be set back', () => {
  let done = 0
  const ask = paced(250, () => done++)
  ask()
  vi.advanceTimersByTime(1)
  vi.setSystemTime(Date.now() - 86_400_000)
  ask()
  vi.advanceTimersByTime(250)
  expect(done).toBe(2)
})
