import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Present } from '@/domain/contract/people'
import { Problem } from '@/domain/contract/problem'
import { routes } from '@/domain/contract/routes'
import { Article, Event, type Thread } from '@/domain/contract/shapes'
import { EVENT_TYPES } from '@/domain/event'
import { addComment } from '../commands/comments'
import { removeMember } from '../commands/members'
import { createToken, deactivateUser, revokeToken } from '../commands/people'
import { openThread } from '../commands/threads'
import { prisma } from '../db/database'
import type { Actor } from '../session/actor'
import { runChecks } from '../testing/checked'
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
    const again = await withKey(ann, 'one', { ...NEW, target: 'Other\n\nText.' })
    expect(again.status).toBe(201)
    expect(await again.json()).toEqual(first)
    expect(Article.parse(await (await withKey(bob, 'one')).json()).id).not.toBe(first.id)
    expect(Article.parse(await (await withKey(ann, 'two')).json()).id).not.toBe(first.id)
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

describe('the stream of events', () => {
  test('resumes behind the last one seen, goes on live, each once, and ends with the access', async () => {
    const { article, editor, target, member } = await desk()
    const reviewer = await member('reviewer')
    const token = await tokenOf(reviewer)
    const paragraph = target[1]
    if (!paragraph) throw new Error('the desk has three units')
    const response = await send('GET', `/articles/${article.id}/events`, { token, headers: { 'last-event-id': '1' } })
    expect(response.headers.get('cache-control')).toContain('no-transform')
    const events = eventsOf(response)

    expect((await events.next()).value).toMatchObject({ seq: 2, type: 'member.set' })
    const thread: Thread = await openThread(by(editor), paragraph.id, { kind: 'comment', body: 'Here.' })
    expect((await events.next()).value).toMatchObject({ seq: 3, type: 'thread.opened', data: { threadId: thread.id } })
    await Promise.all([addComment(by(editor), thread.id, 'One.'), addComment(by(editor), thread.id, 'Two.')])
    expect([(await events.next()).value?.seq, (await events.next()).value?.seq]).toEqual([4, 5])

    await removeMember(by(editor), article.id, { userId: reviewer.id })
    expect((await events.next()).done).toBe(true)
    const db = await prisma()
    expect((await db.article.findUniqueOrThrow({ where: { id: article.id } })).seq).toBe(6)
  })
})

describe('the progress of the checks', () => {
  const progressOf = async (response: Response): Promise<string | undefined> => {
    let text = ''
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString()
      const found = /^event: checks\ndata: (.*)$/m.exec(text)
      if (found) return found[1]
    }
    return undefined
  }

  test('is told to who asks for it', async () => {
    const { article, editor } = await desk()
    const token = await tokenOf(editor)
    const response = await send('GET', `/articles/${article.id}/events?checks=on`, { token })
    const told = progressOf(response)
    await runChecks(article.id)
    expect(await told).toBe(JSON.stringify({ done: 3, total: 3 }))
  })
})

describe('who is there', () => {
  /** The first message of a stream named `presence` that satisfies the condition. */
  function watch(response: Response) {
    const reader = response.body?.getReader()
    let text = ''
    return {
      until: async (isIt: (people: Present[]) => boolean): Promise<Present[]> => {
        for (;;) {
          for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
            const data = /^event: presence\ndata: (.*)$/m.exec(text.slice(0, end))?.[1]
            text = text.slice(end + 2)
            const told = data === undefined ? [] : z.object({ people: Present.array() }).parse(JSON.parse(data)).people
            if (data !== undefined && isIt(told)) return told
          }
          const { value, done = true } = (await reader?.read()) ?? {}
          if (done) throw new Error('the stream ended')
          text += Buffer.from(value ?? []).toString()
        }
      },
      leave: () => reader?.cancel(),
    }
  }
  const names = (people: Present[]) => people.map(({ name }) => name).join(' ')

  test('is told as people come, move and go, and to nobody from elsewhere', async () => {
    const { article, editor, member, units } = await desk()
    const reviewer = await member('reviewer')
    const [one, other] = [await tokenOf(editor), await tokenOf(reviewer)]
    const path = (client: string) => `/articles/${article.id}/events?presence=${client}`
    const first = watch(await send('GET', path('tab-1'), { token: one }))
    await first.until((people) => names(people) === 'Editor')
    const second = watch(await send('GET', path('tab-2'), { token: other }))
    await first.until((people) => names(people) === 'Editor reviewer')
    await second.until((people) => names(people) === 'Editor reviewer')

    const unitId = units[1]?.id ?? null
    const move = (token: string, client: string) =>
      send('PUT', `/articles/${article.id}/presence`, { token, body: { client, unitId, writing: true } })
    expect((await move(other, 'tab-2')).status).toBe(204)
    const moved = await first.until((people) => people.some(({ writing }) => writing))
    expect(moved.find(({ writing }) => writing)).toMatchObject({ name: 'reviewer', unitId })
    expect((await move(one, 'tab-2')).status).toBe(404)
    expect((await move(await tokenOf(await person('Stranger')), 'tab-2')).status).toBe(404)

    await second.leave()
    await first.until((people) => names(people) === 'Editor')
    await first.leave()
  })
})

/** The events of a stream, as EventSource reads them. */
async function* eventsOf(response: Response): AsyncGenerator<Event, undefined> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1]
      text = text.slice(end + 2)
      if (data !== undefined) yield Event.parse(JSON.parse(data))
    }
  }
}
