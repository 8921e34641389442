import type { ArticleStatus } from '@/domain/contract/names'
import { setMember } from '../../commands/members'
import { createToken } from '../../commands/people'
import { removeArticle } from '../../commands/removal'
import { prisma } from '../../db/database'
import { guestToken } from '../../session/guest-link'
import { actorOfEmail } from '../../session/operator'
import { by, person } from '../people'
import { rightsScene, tokenOf } from '../rights'
import type { Targets } from './targets'

/** Each kind of person, and each kind of token. */
export const SENDERS = [
  'nobody',
  'guest',
  'stranger',
  'viewer',
  'translator',
  'reviewer',
  'editor',
  'admin',
  'read',
  'review',
] as const
export type Sender = (typeof SENDERS)[number]

export type HostileScene = {
  readonly targets: (sender: Sender) => Targets
  readonly authorization: (sender: Sender) => string | undefined
  /** An article that no sender but the admin may know of. */
  readonly foreign: string
}

/** An article with a member in every role, who are the senders; another that is none of theirs, and one that is removed. */
export async function hostileScene(status: ArticleStatus, secret: string): Promise<HostileScene> {
  const own = await rightsScene('editor', status)
  const foreign = await rightsScene('stranger', 'in_review', secret)
  const removed = await rightsScene('stranger', 'in_review')
  const editor = await accountOf(own.ids.editor)
  const formerly = await accountOf(removed.ids.editor)
  await setMember(by(formerly), removed.ids.article, { userId: editor.id, role: 'editor' })
  await removeArticle(by(formerly), removed.ids.article)

  const member = async (role: 'viewer' | 'translator' | 'reviewer') => {
    const actor = await person(`Hostile ${role}`)
    await setMember(by(editor), own.ids.article, { userId: actor.id, role })
    return tokenOf(actor)
  }
  const scoped = async (scope: 'read' | 'review') => (await createToken(by(editor), { name: scope, scope })).token
  const guest = await (await prisma()).guest.findUniqueOrThrow({ where: { id: own.ids.guest } })
  const link = guestToken(guest)
  const tokens: Record<Sender, string | undefined> = {
    nobody: undefined,
    guest: link,
    stranger: foreign.token,
    viewer: await member('viewer'),
    translator: await member('translator'),
    reviewer: await member('reviewer'),
    editor: own.token,
    admin: await tokenOf(await person('Hostile admin', { admin: true })),
    read: await scoped('read'),
    review: await scoped('review'),
  }
  const everybodys = { own: own.ids, foreign: foreign.ids, removed: removed.ids, link }
  // An admin may well give a right to somebody: here to none of the senders, and none in the foreign article.
  const { editor: other, person: another } = removed.ids
  const admins = { ...everybodys, own: { ...own.ids, editor: other, person: another }, foreign: removed.ids }
  return {
    foreign: foreign.ids.article,
    targets: (sender) => (sender === 'admin' ? admins : everybodys),
    authorization: (sender) => (tokens[sender] === undefined ? undefined : `Bearer ${tokens[sender]}`),
  }
}

async function accountOf(id: string) {
  const { email } = await (await prisma()).user.findUniqueOrThrow({ where: { id } })
  const actor = await actorOfEmail(email)
  if (!actor) throw new Error('nobody is deactivated before the first request')
  return actor
}
