import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { z } from 'zod'
import { type Running, startStet } from '@/bench/server/running'
import { Present } from '@/domain/contract/people'
import { Thread } from '@/domain/contract/shapes'
import { setMember } from '../commands/members'
import { addUser } from '../commands/people'
import { prisma } from '../db/database'
import { type MailServer, mailServer } from '../testing/mail-server'
import { by, type Desk, desk } from '../testing/people'
import { hasNginx, nginx, type ReverseProxy, roundRobin } from '../testing/proxy'
import { type Receiver, receiver } from '../testing/receiver'
import { keepWebhookSecret } from '../webhooks/secret'
import { newWebhookSecret } from '../webhooks/sign'

/** Stet as it is built, three times on one PostgreSQL, behind a proxy that knows nothing of who asks. */

const COUNT = 3
const PASSWORD = 'behind a proxy, 3 times'
const EMAILS = ['kim', 'lee', 'choi', 'park'].map((name) => `${name}-${randomUUID()}@stet.test`)
const [KIM = '', LEE = ''] = EMAILS
/** Of one person in a minute. */
const EXPORTS = 4
const METRICS_TOKEN = randomUUID()

const soon = (work: () => Promise<void> | void) => vi.waitFor(work, { timeout: 120_000, interval: 50 })

async function sparePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

