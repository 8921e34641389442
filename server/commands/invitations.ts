import 'server-only'
import type { Locale } from '@/domain/contract/names'
import type { InvitationAcceptance, InvitationLink, NewInvitation, OneTimeLink } from '@/domain/contract/people'
import { Refusal } from '@/domain/contract/problem'
import { can } from '@/domain/policy'
import type * as Row from '@/generated/prisma/client'
import type { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import { isUniqueViolation, type Tx, transaction } from '../db/transaction'
import { env } from '../env'
import { mailInvitation } from '../mail/link-mail'
import { access } from '../queries/access'
import { Invited } from '../queries/invitations'
import { adminOnly } from '../queries/people'
import type { Actor, Caller } from '../session/actor'
import { secondsFor, spend } from '../session/sign-in-limit'
import { titlesOf } from '../views/titles'
import { findLink, makeLink, renewLink, useLink, WORKS_NO_MORE } from './links'
import { isKnownTo, joinAsInvited, placeMember } from './members'
import { freeName } from './names'
import { hashNewPassword } from './new-password'
import { once } from './once'
import { requirePasswords } from './passwords'
import { writeIn } from './write'

/**
 * A link by which somebody makes an account, or joins an article with the one that they have. To the workspace an admin invites, to
 * an article its editors as well; a person whom they know becomes a member at once. Of anybody else neither the answer nor the
 * list of invitations says whether they have an account.
 */
export async function invite(caller: Caller, input: NewInvitation, locale: Locale): Promise<InvitationLink> {
  const { actor } = caller
  await countLink(actor)
  return once(caller, async (tx) => {
    if (input.articleId === undefined || input.admin) adminOnly(actor)
    if (input.articleId !== undefined) await access(tx, actor, input.articleId, 'manage-members')
    const now = new Date()
    const user = await tx.user.findUnique({ where: { email: input.email } })
    const isKnown = (await isKnownTo(tx, actor, user)) && (actor.admin || !user?.deactivatedAt)
    const known = isKnown ? user : null
    if (known) await placeKnown(tx, actor, known, input)
    await replaceOlder(tx, input)
    const data = Invited.parse(input)
    const made = await makeLink(tx, 'invitation', { createdById: actor.id, data }, now)
    if (!known) return { ...made, mailed: await mailTo(tx, actor, data, made, locale) }
    await tx.oneTimeLink.update({ where: { id: made.id }, data: { usedAt: now } })
    return { ...made, mailed: env().mail !== undefined }
  })
}

/** In the language of who invites: nobody knows that of who is invited. */
async function mailTo(
  tx: Tx,
  inviter: { readonly name: string },
  { email, articleId }: Invited,
  made: OneTimeLink,
  locale: Locale,
): Promise<boolean> {
  const article = articleId === undefined ? null : await tx.article.findUnique({ where: { id: articleId } })
  const title = article ? titlesOf(article, locale)[0] : undefined
  return mailInvitation(tx, inviter.name, title, { to: email, made, locale })
}

async function placeKnown(tx: Tx, actor: Actor, user: Row.User, { articleId, role, admin }: NewInvitation) {
  if (user.deactivatedAt) throw new Refusal('CONFLICT', 'This person is deactivated: reactivate them instead.')
  if (articleId === undefined || role === undefined || admin)
    throw new Refusal('CONFLICT', 'Someone already uses this email.')
  const member = await tx.member.findUnique({ where: { articleId_userId: { articleId, userId: user.id } } })
  if (member) throw new Refusal('CONFLICT', 'This person is a member of the article already.')
  await writeIn(tx, actor, articleId, 'manage-members', (writing) => placeMember(writing, user, role))
}

/** A second invitation to the same takes the place of the first. */
async function replaceOlder(tx: Tx, { email, articleId }: NewInvitation) {
  const open = await tx.oneTimeLink.findMany({
    where: { purpose: 'invitation', usedAt: null, data: { path: ['email'], equals: email } },
  })
  const older = open.filter(({ data }) => Invited.parse(data).articleId === articleId)
  await tx.oneTimeLink.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } })
}

