import 'server-only'
import { CheckId } from '@/domain/contract/names'
import type { QueryOf } from '@/domain/contract/routes'
import { type Article, GlossaryEntry } from '@/domain/contract/shapes'
import { abilities, type Standing } from '@/domain/policy'
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import { REVISION } from '@/language/checks/list'
import type { Actor } from '../actor'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { access } from './access'
import { page } from './page'

export async function getArticle(actor: Actor, articleId: string): Promise<Article> {
  const db = await prisma()
  const { article, standing } = await access(db, actor, articleId, 'read')
  return articleView(db, article, standing)
}

export async function articleView(db: Reader, article: Row.Article, standing: Standing): Promise<Article> {
  const counts = await countsOf(db, [article.id])
  return {
    ...view(article, counts.get(article.id), standing),
    glossary: GlossaryEntry.array().parse(article.glossary),
  }
}

/** Newest change first; the cursor holds the last row's time and id. */
export async function listArticles(actor: Actor, query: QueryOf<'GET /articles'>) {
  const db = await prisma()
  const readable: Prisma.ArticleWhereInput = {
    deletedAt: null,
    ...(actor.admin ? {} : { members: { some: { userId: actor.id } } }),
    ...(query.status ? { status: query.status } : {}),
    ...(query.q ? { OR: [titled('titleSource', query.q), titled('titleTarget', query.q)] } : {}),
  }
  return page(
    query,
    (take, after) =>
      db.article.findMany({
        where: { AND: [readable, after === undefined ? {} : changedBefore(after)] },
        orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
        include: { members: { where: { userId: actor.id } } },
        take,
      }),
    async (rows) => {
      const counts = await countsOf(
        db,
        rows.map((row) => row.id),
      )
      return rows.map(({ members, ...article }) =>
        view(article, counts.get(article.id), {
          role: members[0]?.role ?? null,
          admin: actor.admin,
          status: article.status,
        }),
      )
    },
    (row) => `${row.updatedAt.toISOString()} ${row.id}`,
  )
}

const titled = (field: 'titleSource' | 'titleTarget', q: string): Prisma.ArticleWhereInput => ({
  [field]: { contains: q.normalize('NFC'), mode: 'insensitive' },
})

function changedBefore(after: string): Prisma.ArticleWhereInput {
  const [time = '', id = ''] = after.split(' ')
  const updatedAt = new Date(time)
  if (Number.isNaN(updatedAt.getTime())) return { id: '' }
  return { OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }] }
}

type Counts = Article['counts']

type ThreadCounts = { id: string } & Record<
  'pending' | 'conflict' | 'accepted' | 'rejected' | 'gaps' | 'issues' | 'comments',
  number
>

async function countsOf(db: Reader, articleIds: string[]): Promise<Map<string, Counts>> {
  if (articleIds.length === 0) return new Map()
  const ids = Prisma.join(articleIds)
  const threads = await db.$queryRaw<ThreadCounts[]>`
    SELECT t."articleId" AS id,
      (count(*) FILTER (WHERE s.decision = 'pending' AND NOT s.conflict))::int AS pending,
      (count(*) FILTER (WHERE s.decision = 'pending' AND s.conflict))::int AS conflict,
      (count(*) FILTER (WHERE s.decision = 'accepted'))::int AS accepted,
      (count(*) FILTER (WHERE s.decision = 'rejected'))::int AS rejected,
      (count(*) FILTER (WHERE g.resolution = 'open'))::int AS gaps,
      (count(*) FILTER (WHERE t.kind = 'issue' AND t.status = 'open'))::int AS issues,
      (count(*) FILTER (WHERE t.kind = 'comment' AND t.status = 'open'))::int AS comments
    FROM "Thread" t LEFT JOIN "Suggestion" s ON s."threadId" = t.id LEFT JOIN "Gap" g ON g."threadId" = t.id
    WHERE t."articleId" IN (${ids}) GROUP BY t."articleId"`
  const units = await db.$queryRaw<{ id: string; units: number; signed: number; findings: number }[]>`
    SELECT a.id, count(u.id)::int AS units,
      (count(u.id) FILTER (WHERE (
        SELECT count(*) FROM "SignOff" o WHERE o."unitId" = u.id AND o.revision = u.revision) >= a."signOffs"))::int AS signed,
      (SELECT count(*) FROM "Finding" f WHERE f."articleId" = a.id AND f.status = 'open')::int AS findings
    FROM "Article" a LEFT JOIN "Unit" u ON u."articleId" = a.id AND NOT u.excluded
    WHERE a.id IN (${ids}) GROUP BY a.id`
  const byId = new Map(threads.map((row) => [row.id, row]))
  return new Map(
    units.map((row) => {
      const marks = byId.get(row.id)
      const counts: Counts = {
        units: row.units,
        signedOff: row.signed,
        suggestions: {
          pending: marks?.pending ?? 0,
          conflict: marks?.conflict ?? 0,
          accepted: marks?.accepted ?? 0,
          rejected: marks?.rejected ?? 0,
        },
        gaps: { open: marks?.gaps ?? 0 },
        issues: { open: marks?.issues ?? 0 },
        comments: { open: marks?.comments ?? 0 },
        findings: { open: row.findings },
      }
      return [row.id, counts]
    }),
  )
}

function view(row: Row.Article, counts: Counts | undefined, standing: Standing): Article {
  if (!counts) throw new Error(`no counts for article ${row.id}`)
  return {
    id: row.id,
    title: { source: row.titleSource, target: row.titleTarget },
    ...(row.byline === null ? {} : { byline: row.byline }),
    sourceLanguage: row.sourceLanguage,
    targetLanguage: row.targetLanguage,
    status: row.status,
    locked: row.status === 'approved',
    ...(row.dueAt === null ? {} : { dueAt: row.dueAt.toISOString() }),
    ...(row.date === null ? {} : { date: row.date }),
    policy: policyOf(row),
    checksOff: CheckId.array().parse(row.checksOff),
    checked: row.checkedSeq >= row.textSeq && row.checkedBy >= REVISION,
    counts,
    role: standing.role,
    abilities: abilities(standing),
    seq: row.seq,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export const policyOf = (row: Pick<Row.Article, 'selfApproval' | 'signOffs' | 'rejectReason'>): Article['policy'] => ({
  selfApproval: row.selfApproval,
  signOffs: row.signOffs === 2 ? 2 : 1,
  rejectReason: row.rejectReason,
})
