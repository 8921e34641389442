import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { type Backups, startBackups } from '../backup/automatic'
import { backUp } from '../backup/backup'
import { type Offer, offerBackups } from '../backup/socket'
import { hasAccounts, newFirstAdminLink } from '../commands/first-admin'
import { forgetLinks } from '../commands/links'
import { forgetNotifications } from '../commands/notifications'
import { forgetAnswers } from '../commands/once'
import { purgeExpired } from '../commands/removal'
import { forgetReceived } from '../commands/reply-by-mail'
import { forgetSessions } from '../commands/sessions'
import { closeDatabase } from '../db/database'
import { env, readSettings, type ServerSettings } from '../env'
import { FOLLOWERS } from '../followers/list'
import { type Following, startFollowers } from '../followers/run'
import { type Mailbox, startMailbox } from '../inbound/mailbox'
import { forgetSpent } from '../limits/shared'
import { endStreams } from '../live/hub'
import { logger } from '../log'
import { type Delivery, startDelivery } from '../mail/deliver'
import { forgetMails } from '../mail/outbox'
import { remindOfQueries } from '../mail/query-reminders'
import { clearUnpublished } from '../manuscript/unpublished'
import { remind } from '../notifications/reminders'
import { noteFailure } from '../outage'
import { endPrints } from '../print/print'
import { processState } from '../process-state'
import { keepSecret } from '../secret'
import { forgetAccessEvents } from '../session/access-events'
import { startWebhooks, type WebhookSender } from '../webhooks/deliver'
import { forgetDeliveries } from '../webhooks/outbox'
import { endPreparing, openPrepared } from './apart'
import { guardPages } from './pages'
import { setReady, whyUnready } from './ready'
import { complainOf, reportWait, say } from './say'

const log = logger('boot')

const HOUR = 3_600_000

/** In milliseconds: what background work is given to finish when Stet ends, from when it is told to. */
const LAST_WORK = 2_000
/** And then the database’s server to answer. */
const LAST_ANSWER = 500
const QUARTER = HOUR / 4

type Ending = { begin?: () => void; close?: () => Promise<void> }

/**
 * Called by `scripts/start.mjs` before it ends the process: streams and background work end first, while running requests finish; then the
 * database is closed.
 */
const ending = processState('ending', (): Ending => ({}))

const begun = processState('boot', (): { done?: Promise<void> } => ({}))

/** Once in a process: opens, migrates and fills the database, before any other request. A start that fails ends the process. */
export function booted(): Promise<void> {
  begun.done ??= boot()
  return begun.done
}

async function boot(): Promise<void> {
  try {
    await start()
  } catch (error) {
    complainOf(error)
    process.exit(1)
  }
}

async function start() {
  const settings = readSettings(process.env)
  // next-auth and every bundle of Next read these two from the environment.
  process.env.NEXTAUTH_SECRET = settings.secret ?? keepSecret(settings.dataDir)
  process.env.NEXTAUTH_URL = settings.url
  guardPages()
  let following: Following | undefined
  let delivery: Delivery | undefined
  let mailbox: Mailbox | undefined
  let webhooks: WebhookSender | undefined
  let offer: Offer | undefined
  let backups: Backups | undefined
  let tidied: Promise<void> | undefined
  let work: Promise<unknown> | undefined
  let patience: Promise<unknown> | undefined
  ending.begin = () => {
    const ends = [offer, backups, mailbox, following, delivery, webhooks].map((one) => one?.stop())
    work = Promise.allSettled([endStreams(), ...ends, tidied])
    patience = pause(LAST_WORK, undefined, { ref: false })
  }
  ending.close = async () => {
    await endPreparing()
    // What isn't done by then is done after the next start: mails, webhooks and followers hold what they work on for a time only.
    await Promise.race([Promise.all([work, endPrints()]), patience])
    await closeDatabase(LAST_ANSWER)
  }
  const open = await openPrepared()
  const now = new Date()
  setInterval(() => void tidyUp(new Date()).catch(warn), HOUR).unref()
  setInterval(() => void remind(new Date()).catch(warnOfReminders), QUARTER).unref()
  setInterval(() => void remindOfQueries(new Date()).catch(warnOfReminders), QUARTER).unref()
  await inviteFirstAdmin(settings, now)
  following = await reportWait('Starting the followers', () => startFollowers(FOLLOWERS))
  if (settings.mail) delivery = startDelivery(settings.mail)
  if (settings.replies?.mailbox) mailbox = startMailbox(settings.replies.mailbox)
  webhooks = await startWebhooks({ privateAllowed: env().privateWebhooks })
  const kept = { setting: settings.secret, dataDir: settings.dataDir }
  if (open.kind === 'embedded') offer = await offerBackups(settings.dataDir, () => backUp(open, kept))
  if (settings.backups) backups = startBackups(open, kept, settings.backups)
  if (settings.metricsToken !== undefined) {
    // Loaded only where it is asked for.
    const { offerMetrics } = await import('../monitor/offer')
    offerMetrics(settings.metricsToken, whyUnready)
  }
  setReady()
  void backups?.look(now)
  tidied = tidyUp(now).catch(warn)
}

async function inviteFirstAdmin({ url, oidc }: ServerSettings, now: Date) {
  if (oidc?.only) {
    if (!(await hasAccounts()))
      say(
        `There are no accounts yet. Stop Stet, add an admin by the email they have at ${oidc.name}, and start it again:\n\n  npm run stet -- user add --admin --email EMAIL --name NAME\n`,
      )
    return
  }
  const secret = await newFirstAdminLink(now)
  if (secret)
    say(
      `There are no accounts yet. Create the first one, an admin account, here (this link works once, for a day):\n\n  ${url}/welcome/${secret}\n`,
    )
}

async function tidyUp(now: Date) {
  await forgetAnswers(now)
  await forgetLinks(now)
  await forgetSessions(now)
  await forgetSpent(now)
  await forgetAccessEvents(now)
  await forgetNotifications(now)
  await forgetMails(now)
  await forgetReceived(now)
  await forgetDeliveries(now)
  await clearUnpublished(now)
  await purgeExpired(now)
}

const warnOfReminders = (error: unknown) => noteFailure(log, error, 'reminding failed')
const warn = (error: unknown) => noteFailure(log, error, 'tidying up failed')
