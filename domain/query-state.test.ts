import { expect, test } from 'vitest'
import { queryState } from './query-state'

test('a query is overdue from its due date on, unless it was answered or withdrawn', () => {
  const dueAt = '2026-12-02T00:00:00.000Z'
  const [before, at] = [new Date(Date.parse(dueAt) - 1), new Date(dueAt)]
  expect([queryState({}, at), queryState({ dueAt }, before), queryState({ dueAt }, at)]).toEqual([
    'asked',
    'asked',
    'overdue',
  ])
  const answeredAt = '2026-12-03T00:00:00.000Z'
  expect(queryState({ dueAt, answeredAt }, at)).toBe('answered')
  expect(queryState({ dueAt, answeredAt, withdrawnAt: answeredAt }, at)).toBe('withdrawn')
})