// What is told to a stream and never comes is waited for no longer than that.
describe.runIf(inject('postgres') !== '')('three instances', { timeout: 180_000 }, () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-several-'))
  const backups = path.join(folder, 'backups')
  let ports: number[] = []
  let instances: Running[] = []
  let proxyPort = 0
  let own: string
  let proxy: ReverseProxy
  let mails: MailServer
  let hook: Receiver
  let here: Desk

  beforeAll(async () => {
    const db = await prisma()
    const [row] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`
    ;[mails, hook] = await Promise.all([mailServer(), receiver()])
    here = await desk()
    for (const email of EMAILS) {
      const { id: userId } = await addUser({ email, name: email.slice(0, 3), password: PASSWORD, admin: false })
      await setMember(by(here.editor), here.article.id, { userId, role: 'editor' })
    }
    await db.webhook.create({
      data: { url: hook.url, types: ['thread.opened'], ...keepWebhookSecret(newWebhookSecret()) },
    })
    ports = await Promise.all(Array.from({ length: COUNT }, sparePort))
    proxyPort = await sparePort()
    own = `http://127.0.0.1:${proxyPort}`
    const settings = {
      DATABASE_URL: `${inject('postgres')}${row?.name}`,
      ...{ STET_DATA_DIR: folder, NEXTAUTH_URL: own, PROXIES: '1', LOG_LEVEL: 'fatal' },
      ...{ SMTP_URL: `smtp://127.0.0.1:${mails.port}`, WEBHOOKS_PRIVATE: '1' },
      ...{ BACKUP_TO: backups, LIMITS: `exports=${EXPORTS}`, METRICS_TOKEN },
    }
    instances = await Promise.all(ports.map((port) => startStet(port, settings)))
    proxy = await roundRobin(proxyPort, ports)
    for (const email of EMAILS) await send('/password/forgot', { body: { email } })
  })
  afterAll(async () => {
    await Promise.all(instances.map(({ stop }) => stop()))
    await Promise.all([proxy?.close(), mails?.close(), hook?.close()])
    fs.rmSync(folder, { recursive: true, force: true })
  })

  type Sent = {
    readonly to?: string
    readonly cookie?: string
    readonly body?: object
    readonly headers?: Record<string, string>
  }

  /** To the API; by the proxy, or straight `to` an instance. */
  const send = (address: string, { to = own, cookie = '', body, headers }: Sent = {}) =>
    fetch(`${to}/api/v1${address}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: { cookie, origin: own, 'content-type': 'application/json', ...headers },
    })

  const baseOf = (index: number) => instances[index]?.base ?? ''

  /** As a browser does, by the proxy; answers the cookie of the session, and which instances were asked. */
  async function signIn(email: string) {
    const csrf = await fetch(`${own}/api/auth/csrf`)
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.json())
    const signed = await fetch(`${own}/api/auth/callback/credentials`, {
      ...{ method: 'POST', redirect: 'manual' },
      headers: { cookie: cookiesOf(csrf), origin: own },
      body: new URLSearchParams({ csrfToken, email, password: PASSWORD, json: 'true' }),
    })
    expect(signed.status).toBe(200)
    const cookie = cookiesOf(signed)
    expect(cookie).toContain('next-auth.session-token=')
    return { cookie: `${cookiesOf(csrf)}; ${cookie}`, csrfToken, servedBy: [csrf, signed].map(servedBy) }
  }

  const threads = () => `/articles/${here.article.id}/threads`
  const comment = async (words: string, sent: Sent) => {
    const made = await send(threads(), { ...sent, body: { kind: 'comment', body: words } })
    expect(made.status).toBe(201)
    return Thread.parse(await made.json())
  }

  const proxies: [string, typeof roundRobin][] = [
    ['any proxy', roundRobin],
    ...(hasNginx() ? [['nginx', nginx] satisfies [string, typeof nginx]] : []),
  ]
  describe.each(proxies)('behind %s', (_, start) => {
    beforeAll(async () => {
      await proxy.close()
      proxy = await start(proxyPort, ports)
    })

    test('who signs in is known everywhere, and nowhere any more once they sign out', async () => {
      const { cookie, csrfToken, servedBy: asked } = await signIn(KIM)
      expect(new Set(asked).size).toBe(2)
      const known = () =>
        Promise.all(instances.map(async ({ base }) => (await send('/me', { to: base, cookie })).status))
      expect(await known()).toEqual([200, 200, 200])
      const streams = await Promise.all(instances.map(({ base }) => listen(base, '/me/events', cookie)))
      for (const stream of streams) await stream.next(/^event: access/)
      const out = await fetch(`${own}/api/auth/signout`, {
        ...{ method: 'POST', headers: { cookie, origin: own } },
        body: new URLSearchParams({ csrfToken, json: 'true' }),
      })
      expect(out.status).toBe(200)
      await Promise.all(streams.map(({ ended }) => ended))
      expect(await known()).toEqual([401, 401, 401])
    })

    test('what is written at one is heard at the others, and seen there by who has read before', async () => {
      const { cookie } = await signIn(KIM)
      const events = `/articles/${here.article.id}/events`
      const page = async (index: number, tag = '') =>
        send(`${threads()}?limit=200`, { to: baseOf(index), cookie, headers: { 'if-none-match': tag } })
      const before = await page(2)
      const tag = before.headers.get('etag') ?? ''
      expect([before.status, (await page(2, tag)).status]).toEqual([200, 304])
      const streams = await Promise.all(instances.map(({ base }) => listen(base, events, cookie)))
      const { id } = await comment('From the first.', { to: baseOf(0), cookie })
      // Before they are told that the stream is still there, which is after 20 seconds.
      for (const stream of streams) expect(await stream.next(/^id: |^: still here/)).toContain(id)
      const after = await page(2, tag)
      expect(after.status).toBe(200)
      expect(await after.text()).toContain(id)
      for (const stream of streams) stream.leave()
    })

    test('people see one another', async () => {
      const [kim, lee] = await Promise.all([signIn(KIM), signIn(LEE)])
      const events = (client: string) => `/articles/${here.article.id}/events?presence=${client}`
      const clients = [randomUUID(), randomUUID()] as const
      const first = await listen(baseOf(0), events(clients[0]), kim.cookie)
      const second = await listen(baseOf(1), events(clients[1]), lee.cookie)
      const people = (message: string) => Message.parse(JSON.parse(message.slice(message.indexOf('{')))).people
      const bothAt = async (stream: typeof first, isSeen: (seen: readonly Present[]) => boolean) => {
        for (;;) if (isSeen(people(await stream.next(/^event: presence/)))) return
      }
      for (const stream of [first, second]) await bothAt(stream, (seen) => seen.length === 2)
      const unitId = here.units[1]?.id ?? ''
      // The third may hear of them last; a desk says again where it is, too.
      await soon(async () => {
        const told = await fetch(`${baseOf(2)}/api/v1/articles/${here.article.id}/presence`, {
          ...{ method: 'PUT', body: JSON.stringify({ client: clients[0], unitId, writing: true }) },
          headers: { cookie: kim.cookie, origin: own, 'content-type': 'application/json' },
        })
        expect(told.status).toBe(204)
      })
      await bothAt(second, (seen) => seen.some((one) => one.unitId === unitId && one.writing))
      for (const stream of [first, second]) stream.leave()
    })

    test('an answer is given again under its key, by whichever is asked', async () => {
      const { cookie } = await signIn(KIM)
      const headers = { 'idempotency-key': randomUUID() }
      const made: Thread[] = []
      for (const { base } of instances) made.push(await comment('Once.', { to: base, cookie, headers }))
      expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    })
  })

  test('a quota is one for all of them', async () => {
    const { cookie } = await signIn(LEE)
    const statuses: number[] = []
    for (let time = 0; time < EXPORTS + COUNT; time++) {
      const exported = await send(`/articles/${here.article.id}/export?format=text`, {
        to: baseOf(time % COUNT),
        cookie,
      })
      await exported.arrayBuffer()
      statuses.push(exported.status)
    }
    expect(statuses).toEqual([...Array(EXPORTS).fill(200), ...Array(COUNT).fill(429)])
  })

  test('each tells its own metrics, to who says the token', async () => {
    expect((await fetch(`${own}/metrics`)).status).toBe(401)
    expect((await fetch(`${own}/sign-in`)).status).toBe(200)
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` }
    const told = await Promise.all(
      instances.map(async ({ base }) => (await fetch(`${base}/metrics`, { headers })).text()),
    )
    for (const one of told) {
      expect(one).toMatch(/^stet_requests_total\{operation="GET \/me",status="200"\} [1-9]/m)
      expect(one).toMatch(/^stet_database_statement_duration_seconds_count [1-9]/m)
    }
    expect(told.join('\n')).toMatch(/^stet_requests_total\{operation="page",status="200"\} [1-9]/m)
  })

  test('what is to be done is done by one: backups, deliveries, mails', async () => {
    const db = await prisma()
    const opened = await db.event.count({ where: { type: 'thread.opened' } })
    expect(opened).toBeGreaterThan(1)
    await soon(() => expect(hook.received.length).toBeGreaterThanOrEqual(opened))
    await soon(() => expect(mails.got.length).toBeGreaterThanOrEqual(EMAILS.length))
    expect(new Set(hook.received.map(({ headers }) => headers['webhook-id'])).size).toBe(opened)
    expect(hook.received).toHaveLength(opened)
    expect(mails.got.flatMap(({ to }) => to).toSorted()).toEqual(EMAILS.toSorted())
    expect(fs.readdirSync(backups)).toHaveLength(1)
  })

  test('one is killed: the others go on, nothing acknowledged is lost or doubled, and who listened there goes on elsewhere', async () => {
    const { cookie } = await signIn(KIM)
    const events = `/articles/${here.article.id}/events`
    const stream = await listen(baseOf(0), events, cookie)
    const words = Array.from({ length: 24 }, (_, index) => `Written ${index}.`)
    const acknowledged: string[] = []
    const writing = Promise.all(words.map((one) => untilWritten(one, cookie).then((id) => acknowledged.push(id))))
    await stream.next(/^id: /)
    await instances[0]?.kill()
    await stream.ended
    await writing
    const again = await listen(own, events, cookie, { 'last-event-id': String(stream.last()) })
    const seen = new Set([...stream.heard(), ...again.heard()])
    while (acknowledged.some((id) => ![...seen].some((message) => message.includes(id))))
      seen.add(await again.next(/^id: /))
    again.leave()
    const all = [...stream.heard(), ...again.heard()].map((message) => Number(/^id: (\d+)/.exec(message)?.[1]))
    expect(all).toEqual(all.map((_, index) => (all[0] ?? 0) + index))
    const db = await prisma()
    const kept = await db.comment.findMany({ where: { body: { in: words } }, select: { body: true } })
    expect(kept.map(({ body }) => body).toSorted()).toEqual(words.toSorted())
  })

  /** Asks again, as a client does, under the key of the first time. */
  async function untilWritten(words: string, cookie: string): Promise<string> {
    const headers = { 'idempotency-key': randomUUID() }
    for (;;) {
      const answer = await send(threads(), { cookie, headers, body: { kind: 'comment', body: words } })
      if (answer.status === 201) return Thread.parse(await answer.json()).id
      expect(answer.status).toBe(502)
    }
  }
})

