import { describe, expect, test } from 'vitest'
import { DEFAULT_WISHES, type MailFrequency, mailDue, wishesOf } from './mail-wishes'

const due = (mention: MailFrequency, at: string, timeZone = 'Asia/Seoul') =>
  mailDue('mentioned', { ...DEFAULT_WISHES, mention }, new Date(at), timeZone)?.toISOString() ?? null

describe('a mail is due', () => {
  test.each([
    ['at-once', '2026-11-29T10:20:30.000Z', '2026-11-29T10:21:30.000Z'],
    ['hourly', '2026-11-29T10:20:30.000Z', '2026-11-29T11:00:00.000Z'],
    ['hourly', '2026-11-29T11:00:00.000Z', '2026-11-29T12:00:00.000Z'],
    ['never', '2026-11-29T10:20:30.000Z', null],
  ] as const)('%s, of what happened at %s: %s', (frequency, at, expected) => {
    expect(due(frequency, at)).toBe(expected)
  })

  test.each([
    ['Asia/Seoul', '2026-11-29T10:20:30.000Z', '2026-11-29T23:00:00.000Z'],
    ['Asia/Seoul', '2026-11-29T23:00:00.000Z', '2026-11-30T23:00:00.000Z'],
    ['Asia/Kolkata', '2026-11-29T10:20:30.000Z', '2026-11-30T02:30:00.000Z'],
    // The clocks go forward in the night.
    ['Europe/Berlin', '2027-03-27T12:00:00.000Z', '2027-03-28T06:00:00.000Z'],
  ])('each morning at eight in %s, of what happened at %s: %s', (timeZone, at, expected) => {
    expect(due('daily', at, timeZone)).toBe(expected)
  })
})

test('what was never chosen is as by default, whatever is stored', () => {
  expect(wishesOf({ reply: 'never' })).toEqual({ ...DEFAULT_WISHES, reply: 'never' })
  expect(wishesOf({ reply: 'sometimes' })).toEqual(DEFAULT_WISHES)
  expect(wishesOf(null)).toEqual(DEFAULT_WISHES)
})
