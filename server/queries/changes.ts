import 'server-only'
import type { Changes } from '@/domain/contract/answers'
import type { Visit } from '@/domain/contract/people'
import { Denied } from '@/domain/contract/problem'
import type { QueryOf } from '@/domain/contract/routes'
import { typesThatChange } from '@/domain/event'
import { apply } from '@/domain/text/splice'
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import { type Reader, readSnapshot } from '../db/transaction'
import { Kept } from '../kept'
import { processState } from '../process-state'
import type { Actor } from '../session/actor'
import type { ArticleSeen } from '../session/article-seen'
import { threadRows, unitRows } from '../views/rows'
import { threadView, unitView } from '../views/view'
import { access, articleState, NO_ARTICLE } from './access'
import { spliceOf } from './history'
import { eventViews } from './stand-ins'

/** For more than this a full reload is better. */
const MOST = 1_000
const MOST_EVENTS = 200

const MEGABYTE = 1024 * 1024

/**
 * What was read of changes, and what is being read. It is the same for all who may read the article: when something happens,
 * every desk that is open at it asks for the same at once. The keys are as those of pages are (kept-pages.ts).
 */
const state = processState('changes', () => ({
  kept: new Kept<Changes>(8 * MEGABYTE),
  loading: new Map<string, Promise<Changes>>(),
}))

/**
 * What has changed in an article since an event, as of the event returned: a client that continues from there misses
 * nothing, and the order of the units names only units that it knows or is given.
 */
export async function changesSince(
  actor: Actor,
  articleId: string,
  { since }: QueryOf<'GET /articles/{id}/changes'>,
  seen?: ArticleSeen,
): Promise<Changes> {
  const key = `${articleId} ${await articleState(await prisma(), actor, articleId, seen)} ${since}`
  const known = state.kept.get(key) ?? state.loading.get(key)
  if (known) return known
  const loading = load(key, articleId, since).finally(() => state.loading.delete(key))
  state.loading.set(key, loading)
  return loading
}

async function load(key: string, articleId: string, since: number): Promise<Changes> {
  const changes = await readSnapshot((db) => read(db, articleId, since))
  // An object takes more than its text.
  state.kept.set(key, changes, 3 * JSON.stringify(changes).length)
  return changes
}

/** For those who may read the article. */
async function read(db: Reader, articleId: string, since: number): Promise<Changes> {
  const article = await db.article.findUnique({ where: { id: articleId }, select: { seq: true } })
  if (!article) throw new Denied('NOT_FOUND', NO_ARTICLE)
  const { seq } = article
  const none = { seq, tooMany: false, units: [], threads: [], texts: [], events: [] }
  if (since >= seq) return none
  const changed = { units: changedUnits(articleId, since), threads: changedThreads(articleId, since) }
  const [counts] = await db.$queryRaw<{ units: number; threads: number; arranged: number }[]>`
    SELECT (SELECT count(*)::int FROM "Unit" u WHERE ${changed.units}) AS units,
      (SELECT count(*)::int FROM "Thread" t WHERE ${changed.threads}) AS threads,
      (SELECT count(*)::int FROM "Event" e WHERE e."articleId" = ${articleId} AND e.seq > ${since}
        AND e.type = ANY(${typesThatChange('order')})) AS arranged`
  if (!counts || counts.units > MOST || counts.threads > MOST) return { ...none, tooMany: true }
  const units = await unitRows(db, { where: changed.units })
  const threads = await threadRows(db, { where: changed.threads })
  const events = await db.event.findMany({
    where: { articleId, seq: { gt: since } },
    orderBy: { seq: 'desc' },
    take: MOST_EVENTS,
  })
  return {
    seq,
    tooMany: false,
    units: units.map(unitView),
    threads: threads.map(threadView),
    ...(counts.arranged > 0 && { unitIds: await unitIdsOf(db, articleId) }),
    texts: await textsThen(db, articleId, since),
    events: await eventViews(db, events.toReversed()),
  }
}

const changedUnits = (articleId: string, since: number) => Prisma.sql`u."articleId" = ${articleId} AND u.seq > ${since}`

/** A thread states the version of its anchor, so it changes with the paragraph. */
const changedThreads = (articleId: string, since: number) =>
  Prisma.sql`t."articleId" = ${articleId} AND (t.seq > ${since} OR EXISTS (
    SELECT 1 FROM "ParagraphVersion" v WHERE v."paragraphId" = t."paragraphId" AND v.seq > ${since}))`

export async function visitOf(actor: Actor, articleId: string): Promise<Visit> {
  const db = await prisma()
  await access(db, actor, articleId, 'read')
  return { seq: await loadVisit(db, actor, articleId) }
}

/** The last event of an article that the actor has seen; null: none. */
export async function loadVisit(db: Reader, { id: userId }: Actor, articleId: string): Promise<number | null> {
  const visit = await db.visit.findUnique({ where: { articleId_userId: { articleId, userId } } })
  return visit?.seq ?? null
}

async function unitIdsOf(db: Reader, articleId: string): Promise<string[]> {
  const rows = await db.unit.findMany({ where: { articleId }, orderBy: { position: 'asc' }, select: { id: true } })
  return rows.map(({ id }) => id)
}

/** The texts of the changed paragraphs as of an event. */
async function textsThen(db: Reader, articleId: string, since: number): Promise<Changes['texts']> {
  const paragraphs = await db.paragraph.findMany({
    where: { articleId, versions: { some: { seq: { gt: since } } } },
    include: { versions: { where: { seq: { lte: since } }, orderBy: { version: 'asc' } } },
  })
  return paragraphs.flatMap(({ id: paragraphId, unitId, text: now, versions }) => {
    const text = textOf(versions)
    return text === now ? [] : [{ paragraphId, unitId, text }]
  })
}

const textOf = (versions: readonly Row.ParagraphVersion[]): string =>
  versions.reduce((text, row) => {
    const splice = spliceOf(row)
    return splice ? apply(text, splice) : row.insert
  }, '')
