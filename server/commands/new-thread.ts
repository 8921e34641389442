import 'server-only'
import type { Suggestion, Thread } from '@/domain/contract/shapes'
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import { newId } from '../new-ids'
import { insertionOf, mentionsOf } from './comments'
import type { PlaceInput } from './place'
import type { WriteContext } from './write'

/** The actor's new thread as it will read, before it holds anything. */
export const newThread = (
  { actor, article, now }: WriteContext,
  kind: Row.ThreadKind,
  { unitId, paragraphId, located }: PlaceInput,
  id = newId(),
): Thread => ({
  ...{ id, articleId: article.id, unitId, paragraphId, kind, status: 'open' },
  anchor: located ? { version: located.version, ...located.anchor } : null,
  author: { id: actor.id, name: actor.name },
  ...{ createdAt: now.toISOString(), comments: [], seq: article.seq + 1 },
})

/** Inserts a new thread with all that it holds, but for the links of a gap, in one statement. */
export async function insertThread(tx: Tx, thread: Thread): Promise<void> {
  const { id, suggestion, issue, gap, comments } = thread
  const [comment] = comments
  const rows = [
    threadRow(thread),
    ...(suggestion ? [suggestionRow(id, suggestion)] : []),
    ...(issue ? [issueRow(id, issue)] : []),
    ...(gap ? [gapRow(id, gap)] : []),
    ...(comment ? [insertionOf(comment)] : []),
  ]
  await tx.$executeRaw`WITH ${Prisma.join(rows)} ${comment ? mentionsOf(comment) : Prisma.sql`SELECT 1`}`
}

const threadRow = ({ id, articleId, unitId, paragraphId, kind, author, createdAt, anchor }: Thread) => Prisma.sql`
  thread AS (
    INSERT INTO "Thread" (id, "articleId", "unitId", "paragraphId", kind, "authorId", "createdAt",
      "start", "end", quote, prefix, suffix, "anchorState")
    VALUES (${id}, ${articleId}, ${unitId}, ${paragraphId}, ${kind}::"ThreadKind", ${author.id}, ${createdAt}::timestamptz,
      ${anchor?.start ?? null}, ${anchor?.end ?? null}, ${anchor?.quote ?? null}, ${anchor?.prefix ?? null},
      ${anchor?.suffix ?? null}, ${anchor?.state ?? null}::"AnchorState")
  )`

const suggestionRow = (id: string, { original, replacement, structure, category, reason, fixesId }: Suggestion) =>
  Prisma.sql`
  suggestion AS (
    INSERT INTO "Suggestion" ("threadId", original, replacement, structure, category, reason, "fixesId")
    VALUES (${id}, ${original}, ${replacement}, ${structure ? JSON.stringify(structure) : null}::jsonb,
      ${category ?? null}, ${reason ?? null}, ${fixesId ?? null})
  )`

const issueRow = (id: string, { category, severity }: NonNullable<Thread['issue']>) => Prisma.sql`
  issue AS (
    INSERT INTO "Issue" ("threadId", category, severity) VALUES (${id}, ${category}, ${severity}::"Severity")
  )`

const gapRow = (id: string, { type, origin, severity, explanation }: NonNullable<Thread['gap']>) => Prisma.sql`
  gap AS (
    INSERT INTO "Gap" ("threadId", type, origin, severity, explanation)
    VALUES (${id}, ${type}, ${origin}::"GapOrigin", ${severity}::"Severity", ${explanation})
  )`
