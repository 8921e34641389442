import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Problem } from '@/domain/contract/problem'
import { routes } from '@/domain/contract/routes'
import { Article } from '@/domain/contract/shapes'
import { EVENT_TYPES } from '@/domain/event'
import { createToken, deactivateUser, revokeToken } from '../commands/people'
import type { Actor } from '../session/actor'
import { by, desk, person } from '../testing/people'
import { answer } from './door'

const BASE = 'http://127.0.0.1:3000/api/v1'

async function tokenOf(actor: Actor): Promise<string> {
  return (await createToken(by(actor), { name: 'test' })).token
}

type Sent = { token?: string; body?: unknown; raw?: BodyInit; headers?: Record<string, string> }

async function send(method: string, path: string, { token, body, raw, headers }: Sent = {}): Promise<Response> {
  return answer(
    new Request(BASE + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(raw !== undefined && { body: raw }),
    }),
  )
}

/** The problem of a refused request; its form is checked as well. */
async function problemOf(response: Promise<Response>): Promise<Problem> {
  const given = await response
  expect(given.headers.get('content-type')).toBe('application/problem+json')
  const problem = Problem.parse(await given.json())
  expect(problem.status).toBe(given.status)
  return problem
}

const NEW = { sourceLanguage: 'ko', targetLanguage: 'en', source: '제목\n\n글이다.', target: 'Title\n\nText.' }

describe('who asks', () => {
  test('nobody is told to sign in', async () => {
    const response = await send('GET', '/me')
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('Bearer')
  })

  test.each(['Bearer', 'Bearer stet_wrong', 'Basic abc', `Bearer stet_${'a'.repeat(43)}`])(
    '%s is nobody',
    async (given) => {
      expect((await send('GET', '/me', { headers: { authorization: given } })).status).toBe(401)
    },
  )

  test('a token is its person, until it is revoked or the person is deactivated', async () => {
    const actor = await person('Ann')
    const token = await tokenOf(actor)
    expect(await (await send('GET', '/me', { token })).json()).toMatchObject({ id: actor.id, admin: false })
    const { items } = z
      .object({ items: z.array(z.object({ id: z.string() })) })
      .parse(await (await send('GET', '/tokens', { token })).json())
    await revokeToken(by(actor), { id: items[0]?.id ?? '' })
    expect((await send('GET', '/me', { token })).status).toBe(401)

    const other = await tokenOf(actor)
    await deactivateUser(by(await person('Root', { admin: true })), actor.id)
    expect((await send('GET', '/me', { token: other })).status).toBe(401)
  })
})

