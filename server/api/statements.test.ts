import { encode } from 'next-auth/jwt'
import { beforeAll, describe, expect, test } from 'vitest'
import { createToken } from '../commands/people'
import { prisma } from '../db/database'
import { env } from '../env'
import { openDesk } from '../queries/desk'
import type { Actor } from '../session/actor'
import { actorOfRequest } from '../session/current'
import { beginSession } from '../session/sessions'
import { runChecks } from '../testing/checked'
import { by } from '../testing/people'
import { type Reviewed, reviewed } from '../testing/reviewed'
import { statementsOf } from '../testing/statements'
import { answer } from './door'

/** How many statements a request sends to the database once everything is warm, those of its transaction included. */

/** How a request says whose it is. */
type Sign = (actor: Actor) => Promise<Record<string, string>>

const byCookie: Sign = async (actor) => {
  const { id: sid } = await beginSession(actor)
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

test('the desk’s page', async () => {
  const headers = await byCookie(here.translator)
  await expectAtMost(12, async () => {
    const sender = await actorOfRequest(requestOf('/', headers))
    if (!sender) throw new Error('the translator has signed in')
    await openDesk(sender.actor, here.article.id, 'en')
  })
})
