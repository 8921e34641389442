import { expect, test } from 'vitest'
import { type RouteName, routes } from './contract/routes'
import { mayUse, scopeNeeded } from './token-scope'

const names = Object.keys(routes) as RouteName[]

test('a token for reading may whatever only reads, and nothing else', () => {
  for (const name of names) {
    const reads = name.startsWith('GET ') && name !== 'GET /guests/{id}/link'
    expect([name, mayUse('read', name)]).toEqual([name, reads])
  }
})

test.each<[RouteName, 'review' | 'admin']>([
  ['POST /articles', 'review'],
  ['POST /articles/{id}/suggestions/decide', 'review'],
  ['POST /suggestions/{threadId}/accept', 'review'],
  ['PUT /units/{id}/sign-off', 'review'],
  ['DELETE /comments/{id}', 'review'],
  ['PUT /articles/{id}/visit', 'review'],
  ['GET /guests/{id}/link', 'review'],
  ['PATCH /articles/{id}', 'admin'],
  ['DELETE /articles/{id}', 'admin'],
  ['POST /articles/{id}/restore', 'admin'],
  ['POST /articles/{id}/transition', 'admin'],
  ['PUT /articles/{id}/members', 'admin'],
  ['DELETE /articles/{id}/members', 'admin'],
  ['POST /users', 'admin'],
  ['POST /tokens', 'admin'],
  ['POST /me/password', 'admin'],
  ['POST /invitations', 'admin'],
])('%s needs %s', (name, scope) => expect(scopeNeeded(name)).toBe(scope))

test('a token without a limit may everything', () => {
  for (const name of names) expect([name, mayUse('admin', name)]).toEqual([name, true])
})
