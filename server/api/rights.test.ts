import { expect, test } from 'vitest'
import { ArticleStatus, Role } from '@/domain/contract/names'
import { Problem } from '@/domain/contract/problem'
import { RIGHTS, type Right } from '@/domain/contract/rights'
import { type RouteName, routes } from '@/domain/contract/routes'
import { type Action, type ActorOnArticle, can } from '@/domain/policy'
import { IN_ARTICLE, type Line, OUTSIDE, WORDS } from '../testing/operations'
import { person } from '../testing/people'
import { eventsOf } from '../testing/record'
import {
  ASKERS,
  type Asked,
  type Asker,
  GAP,
  nowhere,
  type RightsScene,
  requestOf,
  rightsScene,
  SECRET,
  tokenOf,
} from '../testing/rights'
import { answer } from './door'

/** Every operation of the contract, asked of the API by everybody, in an article of every status: who may is in `RIGHTS`. */

test('every operation of the contract is asked', () => {
  const asked = new Set([...IN_ARTICLE, ...OUTSIDE].map(([name]) => name))
  expect(Object.keys(routes).filter((name) => !asked.has(name as RouteName))).toEqual([])
})

const CODES = { forbidden: 'FORBIDDEN', locked: 'ARTICLE_LOCKED', yes: 'yes' } as const

/** `isAuthor`: everything in these articles is the editor's. */
function verdictOn(right: Right, standing: ActorOnArticle, isAuthor: boolean): string {
  if (can('read', standing) !== 'yes') return 'NOT_FOUND'
  // To who may not restore it a removed article is none, and so it is with one that isn't removed.
  if (right === 'restore' && can('restore', standing) !== 'yes') return 'NOT_FOUND'
  const { author, others } = typeof right === 'object' ? right : { author: right as Action, others: right as Action }
  const own = can(author, standing)
  if (own !== 'yes' || isAuthor) return CODES[own]
  return CODES[others ? can(others, standing) : 'forbidden']
}

/** What the policy allowed, and the state of things did not. */
const AFTERWARDS = ['CONFLICT', 'ALREADY_DECIDED', 'GATE_CLOSED', 'STALE_VERSION']

async function problemOf(name: RouteName, asked: Asked, token: string): Promise<Problem | null> {
  const given = await answer(requestOf(name, asked, token))
  if (given.ok) {
    await given.body?.cancel()
    return null
  }
  // Each answer names its own request; nothing else may differ.
  const { requestId: _, ...problem } = Problem.parse(await given.json())
  return problem
}

function outcomeOf(problem: Problem | null): string {
  if (!problem || AFTERWARDS.includes(problem.code) || problem.detail.startsWith('Nobody is present')) return 'yes'
  return problem.code
}

const isRole = (asker: Asker): asker is Role => Role.safeParse(asker).success

const standingOf = (asker: Asker, status: ArticleStatus): ActorOnArticle => ({
  role: isRole(asker) ? asker : null,
  admin: asker === 'admin',
  status,
})

const SCENES = ASKERS.flatMap((asker) => ArticleStatus.options.map((status) => [asker, status] as const))

test.each(SCENES)('%s, in an article that is %s', async (asker, status) => {
  const scene = await rightsScene(asker, status)
  const standing = standingOf(asker, status)
  const lines = IN_ARTICLE.map((line, index) => {
    const [name, , right = RIGHTS[name]] = line
    return { line, what: `${index} ${name}`, verdict: verdictOn(right, standing, asker === 'editor') }
  })
  const refused = lines.filter(({ verdict }) => verdict !== 'yes')
  const allowed = lines.filter(({ verdict }) => verdict === 'yes')

  const before = await eventsOf(scene.ids.article)
  expect(await outcomes(scene, refused)).toEqual(refused.map(({ what, verdict }) => [what, verdict]))
  expect(await eventsOf(scene.ids.article)).toEqual(before)
  expect(await outcomes(scene, allowed)).toEqual(allowed.map(({ what, verdict }) => [what, verdict]))
})

async function outcomes({ ids, status, token }: RightsScene, lines: readonly { line: Line; what: string }[]) {
  const found: [string, string][] = []
  for (const {
    line: [name, ask],
    what,
  } of lines)
    found.push([what, outcomeOf(await problemOf(name, ask(ids, status), token))])
  return found
}

test('to who may not know of it, what there is and what there isn’t are the same', async () => {
  const { ids, token } = await rightsScene('stranger', 'draft')
  const none = nowhere(ids)
  for (const [index, [name, ask]] of IN_ARTICLE.entries()) {
    const problem = await problemOf(name, ask(ids, 'draft'), token)
    expect([index, problem]).toEqual([index, await problemOf(name, ask(none, 'draft'), token)])
    expect(problem?.code).toBe('NOT_FOUND')
  }
})

