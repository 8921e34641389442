import 'server-only'
import type { MemberInput, MemberRemoval } from '@/domain/contract/inputs'
import type { Role } from '@/domain/contract/names'
import type { Member } from '@/domain/contract/people'
import { Refusal } from '@/domain/contract/problem'
import type { User } from '@/generated/prisma/client'
import { ACCESS, notify } from '../db/notify'
import { lockArticle, type Tx } from '../db/transaction'
import { memberView } from '../queries/people'
import type { Actor, Caller } from '../session/actor'
import { withdrawAllOf } from './assignments'
import { appendEvent, type WriteContext, write } from './write'

export function setMember(caller: Caller, articleId: string, { role, ...who }: MemberInput): Promise<Member> {
  return write(caller, articleId, 'manage-members', async (writing) => {
    const user = await writing.tx.user.findUnique({ where: byNameGiven(who) })
    const isKnown = who.userId !== undefined || (await isKnownTo(writing.tx, caller.actor, user))
    if (!user || !isKnown || user.deactivatedAt)
      throw new Refusal('NOT_FOUND', 'You know of no active person with this id or email: invite them.')
    return placeMember(writing, user, role)
  })
}

/**
 * Whether somebody may know that a person has an account: an admin, and whoever is a member of the same article. To others an
 * email says nothing: its owner is invited, whether they have an account or not. Of nobody it is asked as of anybody.
 */
export async function isKnownTo(
  tx: Tx,
  { id, admin }: Pick<Actor, 'id' | 'admin'>,
  user: Named | null,
): Promise<boolean> {
  if (user && (admin || id === user.id)) return true
  const shared = { userId: id, article: { members: { some: { userId: user?.id ?? 'nobody' } } } }
  return (await tx.member.count({ where: shared })) > 0
}

/** The same in a write that has begun. */
export async function placeMember(writing: WriteContext, user: User, role: Role): Promise<Member> {
  const { tx, article, append, now } = writing
  const id = { articleId: article.id, userId: user.id }
  const member = await tx.member.findUnique({ where: { articleId_userId: id } })
  if (member?.role === role) return memberView({ ...member, user })
  if (member?.role === 'editor') await keepAnEditor(writing, user.id)
  const saved = await tx.member.upsert({
    where: { articleId_userId: id },
    create: { ...id, role, addedAt: now },
    update: { role },
  })
  await append('member.set', { ...concernMember(user, writing.actor), role })
  await announceAccess(tx, user.id)
  return memberView({ ...saved, user })
}

export function removeMember(caller: Caller, articleId: string, who: MemberRemoval): Promise<void> {
  return write(caller, articleId, 'manage-members', async (writing) => {
    const { tx, now, append } = writing
    const user = await tx.user.findUnique({ where: byNameGiven(who) })
    const member = user && (await tx.member.findUnique({ where: { articleId_userId: { articleId, userId: user.id } } }))
    if (!user || !member) throw new Refusal('NOT_FOUND', 'This person is not a member of the article.')
    if (member.role === 'editor') await keepAnEditor(writing, user.id)
    await tx.member.delete({ where: { articleId_userId: { articleId, userId: user.id } } })
    await withdrawAllOf(tx, articleId, user.id, now)
    await append('member.removed', concernMember(user, writing.actor))
    await announceAccess(tx, user.id)
  })
}

/** Makes the first person a member of the articles that Stet itself imported. */
export async function joinSample(tx: Tx, user: Pick<User, 'id' | 'name'>, role: Role, now: Date): Promise<void> {
  const samples = await tx.article.findMany({ where: { createdById: null, deletedAt: null } })
  for (const article of samples) {
    await tx.member.create({ data: { articleId: article.id, userId: user.id, role, addedAt: now } })
    await appendEvent(tx, article, null, 'member.set', { ...concernMember(user, null), role }, now)
  }
}

type Named = Pick<User, 'id' | 'name'>

/** Makes a new person a member of the article that they were invited to, if it is still there. */
export async function joinAsInvited(tx: Tx, articleId: string, user: Named, role: Role, by: Named): Promise<void> {
  await lockArticle(tx, articleId)
  const article = await tx.article.findFirst({ where: { id: articleId, deletedAt: null } })
  if (!article) return
  const now = new Date()
  await tx.member.create({ data: { articleId, userId: user.id, role, addedAt: now } })
  await appendEvent(tx, article, by, 'member.set', { ...concernMember(user, by), role }, now)
}

/** Takes a person who is erased out of every article. Their last editor goes too: an admin can name another. */
export async function leaveEveryArticle(tx: Tx, user: Named, by: Named): Promise<void> {
  const memberships = await tx.member.findMany({ where: { userId: user.id }, orderBy: { articleId: 'asc' } })
  for (const { articleId } of memberships) {
    await lockArticle(tx, articleId)
    const article = await tx.article.findUniqueOrThrow({ where: { id: articleId } })
    const now = new Date()
    await tx.member.delete({ where: { articleId_userId: { articleId, userId: user.id } } })
    await withdrawAllOf(tx, articleId, user.id, now)
    await appendEvent(tx, article, by, 'member.removed', { userId: user.id, name: user.name, concerns: [] }, now)
  }
}

/** The concerns of an event about members: those added, changed or removed, unless they did it themselves. */
const concernMember = ({ id: userId, name }: Named, actor: Pick<User, 'id'> | null) => ({
  userId,
  name,
  concerns: userId === actor?.id ? [] : [{ userId, reason: 'membership' as const }],
})

/** Tells every instance that this person's access has changed. */
export async function announceAccess(tx: Tx, userId: string): Promise<void> {
  await notify(tx, ACCESS, { userId })
}

const byNameGiven = ({ userId, email }: MemberRemoval) =>
  userId === undefined ? { email: (email ?? '').toLowerCase() } : { id: userId }

/** Somebody must remain who can decide; an admin who is not a member may still remove the last one. */
async function keepAnEditor({ tx, article, standing }: WriteContext, userId: string) {
  if (standing.role === null) return
  const others = await tx.member.count({
    where: { articleId: article.id, role: 'editor', userId: { not: userId }, user: { deactivatedAt: null } },
  })
  if (others === 0) throw new Refusal('CONFLICT', 'The article needs an editor: make someone else an editor first.')
}
