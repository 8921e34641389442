import 'server-only'
import { z } from 'zod'
import type { ArticleNamed, MentionOfMe, OwnSuggestion, Waiting } from '@/domain/contract/mine'
import { Outcome, Role } from '@/domain/contract/names'
import type { QueryOf } from '@/domain/contract/routes'
import { Id } from '@/domain/contract/text'
import { decisionKey } from '@/domain/groups'
import { type Action, can } from '@/domain/policy'
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import type { ThreadRow } from '../views/rows'
import { COMMENT, commentView, THREAD, threadView } from '../views/view'
import { type PageOf, page, placeIn } from './page'

/** What concerns one person, from all the articles that they may read. */

type WaitingRow = { id: string; key: number; units: number; unitId: string | null } & Record<
  'suggestions' | 'gaps' | 'issues' | 'conflicts',
  string[]
>

/** The articles in which something waits for the actor, earliest due date first. An approved one waits for nobody. */
export async function listWaiting(actor: Actor, query: PageOf) {
  const db = await prisma()
  return page(
    query,
    (take, after) => db.$queryRaw<WaitingRow[]>`
      WITH mine AS (
        SELECT a.*, m.role, ${DUE} AS key
        FROM "Member" m JOIN "Article" a ON a.id = m."articleId"
        WHERE m."userId" = ${actor.id} AND a."deletedAt" IS NULL AND a.status <> 'approved'
      ), found AS (
        SELECT a.id, a.key, ${threadsIn(actor)}, w.units, w."unitId" FROM mine a, ${unitsIn(actor)} w
      )
      SELECT * FROM found
      WHERE (units > 0 OR cardinality(suggestions || gaps || issues || conflicts) > 0) ${behindKey(after)}
      ORDER BY key, id LIMIT ${take}`,
    async (rows): Promise<Waiting[]> => {
      const named = await loadArticleNames(db, rows)
      return rows.flatMap(({ id, units, unitId, suggestions, gaps, issues, conflicts }) => {
        const article = named.get(id)
        if (!article) return []
        const threads = (ids: string[]) => ({ count: ids.length, threadId: ids[0] ?? null })
        return {
          article,
          suggestions: threads(suggestions),
          gaps: threads(gaps),
          issues: threads(issues),
          conflicts: threads(conflicts),
          units,
          unitId,
        }
      })
    },
    cursorOf,
  )
}

/** Milliseconds; an article without a due date comes last. */
const DUE = Prisma.sql`coalesce(1000 * extract(epoch FROM a."dueAt"), 1e18)::float8`

/** The waiting threads of each kind, in reading order. */
function threadsIn({ id }: Actor): Prisma.Sql {
  const own = Prisma.sql`(t."authorId" = ${id} AND t."importedName" IS NULL)`
  const those = (action: Action, condition: Prisma.Sql, name: string) => Prisma.sql`ARRAY(
    SELECT t.id FROM "Thread" t LEFT JOIN "Suggestion" s ON s."threadId" = t.id LEFT JOIN "Gap" g ON g."threadId" = t.id
      LEFT JOIN "Unit" u ON u.id = t."unitId"
    WHERE t."articleId" = a.id AND ${holds(action)} AND ${condition}
    ORDER BY u.position, t.start, t.id) AS ${Prisma.raw(name)}`
  return Prisma.join([
    those('decide', Prisma.sql`s.decision = 'pending' AND NOT s.conflict AND NOT ${own} AND ${FIRST}`, 'suggestions'),
    those('resolve-gap', Prisma.sql`g.resolution = 'open'`, 'gaps'),
    those('decide', Prisma.sql`t.kind = 'issue' AND t.status = 'open'`, 'issues'),
    those('rebase', Prisma.sql`s.decision = 'pending' AND s.conflict AND ${own}`, 'conflicts'),
  ])
}

/** The first part of a group that is one decision (`domain/groups`), and what is in none. */
const FIRST = Prisma.sql`(s."groupId" IS NULL OR s.apart OR (s.decision = 'pending' AND s.conflict) OR NOT EXISTS (
  SELECT 1 FROM "Suggestion" o WHERE o."groupId" = s."groupId" AND NOT o.apart AND o.decision = s.decision
    AND o."decidedAt" IS NOT DISTINCT FROM s."decidedAt" AND NOT (o.decision = 'pending' AND o.conflict)
    AND o."threadId" < s."threadId"))`

/** How many units in review lack a sign-off that the actor can give, and the first of them. */
const unitsIn = ({ id }: Actor) => Prisma.sql`LATERAL (
  SELECT count(*)::int AS units, (array_agg(u.id ORDER BY u.position))[1] AS "unitId" FROM "Unit" u LEFT JOIN LATERAL (
    SELECT count(*) AS by, coalesce(bool_or(o."userId" = ${id}), false) AS own
    FROM "SignOff" o WHERE o."unitId" = u.id AND o.revision = u.revision) o ON true
  WHERE u."articleId" = a.id AND NOT u.excluded AND a.status = 'in_review' AND ${holds('sign-off')}
    AND o.by < a."signOffs" AND NOT o.own)`

/** Whether the actor’s role in the article permits the action, by the one table of the policy. */
function holds(action: Action): Prisma.Sql {
  const roles = Role.options.filter((role) => can(action, { role, admin: false, status: 'in_review' }) === 'yes')
  return Prisma.sql`a.role::text IN (${Prisma.join(roles)})`
}

