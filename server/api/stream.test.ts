import { encode } from 'next-auth/jwt'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Present } from '@/domain/contract/people'
import { Event, type Thread } from '@/domain/contract/shapes'
import { updateArticle } from '../commands/articles'
import { addComment } from '../commands/comments'
import { announceAccess, removeMember } from '../commands/members'
import { markRead } from '../commands/notifications'
import { createToken, deactivateUser } from '../commands/people'
import { purgeArticle, removeArticle, restoreArticle } from '../commands/removal'
import { openThread } from '../commands/threads'
import { prisma } from '../db/database'
import { transaction } from '../db/transaction'
import { env } from '../env'
import { takeSeat } from '../live/seats'
import { saveNotifications } from '../notifications/save'
import { accessMark } from '../queries/access'
import type { Actor } from '../session/actor'
import { beginSession, endSession } from '../session/sessions'
import { runChecks } from '../testing/checked'
import { by, desk, person } from '../testing/people'
import { answer } from './door'

const BASE = 'http://127.0.0.1:3000/api/v1'
const JSON_BODY = { 'content-type': 'application/json' }
const PRESENCE = /^event: presence\ndata: (.*)$/m

async function asked(actor: Actor, path: string, { headers, ...init }: RequestInit = {}): Promise<Request> {
  const { token } = await createToken(by(actor), { name: 'test' })
  return new Request(BASE + path, { ...init, headers: { authorization: `Bearer ${token}`, ...headers } })
}

const listen = async (actor: Actor, articleId: string, query = '', headers: Record<string, string> = {}) =>
  answer(await asked(actor, `/articles/${articleId}/events${query}`, { headers }))

/** `message` answers the next message of a stream that is as described. */
function messagesOf(response: Response) {
  const reader = response.body?.getReader()
  let text = ''
  return {
    message: async (isAs: RegExp): Promise<string> => {
      for (;;) {
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const message = text.slice(0, end)
          text = text.slice(end + 2)
          if (isAs.test(message)) return message
        }
        const { value, done = true } = (await reader?.read()) ?? {}
        if (done) throw new Error('the stream ended')
        text += Buffer.from(value ?? []).toString()
      }
    },
    leave: () => reader?.cancel(),
  }
}

