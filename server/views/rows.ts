import 'server-only'
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import { type Reader, rowsOf } from '../db/transaction'

/**
 * Units and threads, each with all that its view needs, in one statement: the database gathers as JSON what belongs to a row.
 * Prisma's client sends a statement for each kind of row, eleven of them for a thread.
 */

type Selection = {
  /** Of the unit `u`, or of the thread `t`. */
  readonly where: Prisma.Sql
  readonly limit?: number
}

type Person = Pick<Row.User, 'id' | 'name'>
type Columns<T, Names extends readonly (keyof T)[]> = Pick<T, Names[number]>

const UNIT = ['id', 'position', 'score', 'method', 'excluded', 'excludedAs', 'sourceSeq', 'revision', 'seq'] as const
const PARAGRAPH = [
  ...(['id', 'articleId', 'unitId', 'side', 'position', 'kind', 'level', 'text', 'version', 'imported'] as const),
  'removedAt',
] as const

export type ParagraphRow = Columns<Row.Paragraph, typeof PARAGRAPH>

export type UnitRow = Columns<Row.Unit, typeof UNIT> & {
  readonly paragraphs: readonly ParagraphRow[]
  readonly signOffs: readonly (Pick<Row.SignOff, 'at' | 'revision'> & { readonly user: Person })[]
}

const THREAD = [
  ...(['id', 'articleId', 'unitId', 'paragraphId', 'kind', 'status', 'importedName', 'createdAt', 'seq'] as const),
  ...(['start', 'end', 'quote', 'prefix', 'suffix', 'anchorState'] as const),
] as const
const SUGGESTION = [
  ...(['original', 'replacement', 'structure', 'category', 'reason', 'decision', 'conflict', 'importedName'] as const),
  ...(['decidedAt', 'decisionNote', 'appliedText', 'groupId', 'apart', 'fixesId', 'fixed', 'untracked'] as const),
  'outside',
] as const
const GAP = ['type', 'origin', 'severity', 'explanation', 'resolution', 'resolutionNote', 'fixedById'] as const
const LINK = ['id', 'paragraphId', 'start', 'end', 'quote', 'relation', 'continues', 'anchorState'] as const
const COMMENT = [
  ...(['id', 'threadId', 'importedName', 'body', 'createdAt', 'editedAt', 'deletedAt', 'queryId'] as const),
] as const
const QUERY = ['id', 'threadId', 'question', 'askedAt', 'dueAt', 'answeredAt', 'withdrawnAt'] as const

export type LinkRow = Columns<Row.GapLink, typeof LINK>

export type CommentRow = Columns<Row.Comment, typeof COMMENT> & {
  readonly author: Person
  readonly mentions: readonly Pick<Row.Mention, 'userId'>[]
}

export type QueryRow = Columns<Row.Query, typeof QUERY> & {
  readonly askedBy: Person
  readonly guest: Pick<Row.Guest, 'id' | 'name' | 'kind' | 'email'>
}

export type SuggestionRow = Columns<Row.Suggestion, typeof SUGGESTION> & { readonly decidedBy: Person | null }

export type ThreadRow = Columns<Row.Thread, typeof THREAD> & {
  readonly author: Person
  readonly paragraph: Pick<Row.Paragraph, 'version'> | null
  readonly comments: readonly CommentRow[]
  readonly suggestion: SuggestionRow | null
  readonly issue: Pick<Row.Issue, 'category' | 'severity' | 'noError'> | null
  readonly gap: (Columns<Row.Gap, typeof GAP> & { readonly links: readonly LinkRow[] }) | null
  readonly findings: readonly Pick<Row.Finding, 'id'>[]
  readonly queries: readonly QueryRow[]
}

/** In the order of the article. */
export async function unitRows(db: Reader, { where, limit }: Selection): Promise<UnitRow[]> {
  const rows = await db.$queryRaw<Gathered<UnitRow>[]>`
    SELECT ${columns('u', UNIT)},
      (SELECT coalesce(json_agg(p ORDER BY p.side, p.position), '[]') FROM (
        SELECT ${columns('p', PARAGRAPH)} FROM "Paragraph" p
        WHERE p."unitId" = u.id AND (p."removedAt" IS NULL OR p.imported OR p.side = 'source')) p) AS paragraphs,
      (SELECT coalesce(json_agg(o ORDER BY o.at), '[]') FROM (
        SELECT o.at, o.revision, ${person('p')} AS "user"
        FROM "SignOff" o JOIN "User" p ON p.id = o."userId" WHERE o."unitId" = u.id) o) AS "signOffs"
    FROM "Unit" u WHERE ${where} ORDER BY u.position ${atMost(limit)}`
  return rows.map((row) => ({
    ...row,
    paragraphs: row.paragraphs.map((one) => ({ ...one, removedAt: date(one.removedAt) })),
    signOffs: row.signOffs.map((one) => ({ ...one, at: new Date(one.at) })),
  }))
}

/**
 * Oldest first. What belongs to the threads is gathered for all of them at once: looked up for each thread by itself it takes the
 * database twice as long.
 */
