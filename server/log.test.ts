import { afterEach, expect, test, vi } from 'vitest'
import { logger, sink } from './log'
import { problemOf } from './problem'
import { noteRefusal, refusals } from './refusals'
import { notePerson, noteRoute, underId } from './request'

const { level } = refusals

afterEach(() => {
  vi.useRealTimers()
  refusals.level = level
})

test('what fails unexpectedly is logged under the id of its request, and the client is told only that', async () => {
  const written = vi.spyOn(sink, 'write').mockImplementation(() => {})
  const request = new Request('http://stet/api/v1/articles?q=secret', { headers: { 'x-request-id': 'one' } })
  const response = await underId(request, async () => {
    noteRoute('GET /articles')
    return problemOf(new Error('the words "of an article" are lost'))
  })
  logger('mail').warn('of no request')
  const [failed, other] = written.mock.calls.map(([line]) => JSON.parse(line))
  written.mockRestore()
  expect(failed).toMatchObject({ level: 'error', room: 'requests', requestId: 'one', route: 'GET /articles' })
  expect(failed.err.message).toBe('the words “…” are lost')
  expect(other).toMatchObject({ level: 'warn', room: 'mail', msg: 'of no request' })
  expect(other).not.toHaveProperty('requestId')
  expect(response.headers.get('x-request-id')).toBe('one')
  expect(await response.json()).toMatchObject({
    ...{ code: 'INTERNAL', requestId: 'one' },
    detail: 'Something went wrong here. It is logged under one.',
  })
})

test('that somebody is refused is told by ids, at once and then once a minute with how often', async () => {
  // In tests the log begins with warnings.
  refusals.level = 'info'
  vi.useFakeTimers({ toFake: ['Date'], now: 0 })
  const written = vi.spyOn(sink, 'write').mockImplementation(() => {})
  const refuse = () =>
    underId(new Request('http://stet/api/v1/users/kim', { headers: { 'x-request-id': 'one' } }), async () => {
      noteRoute('GET /users/{id}/articles')
      notePerson('7')
      noteRefusal('FORBIDDEN')
      return new Response()
    })
  for (let times = 0; times < 1_000; times++) await refuse()
  vi.setSystemTime(60_000)
  await refuse()
  const told = written.mock.calls.map(([line]) => JSON.parse(line))
  written.mockRestore()
  const what = { room: 'refusals', requestId: 'one', code: 'FORBIDDEN', route: 'GET /users/{id}/articles', person: '7' }
  expect(told).toEqual([expect.objectContaining(what), expect.objectContaining({ ...what, more: 999 })])
})