describe('what is sent', () => {
  test.each([
    ['no JSON', '{', 'body'],
    ['no object', '[]', ''],
    ['nothing', '', 'sourceLanguage'],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'body'],
  ])('%s is INVALID_INPUT', async (_, raw, path) => {
    const token = await tokenOf(await person('Ann'))
    const problem = await problemOf(
      send('POST', '/articles', { token, raw, headers: { 'content-type': 'application/json' } }),
    )
    expect(problem).toMatchObject({ code: 'INVALID_INPUT', status: 400 })
    expect(problem.issues?.map((issue) => issue.path)).toContain(path)
  })

  test.each([
    ['a missing side', { ...NEW, target: undefined }, 'target'],
    ['a blank side', { ...NEW, target: ' \n' }, 'target'],
    ['both shapes', { ...NEW, bilingual: 'x' }, 'source'],
    ['an unknown language', { ...NEW, sourceLanguage: 'not a tag' }, 'sourceLanguage'],
    ['one language twice', { ...NEW, targetLanguage: 'ko-KR' }, 'targetLanguage'],
    ['an unknown format', { ...NEW, format: 'pdf' }, 'format'],
    ['a NUL', { ...NEW, source: 'a\u0000b' }, 'source'],
    ['half a surrogate pair', { ...NEW, source: 'a\ud800b' }, 'source'],
    [
      'no second language',
      { sourceLanguage: 'ko', targetLanguage: 'en', bilingual: '제목\n\n글이다. 글이다.' },
      'bilingual',
    ],
  ])('%s names the field, and nothing is stored', async (_, body, path) => {
    const token = await tokenOf(await person('Ann'))
    const problem = await problemOf(send('POST', '/articles', { token, body }))
    expect(problem).toMatchObject({ code: 'INVALID_INPUT' })
    expect(problem.issues?.map((issue) => issue.path)).toContain(path)
    expect(await (await send('GET', '/articles', { token })).json()).toEqual({ items: [], nextCursor: null })
  })

  test('a text of more than 20 MB is TOO_LARGE', async () => {
    const token = await tokenOf(await person('Ann'))
    const body = { ...NEW, source: 'a'.repeat(20 * 1024 * 1024 + 1) }
    expect(await problemOf(send('POST', '/articles', { token, body }))).toMatchObject({
      code: 'TOO_LARGE',
      status: 413,
    })
  })

  test('a body that is too large elsewhere is not read to its end', async () => {
    const token = await tokenOf(await person('Ann'))
    const raw = JSON.stringify({ name: 'a'.repeat(3 * 1024 * 1024) })
    expect(await problemOf(send('POST', '/tokens', { token, raw }))).toMatchObject({ code: 'TOO_LARGE' })
  })

  test.each([
    [{ dueAt: '0000-01-01T00:00:00Z' }, 'dueAt'],
    [{ policy: { selfApproval: true, signOffs: 2 ** 53, rejectReason: true } }, 'policy.signOffs'],
  ])('%o is out of what there is', async (body, path) => {
    const { article, editor } = await desk()
    const problem = await problemOf(send('PATCH', `/articles/${article.id}`, { token: await tokenOf(editor), body }))
    expect(problem.code).toBe('INVALID_INPUT')
    expect(problem.issues?.map((issue) => issue.path)).toEqual([path])
  })

  test('another kind of body is UNSUPPORTED_FORMAT', async () => {
    const token = await tokenOf(await person('Ann'))
    const sent = send('POST', '/tokens', { token, raw: 'name=x', headers: { 'content-type': 'text/plain' } })
    expect(await problemOf(sent)).toMatchObject({ code: 'UNSUPPORTED_FORMAT', status: 415 })
  })

  test.each([
    ['/articles?limit=0', 'limit'],
    ['/articles?limit=201', 'limit'],
    ['/articles?status=done', 'status'],
    ['/articles?q=%00', 'q'],
    ['/articles?cursor=%F0%9F%98%80', 'cursor'],
  ])('GET %s names %s', async (path, field) => {
    const token = await tokenOf(await person('Ann'))
    const problem = await problemOf(send('GET', path, { token }))
    expect(problem.code).toBe('INVALID_INPUT')
    expect(problem.issues?.map((issue) => issue.path)).toEqual([field])
  })

  test.each([
    '/articles/%00',
    `/articles/${'a'.repeat(500)}`,
    '/articles/..%2f..',
    '/paragraphs/x/versions',
    '/nowhere',
  ])('GET %s is not found', async (path) => {
    const token = await tokenOf(await person('Ann'))
    expect(await problemOf(send('GET', path, { token }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('another method says which there are', async () => {
    const response = await send('PUT', '/me')
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, PATCH')
  })

  test('NFD, CRLF and a byte order mark come in as NFC and LF', async () => {
    const token = await tokenOf(await person('Ann'))
    const body = { ...NEW, source: '\uFEFF제목\r\n\r\n글이다.\r\n둘째 줄.'.normalize('NFD') }
    const { id } = Article.parse(await (await send('POST', '/articles', { token, body })).json())
    const units = await (await send('GET', `/articles/${id}/units`, { token })).text()
    expect(units).toContain('"제목"')
    expect(units).toContain('글이다.\\n둘째 줄.')
  })
})

describe('an Idempotency-Key', () => {
  const withKey = (token: string, key: string, body: unknown = NEW) =>
    send('POST', '/articles', { token, body, headers: { 'idempotency-key': key } })

  test('gives the first answer again, to the same person', async () => {
    const [ann, bob] = [await tokenOf(await person('Ann')), await tokenOf(await person('Bob'))]
    const first = Article.parse(await (await withKey(ann, 'one')).json())
    const again = await withKey(ann, 'one')
    expect(again.status).toBe(201)
    expect(await again.json()).toEqual(first)
    expect(Article.parse(await (await withKey(bob, 'one')).json()).id).not.toBe(first.id)
    expect(Article.parse(await (await withKey(ann, 'two')).json()).id).not.toBe(first.id)
  })

  test('is for one body: with another it is refused, in a form as well', async () => {
    const token = await tokenOf(await person('Ann'))
    await withKey(token, 'bodies')
    const other = await problemOf(withKey(token, 'bodies', { ...NEW, target: 'Other\n\nText.' }))
    expect(other).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'Idempotency-Key' }] })
    const upload = (words: string) => {
      const raw = new FormData()
      raw.set('sourceLanguage', 'ko')
      raw.set('targetLanguage', 'en')
      raw.set('source', new File(['제목'], 'a.txt', { type: 'text/plain' }))
      raw.set('target', new File([words], 'b.txt', { type: 'text/plain' }))
      return send('POST', '/articles/import', { token, raw, headers: { 'idempotency-key': 'form' } })
    }
    const first = Article.parse(await (await upload('Title')).json())
    expect(await (await upload('Title')).json()).toEqual(first)
    expect((await upload('Tide')).status).toBe(400)
  })

  test('two at once make one', async () => {
    const token = await tokenOf(await person('Ann'))
    const answers = await Promise.all(Array.from({ length: 5 }, () => withKey(token, 'at-once')))
    const ids = await Promise.all(answers.map(async (one) => Article.parse(await one.json()).id))
    expect(new Set(ids).size).toBe(1)
  })

  test('that is no key is refused', async () => {
    const token = await tokenOf(await person('Ann'))
    expect(await problemOf(withKey(token, 'two words'))).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

test('lines that are streamed are bytes, as the body of every answer is', async () => {
  const { article, editor } = await desk()
  const token = await tokenOf(editor)
  for (const path of [`/articles/${article.id}/history/export?format=csv`, '/memory/export?format=csv']) {
    const reader = (await send('GET', path, { token })).body?.getReader()
    const first = await reader?.read()
    expect([path, first?.done || first?.value instanceof Uint8Array]).toEqual([path, true])
    await reader?.cancel()
  }
})

describe('the OpenAPI document', () => {
  test('has every route, and no other', async () => {
    const { paths } = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse(await (await send('GET', '/openapi.json')).json())
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(documented.sort()).toEqual(Object.keys(routes).sort())
  })

  test('says of each type of event what its data holds', async () => {
    const { components } = z
      .object({
        components: z.object({
          schemas: z.object({ EventData: z.object({ properties: z.record(z.string(), z.unknown()) }) }),
        }),
      })
      .parse(await (await send('GET', '/openapi.json')).json())
    const { properties } = components.schemas.EventData
    expect(Object.keys(properties).sort()).toEqual(Object.keys(EVENT_TYPES).sort())
    expect(properties['suggestion.rejected']).toMatchObject({ properties: { reason: { type: 'string' } } })
  })
})

describe('under which id a request is answered', () => {
  test('the one that it came with, or a new one, in the answer and in the problem', async () => {
    const given = await send('GET', '/me', { headers: { 'x-request-id': 'proxy-7.a' } })
    expect(given.headers.get('x-request-id')).toBe('proxy-7.a')
    expect(await given.json()).toMatchObject({ requestId: 'proxy-7.a' })
    const made = await send('GET', '/me')
    expect(await made.json()).toMatchObject({ requestId: made.headers.get('x-request-id') })
  })

  test.each(['kim@desk.example', 'a b', '{"level":"fatal"}', 'x'.repeat(65), ''])('not %j', async (id) => {
    const { headers } = await send('GET', '/openapi.json', { headers: { 'x-request-id': id } })
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  })
})