/** The comments in which others mention the actor, newest first. */
export async function listMentionsOfMe(actor: Actor, query: PageOf) {
  const db = await prisma()
  return page(
    query,
    (take, after) =>
      db.mention.findMany({
        where: {
          userId: actor.id,
          comment: { deletedAt: null, authorId: { not: actor.id }, thread: { article: readableBy(actor) } },
        },
        orderBy: [{ comment: { createdAt: 'desc' } }, { commentId: 'desc' }],
        include: { comment: { include: { ...COMMENT, thread: { include: { article: true } } } } },
        take,
        ...(after === undefined
          ? {}
          : { cursor: { commentId_userId: { commentId: after, userId: actor.id } }, skip: 1 }),
      }),
    (rows) =>
      rows.map(
        ({ comment }): MentionOfMe => ({
          article: toArticleNamed(comment.thread.article),
          comment: commentView(comment),
        }),
      ),
    (row) => row.commentId,
  )
}

/** The actor’s suggestions and their outcomes, most recently decided or created first. */
export async function listOwnSuggestions(actor: Actor, query: QueryOf<'GET /me/suggestions'>) {
  const db = await prisma()
  return page(
    query,
    (take, after) => db.$queryRaw<{ id: string; key: number; outcome: string }[]>`
      WITH own AS (
        SELECT t.id, (-1000 * extract(epoch FROM coalesce(s."decidedAt", t."createdAt")))::float8 AS key,
          CASE WHEN s.decision = 'pending' AND s.conflict THEN 'conflict'
            WHEN s.decision = 'accepted' AND s."appliedText" <> s.replacement THEN 'edited'
            ELSE s.decision::text END AS outcome
        FROM "Thread" t JOIN "Suggestion" s ON s."threadId" = t.id JOIN "Article" a ON a.id = t."articleId"
          LEFT JOIN "Member" m ON m."articleId" = a.id AND m."userId" = ${actor.id}
        WHERE t."authorId" = ${actor.id} AND t."importedName" IS NULL AND a."deletedAt" IS NULL
          AND (m.role IS NOT NULL OR ${actor.admin}) AND ${FIRST}
      )
      SELECT id, key, outcome FROM own
      WHERE ${query.outcome ? Prisma.sql`outcome = ${query.outcome}` : Prisma.sql`true`} ${behindKey(after)}
      ORDER BY key, id LIMIT ${take}`,
    async (rows): Promise<OwnSuggestion[]> => {
      const threads = await db.thread.findMany({
        where: { id: { in: rows.map(({ id }) => id) } },
        include: { ...THREAD, article: true },
      })
      const byId = new Map(threads.map((thread) => [thread.id, thread]))
      const parts = await countParts(db, threads)
      return rows.flatMap(({ id, outcome }) => {
        const row = byId.get(id)
        const key = row && decisionKey(threadView(row))
        return row
          ? {
              article: toArticleNamed(row.article),
              thread: threadView(row),
              outcome: Outcome.parse(outcome),
              parts: parts.get(key ?? '') ?? 1,
            }
          : []
      })
    },
    cursorOf,
  )
}

/** How many suggestions are one decision with these, by what they have in common. */
async function countParts(db: Reader, threads: readonly ThreadRow[]): Promise<ReadonlyMap<string, number>> {
  const groupIds = threads.flatMap(({ suggestion }) => suggestion?.groupId ?? [])
  if (groupIds.length === 0) return new Map()
  const counts = await db.suggestion.groupBy({
    by: ['groupId', 'decision', 'decidedAt'],
    where: { groupId: { in: groupIds }, apart: false, NOT: { decision: 'pending', conflict: true } },
    _count: true,
  })
  return new Map(
    counts.flatMap(({ groupId, decision, decidedAt, _count }) => {
      const suggestion = {
        groupId: groupId ?? '',
        decision,
        conflict: false,
        ...(decidedAt && { decidedAt: decidedAt.toISOString() }),
      }
      return [[decisionKey({ id: '', suggestion }) ?? '', _count] as const]
    }),
  )
}

const readableBy = ({ id, admin }: Actor): Prisma.ArticleWhereInput => ({
  deletedAt: null,
  ...(admin ? {} : { members: { some: { userId: id } } }),
})

/** Rows in ascending order of a number, then of id. */
const cursorOf = ({ key, id }: { key: number; id: string }) => JSON.stringify([key, id])

function behindKey(after: string | undefined): Prisma.Sql {
  if (after === undefined) return Prisma.empty
  const [key, id] = placeIn(z.tuple([z.number(), Id]), after)
  return Prisma.sql`AND (key, id) > (${key}::float8, ${id}::text)`
}

async function loadArticleNames(db: Reader, rows: readonly { id: string }[]): Promise<Map<string, ArticleNamed>> {
  const articles = await db.article.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })
  return new Map(articles.map((article) => [article.id, toArticleNamed(article)]))
}

export const toArticleNamed = (row: Row.Article): ArticleNamed => ({
  id: row.id,
  title: { source: row.titleSource, target: row.titleTarget },
  sourceLanguage: row.sourceLanguage,
  targetLanguage: row.targetLanguage,
  status: row.status,
  ...(row.dueAt !== null && { dueAt: row.dueAt.toISOString() }),
})
