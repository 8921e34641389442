import 'server-only'
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client'
import { version } from '@/package.json'
import { lastFailure, newestBackup } from '../backup/automatic'
import { database } from '../db/database'
import { env } from '../env'
import { backlogs } from '../followers/cursor'
import { FOLLOWERS } from '../followers/list'
import { lengths } from '../limits/lines'
import { openStreams } from '../live/seats'
import { mailsWaiting } from '../mail/outbox'
import { OUTAGE_WORDS } from '../outage'
import { deliveriesWaiting } from '../webhooks/outbox'
import { longWork } from '../worker/worker'

/** What keeps Stet from being ready; null: nothing. */
export type WhyUnready = () => Promise<string | null>

type NewGauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) => Gauge<Label>

/** What isn't known isn't told: without a label it would begin with 0. */
const gaugesIn =
  (registry: Registry): NewGauge =>
  (name, help, ...labelNames) => {
    const made = new Gauge({ name, help, labelNames, registers: [registry] })
    forget(made)
    return made
  }

function forget(one: Gauge) {
  one.reset()
  one.remove({})
}

/** Once for a registry. What it returns measures what isn't counted as it happens, before it is told. */
export function newGauges(registry: Registry, whyUnready: WhyUnready): () => Promise<void> {
  collectDefaultMetrics({ register: registry })
  const here = gaugesOfProcess(gaugesIn(registry))
  const shared = gaugesOfDatabase(gaugesIn(registry))
  return async () => {
    const why = await whyUnready()
    here(why)
    await shared(why === null)
  }
}

/** Of this instance. */
function gaugesOfProcess(gauge: NewGauge) {
  const info = gauge('stet_info', 'Always 1: which Stet this is, and on which database.', 'version', 'database')
  info.set({ version, database: env().databaseUrl === undefined ? 'embedded' : 'server' }, 1)
  const ready = gauge('stet_ready', '1: /readyz says that it is ready.')
  const outage = gauge('stet_outage', '1: this keeps the database from its work.', 'why')
  const streams = gauge('stet_streams', 'Open streams of events: of articles, and of what concerns a person.', 'of')
  const lines = gauge(
    'stet_requests_in_line',
    'Requests of known people by kind, being answered or waiting.',
    'kind',
    'state',
  )
  const tasks = gauge('stet_worker_tasks', 'Long work in threads, by what they do.', 'lane', 'state')
  const backup = gauge('stet_backup_newest_timestamp_seconds', 'When the newest backup in BACKUP_TO was made.')
  const failed = gauge('stet_backup_failed', '1: the last backup that Stet tried to make by itself failed.')
  return (why: string | null) => {
    ready.set(why === null ? 1 : 0)
    for (const one of Object.keys(OUTAGE_WORDS)) outage.set({ why: one }, one === why ? 1 : 0)
    for (const [of, count] of Object.entries(openStreams())) streams.set({ of }, count)
    for (const [kind, { running, waiting }] of lengths()) {
      lines.set({ kind, state: 'running' }, running)
      lines.set({ kind, state: 'waiting' }, waiting)
    }
    for (const { name: lane, running, waiting } of longWork()) {
      tasks.set({ lane, state: 'running' }, running)
      tasks.set({ lane, state: 'waiting' }, waiting)
    }
    const newest = newestBackup()
    if (newest !== undefined) backup.set(newest / 1000)
    if (env().backups) failed.set(lastFailure() === undefined ? 0 : 1)
  }
}

/** In milliseconds: more often the database isn't asked, however many ask here. */
const KEPT = 5_000

/** Of the database that all instances share, but for the connections. */
function gaugesOfDatabase(gauge: NewGauge) {
  const connections = gauge(
    'stet_database_connections',
    'Connections to the database, and what waits for one.',
    'state',
  )
  const articles = gauge(
    'stet_follower_articles_behind',
    'Articles with events that a follower hasn’t got to.',
    'follower',
  )
  const events = gauge('stet_follower_events_behind', 'Events that a follower hasn’t got to.', 'follower')
  const failing = gauge(
    'stet_follower_articles_failing',
    'Articles in which a follower failed, and tries again.',
    'follower',
  )
  const mails = gauge('stet_mails_waiting', 'Mails that should be sent by now.')
  const givenUp = gauge('stet_mails_given_up', 'Mails of the last week that could not be sent, and are given up.')
  const deliveries = gauge('stet_webhook_deliveries_waiting', 'Deliveries to webhooks that should be made by now.')
  const ofTables = [articles, events, failing, mails, givenUp, deliveries]
  let asked = Number.NEGATIVE_INFINITY
  return async (isReady: boolean) => {
    if (!isReady) {
      for (const one of ofTables) forget(one)
      asked = Number.NEGATIVE_INFINITY
      return
    }
    for (const [state, count] of Object.entries((await database()).connections())) connections.set({ state }, count)
    if (performance.now() - asked < KEPT) return
    asked = performance.now()
    const [backlog, mail, due] = await Promise.all([backlogs(FOLLOWERS), mailsWaiting(), deliveriesWaiting()])
    for (const { follower, ...behind } of backlog) {
      articles.set({ follower }, behind.articles)
      events.set({ follower }, behind.events)
      failing.set({ follower }, behind.failing)
    }
    mails.set(mail.due)
    givenUp.set(mail.givenUp)
    deliveries.set(due)
  }
}
