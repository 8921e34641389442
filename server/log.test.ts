import { expect, test, vi } from 'vitest'
import { logger, sink } from './log'
import { problemOf } from './problem'
import { noteRoute, underId } from './request'

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
