import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import type { MailSettings } from '../env'
import { logger } from '../log'
import { noteFailure } from '../outage'
import { newQueue } from '../queue.mjs'
import { writeDigests } from './digest'
import { noteFailed, noteSent, type TakenMail, takeMail } from './outbox'

const log = logger('mail')

/** How often every instance looks for what is due, in milliseconds. */
const LOOK = 10_000

/** In milliseconds, how long a mail server may keep one waiting: together less than a mail is leased for (outbox.ts). */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 }

export type Delivery = {
  /** Writes and sends what is due now. */
  readonly deliver: () => Promise<void>
  /** Ends the work in progress. */
  readonly stop: () => Promise<void>
}

/** From now on what is due is written, and sent. */
export function startDelivery(settings: MailSettings, every = LOOK): Delivery {
  const transport = createTransport({ url: settings.url, ...PATIENCE }, { from: settings.from })
  const queue = newQueue()
  let isEnding = false
  let isBusy = false
  const deliver = () =>
    queue.run(async () => {
      isBusy = true
      try {
        await writeDigests(new Date())
        for (;;) {
          const mail = isEnding ? undefined : await takeMail()
          // Where the mail server can't be reached for one it can't for the others.
          if (!mail || !(await send(transport, mail, settings))) return
        }
      } finally {
        isBusy = false
      }
    })
  const timer = setInterval(() => void (!isBusy && deliver().catch(warn)), every).unref()
  return {
    deliver,
    stop: async () => {
      isEnding = true
      clearInterval(timer)
      await queue.run(async () => {})
      transport.close()
    },
  }
}

/** False: the mail server itself failed, whatever was to be sent. */
async function send(transport: Transporter, mail: TakenMail, { from }: MailSettings): Promise<boolean> {
  const { id, to, subject, text, headers } = mail
  try {
    // The same each time it is sent, so that a mail program that gets it twice shows it once.
    const messageId = `<${id}@${from.slice(from.lastIndexOf('@') + 1).replace(/[>\s]/g, '')}>`
    await transport.sendMail({ to, subject, text, messageId, ...(headers && { headers: { ...headers } }) })
    await noteSent(mail)
    return true
  } catch (error) {
    log.error({ err: error, mailId: id, failures: mail.failures + 1 }, 'a mail could not be sent')
    await noteFailed(mail, isFinal(error))
    return isAboutPerson(error)
  }
}

/** A reply of 500 and more: the receiving server will never take it. */
const isFinal = (error: unknown) => isAboutPerson(error) && 'responseCode' in error && Number(error.responseCode) >= 500

/** A refused sign-in may be mended; a refused address isn't. */
const isAboutPerson = (error: unknown): error is Error =>
  error instanceof Error && 'command' in error && String(error.command).startsWith('RCPT')

const warn = (error: unknown) => noteFailure(log, error, 'mail could not be delivered')