describe('the stream of events', () => {
  test('resumes behind the last one seen, goes on live, each once, and ends with the access', async () => {
    const { article, editor, target, member } = await desk()
    const reviewer = await member('reviewer')
    const paragraph = target[1]
    if (!paragraph) throw new Error('the desk has three units')
    const response = await listen(reviewer, article.id, '', { 'last-event-id': '1' })
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

  test('goes on while the article is removed, and tells a desk at once that it was purged', async () => {
    const { article, editor } = await desk()
    const admin = await person('Admin', { admin: true })
    const { message } = messagesOf(await listen(editor, article.id, '?presence=tab-1'))
    await message(PRESENCE)
    await removeArticle(by(editor), article.id)
    await message(/"type":"article.deleted"/)
    // Whatever asks about the access meanwhile doesn't end it.
    await transaction((tx) => announceAccess(tx, editor.id))
    await restoreArticle(by(editor), article.id)
    await message(/"type":"article.restored"/)
    await purgeArticle(by(admin), article.id, article.title.target)
    await message(/^event: gone$/m)
    await expect(message(/^event: /m)).rejects.toThrow('the stream ended')
  })
})

describe('many streams', () => {
  test('of one person are each told everything, and of all that are there', async () => {
    const { article, editor, target } = await desk()
    const request = await asked(editor, `/articles/${article.id}/events`)
    const authorization = request.headers.get('authorization') ?? ''
    const open = async (tab: number) =>
      messagesOf(await answer(new Request(`${request.url}?presence=tab-${tab}`, { headers: { authorization } })))
    const streams = await Promise.all(Array.from({ length: 150 }, (_, tab) => open(tab)))
    const [first, ...others] = streams
    // Of who comes and leaves between two announcements nobody is told.
    await first?.message(/^event: presence\n.*"client":"tab-149"/)
    const thread = await openThread(by(editor), target[1]?.id ?? '', { kind: 'comment', body: 'Here.' })
    const told = await Promise.all(streams.map(({ message }) => message(/^id: /)))
    expect(new Set(told).size).toBe(1)
    expect(told[0]).toContain(thread.id)
    await Promise.all(others.map(({ leave }) => leave()))
    // Whoever left isn't there any more, and takes no place.
    await first?.message(/^event: presence\ndata: \{"people":\[[^\]]{0,200}\]/)
    await first?.leave()
  })

  test('are refused where a person has too many', async () => {
    const { article, editor } = await desk()
    const seats = Array.from({ length: env().limits.streams }, () => takeSeat({ userId: editor.id }))
    const refused = await listen(editor, article.id)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10'])
    expect((await answer(await asked(editor, '/me/events'))).status).toBe(429)
    seats[0]?.()
    const { leave } = messagesOf(await listen(editor, article.id))
    expect((await listen(editor, article.id)).status).toBe(429)
    await leave()
    const again = await listen(editor, article.id)
    expect(again.status).toBe(200)
    await again.body?.cancel()
    for (const give of seats) give()
  })

  test('resume from any event beside one that is up to date', async () => {
    const { article, editor, target } = await desk()
    const thread = await openThread(by(editor), target[1]?.id ?? '', { kind: 'comment', body: 'Here.' })
    const first = eventsOf(await listen(editor, article.id))
    await addComment(by(editor), thread.id, 'One.')
    expect((await first.next()).value?.seq).toBe(3)
    const second = eventsOf(await listen(editor, article.id, '', { 'last-event-id': '0' }))
    const third = eventsOf(await listen(editor, article.id, '', { 'last-event-id': '2' }))
    await addComment(by(editor), thread.id, 'Two.')
    const next = async (events: ReturnType<typeof eventsOf>) => (await events.next()).value?.seq
    expect([await next(second), await next(second), await next(second), await next(second)]).toEqual([1, 2, 3, 4])
    expect([await next(third), await next(third), await next(first)]).toEqual([3, 4, 4])
  })
})

describe('what concerns a person', () => {
  const NOTIFICATION = /^event: notification\ndata: (.*)$/m
  const ACCESS = /^event: access\ndata: (.*)$/m

  test('is told as it stands, at first and whenever it changes, and ends with the session', async () => {
    const { article, editor, member } = await desk()
    const reviewer = await member('reviewer')
    const tell = (seq: number) =>
      transaction((tx) =>
        saveNotifications(tx, [
          { userId: reviewer.id, articleId: article.id, seq, type: 'lapsed', at: new Date(), actor: editor },
        ]),
      )
    await tell(1)
    const request = await asked(reviewer, '/me/events')
    const { message } = messagesOf(await answer(request))
    const unread = async () => {
      const [, data = ''] = (await message(NOTIFICATION)).match(NOTIFICATION) ?? []
      return z.object({ unread: z.int() }).parse(JSON.parse(data)).unread
    }
    const mark = async () => {
      const [, data = ''] = (await message(ACCESS)).match(ACCESS) ?? []
      return z.object({ mark: z.string().nullable() }).parse(JSON.parse(data)).mark
    }
    expect(await unread()).toBe(1)
    const asMember = await mark()
    expect(asMember).toBe(await accessMark(reviewer))
    await tell(2)
    expect(await unread()).toBe(2)
    // The same again is told once.
    await tell(2)
    await markRead(by(reviewer), { all: true })
    expect(await unread()).toBe(0)
    await removeMember(by(editor), article.id, { userId: reviewer.id })
    const without = await mark()
    expect(without).not.toBe(asMember)
    expect(without).toBe(await accessMark(reviewer))
    await deactivateUser(by(await person('Admin', { admin: true })), reviewer.id)
    expect(await mark()).toBeNull()
    await expect(message(NOTIFICATION)).rejects.toThrow('the stream ended')
  })
})

test('a sign-out ends the streams of its session at once, and no others', async () => {
  const { article, editor } = await desk()
  const [here, there] = [await signedIn(editor), await signedIn(editor)]
  const [left, kept] = [await here.listen(article.id), await there.listen(article.id)]
  await endSession(here.id, 'signed-out')
  await expect(left.message(/^id: /m)).rejects.toThrow('the stream ended')
  const next = kept.message(/^id: /m)
  await updateArticle(by(editor), article.id, { title: { target: 'Another title' } })
  expect(await next).toContain('data: ')
})

/** A browser of somebody. */
async function signedIn(actor: Actor) {
  const { id } = await beginSession(actor, { agent: null, address: '203.0.113.5', atProvider: false })
  const cookie = `next-auth.session-token=${await encode({ token: { sid: id }, secret: env().secret ?? '' })}`
  const listenTo = async (articleId: string) =>
    messagesOf(await answer(new Request(`${BASE}/articles/${articleId}/events`, { headers: { cookie } })))
  return { id, listen: listenTo }
}

describe('the progress of the checks', () => {
  test('is told to who asks for it', async () => {
    const { article, editor } = await desk()
    const { message } = messagesOf(await listen(editor, article.id, '?checks=on'))
    const told = message(/^event: checks$/m)
    await runChecks(article.id)
    expect(await told).toContain(`data: ${JSON.stringify({ done: 3, total: 3 })}`)
  })
})

describe('who is there', () => {
  /** The first message of a stream named `presence` that satisfies the condition. */
  function watch(response: Response) {
    const { message, leave } = messagesOf(response)
    return {
      until: async (isIt: (people: Present[]) => boolean): Promise<Present[]> => {
        for (;;) {
          const [, data = ''] = (await message(PRESENCE)).match(PRESENCE) ?? []
          const told = z.object({ people: Present.array() }).parse(JSON.parse(data)).people
          if (isIt(told)) return told
        }
      },
      leave,
    }
  }
  const names = (people: Present[]) => people.map(({ name }) => name).join(' ')

  test('is told as people come, move and go, and to nobody from elsewhere', async () => {
    const { article, editor, member, units } = await desk()
    const reviewer = await member('reviewer')
    const first = watch(await listen(editor, article.id, '?presence=tab-1'))
    await first.until((people) => names(people) === 'Editor')
    const second = watch(await listen(reviewer, article.id, '?presence=tab-2'))
    await first.until((people) => names(people) === 'Editor reviewer')
    await second.until((people) => names(people) === 'Editor reviewer')

    const unitId = units[1]?.id ?? null
    const move = async (actor: Actor, client: string) => {
      const body = JSON.stringify({ client, unitId, writing: true })
      return answer(await asked(actor, `/articles/${article.id}/presence`, { method: 'PUT', body, headers: JSON_BODY }))
    }
    expect((await move(reviewer, 'tab-2')).status).toBe(204)
    const moved = await first.until((people) => people.some(({ writing }) => writing))
    expect(moved.find(({ writing }) => writing)).toMatchObject({ name: 'reviewer', unitId })
    expect((await move(editor, 'tab-2')).status).toBe(404)
    expect((await move(await person('Stranger'), 'tab-2')).status).toBe(404)

    // A tab that connects again is there before it is known to have left; another person may give it the same name.
    const again = watch(await listen(reviewer, article.id, '?presence=tab-2'))
    await second.leave()
    const third = watch(await listen(editor, article.id, '?presence=tab-2'))
    await first.until((people) => names(people) === 'Editor Editor reviewer')
    await third.leave()
    await first.until((people) => names(people) === 'Editor reviewer')
    await again.leave()
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
