import { afterEach, expect, test } from 'vitest'
import { createToken } from '../commands/people'
import { env, useSettings } from '../env'
import { QUOTAS } from '../quotas'
import { by, desk } from '../testing/people'
import { answer } from './door'

const usual = env()
afterEach(() => useSettings(usual))

test('whoever spent a quota is told when to try again, and may do everything else', async () => {
  const { editor, article, target } = await desk()
  const { token } = await createToken(by(editor), { name: 'test' })
  useSettings({ ...usual, limits: { ...QUOTAS, exports: 2 } })
  const ask = (path: string, body?: object) =>
    answer(
      new Request(`http://127.0.0.1:3000/api/v1${path}`, {
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      }),
    )
  const exported = () => ask(`/articles/${article.id}/export?format=text`)
  for (let time = 0; time < 2; time++) {
    const response = await exported()
    expect(response.status).toBe(200)
    await response.text()
  }
  const refused = await exported()
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({ code: 'RATE_LIMITED', status: 429 })
  const comment = { kind: 'comment', body: 'Still here.' }
  expect((await ask(`/paragraphs/${target[0]?.id}/threads`, comment)).status).toBe(201)
  expect((await ask(`/articles/${article.id}/units`)).status).toBe(200)
})

test('who may not change the article is told so before anything of the body is read', async () => {
  const { article, member } = await desk()
  const viewer = await member('viewer')
  const { token } = await createToken(by(viewer), { name: 'test' })
  let read = 0
  const body = new ReadableStream(
    {
      pull: (to) => {
        read++
        to.enqueue(new TextEncoder().encode('{'))
      },
    },
    { highWaterMark: 0 },
  )
  const request = new Request(`http://127.0.0.1:3000/api/v1/articles/${article.id}`, {
    ...{ method: 'PATCH', body, duplex: 'half' },
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  } as RequestInit)
  const refused = await answer(request)
  expect([refused.status, read]).toEqual([403, 0])
})
