import { describe, expect, test } from 'vitest'
import { Refusal } from '@/domain/contract/problem'
import { readForm, readJson } from './body'

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

describe('a body that is made to take long is refused before it is parsed', () => {
  const posted = (body: string, type = 'application/json') =>
    new Request('http://127.0.0.1:3000/', { method: 'POST', body, headers: { 'content-type': type } })
  const read = (body: string) => readJson(posted(body), 'PATCH /articles/{id}').then(() => 'read', refusalOf)
  const refusalOf = (error: unknown) => (error instanceof Refusal ? error.code : error)

  test.each([
    ['too deep', '['.repeat(1_000_000), 'INVALID_INPUT'],
    ['too deep in a field', `{"checksOff":${'[['.repeat(20)}${']]'.repeat(20)}}`, 'INVALID_INPUT'],
    ['of too many values', `{"checksOff":["${'","'.repeat(600_000)}"]}`, 'TOO_LARGE'],
    ['of too many bytes', `"${'a'.repeat(3_000_000)}"`, 'TOO_LARGE'],
    ['no JSON', '{"a":', 'INVALID_INPUT'],
    ['brackets and commas within words', String.raw`{"a":"b\\","c":"\"${'[,'.repeat(50_000)}"}`, 'read'],
    ['as it should be', '{"checksOff":["number"]}', 'read'],
  ])('%s', async (_, body, outcome) => expect(await read(body)).toBe(outcome))

  test('a form of very many parts', async () => {
    const part = '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n'
    const form = readForm(posted(`${part.repeat(10_000)}--b--\r\n`, 'multipart/form-data; boundary=b'))
    await expect(form).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
