import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addComment } from '../commands/comments'
import { eraseUser } from '../commands/erasure'
import { setMember } from '../commands/members'
import { purgeArticle } from '../commands/removal'
import { openThread } from '../commands/threads'
import * as commands from '../commands/webhooks'
import { prisma } from '../db/database'
import { transaction } from '../db/transaction'
import { startFollowers } from '../followers/run'
import { webhooks } from '../followers/webhooks'
import { sink } from '../log'
import { listEvents } from '../queries/history'
import { listDeliveries } from '../queries/webhooks'
import type { Actor } from '../session/actor'
import { by, type Desk, desk, person, refused } from '../testing/people'
import { type Received, type Receiver, receiver } from '../testing/receiver'
import { startWebhooks, type WebhookSender } from './deliver'
import { addDeliveries, announceDue, forgetDeliveries, PAUSES } from './outbox'
import { keepWebhookSecret } from './secret'
import { newWebhookSecret } from './sign'

const ending: (() => Promise<unknown>)[] = []
let admin: Actor
beforeEach(async () => {
  admin = await person('Admin', { admin: true })
})
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
  // What is on hears of everything in this file.
  await (await prisma()).webhook.deleteMany()
})

const soon = (work: () => Promise<void> | void) => vi.waitFor(work, { timeout: 60_000, interval: 20 })

async function listening(answer?: Parameters<typeof receiver>[0]): Promise<Receiver> {
  const made = await receiver(answer)
  ending.push(made.close)
  return made
}

async function sending(settings: Partial<Parameters<typeof startWebhooks>[0]> = {}): Promise<WebhookSender> {
  const sender = await startWebhooks({ privateAllowed: true, every: 25, ...settings })
  ending.push(sender.stop)
  return sender
}

async function following() {
  const running = await startFollowers([webhooks], { gather: 1 })
  ending.push(running.stop)
}

/** The receivers are on loopback: here the setting would refuse to add them. */
async function webhookTo({ url }: { url: string }, types: string[] = []) {
  const db = await prisma()
  const secret = newWebhookSecret()
  const { id } = await db.webhook.create({ data: { url, types, ...keepWebhookSecret(secret) } })
  return { id, secret }
}

const remark = ({ editor, target }: Desk) =>
  openThread(by(editor), target[1]?.id ?? '', { kind: 'comment', body: 'Hm.' })

/** Some deliveries of the first event of an article. */
const queue = ({ article }: Desk, webhookId: string, count = 1) =>
  transaction((tx) =>
    addDeliveries(
      tx,
      Array.from({ length: count }, () => ({ webhookId, type: 'article.created', articleId: article.id, seq: 1 })),
    ),
  )

