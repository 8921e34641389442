import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import type { MailSettings } from '../env'
import { newQueue } from '../queue'
import { writeDigests } from './digest'
import { noteFailed, noteSent, type TakenMail, takeMails } from './outbox'

/** How often every instance looks for what is due, in milliseconds. */
const LOOK = 10_000
const AT_ONCE = 20

export type Delivery = {
  /** Writes and sends what is due now. */
  readonly deliver: () => Promise<void>
  /** Ends the work in progress. */
  readonly stop: () => Promise<void>
}

/** From now on what is due is written, and sent. */
export function startDelivery(settings: MailSettings, every = LOOK): Delivery {
  const transport = createTransport(settings.url, { from: settings.from })
  const queue = newQueue()
  const deliver = () =>
    queue.run(async () => {
      await writeDigests(new Date())
      for (;;) {
        const mails = await takeMails(AT_ONCE)
        for (const mail of mails) await send(transport, mail, settings)
        if (mails.length < AT_ONCE) return
      }
    })
  const timer = setInterval(() => void deliver().catch(warn), every).unref()
  return {
    deliver,
    stop: async () => {
      clearInterval(timer)
      await queue.run(async () => {})
      transport.close()
    },
  }
}

async function send(transport: Transporter, mail: TakenMail, { from }: MailSettings): Promise<void> {
  const { id, to, subject, text, headers } = mail
  try {
    // The same each time it is sent, so that a mail program that gets it twice shows it once.
    const messageId = `<${id}@${from.slice(from.lastIndexOf('@') + 1).replace(/[>\s]/g, '')}>`
    await transport.sendMail({ to, subject, text, messageId, ...(headers && { headers: { ...headers } }) })
    await noteSent(mail)
  } catch (error) {
    console.error(`[stet] a mail could not be sent (${id}, failure ${mail.failures + 1}):`, error)
    await noteFailed(mail, isFinal(error))
  }
}

/** A reply of 500 and more: the receiving server will never take it. */
const isFinal = (error: unknown) =>
  error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500 && isAboutPerson(error)

/** A refused sign-in may be mended; a refused address isn't. */
const isAboutPerson = (error: Error) => 'command' in error && String(error.command).startsWith('RCPT')

const warn = (error: unknown) => console.error('[stet] mail could not be delivered:', error)
