import { beforeAll, describe, expect, test } from 'vitest'
import type { NewArticleThread } from '@/domain/contract/inputs'
import { Role } from '@/domain/contract/names'
import { exportArticle } from '../export/export'
import { getArticle, listArticles } from '../queries/articles'
import { getGate } from '../queries/gate'
import { listEvents, listVersions } from '../queries/history'
import { listMembers } from '../queries/people'
import { listThreads } from '../queries/threads'
import { listUnits } from '../queries/units'
import type { Actor } from '../session/actor'
import { at, by, type Desk, desk, person, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { transitionArticle, updateArticle } from './articles'
import { assign } from './assignments'
import { addComment, deleteComment, editComment, restoreComment } from './comments'
import { acceptSuggestion, rejectSuggestion, withdrawSuggestion } from './decisions'
import { reopenGap, resolveGap } from './gaps'
import { removeMember, setMember } from './members'
import { purgeArticle, removeArticle, restoreArticle } from './removal'
import { revokeSignOff, signOff } from './sign-offs'
import { openArticleThread, openThread, reopenThread, resolveThread } from './threads'
import { excludeUnit, includeUnit, mergeUnit, splitUnit } from './units'

/**
 * Every command and query, called in every role. Callers who may act have an article of their own; reading and refusals must
 * leave theirs unchanged.
 */

type Scene = Desk & { asker: Actor; paragraphId: string; unitId: string; threadId: string; gapId: string }
type Work = (scene: Scene) => Promise<unknown>

const remark = { kind: 'comment', body: 'Hm.' } as const
const issue = { kind: 'issue', category: 'style', severity: 'minor' } as const
const gap: Extract<NewArticleThread, { kind: 'gap' }> = {
  kind: 'gap',
  type: 'omission',
  origin: 'translation',
  severity: 'minor',
  explanation: 'Something is missing.',
  links: [],
}
const POLICY = { selfApproval: true, signOffs: 1, rejectReason: true } as const

/** For viewer, translator, reviewer, editor, admin (not a member): y allowed, f = 403, 4 = 404. */
const TABLE: Record<string, [may: string, work: Work]> = {
  'read the article': ['yyyyy', ({ asker, article }) => getArticle(asker, article.id)],
  'read its units': ['yyyyy', ({ asker, article }) => listUnits(asker, article.id, { limit: 5 })],
  'read its threads': ['yyyyy', ({ asker, article }) => listThreads(asker, article.id, { limit: 5 })],
  'read its gate': ['yyyyy', ({ asker, article }) => getGate(asker, article.id)],
  'read its history': ['yyyyy', ({ asker, article }) => listEvents(asker, article.id, { limit: 5 })],
  'read its members': ['yyyyy', ({ asker, article }) => listMembers(asker, article.id, { limit: 5 })],
  'read a paragraph’s versions': ['yyyyy', ({ asker, paragraphId }) => listVersions(asker, paragraphId)],
  export: ['yyyyy', exported],

  comment: ['fyyyf', ({ asker, paragraphId }) => openThread(by(asker), paragraphId, remark)],
  'comment on the article': ['fyyyf', ({ asker, article }) => openArticleThread(by(asker), article.id, remark)],
  reply: ['fyyyf', ({ asker, threadId }) => addComment(by(asker), threadId, 'Yes.')],
  'resolve a thread': ['fyyyf', ({ asker, threadId }) => resolveThread(by(asker), threadId)],
  'reopen a thread': ['fyyyf', ({ asker, threadId }) => reopenThread(by(asker), threadId)],
  suggest: [
    'fyyyf',
    ({ asker, target }) => {
      const [, paragraph] = target
      if (!paragraph) throw new Error('no paragraph')
      const input = { kind: 'suggestion', anchor: at(paragraph, 'four'), replacement: 'five' } as const
      return openThread(by(asker), paragraph.id, input)
    },
  ],
  'mark an issue': ['ffyyf', ({ asker, paragraphId }) => openThread(by(asker), paragraphId, issue)],
  'mark an issue of the article': ['ffyyf', ({ asker, article }) => openArticleThread(by(asker), article.id, issue)],
  'mark a gap': ['ffyyf', ({ asker, paragraphId }) => openThread(by(asker), paragraphId, gap)],
  'mark a gap of the article': ['ffyyf', ({ asker, article }) => openArticleThread(by(asker), article.id, gap)],
  'sign off': ['ffyyf', ({ asker, unitId }) => signOff(by(asker), unitId)],
  'take a sign-off back': ['ffyyf', ({ asker, unitId }) => revokeSignOff(by(asker), unitId)],

  accept: ['fffyf', ({ asker, threadId }) => acceptSuggestion(by(asker), threadId, {})],
  reject: ['fffyf', ({ asker, threadId }) => rejectSuggestion(by(asker), threadId, { reason: 'No.' })],
  'resolve a gap': [
    'fffyf',
    ({ asker, gapId }) => resolveGap(by(asker), gapId, { resolution: 'fixed', note: 'Done.' }),
  ],
  'reopen a gap': ['fffyf', ({ asker, gapId }) => reopenGap(by(asker), gapId)],
  'merge a unit': ['fffyf', ({ asker, article, unitId }) => mergeUnit(by(asker), article.id, unitId)],
  'split a unit': [
    'fffyf',
    ({ asker, article, unitId }) => splitUnit(by(asker), article.id, unitId, { source: 1, target: 0 }),
  ],
  'leave a unit out': ['fffyf', ({ asker, article, unitId }) => excludeUnit(by(asker), article.id, unitId)],
  'take a unit in': ['fffyf', ({ asker, article, unitId }) => includeUnit(by(asker), article.id, unitId)],
  'change the title': [
    'fffyf',
    ({ asker, article }) => updateArticle(by(asker), article.id, { title: { target: 'T' } }),
  ],
  'change the policy': ['fffyf', ({ asker, article }) => updateArticle(by(asker), article.id, { policy: POLICY })],
  'move to review': ['fffyf', ({ asker, article }) => transitionArticle(by(asker), article.id, { to: 'in_review' })],

  assign: ['fffyf', ({ asker, editor, article }) => assign(by(asker), article.id, { userId: editor.id })],

  'add a member': [
    'fffyy',
    async ({ asker, article }) =>
      setMember(by(asker), article.id, { userId: (await person('New')).id, role: 'viewer' }),
  ],
  'remove a member': [
    'fffyy',
    async ({ asker, article, member }) =>
      removeMember(by(asker), article.id, { userId: (await member('translator')).id }),
  ],
  'delete the article': ['fffyy', ({ asker, article }) => removeArticle(by(asker), article.id)],
  'restore the article': ['444yy', ({ asker, article }) => restoreArticle(by(asker), article.id)],
  'purge the article': ['ffffy', ({ asker, article }) => purgeArticle(by(asker), article.id, article.title.target)],
}

const ASKERS = [...Role.options, 'admin', 'stranger'] as const
const REFUSALS: Record<string, string> = { f: 'FORBIDDEN', '4': 'NOT_FOUND' }

async function scene(who: (typeof ASKERS)[number]): Promise<Scene> {
  const set = await desk()
  const [, paragraph] = set.target
  if (!paragraph) throw new Error('the desk has three units')
  const { id: threadId } = await suggest(set.editor, paragraph, 'two', 'three')
  const { id: gapId } = await openThread(by(set.editor), paragraph.id, gap)
  const asker = await askerIn(set, who)
  return { ...set, asker, paragraphId: paragraph.id, unitId: paragraph.unitId, threadId, gapId }
}

async function askerIn({ editor, member }: Desk, who: (typeof ASKERS)[number]): Promise<Actor> {
  if (who === 'admin') return person('Admin', { admin: true })
  if (who === 'stranger') return person('Stranger')
  return who === 'editor' ? editor : member(who)
}

let shared: Promise<Scene> | undefined

describe.each(Object.entries(TABLE))('%s', (what, [may, work]) => {
  test.each(ASKERS.map((who, index) => [who, who === 'stranger' ? '4' : (may[index] ?? '')] as const))(
    '%s: %s',
    async (who, verdict) => {
      const outcome = (on: Scene) => refused(work(on).then(() => 'yes'))
      if (verdict === 'y' && !what.startsWith('read ')) {
        expect(await outcome(await scene(who))).toBe('yes')
        return
      }
      const set = await (shared ??= scene('editor'))
      const asker = await askerIn(set, who)
      const events = await appended(set.article.id, async () =>
        expect(await outcome({ ...set, asker })).toBe(REFUSALS[verdict] ?? 'yes'),
      )
      expect(events).toEqual([])
    },
  )
})

describe('what belongs to its author', () => {
  let set: Scene
  let commentId: string
  let suggestionId: string
  beforeAll(async () => {
    set = await scene('editor')
    const [, paragraph] = set.target
    if (!paragraph) throw new Error('no paragraph')
    const translator = await set.member('translator')
    commentId = (await addComment(by(translator), set.threadId, 'Mine.')).id
    suggestionId = (await suggest(translator, paragraph, 'four', 'five')).id
  })

  test.each<[string, (actor: Actor) => Promise<unknown>]>([
    ['edit a comment', (actor) => editComment(by(actor), commentId, 'Yours.')],
    ['delete a comment', (actor) => deleteComment(by(actor), commentId)],
    ['restore a comment', (actor) => restoreComment(by(actor), commentId)],
    ['withdraw a suggestion', (actor) => withdrawSuggestion(by(actor), suggestionId)],
  ])('%s: nobody else, whatever the role', async (_, work) => {
    for (const actor of [set.editor, await set.member('reviewer'), await set.member('viewer')])
      expect(await refused(work(actor))).toBe('FORBIDDEN')
    expect(await refused(work(await person('Admin', { admin: true })))).toBe('FORBIDDEN')
    expect(await refused(work(await person('Stranger')))).toBe('NOT_FOUND')
  })
})

test('the list of articles holds what one may read, and says in which role', async () => {
  const { article, member } = await scene('editor')
  const mine = async (actor: Actor) =>
    (await listArticles(actor, { limit: 200 })).items.filter(({ id }) => id === article.id).map(({ role }) => role)
  expect(await mine(await member('viewer'))).toEqual(['viewer'])
  expect(await mine(await person('Admin', { admin: true }))).toEqual([null])
  expect(await mine(await person('Stranger'))).toEqual([])
})

test.each(ASKERS.slice(0, 5))('the abilities told are those that hold: %s', async (who) => {
  const { asker, article } = await scene(who)
  const { abilities, role } = await getArticle(asker, article.id)
  expect(role).toBe(who === 'admin' ? null : who)
  const rows = {
    comment: 'comment',
    suggest: 'suggest',
    accept: 'decide',
    'sign off': 'sign-off',
    'add a member': 'manage-members',
  }
  for (const [row, ability] of Object.entries(rows))
    expect([row, abilities.includes(ability)]).toEqual([row, TABLE[row]?.[0][ASKERS.indexOf(who)] === 'y'])
})

async function exported({ asker, article }: Scene) {
  const { body } = await exportArticle(asker, article.id, { format: 'text' }, { locale: 'en', timeZone: 'UTC' })
  await body.discard()
}
