import 'server-only'
import type { AccessEventKind } from '@/domain/access-event'
import type { Locale } from '@/domain/contract/names'
import { renamedIn, withNames } from '@/domain/mention'
import { searchForm } from '@/domain/search'
import type { Tx } from '../db/transaction'
import { adminOnly } from '../queries/people'
import type { Caller } from '../session/actor'
import { announceAccess, leaveEveryArticle } from './members'
import { once } from './once'
import { findUser, keepAnAdmin } from './people'
import { forgetSecondFactor } from './second-factor'

/** Who somebody was who is no longer known, in the language of the admin who erases them: it is kept as their name. */
const FORMER: Record<Locale, string> = { en: 'Former member', ko: '이전 구성원' }

/**
 * Erases a person: name and e-mail, sign-ins, tokens, links and memberships. What they wrote and decided stays, under a
 * stand-in for their name; the e-mail is free for another account. The record keeps its hashes, and so the name that an event
 * was made with: server/queries/stand-ins.ts puts the stand-in in its place wherever it is read.
 */
export async function eraseUser(caller: Caller, userId: string, locale: Locale): Promise<void> {
  adminOnly(caller.actor)
  return once(caller, async (tx) => {
    const user = await findUser(tx, userId)
    if (user.admin && !user.deactivatedAt) await keepAnAdmin(tx, userId)
    const now = new Date()
    const name = FORMER[locale]
    const erased = { name, email: `${userId}@erased.invalid`, admin: false, passwordHash: null, oidcSubject: null }
    await tx.user.update({
      where: { id: userId },
      data: { ...erased, ...NOTHING, deactivatedAt: user.deactivatedAt ?? now, erasedAt: now },
    })
    await leaveEveryArticle(tx, { id: userId, name }, caller.actor)
    await forgetSignIns(tx, userId)
    await forgetAddress(tx, user.email)
    await renameInMentions(tx, userId, name)
    await renameInNotifications(tx, userId, name)
    await forgetInReturns(tx, userId)
    await tx.purgedArticle.updateMany({ where: { byId: userId }, data: { byName: name } })
    await announceAccess(tx, userId)
  })
}

const NOTHING = {
  locale: null,
  timeZone: null,
  theme: null,
  seenLocale: null,
  seenTimeZone: null,
  lastSignInAt: null,
  forgotAt: null,
  mustChangePassword: false,
  mailWishes: {},
}

/** Those that hold a name, or an address. */
const PERSONAL: AccessEventKind[] = ['renamed', 'signed-in', 'sign-in-failed']

async function forgetSignIns(tx: Tx, userId: string) {
  const where = { userId }
  await forgetSecondFactor(tx, userId)
  await tx.accessEvent.deleteMany({ where: { kind: { in: PERSONAL }, subjectId: userId } })
  await tx.session.deleteMany({ where })
  await tx.accessToken.deleteMany({ where })
  await tx.oneTimeLink.deleteMany({ where: { OR: [where, { createdById: userId, usedAt: null }] } })
  await tx.idempotentAnswer.deleteMany({ where })
  await tx.visit.deleteMany({ where })
  await tx.notification.deleteMany({ where })
  await tx.mail.deleteMany({ where })
}

/** Invitations hold the address that they were made for, also those that were accepted; so do their mails. */
async function forgetAddress(tx: Tx, email: string) {
  await tx.oneTimeLink.deleteMany({ where: { purpose: 'invitation', data: { path: ['email'], equals: email } } })
  await tx.mail.deleteMany({ where: { to: email } })
}

/** Other people's: of what somebody did, and of somebody's assignment. */
async function renameInNotifications(tx: Tx, userId: string, name: string) {
  await tx.notification.updateMany({ where: { actorId: userId }, data: { actorName: name } })
  await tx.$executeRaw`
    UPDATE "Notification" n SET data = jsonb_set(n.data, '{assignee}', to_jsonb(${name}::text)) FROM "Assignment" a
    WHERE a.id = n."assignmentId" AND a."userId" = ${userId} AND n.data ? 'assignee'`
}

/** Which names in returned files they were. */
const forgetInReturns = (tx: Tx, userId: string) => tx.$executeRaw`
  UPDATE "Return" SET authors = (
    SELECT coalesce(jsonb_agg(one), '[]') FROM jsonb_array_elements(authors) one WHERE one->>'userId' <> ${userId}
  ) WHERE authors @> jsonb_build_array(jsonb_build_object('userId', ${userId}::text))`

/** A mention holds the name that it was written with; so does what searches look through. */
async function renameInMentions(tx: Tx, userId: string, name: string) {
  const comments = await tx.comment.findMany({
    where: { mentions: { some: { userId } } },
    select: { id: true, body: true },
  })
  for (const { id, body: before } of comments) {
    const body = renamedIn(before, { id: userId, name })
    await tx.comment.update({ where: { id }, data: { body } })
    // No event tells the index of it.
    await tx.searchText.updateMany({ where: { id }, data: { text: searchForm(withNames(body)) } })
  }
}
