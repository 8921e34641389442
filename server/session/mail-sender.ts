import 'server-only'
import type { User } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import { type Actor, toActor } from './actor'
import { type ReplyToken, readReplyAddress } from './reply-address'

/**
 * Who answers by mail. What proves it is the reply address, which only its person was given, together with the address that
 * the mail says it is from; and, where the settings name a mail server that checks that (MAIL_VERIFIED_BY), what it found.
 */

export type SentBy = {
  /** Addresses that it was sent to, as delivered first. */
  readonly to: readonly string[]
  /** Whom it says it is from, in small letters; null where that isn't one address. */
  readonly from: string | null
  /** Null: nobody checks it. */
  readonly verified: boolean | null
}

/** `user`: whose reply address it is, who is told if the mail can't be taken as theirs. */
export type Sender = { readonly threadId: string; readonly user: User } & (
  | { readonly actor: Actor }
  | { readonly refused: 'other-address' | 'not-verified' | 'deactivated' }
)

/** Null: it answers no mail of this installation, or of nobody who takes part in the thread any more. */
export async function senderOf({ to, from, verified }: SentBy): Promise<Sender | null> {
  for (const address of to) {
    const token = readReplyAddress(address)
    const user = token && (await personOf(token, from))
    if (!token || !user || user.erasedAt) continue
    const known = { threadId: token.threadId, user }
    if (user.email !== from) return { ...known, refused: 'other-address' }
    if (verified === false) return { ...known, refused: 'not-verified' }
    const actor = toActor(user)
    return actor ? { ...known, actor } : { ...known, refused: 'deactivated' }
  }
  return null
}

/** The person whose token it is: whom the mail is from, as a rule. Otherwise one who takes part in the thread. */
async function personOf({ threadId, isOf }: ReplyToken, from: string | null): Promise<User | undefined> {
  const db = await prisma()
  const sender = from === null ? null : await db.user.findUnique({ where: { email: from } })
  if (sender && isOf(sender.id)) return sender
  const people = await db.user.findMany({
    where: {
      OR: [
        { memberships: { some: { article: { threads: { some: { id: threadId } } } } } },
        { threads: { some: { id: threadId } } },
        { comments: { some: { threadId } } },
      ],
    },
  })
  return people.find(({ id }) => isOf(id))
}
