import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { GuestLink, NewProofLink } from '@/domain/contract/query-routes'
import type { Tx } from '../db/transaction'
import { writeQueryMail } from '../mail/query-mail'
import { linkView } from '../queries/guests'
import type { Caller } from '../session/actor'
import { isOpen, LINK_LASTS } from '../session/guest-link'
import { write, writeTo } from './write'

/** The links of people without an account. */

/** A new link takes the place of the one before, which works no more. */
export function renewLink(caller: Caller, guestId: string): Promise<GuestLink> {
  return writeTo(
    caller,
    (tx) => findGuest(tx, guestId),
    'ask',
    async ({ tx, now, append }) => {
      const guest = await tx.guest.update({
        where: { id: guestId },
        data: { series: { increment: 1 }, revokedAt: null, expiresAt: new Date(now.getTime() + LINK_LASTS) },
      })
      await append('guest.link-renewed', { guestId, name: guest.name })
      if (guest.purpose === 'queries') await writeQueryMail(tx, guest, now, 'asked')
      return linkView(guest, now)
    },
  )
}

export function revokeLink(caller: Caller, guestId: string): Promise<void> {
  return writeTo(
    caller,
    (tx) => findGuest(tx, guestId),
    'ask',
    async ({ tx, now, append }) => {
      const { count } = await tx.guest.updateMany({
        where: { id: guestId, revokedAt: null },
        data: { revokedAt: now },
      })
      if (count === 0) return
      const guest = await tx.guest.findUniqueOrThrow({ where: { id: guestId } })
      // A mail that still waits would bring a link that leads nowhere.
      await tx.mail.deleteMany({ where: { guestId, sentAt: null } })
      await append('guest.link-revoked', { guestId, name: guest.name })
    },
  )
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Mails somebody their open queries again; once an hour, whoever does it. */
export function remindGuest(caller: Caller, guestId: string): Promise<void> {
  return writeTo(
    caller,
    (tx) => findGuest(tx, guestId),
    'ask',
    async ({ tx, now, append }) => {
      const guest = await tx.guest.findUniqueOrThrow({ where: { id: guestId } })
      if (!linkView(guest, now).mails)
        throw new Refusal('CONFLICT', 'Stet can’t mail this person. Copy the link and send it yourself.')
      if (!isOpen(guest, now)) throw new Refusal('CONFLICT', 'This link works no more. Make a new one.')
      const wait = guest.remindedAt ? guest.remindedAt.getTime() + HOUR - now.getTime() : 0
      if (wait > 0)
        throw new Refusal('RATE_LIMITED', 'This person was reminded within the hour.', {
          retryAfter: Math.ceil(wait / 1000),
        })
      if (!(await writeQueryMail(tx, guest, now, 'reminder')))
        throw new Refusal('CONFLICT', 'This person has no open query.')
      await tx.guest.update({ where: { id: guestId }, data: { remindedAt: now } })
      await append('guest.reminded', { guestId, name: guest.name })
    },
  )
}

/** A proof is of what is reviewed or done: a draft may still be anything. */
export function makeProofLink(caller: Caller, articleId: string, input: NewProofLink): Promise<GuestLink> {
  return write(caller, articleId, 'ask', async ({ tx, actor, article, now, append }) => {
    if (article.status === 'draft') throw new Refusal('CONFLICT', 'A draft has no proof. Start the review first.')
    const { name, email = null, kind, locale, content, days } = input
    const lasts = days === undefined ? LINK_LASTS : days * DAY
    const guest = await tx.guest.create({
      data: {
        ...{ articleId, purpose: 'proof', name, email, kind, locale, content },
        ...{ expiresAt: new Date(now.getTime() + lasts), createdById: actor.id, createdAt: now },
      },
    })
    await append('proof.made', { guestId: guest.id, name, content })
    return linkView(guest, now)
  })
}

const findGuest = (tx: Tx, id: string) => tx.guest.findUnique({ where: { id } })
