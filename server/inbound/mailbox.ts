import 'server-only'
import { ImapFlow } from 'imapflow'
import type { MailboxSettings } from '../env'
import { logger } from '../log'
import { wordsForLog } from '../log-words'
import { MOST_READ } from './read-mail'
import { receiveMail } from './receive'

const log = logger('replies')

/**
 * A mailbox that is looked into over IMAP: unread mail is dealt with, then marked as read. One that can't be dealt with, since
 * the database or the mail server fails, stays unread and is tried again; a mail that was read twice is a copy (see
 * commands/reply-by-mail.ts), also if several instances look into the same mailbox. Nothing else waits for the mail server.
 */

/** In milliseconds: how often, and how long after failures at most. */
const LOOK = 30_000
const LONGEST_PAUSE = 600_000
/** How long a mail server may keep one waiting, and how long a look takes at most. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
const LONGEST_LOOK = 300_000

export type Mailbox = {
  /** Looks now. False: it couldn't. */
  readonly look: () => Promise<boolean>
  /** Ends what is in progress. */
  readonly stop: () => Promise<void>
}

export function startMailbox(settings: MailboxSettings, every = LOOK): Mailbox {
  let failures = 0
  let timer: NodeJS.Timeout | undefined
  let client: ImapFlow | undefined
  let working: Promise<boolean> | undefined
  let isEnding = false
  const lookOnce = async () => {
    client = newClient(settings)
    const late = setTimeout(() => client?.close(), LONGEST_LOOK).unref()
    try {
      await takeMails(client, settings.folder, () => isEnding)
      failures = 0
    } catch (error) {
      if (!isEnding) warn(settings, error, ++failures)
    } finally {
      clearTimeout(late)
      client.close()
    }
    return failures === 0
  }
  const look = () => {
    working ??= lookOnce().finally(() => {
      working = undefined
      if (!isEnding) again()
    })
    return working
  }
  const again = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), Math.min(every * 2 ** failures, Math.max(every, LONGEST_PAUSE))).unref()
  }
  again()
  return {
    look,
    stop: async () => {
      isEnding = true
      clearTimeout(timer)
      client?.close()
      await working
    },
  }
}

/** Signs in and opens the folder, and reads nothing; throws where it can’t. */
export async function tryMailbox(settings: MailboxSettings): Promise<void> {
  const client = newClient(settings)
  try {
    await client.connect()
    await client.mailboxOpen(settings.folder, { readOnly: true })
    await client.logout()
  } finally {
    client.close()
  }
}

function newClient({ host, port, tls, isLocal, user, password }: MailboxSettings): ImapFlow {
  const client = new ImapFlow({
    ...{ host, port, secure: tls, auth: { user, pass: password }, logger: false, disableAutoIdle: true, ...PATIENCE },
    // The password goes over an encrypted line, or nowhere but to this machine.
    ...(!tls && { doSTARTTLS: !isLocal }),
  })
  // What fails is told by the command that waits for it; without a listener the process would end.
  client.on('error', () => {})
  return client
}

async function takeMails(client: ImapFlow, folder: string, isEnding: () => boolean): Promise<void> {
  await client.connect()
  await client.mailboxOpen(folder)
  const unread = (await client.search({ seen: false }, { uid: true })) || []
  let failure: unknown
  for (const uid of unread) {
    if (isEnding()) return
    const range = { source: { start: 0, maxLength: MOST_READ + 1 } }
    const mail = await client.fetchOne(String(uid), range, { uid: true })
    // Another program has taken it away.
    const source = mail ? mail.source : undefined
    if (!source) continue
    try {
      await receiveMail(source)
    } catch (error) {
      // One that can't be dealt with keeps no other waiting.
      failure = error
      continue
    }
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
  }
  if (failure !== undefined) throw failure
  await client.logout()
}

/** No stack: it is told again and again. */
function warn({ host }: MailboxSettings, error: unknown, failures: number): void {
  const said = error instanceof Error && 'responseText' in error ? error.responseText : undefined
  const words = said ?? (error instanceof Error ? error.message : error)
  log.error({ host, failures, reason: wordsForLog(String(words)) }, 'replies by mail could not be read')
}
