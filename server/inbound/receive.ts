import 'server-only'
import { type ReplyOutcome, replyByMail } from '../commands/reply-by-mail'
import { runTask } from '../worker/worker'
import { readMail } from './read-mail'

/** Deals with a mail as it came in, RFC 5322; of a long one its beginning does. */
export async function receiveMail(raw: Buffer): Promise<ReplyOutcome> {
  const read = await readMail(raw)
  if (!read || read.automatic) return 'ignored'
  const { automatic: _, words, ...mail } = read
  return replyByMail({ ...mail, body: await runTask({ do: 'read-reply', words }) })
}