const signatureOf = (secret: string, { headers, body }: Received) =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
    .digest('base64')}`

const typesOf = (received: readonly Received[]) => received.map(({ body }) => JSON.parse(body).type)
const logOf = async (id: string) => (await listDeliveries(admin, id, { limit: 50 })).items
const dueNow = async (webhookId: string) => {
  await (await prisma()).webhookDelivery.updateMany({ where: { webhookId }, data: { retryAt: new Date() } })
}

describe('an event', () => {
  test('that happens from now on is posted as the history shows it, signed, to whoever is to hear of it', async () => {
    const set = await desk()
    await following()
    await sending()
    const [all, some, off] = [await listening(), await listening(), await listening()]
    const { id, secret } = await webhookTo(all)
    await webhookTo(some, ['comment.added'])
    const silent = await webhookTo(off)
    await commands.updateWebhook(by(admin), silent.id, { active: false })

    const thread = await remark(set)
    await addComment(by(set.editor), thread.id, 'Who?')
    await soon(() => expect(typesOf(all.received).toSorted()).toEqual(['comment.added', 'thread.opened']))
    await soon(() => expect(typesOf(some.received)).toEqual(['comment.added']))
    expect(off.received).toEqual([])

    const { items } = await listEvents(set.editor, set.article.id, { limit: 50 })
    for (const received of all.received) {
      const { id: deliveryId, ...posted } = JSON.parse(received.body)
      const event = items.find(({ seq }) => seq === posted.seq)
      const { type, articleId, seq, at, actor, data } = event ?? {}
      expect(posted).toEqual({ type, articleId, seq, at, actor, data })
      expect(received.headers).toMatchObject({
        'content-type': 'application/json',
        'webhook-id': deliveryId,
        'webhook-signature': signatureOf(secret, received),
      })
    }
    await soon(async () =>
      expect(await logOf(id)).toMatchObject([
        { type: 'comment.added', attempts: 1, status: 204, answer: '', deliveredAt: expect.any(String) },
        { type: 'thread.opened', attempts: 1, status: 204, answer: '', deliveredAt: expect.any(String) },
      ]),
    )
  })

  test('of several instances is posted by one', async () => {
    const set = await desk()
    const one = await listening()
    const { id } = await webhookTo(one)
    for (let instance = 0; instance < 3; instance++) await sending()
    await queue(set, id, 30)
    await soon(async () => expect((await logOf(id)).every(({ deliveredAt }) => deliveredAt !== undefined)).toBe(true))
    expect(one.received).toHaveLength(30)
    expect(new Set(one.received.map(({ headers }) => headers['webhook-id'])).size).toBe(30)
  })

  test('names nobody who was erased, neither in the log nor when it is sent again', async () => {
    const set = await desk()
    await following()
    await sending()
    const one = await listening()
    const { id } = await webhookTo(one, ['member.set'])
    const leaving = await person('Kim Leaving')
    await setMember(by(set.editor), set.article.id, { userId: leaving.id, role: 'viewer' })
    await soon(async () => expect((await logOf(id))[0]?.deliveredAt).toBeDefined())
    expect(one.received[0]?.body).toContain('Kim Leaving')

    await eraseUser(by(admin), leaving.id, 'en')
    const [delivery] = await logOf(id)
    expect(delivery?.body.data).toMatchObject({ userId: leaving.id, name: 'Former member' })
    await commands.replayDelivery(by(admin), id, delivery?.id ?? '')
    await soon(() => expect(one.received).toHaveLength(2))
    expect(one.received[1]?.body).not.toContain('Kim Leaving')
  })

  test('of a purged article is gone from the log', async () => {
    const set = await desk()
    const one = await listening()
    const { id } = await webhookTo(one)
    await queue(set, id)
    await purgeArticle(by(admin), set.article.id, set.article.title.target)
    expect(await logOf(id)).toEqual([])
  })
})

describe('a delivery that fails', () => {
  test('is tried again later and later, then given up, and can be sent again under the same id', async () => {
    const set = await desk()
    let status = 503
    const one = await listening((_, response) => void response.writeHead(status).end('Not now.'))
    const { id } = await webhookTo(one)
    await sending()
    await queue(set, id)
    const waits: number[] = []
    for (let attempts = 1; attempts <= PAUSES.length; attempts++) {
      await soon(async () => expect(await logOf(id)).toMatchObject([{ attempts, status: 503, answer: 'Not now.' }]))
      const [delivery] = await logOf(id)
      waits.push(Date.parse(delivery?.retryAt ?? '') - Date.parse(delivery?.attemptedAt ?? ''))
      await dueNow(id)
    }
    expect(waits).toEqual([...PAUSES])
    await soon(async () => expect((await logOf(id))[0]?.gaveUpAt).toBeDefined())
    const [given] = await logOf(id)
    expect(given).toMatchObject({ attempts: PAUSES.length + 1 })
    expect(given?.retryAt).toBeUndefined()

    status = 200
    await commands.replayDelivery(by(admin), id, given?.id ?? '')
    await soon(async () => expect((await logOf(id))[0]?.deliveredAt).toBeDefined())
    expect((await logOf(id))[0]?.gaveUpAt).toBeUndefined()
    expect(new Set(one.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([given?.id]))
  })

  test('holds up no other webhook, and what it says is kept in short', async () => {
    const set = await desk()
    const [hanging, wordy, fine] = [
      await listening(() => {}),
      await listening((_, response) => void response.writeHead(500).end('no '.repeat(10_000))),
      await listening(),
    ]
    const ids = [await webhookTo(hanging), await webhookTo(wordy), await webhookTo(fine)].map(({ id }) => id)
    const sender = await sending()
    for (const id of ids) await queue(set, id, 20)
    await soon(async () => expect((await logOf(ids[2] ?? '')).filter((one) => one.deliveredAt)).toHaveLength(20))
    await soon(async () => expect((await logOf(ids[1] ?? '')).filter((one) => one.attempts === 1)).toHaveLength(20))
    expect((await logOf(ids[1] ?? ''))[0]?.answer).toHaveLength(1024)
    // Broken off by the end of this instance: that counts as no attempt, and another instance takes them at once.
    await soon(() => expect(hanging.received.length).toBeGreaterThan(0))
    await sender.stop()
    const rows = await (await prisma()).webhookDelivery.findMany({ where: { webhookId: ids[0] ?? '' } })
    expect(rows.every(({ attempts, heldUntil, retryAt }) => attempts === 0 && heldUntil === null && retryAt)).toBe(true)
  })

  test('for days switches the webhook off, and says so; switched on again it goes on', async () => {
    const logged = vi.spyOn(sink, 'write').mockImplementation(() => {})
    const set = await desk()
    let status = 500
    const one = await listening((_, response) => void response.writeHead(status).end())
    const { id } = await webhookTo(one)
    const db = await prisma()
    await db.user.update({ where: { id: admin.id }, data: { locale: 'ko' } })
    const stored = () => db.webhook.findUniqueOrThrow({ where: { id } })
    await sending()
    await queue(set, id)
    await soon(async () => expect((await stored()).failingSince).not.toBeNull())
    expect(await stored()).toMatchObject({ active: true, stoppedAt: null })

    await db.webhook.update({ where: { id }, data: { failingSince: new Date(Date.now() - 6 * 86_400_000) } })
    await dueNow(id)
    await soon(async () => expect(await stored()).toMatchObject({ active: false, stoppedAt: expect.any(Date) }))
    const host = new URL(one.url).host
    const [mail] = await db.mail.findMany({ where: { to: admin.email } })
    expect(mail?.subject).toBe(`웹훅이 꺼졌습니다: ${host}`)
    expect(mail?.text).toContain(`/settings/webhooks/${id}\n`)
    expect(logged.mock.calls.flat().join('')).toContain(`"webhookId":"${id}","host":"${host}"`)
    logged.mockRestore()
    expect(await refused(commands.testWebhook(by(admin), id))).toBe('CONFLICT')

    status = 200
    await commands.updateWebhook(by(admin), id, { active: true })
    await dueNow(id)
    await soon(async () => expect((await logOf(id))[0]?.deliveredAt).toBeDefined())
    expect(await stored()).toMatchObject({ active: true, stoppedAt: null, failingSince: null })
  })

  test('because the other side is gone for good switches it off at once', async () => {
    const logged = vi.spyOn(sink, 'write').mockImplementation(() => {})
    const one = await listening((_, response) => void response.writeHead(410).end())
    const { id } = await webhookTo(one)
    await sending()
    await commands.testWebhook(by(admin), id)
    const db = await prisma()
    await soon(async () => expect(await db.webhook.findUnique({ where: { id } })).toMatchObject({ active: false }))
    logged.mockRestore()
  })

  test('because it leads inside is never connected to', async () => {
    const one = await listening()
    const { id } = await webhookTo(one)
    await sending({ privateAllowed: false })
    await commands.testWebhook(by(admin), id)
    await soon(async () => expect(await logOf(id)).toMatchObject([{ attempts: 1, failure: 'private-address' }]))
    expect(one.received).toEqual([])
  })
})

test('a new secret is signed with beside the former one, for a day', async () => {
  const one = await listening()
  const { id, secret } = await webhookTo(one)
  await sending()
  const renewed = await commands.renewWebhookSecret(by(admin), id)
  expect(renewed.secret).not.toBe(secret)
  await commands.testWebhook(by(admin), id)
  await soon(() => expect(one.received).toHaveLength(1))
  const db = await prisma()
  await db.webhook.update({ where: { id }, data: { formerUntil: new Date() } })
  await commands.testWebhook(by(admin), id)
  await soon(() => expect(one.received).toHaveLength(2))
  const [both, alone] = one.received
  if (!both || !alone) throw new Error('both have been received')
  expect(both.headers['webhook-signature']).toBe(`${signatureOf(renewed.secret, both)} ${signatureOf(secret, both)}`)
  expect(alone.headers['webhook-signature']).toBe(signatureOf(renewed.secret, alone))
  expect(JSON.parse(alone.body)).toMatchObject({ type: 'webhook.test', articleId: null, seq: null, actor: null })
})

test('a secret that can’t be read any more signs nothing', async () => {
  const one = await listening()
  const { id } = await webhookTo(one)
  const db = await prisma()
  await db.webhook.update({ where: { id }, data: { secret: new Uint8Array(60) } })
  await sending()
  await commands.testWebhook(by(admin), id)
  await soon(async () => expect(await logOf(id)).toMatchObject([{ failure: 'no-secret' }]))
  expect(one.received).toEqual([])
})

test('what an instance that died had taken is sent by another, and what is old is forgotten', async () => {
  const set = await desk()
  const one = await listening()
  const { id } = await webhookTo(one)
  await queue(set, id, 2)
  const db = await prisma()
  const [held] = await db.webhookDelivery.findMany({ where: { webhookId: id } })
  const where = { id: held?.id ?? '' }
  await db.webhookDelivery.update({ where, data: { heldUntil: new Date(Date.now() + 100_000) } })
  await sending()
  await soon(() => expect(one.received).toHaveLength(1))
  expect(one.received[0]?.headers['webhook-id']).not.toBe(where.id)
  await db.webhookDelivery.update({ where, data: { heldUntil: new Date(Date.now() - 1) } })
  await transaction(announceDue)
  await soon(() => expect(one.received).toHaveLength(2))

  await db.webhookDelivery.update({ where, data: { createdAt: new Date(Date.now() - 31 * 86_400_000) } })
  await forgetDeliveries(new Date())
  expect((await logOf(id)).map((delivery) => delivery.id)).not.toContain(where.id)
  expect(await logOf(id)).toHaveLength(1)
})
