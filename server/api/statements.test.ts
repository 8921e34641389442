import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Paragraph } from '@/domain/contract/shapes'
import { createToken } from '../commands/people'
import { openThread } from '../commands/threads'
import { prisma } from '../db/database'
import { env } from '../env'
import { openDesk } from '../queries/desk'
import { listUnits } from '../queries/units'
import type { Actor } from '../session/actor'
import { actorOfRequest } from '../session/current'
import { beginSession } from '../session/sessions'
import { runChecks } from '../testing/checked'
import { at, by, type Desk, desk, suggest } from '../testing/people'
import { type Reviewed, reviewed } from '../testing/reviewed'
import { statementsOf } from '../testing/statements'
import { answer } from './door'

/** How many statements a request sends to the database once everything is warm, those of its transaction included. */

/** How a request says whose it is. */
type Sign = (actor: Actor) => Promise<Record<string, string>>

const byCookie: Sign = async (actor) => {
  const { id: sid } = await beginSession(actor, { agent: null, address: '203.0.113.5', atProvider: false })
  return { cookie: `next-auth.session-token=${await encode({ token: { sid }, secret: env().secret ?? '' })}` }
}

const byToken: Sign = async (actor) => {
  const { id, token } = await createToken(by(actor), { name: 'test' })
  // Its use is noted once a minute.
  await (await prisma()).accessToken.update({ where: { id }, data: { lastUsedAt: new Date() } })
  return { authorization: `Bearer ${token}` }
}

const requestOf = (path: string, headers: Record<string, string>) =>
  new Request(`http://127.0.0.1:3000/api/v1${path}`, { headers })

let here: Reviewed
beforeAll(async () => {
  here = await reviewed()
  await runChecks(here.article.id)
})

/** Where it is too many, the statements themselves are what one wants to see. */
async function expectAtMost(most: number, work: () => Promise<unknown>) {
  await work()
  const sent = await statementsOf(work)
  expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(most)
}

describe.each([
  ['a cookie', byCookie],
  ['a token', byToken],
])('with %s', (_, sign) => {
  test.each(['units', 'threads'])('a page of %s, and the same once more', async (list) => {
    const headers = await sign(here.editor)
    let limit = 100
    const get = async () => {
      const response = await answer(requestOf(`/articles/${here.article.id}/${list}?limit=${limit}`, headers))
      expect(response.status).toBe(200)
      await response.text()
    }
    await expectAtMost(2, async () => {
      limit--
      await get()
    })
    await expectAtMost(1, get)
  })
})

test('what has changed is read once for all who ask', async () => {
  const { translator, editor, article } = here
  const desks = await Promise.all([translator, editor].map(byToken))
  const ask = (headers: Record<string, string>) => answer(requestOf(`/articles/${article.id}/changes?since=1`, headers))
  const [first, second] = desks
  if (!first || !second) throw new Error('there are two')
  const asked = await Promise.all([first, first, second].map(ask))
  const [told, ...others] = await Promise.all(asked.map((response) => response.text()))
  expect(JSON.parse(told ?? '').threads.length).toBeGreaterThan(0)
  expect(others).toEqual([told, told])
  await expectAtMost(1, () => ask(second))
})

describe('a write under an Idempotency-Key', () => {
  let headers: Record<string, string>
  let paragraph: Paragraph
  let set: Desk
  beforeAll(async () => {
    set = await desk()
    const [, second] = set.target
    if (!second) throw new Error('the desk has three units')
    paragraph = second
    headers = { ...(await byCookie(set.editor)), origin: new URL(env().url).origin }
  })

  /** Sends what `ask` prepares: once to be warm, once to be counted. */
  async function expectWrite(most: number, ask: () => Promise<readonly [path: string, body: object]>) {
    const send = async ([path, body]: readonly [string, object]) => {
      const sent = { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
      const response = await answer(new Request(requestOf(path, sent), { method: 'POST', body: JSON.stringify(body) }))
      expect(response.ok).toBe(true)
    }
    await send(await ask())
    const asked = await ask()
    const sent = await statementsOf(() => send(asked))
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(most)
  }

  const threadPath = () => `/paragraphs/${paragraph.id}/threads`
  const anchor = () => at(paragraph, 'two')

  test('a comment', () =>
    expectWrite(8, async () => [threadPath(), { kind: 'comment', anchor: anchor(), body: 'Two?' }]))

  test('a reply in a thread of others, which mentions one of them', async () => {
    const other = await set.member('reviewer')
    const { id } = await openThread(by(other), paragraph.id, { kind: 'comment', anchor: anchor(), body: 'Two?' })
    await expectWrite(7, async () => [`/threads/${id}/comments`, { body: `Yes, @[${other.name}](${other.id}).` }])
  })

  test('a suggestion', () =>
    expectWrite(8, async () => [threadPath(), { kind: 'suggestion', anchor: anchor(), replacement: 'three' }]))

  test('an acceptance that another suggestion is in conflict with', () =>
    expectWrite(17, async () => {
      const { editor, article, member } = set
      const { items } = await listUnits(editor, article.id, { limit: 50 })
      const now = items.flatMap(({ target }) => target).find(({ id }) => id === paragraph.id)
      if (!now) throw new Error('the paragraph is there')
      const words = /\w+ cranes/.exec(now.text)?.[0] ?? ''
      const { id } = await suggest(editor, now, words, `${words.length} cranes`)
      await suggest(await member('translator'), now, words, 'many cranes')
      return [`/suggestions/${id}/accept`, {}]
    }))
})

test.each(['in_review', 'approved'] as const)('the desk’s page of an article that is %s', async (status) => {
  const { translator, article } = here
  await (await prisma()).article.update({ where: { id: article.id }, data: { status } })
  const headers = await byCookie(translator)
  await expectAtMost(status === 'approved' ? 12 : 11, async () => {
    const sender = await actorOfRequest(requestOf('/', headers))
    if (!sender) throw new Error('the translator has signed in')
    expect((await openDesk(sender.actor, article.id, 'en')).article.status).toBe(status)
  })
})
