import { randomUUID } from 'node:crypto'
import type { ArticleStatus, Role } from '@/domain/contract/names'
import type { RouteName } from '@/domain/contract/routes'
import { assign } from '../commands/assignments'
import { addComment } from '../commands/comments'
import { createToken } from '../commands/people'
import { ask } from '../commands/queries'
import { rewriteParagraph } from '../commands/rewrite'
import { openThread } from '../commands/threads'
import { prisma } from '../db/database'
import { listFindings } from '../queries/findings'
import type { Actor } from '../session/actor'
import { runChecks } from './checked'
import { by, desk, person, suggest } from './people'

/** Words that stand in these articles and in no others. */
export const SECRET = 'Zanzibar'

const SOURCE = [
  '항구의 밤',
  '크레인 두 기에 143억 달러를 냈다.',
  '관계자는 말을 아꼈다.',
  '배는 네 척이다.',
  '비가 왔다.',
  '끝났다.',
  '다시 시작했다.',
]
const targetOf = (secret: string) => [
  `The port of ${secret}`,
  `${secret} paid $1.43 billion for two cranes.`,
  `The official of ${secret} said little.`,
  `There are four ships in ${secret}.`,
  `It rained in ${secret}.`,
  `It ended in ${secret}.`,
  `It began again in ${secret}.`,
]

export const GAP = {
  kind: 'gap',
  type: 'omission',
  origin: 'translation',
  severity: 'minor',
  explanation: 'Something is missing.',
} as const

/** The ids of an article and of something of each kind in it. */
export type Ids = {
  readonly article: string
  readonly title: string
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly units: readonly string[]
  readonly suggestion: string
  readonly another: string
  readonly group: string
  readonly remark: string
  readonly comment: string
  readonly gap: string
  readonly link: string
  readonly finding: string
  readonly assignment: string
  readonly query: string
  readonly guest: string
  readonly returned: string
  readonly editor: string
  /** Somebody who isn't a member. */
  readonly person: string
}

export const ASKERS = ['viewer', 'translator', 'reviewer', 'editor', 'admin', 'stranger'] as const
export type Asker = (typeof ASKERS)[number]

export type RightsScene = { readonly ids: Ids; readonly token: string; readonly status: ArticleStatus }

/**
 * An article that an editor works on, with something of everything in it; and the token of who asks: that editor, a member in
 * another role, an admin who is none, or a stranger. Whatever its status, everything in it is still open: what the status
 * forbids is all that forbids it. `secret`: a word of its text.
 */
export async function rightsScene(asker: Asker, status: ArticleStatus, secret = SECRET): Promise<RightsScene> {
  const here = await desk(targetOf(secret), SOURCE)
  const { editor, article, target, units } = here
  const [, cranes, official, ships] = target
  if (!cranes || !official || !ships) throw new Error('the article has seven units')
  const suggestion = await suggest(editor, cranes, 'two', 'three')
  const another = await suggest(editor, official, 'little', 'nothing')
  const text = ships.text.replace('There', 'Here').replace('four', '4')
  const rewrite = await rewriteParagraph(by(editor), ships.id, { version: 1, text })
  const remark = await openThread(by(editor), official.id, { kind: 'comment', body: 'Who?' })
  const comment = await addComment(by(editor), remark.id, 'The harbour master.')
  const link = { paragraphId: ships.id, start: 0, end: 5, relation: 'needs' as const }
  const gap = await openThread(by(editor), official.id, { ...GAP, links: [link] })
  const assignment = await assign(by(editor), article.id, { userId: editor.id })
  const asked = await ask(by(editor), remark.id, {
    guest: { name: 'Kim', kind: 'author', locale: 'ko' },
    question: 'Who was it?',
  })
  await runChecks(article.id)
  const [finding] = (await listFindings(editor, article.id, { limit: 1 }, 'en')).items
  const db = await prisma()
  const returned = { articleId: article.id, userId: editor.id, at: new Date() }
  const { id: returnId } = await db.return.create({ data: returned })
  const token = await tokenOf(await actorAs(asker, here))
  await db.article.update({ where: { id: article.id }, data: { status } })
  return {
    status,
    token,
    ids: {
      article: article.id,
      title: article.title.target,
      source: units.flatMap((unit) => unit.source.map(({ id }) => id)),
      target: target.map(({ id }) => id),
      units: units.map(({ id }) => id),
      suggestion: suggestion.id,
      another: another.id,
      group: rewrite.threads[0]?.suggestion?.groupId ?? '',
      remark: remark.id,
      comment: comment.id,
      gap: gap.id,
      link: gap.gap?.links[0]?.id ?? '',
      finding: finding?.id ?? '',
      assignment: assignment.id,
      query: asked.query.id,
      guest: asked.guest.id,
      returned: returnId,
      editor: editor.id,
      person: (await person('Somebody')).id,
    },
  }
}

type Here = { editor: Actor; member: (role: Role) => Promise<Actor> }

async function actorAs(asker: Asker, { editor, member }: Here): Promise<Actor> {
  switch (asker) {
    case 'admin':
      return person('Admin', { admin: true })
    case 'stranger':
      return person('Stranger')
    case 'editor':
      return editor
    case 'viewer':
    case 'translator':
    case 'reviewer':
      return member(asker)
  }
}

export const tokenOf = async (actor: Actor): Promise<string> => (await createToken(by(actor), { name: 'rights' })).token

/** The same with ids that nothing has. */
export const nowhere = (ids: Ids): Ids => ({
  ...ids,
  article: randomUUID(),
  source: ids.source.map(() => randomUUID()),
  target: ids.target.map(() => randomUUID()),
  units: ids.units.map(() => randomUUID()),
  suggestion: randomUUID(),
  another: randomUUID(),
  group: randomUUID(),
  remark: randomUUID(),
  comment: randomUUID(),
  gap: randomUUID(),
  link: randomUUID(),
  finding: randomUUID(),
  assignment: randomUUID(),
  returned: randomUUID(),
})

/** A request: the values of its path in order, its query and its body. */
export type Asked = { readonly path?: readonly string[]; readonly query?: string; readonly body?: unknown }

export function requestOf(name: RouteName, { path = [], query = '', body }: Asked, token: string): Request {
  const [method = '', pattern = ''] = name.split(' ')
  const left = [...path]
  const address = pattern.replace(/\{\w+\}/g, () => left.shift() ?? '')
  const isForm = body instanceof FormData
  return new Request(`http://127.0.0.1:3000/api/v1${address}${query}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  })
}
