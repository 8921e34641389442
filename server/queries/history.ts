import 'server-only'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { QueryOf } from '@/domain/contract/routes'
import type { Person, Version } from '@/domain/contract/shapes'
import { EVENT_TYPES } from '@/domain/event'
import { eventKindOf } from '@/domain/event-kinds'
import { groupBy } from '@/domain/group-by'
import type { Step, StepStructure } from '@/domain/manuscript/step'
import { apply, type Splice } from '@/domain/text/splice'
import type { Prisma } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { stepOf } from '../manuscript/load'
import type { Actor } from '../session/actor'
import { authorOf } from '../views/author'
import { access, NOTHING } from './access'
import { page } from './page'
import { eventViews } from './stand-ins'

/** The record, from its beginning or from its end; of everybody or of one person, all of it or one kind. */
export async function listEvents(actor: Actor, articleId: string, query: QueryOf<'GET /articles/{id}/history'>) {
  const db = await prisma()
  await access(db, actor, articleId, 'read')
  const newest = query.order === 'newest'
  return page(
    query,
    (take, after) =>
      db.event.findMany({
        where: {
          ...eventsWhere(articleId, query),
          seq: {
            ...(query.before !== undefined && { lt: query.before }),
            ...(after !== undefined && (newest ? { lt: seqIn(after) } : { gt: seqIn(after) })),
          },
        },
        orderBy: { seq: newest ? 'desc' : 'asc' },
        take,
      }),
    (rows) => eventViews(db, rows),
    (row) => String(row.seq),
  )
}

type Filters = Pick<QueryOf<'GET /articles/{id}/history'>, 'actor' | 'kind' | 'type'>

/** The events of an article that pass some filters. */
export function eventsWhere(articleId: string, { actor, kind, type }: Filters): Prisma.EventWhereInput {
  const types = Object.keys(EVENT_TYPES).filter((one) => kind === undefined || eventKindOf(one) === kind)
  return {
    articleId,
    ...(actor !== undefined && { actorId: actor }),
    ...(kind !== undefined && { type: { in: type === undefined ? types : types.filter((one) => one === type) } }),
    ...(kind === undefined && type !== undefined && { type }),
  }
}

function seqIn(after: string): number {
  if (!/^\d{1,9}$/.test(after)) throw invalid('cursor', 'is not a cursor of this list')
  return Number(after)
}

export const eventsAfter = (db: Reader, articleId: string, seq: number, take: number) =>
  db.event.findMany({ where: { articleId, seq: { gt: seq } }, orderBy: { seq: 'asc' }, take })

export async function listVersions(actor: Actor, paragraphId: string): Promise<Version[]> {
  const db = await prisma()
  const paragraph = await db.paragraph.findUnique({ where: { id: paragraphId }, select: { articleId: true } })
  if (!paragraph) throw new Refusal('NOT_FOUND', NOTHING)
  await access(db, actor, paragraph.articleId, 'read', NOTHING)
  const versions = await versionsOf(db, { paragraphId })
  return versions.get(paragraphId) ?? []
}

/** The versions of some paragraphs, by paragraph, the first version first. */
export async function versionsOf(
  db: Reader,
  where: Prisma.ParagraphVersionWhereInput,
): Promise<Map<string, Version[]>> {
  const rows = await db.paragraphVersion.findMany({ where, orderBy: { version: 'asc' }, include: VERSION })
  const proposers = await proposersOf(db, rows.map(stepOf))
  const byParagraph = groupBy(rows, ({ paragraphId }) => paragraphId)
  return new Map([...byParagraph].map(([id, versions]) => [id, toVersions(versions, proposers)]))
}

function toVersions(rows: readonly VersionRow[], proposers: ReadonlyMap<string, Person[]>): Version[] {
  let text = ''
  return rows.map((row) => {
    const splice = spliceOf(row)
    text = splice ? apply(text, splice) : row.insert
    const { displaced, structure: { op, undoes } = {} } = stepOf(row)
    const alsoBy = displaced.flatMap(({ id, superseded }) => (superseded ? (proposers.get(id) ?? []) : []))
    const suggestion = undoes === undefined ? row.thread?.suggestion : undefined
    const structure = op && DID[op]
    return {
      version: row.version,
      text,
      splice,
      ...(row.threadId === null ? {} : { threadId: row.threadId }),
      author:
        row.author &&
        authorOf(row.author, undoes === undefined ? (row.thread?.importedName ?? null) : row.importedName),
      ...(alsoBy.length > 0 && { alsoBy }),
      ...(suggestion?.decision === 'accepted' &&
        suggestion.decidedBy && { decidedBy: authorOf(suggestion.decidedBy, suggestion.importedName) }),
      ...(structure && { structure }),
      ...(undoes !== undefined && { undoes }),
      at: row.at.toISOString(),
    }
  })
}

const PERSON = { select: { id: true, name: true } } as const

const VERSION = {
  author: PERSON,
  thread: {
    select: { importedName: true, suggestion: { select: { decision: true, importedName: true, decidedBy: PERSON } } },
  },
} satisfies Prisma.ParagraphVersionInclude

type VersionRow = Prisma.ParagraphVersionGetPayload<{ include: typeof VERSION }>

/** What happened besides the words, in the reader's terms. */
const DID: Record<StepStructure['op'], Version['structure']> = {
  words: undefined,
  restore: undefined,
  split: 'split',
  born: 'split',
  join: 'join',
  joined: 'join',
  insert: 'insert',
  remove: 'remove',
  kind: 'kind',
}

/** Those who opened the threads that asked for exactly this. */
async function proposersOf(db: Reader, steps: readonly Step[]): Promise<Map<string, Person[]>> {
  const ids = steps.flatMap(({ displaced }) => displaced.filter(({ superseded }) => superseded).map(({ id }) => id))
  const select = { id: true, importedName: true, author: PERSON }
  const threads = await db.thread.findMany({ where: { id: { in: ids } }, select })
  return new Map(threads.map(({ id, author, importedName }) => [id, [authorOf(author, importedName)]]))
}

/** The splice that made a version; null for the first. */
export const spliceOf = (row: { start: number | null; end: number | null; insert: string }): Splice | null =>
  row.start === null || row.end === null ? null : { start: row.start, end: row.end, insert: row.insert }