/** A new link for seven days; the one before ends. */
export async function resendInvitation(caller: Caller, id: string, locale: Locale): Promise<InvitationLink> {
  await countLink(caller.actor)
  return once(caller, async (tx) => {
    const link = await findOwn(tx, caller.actor, id)
    const inviter = await inviterOf(tx, link)
    if (inviter === null)
      throw new Refusal('FORBIDDEN', 'Who made this invitation may not make it any more: invite anew.')
    const made = await renewLink(tx, link.id, 'invitation', new Date())
    return { ...made, mailed: await mailTo(tx, inviter, Invited.parse(link.data), made, locale) }
  })
}

/** A hundred in a quarter of an hour: everybody can have an article to invite to, and each link is a mail to any address. */
async function countLink({ id, admin }: Actor): Promise<void> {
  if (admin) return
  const key = `invitations ${id}`
  const seconds = await secondsFor(key)
  if (seconds > 0)
    throw new Refusal('RATE_LIMITED', `Too many invitations. Try again in ${seconds} seconds.`, { retryAfter: seconds })
  await spend(key, 3)
}

export const withdrawInvitation = (caller: Caller, id: string): Promise<void> =>
  once(caller, async (tx) => {
    const link = await findOwn(tx, caller.actor, id)
    await tx.oneTimeLink.delete({ where: { id: link.id } })
  })

/** An open invitation that the actor made; an admin’s are all. */
async function findOwn(tx: Tx, actor: Actor, id: string): Promise<Row.OneTimeLink> {
  const link = await tx.oneTimeLink.findFirst({
    where: { id, purpose: 'invitation', usedAt: null, ...(!actor.admin && { createdById: actor.id }) },
  })
  if (!link) throw new Refusal('NOT_FOUND', 'There is no such invitation.')
  return link
}

/** What a link invites to, and who does; null if it doesn’t work any more. */
export async function readInvitation(secret: string) {
  const link = await findLink('invitation', secret, new Date())
  if (!link) return null
  const db = await prisma()
  const inviter = await inviterOf(db, link)
  if (!inviter) return null
  const { email, name, articleId, role } = Invited.parse(link.data)
  const article =
    articleId === undefined ? null : await db.article.findUnique({ where: { id: articleId, deletedAt: null } })
  return {
    ...{ email, name, invitedBy: { name: inviter.name } },
    article: article && role && { id: article.id, title: article.titleTarget || article.titleSource, role },
  }
}

/** Makes whom an invitation was made for a member of its article, with the account that they have. */
export async function joinByInvitation(caller: Caller, token: string): Promise<{ articleId?: string }> {
  const { actor } = caller
  return once(caller, async (tx) => {
    const link = await useLink(tx, 'invitation', token, new Date())
    const { email, articleId, role } = Invited.parse(link.data)
    const inviter = await inviterOf(tx, link)
    if (email !== actor.email || inviter === null) throw new Refusal('NOT_FOUND', WORKS_NO_MORE)
    if (articleId === undefined || role === undefined) return {}
    const id = { articleId, userId: actor.id }
    if (!(await tx.member.findUnique({ where: { articleId_userId: id } })))
      await joinAsInvited(tx, articleId, actor, role, inviter)
    return { articleId }
  })
}

