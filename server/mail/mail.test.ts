import { afterEach, describe, expect, test } from 'vitest'
import { updateArticle } from '../commands/articles'
import { wishForMail } from '../commands/notifications'
import { deactivateUser } from '../commands/people'
import { prisma } from '../db/database'
import { transaction } from '../db/transaction'
import { saveNotifications } from '../notifications/save'
import type { Actor } from '../session/actor'
import { headersOf, mailServer } from '../testing/mail-server'
import { by, type Desk, desk, person } from '../testing/people'
import { type Delivery, startDelivery } from './deliver'
import { sendMail } from './outbox'
import { isOneClick, personOfToken, unsubscribe, unsubscribeToken } from './unsubscribe'

const ending: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})

/** A mail server on loopback, and a delivery to it that does something only when told to. */
async function setUp(refusing: Parameters<typeof mailServer>[0] = {}) {
  const { got, port, close } = await mailServer(refusing)
  ending.push(close)
  return { got, delivery: deliverTo(port), port }
}

function deliverTo(port: number): Delivery {
  const delivery = startDelivery({ url: `smtp://127.0.0.1:${port}`, from: 'Stet <stet@desk.example>' }, 3_600_000)
  ending.push(delivery.stop)
  return delivery
}

const mailTo = (to: string, subject = 'Subject') =>
  transaction((tx) => sendMail(tx, { to, subject, text: 'Words.' }, true))

/** How often somebody got a mail: others of the same test file may be due meanwhile. */
const sentTo = (got: readonly { readonly to: readonly string[] }[], who: string) =>
  got.filter(({ to }) => to.includes(who)).length

const SHORTLY = 30_000

/** So many things that concern somebody, long enough ago that what is due at once is due. */
async function happened({ article, editor }: Desk, to: Actor, count: number, type: 'mentioned' | 'accepted') {
  const at = new Date(Date.now() - 60_000 - SHORTLY)
  const told = Array.from({ length: count }, (_, index) => ({
    ...{ userId: to.id, articleId: article.id, seq: index + 1, type, at, actor: editor },
  }))
  await transaction((tx) => saveNotifications(tx, told))
}

describe('what concerns a person comes by mail', () => {
  test('a hundred things of a minute in one, with a Korean subject, and the way to end it with one click', async () => {
    const set = await desk()
    const reviewer = await set.member('reviewer')
    const db = await prisma()
    await db.user.update({ where: { id: reviewer.id }, data: { seenLocale: 'ko' } })
    const { got, delivery } = await setUp()
    await happened(set, reviewer, 100, 'mentioned')
    await delivery.deliver()
    await delivery.deliver()
    const mine = got.filter(({ to }) => to.includes(reviewer.email))
    expect(mine).toHaveLength(1)
    const [{ source } = { source: '' }] = mine
    const headers = headersOf(source)
    expect(source.split('\r\n').every((line) => Buffer.byteLength(line) <= 998)).toBe(true)
    expect(headers.get('subject')).toBe('알림 100건: 항구의 밤')
    expect(headers.get('from')).toBe('Stet <stet@desk.example>')
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(headers.get('list-unsubscribe')).toMatch(/^<http.*\/unsubscribe\/\S+\/now>$/)
  })

  test('under a subject that is one line of some length, whatever the article is called', async () => {
    const set = await desk()
    const reviewer = await set.member('reviewer')
    const target = `Night\r\nBcc: everybody@desk.example\u2028${'항구의 밤 👩‍💻'.repeat(40)}`
    await updateArticle(by(set.editor), set.article.id, { title: { target } })
    await happened(set, reviewer, 2, 'mentioned')
    const { got, delivery } = await setUp()
    await delivery.deliver()
    const [{ source } = { source: '' }] = got.filter(({ to }) => to.includes(reviewer.email))
    const headers = headersOf(source)
    expect(headers.get('bcc')).toBeUndefined()
    expect(headers.get('subject')).toMatch(/^2 notifications: Night Bcc: everybody@desk.example 항구의 밤.*…$/)
    expect([...(headers.get('subject') ?? '')].length).toBeLessThanOrEqual(120)
  })

  test('as each wishes: what comes hourly isn’t due yet, and what is wanted never is never', async () => {
    const set = await desk()
    const [reviewer, translator] = [await set.member('reviewer'), await set.member('translator')]
    await wishForMail(by(translator), { mention: 'never', decision: 'at-once' })
    await happened(set, reviewer, 1, 'accepted')
    await happened(set, translator, 1, 'mentioned')
    await happened(set, translator, 1, 'accepted')
    const { got, delivery } = await setUp()
    await delivery.deliver()
    const subjects = (who: Actor) =>
      got.filter(({ to }) => to.includes(who.email)).map(({ source }) => headersOf(source).get('subject'))
    expect(subjects(translator)).toEqual(['Editor accepted your suggestion'])
    // At the turn of an hour it may be due already.
    const db = await prisma()
    const { mailDue } = await db.notification.findFirstOrThrow({
      where: { userId: reviewer.id, type: 'accepted' },
    })
    expect(subjects(reviewer)).toHaveLength(mailDue === null ? 1 : 0)
  })

  test('and not what was read before, or can’t be read any more', async () => {
    const set = await desk()
    const reviewer = await set.member('reviewer')
    await happened(set, reviewer, 3, 'mentioned')
    const db = await prisma()
    await db.notification.updateMany({ where: { userId: reviewer.id }, data: { readAt: new Date() } })
    const { got, delivery } = await setUp()
    await delivery.deliver()
    expect(got.filter(({ to }) => to.includes(reviewer.email))).toEqual([])
  })

  test('also where somebody else’s can’t be written, and never once they are deactivated', async () => {
    const set = await desk()
    const [reviewer, translator] = [await set.member('reviewer'), await set.member('translator')]
    const viewer = await set.member('viewer')
    for (const who of [reviewer, translator, viewer]) await happened(set, who, 1, 'mentioned')
    const db = await prisma()
    // As a later version of Stet may have left it.
    await db.notification.updateMany({ where: { userId: reviewer.id }, data: { data: { role: 'owner' } } })
    await mailTo(viewer.email)
    await db.mail.updateMany({ where: { to: viewer.email }, data: { userId: viewer.id } })
    await deactivateUser(by(await person('Admin', { admin: true })), viewer.id)
    const { got, delivery } = await setUp()
    await delivery.deliver()
    expect([reviewer, translator, viewer].map(({ email }) => sentTo(got, email))).toEqual([0, 1, 0])
    await db.notification.deleteMany({ where: { userId: reviewer.id } })
  })

  test('until it is ended by the link, which is one’s own alone', async () => {
    const set = await desk()
    const reviewer = await set.member('reviewer')
    await happened(set, reviewer, 1, 'mentioned')
    const token = unsubscribeToken(reviewer.id)
    expect(personOfToken(`${set.editor.id}${token.slice(token.lastIndexOf('.'))}`)).toBeNull()
    expect(personOfToken('nonsense')).toBeNull()
    expect(await unsubscribe(token)).toBe(true)
    await happened(set, reviewer, 5, 'mentioned')
    const { got, delivery } = await setUp()
    await delivery.deliver()
    expect(got.filter(({ to }) => to.includes(reviewer.email))).toEqual([])
  })
})