const Message = z.object({ people: z.array(Present) })

const servedBy = ({ headers }: Response) => headers.get('x-served-by')

const cookiesOf = ({ headers }: Response) =>
  headers
    .getSetCookie()
    .map((line) => line.slice(0, line.indexOf(';')))
    .join('; ')

/** An open stream; `next` answers the next message that is as described, and `heard` the events that have come, in their order. */
async function listen(base: string, address: string, cookie: string, headers: Record<string, string> = {}) {
  const leaving = new AbortController()
  const response = await fetch(`${base}/api/v1${address}`, { headers: { cookie, ...headers }, signal: leaving.signal })
  expect(response.status).toBe(200)
  const messages: string[] = []
  const heard: string[] = []
  let told = () => {}
  let isOver = false
  const read = async () => {
    let rest = ''
    for await (const part of response.body ?? []) {
      const parts = (rest + Buffer.from(part).toString()).split('\n\n')
      rest = parts.pop() ?? ''
      messages.push(...parts)
      heard.push(...parts.filter((one) => one.startsWith('id: ')))
      told()
    }
  }
  // Cut off or ended, it is over.
  const ended = read()
    .catch(() => {})
    .finally(() => {
      isOver = true
      told()
    })
  return {
    ended,
    heard: () => heard,
    last: () => /^id: (\d+)/.exec(heard.at(-1) ?? '')?.[1] ?? '',
    next: async (isAs: RegExp): Promise<string> => {
      for (;;) {
        for (let message = messages.shift(); message !== undefined; message = messages.shift())
          if (isAs.test(message)) return message
        if (isOver) throw new Error('the stream is over')
        await new Promise<void>((resolve) => {
          told = resolve
        })
      }
    },
    leave: () => leaving.abort(),
  }
}
