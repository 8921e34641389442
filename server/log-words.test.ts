import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readableLine } from './log-line'
import { errorForLog, wordsForLog } from './log-words'

describe('of an error the log has', () => {
  test.each([
    ['550 5.1.1 <kim@desk.example> unknown', '550 5.1.1 <…@…> unknown'],
    ['Unexpected token \'김\', "김 부장이 말" is not valid JSON', 'Unexpected token “…”, “…” is not valid JSON'],
    ['invalid input syntax for type integer: "Kim Jakga"', 'invalid input syntax for type integer: “…”'],
    ["Cannot read properties of undefined (reading 'id')", "Cannot read properties of undefined (reading 'id')"],
    ['fetch of https://a.example/x?code=123&state=4 failed', 'fetch of https://a.example/x?… failed'],
    ['token stet_abcDEF123 is unknown', 'token … is unknown'],
    ['two\r\nlines\u001b[2J', 'two lines [2J'],
  ])('the words without what somebody wrote: %s', (words, left) => expect(wordsForLog(words)).toBe(left))

  test('no row of a database, but the names of what it is about', () => {
    const fault = Object.assign(new Error('duplicate key value violates unique constraint "User_email_key"'), {
      ...{ code: '23505', detail: 'Key (email)=(kim@desk.example) already exists.', constraint: 'User_email_key' },
    })
    const logged = errorForLog(new Error('a write failed', { cause: fault }))
    expect(logged.cause).toMatchObject({ code: '23505', constraint: 'User_email_key' })
    expect(JSON.stringify(logged)).not.toContain('kim')
  })

  test('no argument of a call', () => {
    const fault = new Error('\nInvalid call:\n\n{ data: { name: "Kim" } }\n\nArgument `email` is missing.')
    fault.name = 'PrismaClientValidationError'
    const logged = errorForLog(fault)
    expect(logged.message).toBe('Argument `email` is missing.')
    expect(logged.stack).toMatch(/^ {4}at /)
    expect(JSON.stringify(logged)).not.toContain('Kim')
  })

  test('no value that a schema refuses', () => {
    const { error } = z.strictObject({ kind: z.enum(['a', 'b']) }).safeParse({ kind: 'Kim', 'Kim Jakga': 1 })
    expect(errorForLog(error).message).toBe('kind: invalid_value, : unrecognized_keys')
  })
})

test('on a terminal a line is one that people read', () => {
  const err = errorForLog(new TypeError('it is gone'))
  const line = { level: 'error', time: '2026-11-30T14:03:59.123Z', room: 'mail', mailId: 'm1', err, msg: 'not sent' }
  const read = readableLine(`${JSON.stringify(line)}\n`)
  expect(read).toMatch(
    /^14:03:59 error mail: not sent \(mailId m1\) · TypeError: it is gone at .*words\.test\.ts:\d+:\d+\)?\n$/,
  )
})
