import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { TokenScope } from '@/domain/contract/names'
import { makePasswordLinkFor } from '../commands/passwords'
import { createToken } from '../commands/people'
import type { Actor } from '../session/actor'
import { by, desk, person } from '../testing/people'
import { answer } from './door'

/** The operations about people as a client without a page meets them. */

const BASE = 'http://127.0.0.1:3000/api/v1'
const PASSWORD = 'long enough to be one'

async function tokenOf(actor: Actor, scope?: TokenScope): Promise<string> {
  return (await createToken(by(actor), { name: 'test', ...(scope && { scope }) })).token
}

async function send(method: string, path: string, body?: object, token?: string): Promise<Response> {
  return answer(
    new Request(BASE + path, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    }),
  )
}

const codeOf = async (response: Response) => z.object({ code: z.string() }).parse(await response.json()).code

describe('without a sign-in', () => {
  test('a forgotten password is answered the same, known or not; odd input is refused', async () => {
    const kim = await person('Kim')
    for (const email of [kim.email, 'nobody@stet.test']) {
      const response = await send('POST', '/password/forgot', { email })
      expect([response.status, await response.text()]).toEqual([202, ''])
    }
    for (const email of ['nobody', 'a\u0000b@stet.test', '', 7]) {
      const response = await send('POST', '/password/forgot', { email })
      expect([response.status, await codeOf(response)]).toEqual([400, 'INVALID_INPUT'])
    }
  })

  test('a password is set by a link; a wrong, odd or spent one is not there', async () => {
    const kim = await person('Kim')
    const { link } = await makePasswordLinkFor(kim.email)
    const token = link.slice(link.lastIndexOf('/') + 1)
    expect((await send('GET', '/password/reset')).status).toBe(405)
    expect((await send('POST', '/password/reset', { token, next: 'short' })).status).toBe(400)
    expect((await send('POST', '/password/reset', { token, next: 'password12345' })).status).toBe(400)
    const reset = await send('POST', '/password/reset', { token, next: PASSWORD })
    expect(reset.status).toBe(204)
    // From here on the browser is known to the account: no wrong passwords of others keep it out.
    expect(reset.headers.get('set-cookie')).toMatch(/^stet_device_\w+=[\w-]+\.[\w-]+; Path=\/api\/auth; .*HttpOnly/)
    for (const wrong of [token, 'x', '../..']) {
      const response = await send('POST', '/password/reset', { token: wrong, next: PASSWORD })
      expect([response.status, await codeOf(response)]).toEqual([404, 'NOT_FOUND'])
    }
  })

  test('an invitation is accepted: an account, and 409 where there is one', async () => {
    const token = await tokenOf(await person('Admin', { admin: true }))
    const email = `api-guest-${Date.now()}@stet.test`
    const invited = await send('POST', '/invitations', { email }, token)
    expect(invited.status).toBe(201)
    const { link } = z.object({ id: z.string(), link: z.string(), expiresAt: z.string() }).parse(await invited.json())
    const given = { token: link.slice(link.lastIndexOf('/') + 1), name: 'Guest', password: PASSWORD }
    const accepted = await send('POST', '/invitations/accept', given)
    expect([accepted.status, await accepted.json()]).toEqual([201, { email }])
    expect((await send('POST', '/invitations/accept', given)).status).toBe(404)
    expect((await send('POST', '/invitations', { email }, token)).status).toBe(409)
  })

  test.each(['GET /me', 'GET /users', 'POST /invitations', 'GET /invitations', 'POST /me/password'])(
    'nobody may %s',
    async (name) => {
      const [method = '', path = ''] = name.split(' ')
      expect((await send(method, path, method === 'POST' ? {} : undefined)).status).toBe(401)
    },
  )
})

describe('a token', () => {
  test('may what its scope says', async () => {
    const { article, editor, units } = await desk()
    const unit = units[1]?.id ?? ''
    const status = async (scope: TokenScope, method: string, path: string, body?: object) =>
      (await send(method, path, body, await tokenOf(editor, scope))).status
    const remark = { kind: 'comment', body: 'Hm.' }
    expect(await status('read', 'GET', `/articles/${article.id}`)).toBe(200)
    expect(await status('read', 'POST', `/articles/${article.id}/threads`, remark)).toBe(403)
    expect(await status('review', 'POST', `/articles/${article.id}/threads`, remark)).toBe(201)
    expect(await status('review', 'PUT', `/units/${unit}/sign-off`, {})).toBe(200)
    expect(await status('review', 'POST', `/articles/${article.id}/transition`, { to: 'in_review' })).toBe(403)
    expect(await status('review', 'POST', '/tokens', { name: 'more' })).toBe(403)
    expect(await status('review', 'DELETE', `/articles/${article.id}`, {})).toBe(403)
    expect(await status('admin', 'POST', `/articles/${article.id}/transition`, { to: 'in_review' })).toBe(200)
  })

  test('may everything where nothing was said, and says so', async () => {
    const token = await tokenOf(await person('Kim'))
    const made = await send('POST', '/tokens', { name: 'another' }, token)
    expect(await made.json()).toMatchObject({ name: 'another', scope: 'admin' })
    expect((await send('POST', '/tokens', { name: 'odd', scope: 'root' }, token)).status).toBe(400)
  })
})
