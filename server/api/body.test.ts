import { expect, test } from 'vitest'
import { Refusal } from '@/domain/contract/problem'
import { readJson } from './body'

/** A request whose client hangs up after these words. */
const cutAfter = (words: string) =>
  new Request('http://127.0.0.1:3000/api/v1/tokens', {
    method: 'POST',
    body: new ReadableStream({
      start: (body) => body.enqueue(new TextEncoder().encode(words)),
      pull: (body) => body.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })),
    }),
    duplex: 'half',
  } as RequestInit)

test('a client that hangs up in the middle is refused: no fault to be logged', async () => {
  const refused = await readJson(cutAfter('{"name":'), 'POST /tokens').catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({ code: 'INVALID_INPUT' })
})
