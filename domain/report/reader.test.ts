import { expect, test } from 'vitest'
import { clockIn, dayIn, isTimeZone, momentIn, startOfDay } from './reader'

test.each([
  ['2026-11-20T14:03:22.123Z', 'UTC', '2026-11-20 14:03 UTC', '2026-11-20T14:03:22'],
  ['2026-11-20T15:03:22.123Z', 'Asia/Seoul', '2026-11-21 00:03 GMT+9', '2026-11-21T00:03:22'],
  ['2026-07-20T01:03:22Z', 'America/New_York', '2026-07-19 21:03 GMT-4', '2026-07-19T21:03:22'],
  ['2026-11-20T15:03:00Z', 'Asia/Kathmandu', '2026-11-20 20:48 GMT+5:45', '2026-11-20T20:48:00'],
])('%s in %s is %s', (at, timeZone, said, clock) => {
  expect(momentIn(at, timeZone)).toBe(said)
  expect(dayIn(at, timeZone)).toBe(said.slice(0, 10))
  expect(clockIn(at, timeZone)).toBe(clock)
})

test.each([
  ['Asia/Seoul', true],
  ['UTC', true],
  ['Seoul', false],
  ['', false],
])('%j is a time zone: %s', (name, expected) => expect(isTimeZone(name)).toBe(expected))

test.each([
  ['2026-11-30', 'UTC', 0, '2026-11-30T00:00:00.000Z'],
  ['2026-11-30', 'Asia/Seoul', 0, '2026-11-29T15:00:00.000Z'],
  ['2026-11-30', 'Asia/Seoul', 1, '2026-11-30T15:00:00.000Z'],
  ['2026-11-30', 'Asia/Kathmandu', 0, '2026-11-29T18:15:00.000Z'],
  ['2026-03-08', 'America/New_York', 0, '2026-03-08T05:00:00.000Z'],
  ['2026-03-08', 'America/New_York', 1, '2026-03-09T04:00:00.000Z'],
  ['2026-11-01', 'America/New_York', 1, '2026-11-02T05:00:00.000Z'],
  ['9999-12-31', 'Pacific/Kiritimati', 1, '+010000-01-01T00:00:00.000Z'],
])('%s in %s begins, %d days later', (day, timeZone, later, at) => {
  expect(startOfDay(day, timeZone, later).toISOString()).toBe(at)
})
