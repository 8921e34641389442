import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Route } from '@/domain/contract/route'
import { type RouteName, routes } from '@/domain/contract/routes'
import { TAGGED } from '@/domain/contract/tagged'
import { IN_ARTICLE, OUTSIDE } from '../testing/operations'
import { person } from '../testing/people'
import { nowhere, requestOf, rightsScene, tokenOf } from '../testing/rights'
import { answer } from './door'

/** What holds for each operation of the contract, of whatever it is about. */

const names = Object.keys(routes) as RouteName[]
const ids = (name: RouteName): string[] => name.match(/\{\w+\}/g)?.map(() => 'none') ?? []

/** No more is read of a stream than that it began. */
async function end(response: Response): Promise<void> {
  await response.body?.cancel()
}

test('answers are for nobody else to keep; pages with a tag are asked for anew each time', async () => {
  const { ids: all, token } = await rightsScene('editor', 'draft')
  const kept = new Set<string>()
  for (const [name, ask] of IN_ARTICLE.filter(([name]) => name.startsWith('GET '))) {
    const response = await answer(requestOf(name, ask(all, 'draft'), token))
    const control = response.headers.get('cache-control') ?? ''
    if (control !== 'private, no-store') kept.add(`${name} ${control}`)
    await end(response)
  }
  for (const [name, ask] of OUTSIDE) {
    const response = await answer(requestOf(name, ask(all.person, 'kept@stet.test'), token))
    const control = response.headers.get('cache-control') ?? ''
    if (control !== 'private, no-store') kept.add(`${name} ${control}`)
    await end(response)
  }
  // What is refused, too.
  for (const [name, ask] of IN_ARTICLE) {
    const response = await answer(requestOf(name, ask(nowhere(all), 'draft'), token))
    expect([name, response.headers.get('cache-control')]).toEqual([name, 'private, no-store'])
  }
  expect([...kept].sort()).toEqual(
    [
      ...[...TAGGED].map((name) => `${name} private, no-cache`),
      ...['GET /articles/{id}/events', 'GET /me/events'].map((name) => `${name} private, no-store, no-transform`),
    ].sort(),
  )
})

/** Each of these is a string that PostgreSQL doesn't take, as text or in its JSON. */
const UNWRITABLE = ['\u0000', 'a\u0000b', '\ud800', 'a\udc00']

test('no string that no database takes gets past the door: in a body, a query or a path', async () => {
  const token = await tokenOf(await person('Odd', { admin: true }))
  const send = (method: string, address: string, init: RequestInit = {}) =>
    answer(
      new Request(`http://127.0.0.1:3000/api/v1${address}`, {
        method,
        ...init,
        headers: { authorization: `Bearer ${token}`, ...init.headers },
      }),
    )
  const answered: string[] = []
  for (const name of names) {
    const [method = '', pattern = ''] = name.split(' ')
    const route: Route = routes[name]
    const fill = (value: string) => pattern.replace(/\{\w+\}/g, value)
    if (ids(name).length > 0) answered.push(`${name} path ${(await send(method, fill('a%00b'))).status}`)
    for (const field of Object.keys(route.query?.shape ?? {}))
      answered.push(`${name} ?${field} ${(await send(method, `${fill('none')}?${field}=a%00b`)).status}`)
    if (!route.body || route.sent) continue
    for (const value of UNWRITABLE)
      for (const body of [
        value,
        { [value]: 1 },
        { deep: [{ value }] },
        ...fieldsOf(route).map((field) => ({ [field]: value })),
      ])
        answered.push(
          `${name} ${JSON.stringify(body)} ${(await send(method, fill('none'), { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })).status}`,
        )
  }
  expect(answered.length).toBeGreaterThan(1000)
  expect(answered.filter((one) => !/ 40[04]$/.test(one))).toEqual([])
})

const fieldsOf = ({ body }: Route): string[] => (body instanceof z.ZodObject ? Object.keys(body.shape) : [])
