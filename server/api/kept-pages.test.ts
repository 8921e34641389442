import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerQuery } from '../commands/answer-query'
import { addComment, deleteComment, editComment } from '../commands/comments'
import { acceptSuggestion, rejectSuggestion } from '../commands/decisions'
import { eraseUser } from '../commands/erasure'
import { promoteFinding, reopenFinding } from '../commands/findings'
import { reopenGap, resolveGap } from '../commands/gaps'
import { removeMember, setMember } from '../commands/members'
import { deactivateUser, updateMe } from '../commands/people'
import { ask, withdrawQuery } from '../commands/queries'
import { removeArticle, restoreArticle } from '../commands/removal'
import { revokeSignOff, signOff } from '../commands/sign-offs'
import { openThread, resolveThread } from '../commands/threads'
import { undoAcceptance } from '../commands/undo'
import { excludeUnit, includeUnit, mergeUnit } from '../commands/units'
import { listFindings } from '../queries/findings'
import { listThreads } from '../queries/threads'
import { listUnits } from '../queries/units'
import type { Actor } from '../session/actor'
import { runChecks } from '../testing/checked'
import { at, by, type Desk, desk, person, suggest } from '../testing/people'
import { tokenOf } from '../testing/rights'
import { answer } from './door'

const SOURCE = ['항구의 밤', '크레인은 143억 달러다. 배는 네 척이다.', '관계자는 말을 아꼈다.', '비가 왔다.', '끝.']
const TARGET = [
  'The port at night',
  'It paid $1.43 billion. There are four ships.',
  'The official said little.',
  'It rained.',
  'The end.',
]
const QUERY = { guest: { name: 'Kim', kind: 'author', locale: 'ko' }, question: 'Was it so?' } as const

let here: Desk
let admin: Actor
const tokens = new Map<string, string>()
beforeAll(async () => {
  here = await desk(TARGET, SOURCE)
  admin = await person('Admin', { admin: true })
})

async function get(actor: Actor, path: string, known?: string): Promise<Response> {
  const token = tokens.get(actor.id) ?? (await tokenOf(actor))
  tokens.set(actor.id, token)
  const headers = { authorization: `Bearer ${token}`, ...(known !== undefined && { 'if-none-match': known }) }
  return answer(new Request(`http://127.0.0.1:3000/api/v1/articles/${path}`, { headers }))
}

type Page = { items: { id: string }[]; nextCursor: string | null }