export async function threadRows(db: Reader, { where, limit }: Selection): Promise<ThreadRow[]> {
  const rows = await rowsOf<Gathered<ThreadRow>>(
    db,
    Prisma.sql`
    WITH page AS MATERIALIZED (
      SELECT ${columns('t', THREAD)}, t."authorId" FROM "Thread" t WHERE ${where} ORDER BY t."createdAt", t.id ${atMost(limit)}
    ), suggestion AS (
      SELECT ${columns('s', SUGGESTION)}, s."threadId", CASE WHEN p.id IS NOT NULL THEN ${person('p')} END AS "decidedBy"
      FROM "Suggestion" s LEFT JOIN "User" p ON p.id = s."decidedById" WHERE s."threadId" IN (SELECT id FROM page)
    ), gap AS (
      SELECT ${columns('g', GAP)}, g."threadId", (SELECT coalesce(json_agg(l ORDER BY l.position), '[]') FROM (
        SELECT ${columns('l', LINK)}, l.position FROM "GapLink" l
        WHERE l."threadId" = g."threadId" AND l."removedAt" IS NULL) l) AS links
      FROM "Gap" g WHERE g."threadId" IN (SELECT id FROM page)
    ), comment AS (
      SELECT ${columns('c', COMMENT)}, ${person('p')} AS author, (
        SELECT coalesce(json_agg(json_build_object('userId', m."userId")), '[]')
        FROM "Mention" m WHERE m."commentId" = c.id) AS mentions
      FROM "Comment" c JOIN "User" p ON p.id = c."authorId" WHERE c."threadId" IN (SELECT id FROM page)
    ), query AS (
      SELECT ${columns('q', QUERY)}, ${person('p')} AS "askedBy",
        json_build_object('id', g.id, 'name', g.name, 'kind', g.kind, 'email', g.email) AS guest
      FROM "Query" q JOIN "Guest" g ON g.id = q."guestId" JOIN "User" p ON p.id = q."askedById"
      WHERE q."threadId" IN (SELECT id FROM page)
    )
    SELECT ${columns('t', THREAD)}, ${person('a')} AS author,
      CASE WHEN p.id IS NOT NULL THEN json_build_object('version', p.version) END AS paragraph,
      row_to_json(s) AS suggestion, row_to_json(g) AS gap,
      CASE WHEN i."threadId" IS NOT NULL THEN
        json_build_object('category', i.category, 'severity', i.severity, 'noError', i."noError") END AS issue,
      coalesce(c.rows, '[]') AS comments, coalesce(f.rows, '[]') AS findings, coalesce(q.rows, '[]') AS queries
    FROM page t JOIN "User" a ON a.id = t."authorId" LEFT JOIN "Paragraph" p ON p.id = t."paragraphId"
      LEFT JOIN suggestion s ON s."threadId" = t.id
      LEFT JOIN gap g ON g."threadId" = t.id
      LEFT JOIN "Issue" i ON i."threadId" = t.id
      LEFT JOIN (SELECT "threadId", json_agg(c ORDER BY c."createdAt", c.id) AS rows FROM comment c GROUP BY 1) c
        ON c."threadId" = t.id
      LEFT JOIN (
        SELECT f."threadId", json_build_array(json_build_object('id', min(f.id))) AS rows FROM "Finding" f
        WHERE f."threadId" IN (SELECT id FROM page) GROUP BY 1) f ON f."threadId" = t.id
      LEFT JOIN (SELECT "threadId", json_agg(q ORDER BY q.id) AS rows FROM query q GROUP BY 1) q ON q."threadId" = t.id
    ORDER BY t."createdAt", t.id`,
  )
  return rows.map((row) => ({
    ...row,
    comments: row.comments.map(commentFrom),
    suggestion: row.suggestion && { ...row.suggestion, decidedAt: date(row.suggestion.decidedAt) },
    queries: row.queries.map(queryFrom),
  }))
}

const columns = (table: string, names: readonly string[]) =>
  Prisma.raw(names.map((name) => `${table}."${name}"`).join(', '))

const person = (table: string) => Prisma.raw(`json_build_object('id', ${table}.id, 'name', ${table}.name)`)

const atMost = (limit: number | undefined) => (limit === undefined ? Prisma.empty : Prisma.sql`LIMIT ${limit}`)

/** What becomes of a value in JSON. */
type Json<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? Json<Item>[]
    : T extends object
      ? { [Key in keyof T]: Json<T[Key]> }
      : T

/** The row's own columns are read by their types; what was gathered in it is JSON. */
type Gathered<T> = { [Key in keyof T]: T[Key] extends Date | null ? T[Key] : Json<T[Key]> }

const commentFrom = (row: Json<CommentRow>): CommentRow => ({
  ...row,
  createdAt: new Date(row.createdAt),
  editedAt: date(row.editedAt),
  deletedAt: date(row.deletedAt),
})

const queryFrom = (row: Json<QueryRow>): QueryRow => ({
  ...row,
  askedAt: new Date(row.askedAt),
  dueAt: date(row.dueAt),
  answeredAt: date(row.answeredAt),
  withdrawnAt: date(row.withdrawnAt),
})

const date = (time: string | null): Date | null => (time === null ? null : new Date(time))