test('the one click of a mail program is known however it is sent', async () => {
  const sent = (body: BodyInit) => isOneClick(new Request('http://desk.example/', { method: 'POST', body }))
  const multipart = new FormData()
  multipart.set('List-Unsubscribe', 'One-Click')
  expect(await sent(multipart)).toBe(true)
  expect(await sent(new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }))).toBe(true)
  for (const body of ['', 'List-Unsubscribe=One-Click', new URLSearchParams()]) expect(await sent(body)).toBe(false)
})

describe('the outbox', () => {
  test('keeps what can’t be sent, tries it again later, and forgets the words of what was sent', async () => {
    const to = 'kim@desk.example'
    await mailTo(to)
    const db = await prisma()
    const stored = () => db.mail.findFirstOrThrow({ where: { to } })
    const { got, delivery, port } = await setUp()
    // Nobody listens there.
    await deliverTo(port === 1 ? 2 : 1).deliver()
    const failed = await stored()
    expect(failed).toMatchObject({ failures: 1, sentAt: null, heldUntil: null, text: 'Words.' })
    expect(failed.dueAt.getTime()).toBeGreaterThan(Date.now())
    await delivery.deliver()
    expect(sentTo(got, to)).toBe(0)
    await db.mail.update({ where: { id: failed.id }, data: { dueAt: new Date(0) } })
    await delivery.deliver()
    expect(sentTo(got, to)).toBe(1)
    expect(await stored()).toMatchObject({ text: '', sentAt: expect.any(Date) })
  })

  test('sends each once, however many instances there are', async () => {
    const { got, delivery, port } = await setUp()
    const all = Array.from({ length: 12 }, (_, index) => `p${index}@desk.example`)
    for (const to of all) await mailTo(to)
    await Promise.all([delivery.deliver(), deliverTo(port).deliver(), deliverTo(port).deliver()])
    expect(all.map((to) => sentTo(got, to))).toEqual(all.map(() => 1))
  })

  test('gives up an address that is refused for good', async () => {
    const { got, delivery } = await setUp({ refuse: () => true })
    await mailTo('gone@desk.example')
    await delivery.deliver()
    const db = await prisma()
    await db.mail.updateMany({ where: { to: 'gone@desk.example' }, data: { dueAt: new Date(0) } })
    await delivery.deliver()
    expect(sentTo(got, 'gone@desk.example')).toBe(0)
    expect(await db.mail.findFirst({ where: { to: 'gone@desk.example' } })).toMatchObject({ failures: 50 })
  })

  test('holds nothing where no mail is sent', async () => {
    expect(await transaction((tx) => sendMail(tx, { to: 'a@desk.example', subject: 'S', text: 'T' }, false))).toBe(
      false,
    )
    const db = await prisma()
    expect(await db.mail.count({ where: { to: 'a@desk.example' } })).toBe(0)
  })
})
