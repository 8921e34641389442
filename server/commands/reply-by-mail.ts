import 'server-only'
import { createHash } from 'node:crypto'
import { NewComment } from '@/domain/contract/inputs'
import { LIMITS } from '@/domain/contract/limits'
import { type ProblemCode, Refusal } from '@/domain/contract/problem'
import { prisma } from '../db/database'
import { type Tx, transaction } from '../db/transaction'
import { mailAnswer, type NotTaken } from '../mail/reply-answer'
import { type Sender, type SentBy, senderOf } from '../session/mail-sender'
import { secondsFor, spend } from '../session/sign-in-limit'
import { addCommentIn } from './comments'
import { writeIn } from './write'

/** A reply to a mail that told of a thread: a comment there, by whom the mail was sent to. */
export type MailReply = SentBy & {
  /** Of the mail: the same for each copy of it. */
  readonly id: string
  readonly messageId?: string
  readonly subject: string
  /** What was written. */
  readonly body: string
  /** Names of the files in it, which aren't taken. */
  readonly files: readonly string[]
}

/** Refused: who sent it is told why by mail. Ignored: it is no reply to a mail of ours. Known: a copy of one that was taken. */
export type ReplyOutcome = 'added' | 'refused' | 'ignored' | 'known'

/** Of 300 in a quarter of an hour: sixty replies, and twenty answers that tell why one isn't taken. */
const OF_REPLY = 5
const OF_ANSWER = 15

/** A mail is dealt with once, whoever brings it and how often: what it does and that it is done are one transaction. */
export async function replyByMail(reply: MailReply): Promise<ReplyOutcome> {
  const sender = await senderOf(reply)
  if (!sender) return 'ignored'
  const { threadId, user } = sender
  const id = createHash('sha256').update(`${reply.id}\n${threadId}\n${user.id}`).digest('base64url')
  const db = await prisma()
  if (await db.receivedMail.findUnique({ where: { id } })) return 'known'
  const why = await reasonAgainst(reply, sender)
  if (why !== undefined) return refuse(id, reply, sender, why)
  try {
    return await add(id, reply, sender)
  } catch (error) {
    const code = error instanceof Refusal ? NOT_TAKEN[error.code] : undefined
    if (code === undefined) throw error
    return refuse(id, reply, sender, code)
  }
}

/** As any reply would be refused. */
const NOT_TAKEN: Partial<Record<ProblemCode, NotTaken>> = {
  NOT_FOUND: 'gone',
  FORBIDDEN: 'role',
  ARTICLE_LOCKED: 'locked',
}

async function reasonAgainst(reply: MailReply, sender: Sender): Promise<NotTaken | undefined> {
  if ('refused' in sender) return sender.refused
  const key = `mail replies ${sender.user.id}`
  await spend(key, OF_REPLY)
  if ((await secondsFor(key)) > 0) return 'many'
  if (reply.body.trim() === '') return reply.files.length > 0 ? 'only-files' : 'empty'
  if (reply.body.length > LIMITS.remark) return 'long'
  return NewComment.safeParse(reply).success ? undefined : 'unreadable'
}

async function add(id: string, reply: MailReply, sender: Sender): Promise<ReplyOutcome> {
  if (!('actor' in sender)) throw new Error('who may not reply is refused before')
  const { actor, threadId } = sender
  const { body } = NewComment.parse(reply)
  return transaction(async (tx) => {
    if (!(await isFirst(tx, id))) return 'known'
    const thread = await tx.thread.findUnique({ where: { id: threadId } })
    if (!thread) throw new Refusal('NOT_FOUND', 'There is no such thread.')
    await writeIn(tx, actor, thread.articleId, 'comment', (writing) => addCommentIn(writing, threadId, body, 'mail'))
    if (reply.files.length > 0) await mailAnswer(tx, reply, sender, 'files')
    return 'added'
  })
}

async function refuse(id: string, reply: MailReply, sender: Sender, why: NotTaken): Promise<ReplyOutcome> {
  const key = `mail answers ${sender.user.id}`
  await spend(key, OF_ANSWER)
  const isQuiet = (await secondsFor(key)) > 0
  return transaction(async (tx) => {
    if (!(await isFirst(tx, id))) return 'known'
    if (!isQuiet) await mailAnswer(tx, reply, sender, why)
    return 'refused'
  })
}

/** Of two that deal with the same mail at once the second waits here for the first. */
async function isFirst(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.receivedMail.createMany({ data: [{ id }], skipDuplicates: true })
  return count === 1
}

const DAY = 86_400_000

/** Longer than any mail server goes on delivering a mail. */
export async function forgetReceived(now: Date): Promise<void> {
  const db = await prisma()
  await db.receivedMail.deleteMany({ where: { at: { lt: new Date(now.getTime() - 90 * DAY) } } })
}