test('in one’s own article, what belongs to another is nothing', async () => {
  const { ids: theirs } = await rightsScene('stranger', 'draft')
  const { ids: own, token } = await rightsScene('editor', 'draft')
  const [paragraph, unitId, ownParagraph, ownUnit] = [theirs.target[1], theirs.units[1], own.target[1], own.units[1]]
  const under = (name: RouteName, body?: unknown) => [name, { path: [own.article, unitId ?? ''], body }, '404'] as const
  const asked: readonly (readonly [RouteName, Asked, string])[] = [
    under('POST /articles/{id}/units/{unitId}/merge'),
    under('POST /articles/{id}/units/{unitId}/split', { source: 1, target: 1 }),
    under('POST /articles/{id}/units/{unitId}/move', { paragraphId: paragraph, to: 'next' }),
    under('POST /articles/{id}/units/{unitId}/realign'),
    under('POST /articles/{id}/units/{unitId}/exclude'),
    under('POST /articles/{id}/units/{unitId}/include'),
    [
      'POST /articles/{id}/units/{unitId}/move',
      { path: [own.article, ownUnit ?? ''], body: { paragraphId: paragraph, to: 'next' } },
      '4',
    ],
    [
      'PUT /articles/{id}/alignment',
      {
        path: [own.article],
        body: { units: [{ source: [theirs.source[1]], target: [paragraph], excluded: false }] },
      },
      '4',
    ],
    ['GET /articles/{id}/ledger', { path: [own.article], query: `?from=${unitId}` }, '404'],
    ['GET /articles/{id}/threads', { path: [own.article], query: `?paragraphId=${paragraph}` }, '200'],
    ['POST /articles/{id}/suggestions/undo', { path: [own.article], body: { threadIds: [theirs.suggestion] } }, '404'],
    [
      'POST /articles/{id}/suggestions/decide',
      { path: [own.article], body: { decision: 'accept', threadIds: [theirs.suggestion] } },
      '200',
    ],
    [
      'POST /articles/{id}/suggestions/decide',
      { path: [own.article], body: { decision: 'reject', reason: 'No.', filter: { paragraphId: paragraph } } },
      '200',
    ],
    [
      'POST /articles/{id}/replace',
      {
        path: [own.article],
        body: { find: 'crane', replacement: 'tower', only: [{ paragraphId: paragraph, version: 1, start: 0 }] },
      },
      '404',
    ],
    ['POST /threads/{id}/anchor', { path: [own.remark], body: { paragraphId: paragraph } }, '4'],
    [
      'POST /paragraphs/{id}/threads',
      {
        path: [ownParagraph ?? ''],
        body: { ...GAP, links: [{ paragraphId: paragraph, start: 0, end: 3, relation: 'supports' }] },
      },
      '400',
    ],
    ['POST /paragraphs/{id}/threads', { path: [ownParagraph ?? ''], body: { ...WORDS, fixes: theirs.gap } }, '400'],
    [
      'POST /paragraphs/{id}/edit',
      { path: [ownParagraph ?? ''], body: { version: 1, text: 'Other words.', fixes: theirs.gap } },
      '400',
    ],
    [
      'POST /units/{id}/threads',
      {
        path: [ownUnit ?? ''],
        body: {
          kind: 'suggestion',
          structure: { op: 'insert', after: paragraph, paragraphKind: 'paragraph' },
          replacement: 'One more.',
        },
      },
      '400',
    ],
    [
      'PUT /units/{id}/sign-off',
      { path: [ownUnit ?? ''], body: { read: [{ paragraphId: paragraph, version: 1 }] } },
      '409',
    ],
  ]
  const before = await eventsOf(theirs.article)
  for (const [name, one, status] of asked) {
    const given = await answer(requestOf(name, one, token))
    const text = await given.text()
    expect([
      name,
      String(given.status).startsWith(status),
      text.includes(String(paragraph)) && text.includes(SECRET),
    ]).toEqual([name, true, false])
  }
  expect(await eventsOf(theirs.article)).toEqual(before)
})

/** Where what is asked with leads nowhere: there is no such token, link, invitation, memory or webhook, or the password is wrong. */
const INSTEAD: Partial<Record<RouteName, string>> = {
  'DELETE /tokens': 'NOT_FOUND',
  'POST /invitations/{id}/resend': 'NOT_FOUND',
  'DELETE /invitations/{id}': 'NOT_FOUND',
  'POST /invitations/accept': 'NOT_FOUND',
  'POST /invitations/join': 'NOT_FOUND',
  'DELETE /me/sessions': 'NOT_FOUND',
  'POST /me/second-factor': 'INVALID_INPUT',
  'POST /me/second-factor/confirm': 'INVALID_INPUT',
  'POST /me/second-factor/codes': 'NOT_FOUND',
  'DELETE /me/second-factor': 'NOT_FOUND',
  'DELETE /users/{id}/second-factor': 'NOT_FOUND',
  'POST /password/reset': 'NOT_FOUND',
  'POST /answers': 'NOT_FOUND',
  'POST /replies': 'NOT_FOUND',
  'POST /me/password': 'INVALID_INPUT',
  'DELETE /memory/{id}': 'NOT_FOUND',
  'PATCH /webhooks/{id}': 'NOT_FOUND',
  'DELETE /webhooks/{id}': 'NOT_FOUND',
  'POST /webhooks/{id}/secret': 'NOT_FOUND',
  'POST /webhooks/{id}/test': 'NOT_FOUND',
  'GET /webhooks/{id}/deliveries': 'NOT_FOUND',
  'POST /webhooks/{id}/deliveries/{deliveryId}/replay': 'NOT_FOUND',
}

test.each([
  ['a person', false],
  ['an admin', true],
] as const)('%s, outside of articles', async (_, admin) => {
  const token = await tokenOf(await person('Asker', { admin }))
  const { id } = await person('Somebody')
  for (const [name, ask] of OUTSIDE) {
    const problem = await problemOf(name, ask(id, `new-${admin}@stet.test`), token)
    const verdict = RIGHTS[name] === 'admin' && !admin ? 'FORBIDDEN' : (INSTEAD[name] ?? 'yes')
    expect([name, problem?.code ?? 'yes']).toEqual([name, verdict])
  }
})

test('nobody at all may do nothing', async () => {
  const { ids } = await rightsScene('viewer', 'draft')
  for (const [name, ask] of IN_ARTICLE)
    expect([name, (await problemOf(name, ask(ids, 'draft'), 'nobody'))?.code]).toEqual([name, 'UNAUTHENTICATED'])
})