/** Makes the account, and its person a member of the article that they were invited to. */
export async function acceptInvitation({ token, name, password }: InvitationAcceptance) {
  requirePasswords()
  // A password is costly to hash: not for a link that was never given.
  const open = await findLink('invitation', token, new Date())
  if (open === null) throw new Refusal('NOT_FOUND', WORKS_NO_MORE)
  const passwordHash = await hashNewPassword(password, { email: Invited.parse(open.data).email, name })
  try {
    return await transaction(async (tx) => {
      const link = await useLink(tx, 'invitation', token, new Date())
      const inviter = await inviterOf(tx, link)
      if (inviter === null) throw new Refusal('NOT_FOUND', WORKS_NO_MORE)
      const { email, admin, articleId, role } = Invited.parse(link.data)
      const user = await tx.user.create({ data: { email, name: await freeName(tx, name), admin, passwordHash } })
      if (articleId === undefined || role === undefined) return { email }
      await joinAsInvited(tx, articleId, user, role, inviter)
      return { email, articleId }
    })
  } catch (error) {
    if (isUniqueViolation(error))
      throw new Refusal('CONFLICT', 'This email has an account already: sign in, or ask an admin.')
    throw error
  }
}

/** Until the transaction ends nobody else accepts an invitation of this e-mail. */
export async function lockInvitations(tx: Tx, email: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "OneTimeLink" WHERE purpose = 'invitation' AND "usedAt" IS NULL AND data->>'email' = ${email}
    ORDER BY id FOR UPDATE`
}

/**
 * The same for somebody whose e-mail is proved otherwise than by a link: all that they were invited to. Null where nobody
 * invites them.
 */
export async function acceptProved(tx: Tx, account: Prisma.UserCreateInput): Promise<Row.User | null> {
  const invitations = await takeProved(tx, account.email)
  if (invitations.length === 0) return null
  const named = invitations.find(({ name }) => name !== undefined)?.name
  const admin = invitations.some((invitation) => invitation.admin)
  const user = await tx.user.create({ data: { ...account, admin, name: await freeName(tx, named ?? account.name) } })
  await joinAll(tx, user, invitations)
  return user
}

/** Somebody who has an account joins the articles that they were invited to. */
export async function joinProved(tx: Tx, user: Row.User): Promise<void> {
  await joinAll(tx, user, await takeProved(tx, user.email))
}

type Proved = Invited & { readonly id: string; readonly inviter: Row.User }

async function takeProved(tx: Tx, email: string): Promise<Proved[]> {
  const now = new Date()
  const links = await tx.oneTimeLink.findMany({
    where: {
      ...{ purpose: 'invitation', usedAt: null, expiresAt: { gt: now } },
      data: { path: ['email'], equals: email },
    },
    orderBy: { createdAt: 'asc' },
  })
  const invitations: Proved[] = []
  for (const link of links) {
    const inviter = await inviterOf(tx, link)
    if (inviter) invitations.push({ id: link.id, inviter, ...Invited.parse(link.data) })
  }
  await tx.oneTimeLink.updateMany({ where: { id: { in: invitations.map(({ id }) => id) } }, data: { usedAt: now } })
  return invitations
}

/** Where they are a member already they stay what they are. */
async function joinAll(tx: Tx, user: Row.User, invitations: readonly Proved[]): Promise<void> {
  const joined = await tx.member.findMany({ where: { userId: user.id }, select: { articleId: true } })
  const last = new Map(invitations.map((one) => [one.articleId, one]))
  for (const [articleId, { role, inviter }] of last)
    if (articleId !== undefined && role && !joined.some((one) => one.articleId === articleId))
      await joinAsInvited(tx, articleId, user, role, inviter)
}

/** Who invited, if they still may: an invitation is worth as much as its maker’s say, at the time when it is accepted. */
async function inviterOf(tx: Tx, { createdById, data }: Row.OneTimeLink): Promise<Row.User | null> {
  const inviter = createdById === null ? null : await tx.user.findUnique({ where: { id: createdById } })
  if (!inviter || inviter.deactivatedAt) return null
  const { articleId, admin } = Invited.parse(data)
  if (inviter.admin) return inviter
  if (articleId === undefined || admin) return null
  const member = await tx.member.findUnique({ where: { articleId_userId: { articleId, userId: inviter.id } } })
  const standing = { role: member?.role ?? null, admin: false, status: 'draft' as const }
  return can('manage-members', standing) === 'yes' ? inviter : null
}
