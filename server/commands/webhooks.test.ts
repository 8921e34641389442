import { beforeEach, describe, expect, test } from 'vitest'
import { routes } from '@/domain/contract/routes'
import { prisma } from '../db/database'
import { getWebhook, listDeliveries, listWebhooks } from '../queries/webhooks'
import type { Actor } from '../session/actor'
import { by, person, refused } from '../testing/people'
import { addWebhook, deleteWebhook, renewWebhookSecret, replayDelivery, testWebhook, updateWebhook } from './webhooks'

let admin: Actor
beforeEach(async () => {
  admin = await person('Admin', { admin: true })
})

const URL_OF = 'https://desk.example/hook'
const add = (url = URL_OF) => addWebhook(by(admin), { url, types: ['comment.added'] })

describe('a webhook', () => {
  test('is added with a secret that is shown once, and kept where nobody can read it', async () => {
    const { secret, ...webhook } = await add()
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(webhook).toMatchObject({
      ...{ url: URL_OF, types: ['comment.added'], active: true },
      createdBy: { id: admin.id, name: admin.name },
    })
    expect(await getWebhook(admin, webhook.id)).toEqual(webhook)
    const renewed = await renewWebhookSecret(by(admin), webhook.id)
    const db = await prisma()
    const row = await db.webhook.findUniqueOrThrow({ where: { id: webhook.id } })
    for (const [shown, kept] of [
      [secret, row.formerSecret],
      [renewed.secret, row.secret],
    ] as const) {
      const bytes = Buffer.from(kept ?? [])
      expect(bytes.length).toBeGreaterThan(60)
      expect(bytes.includes(shown) || bytes.includes(Buffer.from(shown.slice(6), 'base64'))).toBe(false)
    }
    const { items } = await listWebhooks(admin, { limit: 50 })
    expect(JSON.stringify(items)).not.toMatch(/whsec|ecret/)
  })

  test('asked for again with the same key is the same one, with the same secret', async () => {
    const caller = by(admin, { path: '/api/v1/webhooks', key: 'once' })
    const first = await addWebhook(caller, { url: URL_OF })
    expect(await addWebhook(caller, { url: URL_OF })).toEqual(first)
  })

  test('is changed, switched off and on, and deleted with its log', async () => {
    const { id } = await add()
    const db = await prisma()
    await db.webhook.update({ where: { id }, data: { failingSince: new Date(), stoppedAt: new Date(), active: false } })
    const changed = await updateWebhook(by(admin), id, { url: 'https://other.example/', types: [] })
    expect(changed).toMatchObject({ url: 'https://other.example/', types: [], active: false })
    expect(changed.failingSince).toBeUndefined()
    const on = await updateWebhook(by(admin), id, { active: true })
    expect([on.active, on.stoppedAt]).toEqual([true, undefined])
    const delivery = await testWebhook(by(admin), id)
    expect(delivery).toMatchObject({ type: 'webhook.test', attempts: 0, retryAt: expect.any(String) })
    await updateWebhook(by(admin), id, { active: false })
    expect(await refused(testWebhook(by(admin), id))).toBe('CONFLICT')
    expect(await refused(replayDelivery(by(admin), id, delivery.id))).toBe('CONFLICT')
    await deleteWebhook(by(admin), id)
    expect(await refused(listDeliveries(admin, id, { limit: 50 }))).toBe('NOT_FOUND')
    expect(await db.webhookDelivery.count({ where: { webhookId: id } })).toBe(0)
  })

  test('replays its own deliveries only', async () => {
    const [one, other] = [await add(), await add()]
    const { id } = await testWebhook(by(admin), one.id)
    expect(await refused(replayDelivery(by(admin), other.id, id))).toBe('NOT_FOUND')
  })

  test('is no business of anybody but admins', async () => {
    const { id } = await add()
    const someone = await person('Someone')
    for (const work of [
      () => listWebhooks(someone, { limit: 50 }),
      () => getWebhook(someone, id),
      () => listDeliveries(someone, id, { limit: 50 }),
      () => addWebhook(by(someone), { url: URL_OF }),
      () => updateWebhook(by(someone), id, { active: false }),
      () => renewWebhookSecret(by(someone), id),
      () => testWebhook(by(someone), id),
      () => replayDelivery(by(someone), id, 'none'),
      () => deleteWebhook(by(someone), id),
    ])
      expect(await refused(work())).toBe('FORBIDDEN')
  })
})

test.each([
  'http://localhost:5432/',
  'http://127.0.0.1/',
  'http://[::1]/',
  'http://169.254.169.254/',
  'http://0x7f.1/',
])('an address that says by itself that it leads inside is refused: %s', async (url) => {
  expect(await refused(add(url))).toBe('INVALID_INPUT')
  const { id } = await add()
  expect(await refused(updateWebhook(by(admin), id, { url }))).toBe('INVALID_INPUT')
})

test.each(['', 'desk.example', 'ftp://desk.example/', 'javascript:alert(1)', 'https://me:pass@desk.example/'])(
  'what is no address to post to is refused: %s',
  (url) => {
    expect(routes['POST /webhooks'].body.safeParse({ url }).success).toBe(false)
    expect(routes['PATCH /webhooks/{id}'].body.safeParse({ url }).success).toBe(false)
  },
)
