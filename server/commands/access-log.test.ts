import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { NewUser } from '@/domain/contract/inputs'
import type { AccessEvent } from '@/domain/contract/sign-in'
import { prisma } from '../db/database'
import { exportAccessEvents } from '../queries/access-export'
import { listAccessEvents } from '../queries/sign-in'
import { forgetAccessEvents, noteFailure } from '../session/access-events'
import type { Actor } from '../session/actor'
import { actorOfEmail } from '../session/operator'
import { Browser } from '../testing/browser'
import { exported } from '../testing/exported'
import { by, desk, person, refused } from '../testing/people'
import { STET } from '../testing/with-provider'
import { eraseUser } from './erasure'
import { changePassword } from './passwords'
import { addUser } from './people'
import { endOtherSessions, endOwnSession } from './sessions'

beforeAll(() => void vi.stubEnv('NEXTAUTH_URL', STET))
afterAll(() => void vi.unstubAllEnvs())

const PASSWORD = 'right and long enough'

async function account(): Promise<Actor> {
  const email = `${crypto.randomUUID()}@stet.test`
  await addUser(NewUser.parse({ email, name: 'Signer', password: PASSWORD }))
  const actor = await actorOfEmail(email)
  if (!actor) throw new Error('a new person is active')
  return actor
}

/** The sign-in form of a browser at an address. */
async function formAt(address: string) {
  const browser = new Browser(address)
  const { csrfToken } = (await (await browser.stet('GET', 'csrf')).json()) as { csrfToken: string }
  const send = async (email: string, password = PASSWORD) =>
    (await browser.stet('POST', 'callback/credentials', { csrfToken, email, password, json: 'true' })).status
  return { browser, csrfToken, send }
}

const logged = async (admin: Actor, concerns: (event: AccessEvent) => boolean) =>
  (await listAccessEvents(admin, { limit: 200 })).items.filter(concerns)
const about =
  ({ id }: Actor) =>
  ({ subject }: AccessEvent) =>
    subject?.id === id
const at =
  (address: string) =>
  ({ data }: AccessEvent) =>
    data.address === address

test('who signed in, from where, and how it ended', async () => {
  const [admin, kim] = [await person('Admin', { admin: true }), await account()]
  const { browser, csrfToken, send } = await formAt('203.0.113.140')
  expect(await send(kim.email)).toBe(200)
  await browser.stet('POST', 'signout', { csrfToken, json: 'true' })
  expect(await send(kim.email)).toBe(200)
  const db = await prisma()
  const { id } = await db.session.findFirstOrThrow({ where: { userId: kim.id, revokedAt: null } })
  await endOwnSession(by(kim), id)
  await endOtherSessions(by(kim))
  await changePassword(by(kim), { current: PASSWORD, next: 'another one, as long' })
  const events = await logged(admin, about(kim))
  expect(events.map(({ kind }) => kind).reverse()).toEqual([
    ...['signed-in', 'signed-out', 'signed-in', 'session-ended', 'sessions-ended', 'password-changed'],
  ])
  expect(events.at(-1)).toMatchObject({ actor: { id: kim.id }, data: { by: 'password', address: '203.0.113.140' } })
  expect(JSON.stringify(events)).not.toContain('long enough')
})

test('failed sign-ins are counted, for an account at an address, without what was typed', async () => {
  const [admin, kim] = [await person('Admin', { admin: true }), await account()]
  const [here, there] = ['203.0.113.141', '203.0.113.142']
  const { send } = await formAt(here)
  for (let tries = 0; tries < 3; tries++) expect(await send(kim.email, 'not this one')).toBe(401)
  for (const typed of ['hunter2@nowhere.test', 'correct-horse@nowhere.test']) expect(await send(typed)).toBe(401)
  await (await formAt(there)).send(kim.email, 'not this one')
  expect(await logged(admin, about(kim))).toMatchObject([
    { kind: 'sign-in-failed', actor: null, data: { by: 'password', address: there, tries: 1 } },
    { data: { address: here, tries: 3 } },
  ])
  const unknown = (await logged(admin, at(here))).filter(({ subject }) => subject === null)
  expect(unknown).toMatchObject([{ kind: 'sign-in-failed', data: { tries: 2 } }])
  expect(JSON.stringify(unknown)).not.toMatch(/hunter2|horse/)
  await eraseUser(by(admin), kim.id, 'en')
  expect(await logged(admin, about(kim))).toEqual([])
})

test('an export says who, of which article, and as what', async () => {
  const admin = await person('Admin', { admin: true })
  const { editor, article } = await desk()
  await exported(editor, article.id, { format: 'text' })
  const [event] = await logged(admin, ({ data }) => data.articleId === article.id)
  expect(event).toMatchObject({ kind: 'exported', actor: { id: editor.id }, data: { format: 'text' } })
})

test('admins have it as a file, too; nobody else', async () => {
  const [admin, kim] = [await person('=Admin', { admin: true }), await account()]
  await (await formAt('203.0.113.143')).send(kim.email)
  const read = async (format: 'csv' | 'jsonl') => {
    const { lines } = await exportAccessEvents(admin, { format }, new Date())
    let text = ''
    for await (const line of lines) text += line
    return text
  }
  const lines = (await read('jsonl')).trimEnd().split('\n')
  const { items } = await listAccessEvents(admin, { limit: 200 })
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual(items[0])
  const csv = await read('csv')
  expect(csv).toMatch(/^\uFEFFid,at,kind,/)
  expect(csv.trimEnd().split('\n')).toHaveLength(lines.length + 1)
  expect(await refused(exportAccessEvents(kim, { format: 'csv' }, new Date()))).toBe('FORBIDDEN')
})

test('it is kept for so many days as the setting says', async () => {
  const admin = await person('Admin', { admin: true })
  const address = '203.0.113.144'
  await noteFailure(null, { by: 'provider', address })
  const days = (count: number) => new Date(Date.now() + count * 24 * 3_600_000)
  await forgetAccessEvents(days(729))
  expect(await logged(admin, at(address))).toHaveLength(1)
  await forgetAccessEvents(days(731))
  expect(await logged(admin, at(address))).toEqual([])
})
