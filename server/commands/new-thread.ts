import 'server-only'
import type { Suggestion, Thread } from '@/domain/contract/shapes'
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import { newId } from '../new-ids'
import { rowsOf } from './comments'
import type { PlaceInput } from './place'
import type { WriteContext } from './write'

/** The actor's new thread as it will read, before it holds anything. */
export const newThread = (
  { actor, article, now }: WriteContext,
  kind: Row.ThreadKind,
  { unitId, paragraphId, located }: PlaceInput,
): Thread => ({
  ...{ id: newId(), articleId: article.id, unitId, paragraphId, kind, status: 'open' },
  anchor: located ? { version: located.version, ...located.anchor } : null,
  author: { id: actor.id, name: actor.name },
  ...{ createdAt: now.toISOString(), comments: [], seq: article.seq + 1 },
})

/** The rows of a new thread with all that it holds, the links of a gap among it: for `append`. */
export function rowsOfThread(thread: Thread, links: readonly Row.GapLink[]): Prisma.Sql[] {
  const { id, suggestion, issue, gap, comments } = thread
  return [
    threadRow(thread),
    ...(suggestion ? [suggestionRow(id, suggestion)] : []),
    ...(issue ? [issueRow(id, issue)] : []),
    ...(gap ? [gapRow(id, gap), linkRows(links)] : []),
    ...comments.flatMap(rowsOf),
  ]
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

const linkRows = (links: readonly Row.GapLink[]) => Prisma.sql`
  links AS (
    INSERT INTO "GapLink" (id, "threadId", "paragraphId", position, relation, continues, "start", "end", quote, prefix,
      suffix, "anchorState")
    SELECT id, "threadId", "paragraphId", position, relation::"LinkRelation", continues, "start", "end", quote, prefix,
      suffix, "anchorState"::"AnchorState"
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      AS v(id text, "threadId" text, "paragraphId" text, position int, relation text, continues boolean, "start" int,
        "end" int, quote text, prefix text, suffix text, "anchorState" text)
  )`