/** All of a list, by pages, each asked for twice: first loaded alone, then with the whole list, then out of what is kept. */
async function all(list: 'units' | 'threads', limit: number): Promise<unknown[]> {
  const items: unknown[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const path = `${here.article.id}/${list}?limit=${limit}${cursor && `&cursor=${cursor}`}`
    const [first, second] = [await (await get(here.editor, path)).text(), await (await get(here.editor, path)).text()]
    expect(second).toBe(first)
    const page = JSON.parse(first) as Page
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items
}

/** What is sent is what a load would find, now. */
async function expectPresent() {
  const { editor, article } = here
  expect(await all('units', 2)).toEqual((await listUnits(editor, article.id, { limit: 200 })).items)
  expect(await all('threads', 3)).toEqual((await listThreads(editor, article.id, { limit: 200 })).items)
}

test('whatever happens to an article, its pages are what it is', async () => {
  const { editor, article, units, target, member } = here
  const translator = await member('translator')
  const reviewer = await member('reviewer')
  const [, paid, official] = target
  const [, , unit, , last] = units
  if (!paid || !official || !unit || !last) throw new Error('the article has five units')
  await runChecks(article.id)
  const [finding] = (await listFindings(editor, article.id, { limit: 1, status: 'open' }, 'en')).items
  if (!finding) throw new Error('the checks see that the amounts differ')
  await expectPresent()

  const remark = await openThread(by(translator), official.id, {
    kind: 'comment',
    anchor: at(official, 'little'),
    body: `@[${reviewer.name}](${reviewer.id}) Sure?`,
  })
  const remarked = await addComment(by(reviewer), remark.id, 'Yes.')
  const four = await suggest(reviewer, paid, 'four ships', '4 ships')
  const gap = await openThread(by(reviewer), official.id, {
    ...{ kind: 'gap', type: 'omission', origin: 'both', severity: 'minor', explanation: 'What of the sea?' },
    links: [{ paragraphId: paid.id, ...at(paid, 'ships'), relation: 'needs' }],
  })
  await expectPresent()

  const { query, link } = await ask(by(editor), remark.id, QUERY)
  let findingThread = ''
  const steps: readonly (readonly [name: string, work: () => Promise<unknown>])[] = [
    ['a comment is edited', () => editComment(by(reviewer), remarked.id, 'No.')],
    ['and deleted', () => deleteComment(by(reviewer), remarked.id)],
    [
      'a query is answered',
      () => answerQuery({ token: link.split('/').at(-1) ?? '', queryId: query.id, body: 'It was.' }, 'an address'),
    ],
    ['and withdrawn', () => withdrawQuery(by(editor), query.id)],
    ['a suggestion is accepted', () => acceptSuggestion(by(editor), four.id, {})],
    ['taken back', () => undoAcceptance(by(editor), four.id)],
    ['rejected', () => rejectSuggestion(by(editor), four.id, { reason: 'No.' })],
    ['a gap is resolved', () => resolveGap(by(editor), gap.id, { resolution: 'noted', note: 'So it is.' })],
    ['and opened again', () => reopenGap(by(editor), gap.id)],
    ['a unit is signed off', () => signOff(by(reviewer), unit.id, {})],
    ['and not any more', () => revokeSignOff(by(reviewer), unit.id)],
    ['signed off again', () => signOff(by(reviewer), unit.id, {})],
    ['a unit is excluded', () => excludeUnit(by(editor), article.id, last.id)],
    ['and included', () => includeUnit(by(editor), article.id, last.id)],
    ['two are merged', () => mergeUnit(by(editor), article.id, unit.id)],
    [
      'a finding is promoted',
      async () => {
        findingThread = (await promoteFinding(by(editor), finding.id, { kind: 'comment', body: 'See.' }, 'en')).id
      },
    ],
    ['and is open again, its thread stays', () => reopenFinding(by(editor), finding.id, 'en')],
    ['a thread is resolved', () => resolveThread(by(editor), findingThread, {})],
    ['somebody has another name', () => updateMe(by(reviewer), { name: 'Reviewer the Second' })],
    ['somebody is erased', () => eraseUser(by(admin), reviewer.id, 'en')],
    [
      'and who had that name already',
      async () => {
        await updateMe(by(translator), { name: 'Former member' })
        await addComment(by(editor), remark.id, `@[Former member](${translator.id}) Still here?`)
        await expectPresent()
        await eraseUser(by(admin), translator.id, 'ko')
      },
    ],
    ['the checks run again', () => runChecks(article.id)],
  ]
  for (const [name, work] of steps) {
    await work()
    await expectPresent().catch((error) => Promise.reject(new Error(`after: ${name}`, { cause: error })))
  }
})

describe('who may read them', () => {
  const path = () => `${here.article.id}/units?limit=50`

  /** A member's page, with its tag. */
  async function read(actor: Actor): Promise<string> {
    const response = await get(actor, path())
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
    return response.headers.get('etag') ?? ''
  }

  async function viewer(): Promise<Actor> {
    const actor = await person('Viewer')
    await setMember(by(here.editor), here.article.id, { userId: actor.id, role: 'viewer' })
    return actor
  }

  test('a client that has the page is told that it has it, whoever it had it from', async () => {
    const actor = await viewer()
    const tag = await read(here.editor)
    for (const known of [tag, `"other", ${tag}`, tag.replace('W/', ''), '*']) {
      const response = await get(actor, path(), known)
      expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', tag])
    }
  })

  test('the tag of another article, list, page or state is no tag of this one', async () => {
    const other = await desk(TARGET, SOURCE)
    const tags = await Promise.all(
      [path().replace(here.article.id, other.article.id), `${here.article.id}/threads`, `${path()}&cursor=MA`].map(
        async (one) =>
          (await get(one.startsWith(other.article.id) ? other.editor : here.editor, one)).headers.get('etag'),
      ),
    )
    const before = await read(here.editor)
    await openThread(by(here.editor), here.target[0]?.id ?? '', { kind: 'comment', body: 'New.' })
    for (const tag of [...tags, before]) expect((await get(here.editor, path(), tag ?? '')).status).toBe(200)
  })

  test('whoever is removed has no page any more, with its tag or without', async () => {
    const actor = await viewer()
    const tag = await read(actor)
    await removeMember(by(here.editor), here.article.id, { userId: actor.id })
    for (const known of [undefined, tag, '*']) expect((await get(actor, path(), known)).status).toBe(404)
    await setMember(by(here.editor), here.article.id, { userId: actor.id, role: 'editor' })
    await read(actor)
  })

  test('whoever is deactivated has none', async () => {
    const actor = await viewer()
    const tag = await read(actor)
    await deactivateUser(by(admin), actor.id)
    expect((await get(actor, path(), tag)).status).toBe(401)
  })

  test('an article that is removed has none', async () => {
    const tag = await read(here.editor)
    await removeArticle(by(here.editor), here.article.id)
    expect((await get(here.editor, path(), tag)).status).toBe(404)
    await restoreArticle(by(here.editor), here.article.id)
    await read(here.editor)
  })

  test.each(['cursor=%21', 'limit=0', 'limit=1000'])('%s is no page, whatever tag is sent', async (query) => {
    const tag = await read(here.editor)
    expect((await get(here.editor, `${here.article.id}/units?${query}`, tag)).status).toBe(400)
    expect((await get(here.editor, `${here.article.id}/threads?${query}`, '*')).status).toBe(400)
  })

  test.each(['units', 'threads'])('behind a place that is not there %s have nothing', async (list) => {
    for (const place of [randomUUID(), 'nowhere', '99999'])
      expect(
        await (
          await get(here.editor, `${here.article.id}/${list}?cursor=${Buffer.from(place).toString('base64url')}`)
        ).json(),
      ).toEqual({ items: [], nextCursor: null })
  })
})
