import 'server-only'
import { plainName } from '@/domain/person-name'
import { inChunks } from '../db/chunks'
import type { Reader } from '../db/transaction'
import type { ImportedArticle, ImportedThread } from '../import/imported-article'
import { newIdsInOrder } from '../new-ids'
import { toAnchorColumns } from './anchor-columns'

/**
 * Opens the threads that came with a document. In the database they belong to the importer; readers see the names that the
 * document gives.
 */
export async function saveImportedThreads(
  db: Reader,
  articleId: string,
  { units, notes }: ImportedArticle,
  authorId: string,
  now: Date,
) {
  if (notes.length === 0) return
  const unitOf = new Map(
    units.flatMap(({ id, source, target }) => [...source, ...target].map((block) => [block.id, id] as const)),
  )
  const ids = newIdsInOrder(notes.length)
  const threads = notes.map((note, index) => ({
    ...{ id: ids[index] ?? '', paragraphId: note.paragraphId, resolved: note.resolved },
    unitId: unitOf.get(note.paragraphId ?? '') ?? unitOfInsertion(note),
    kind: note.suggestion ? 'suggestion' : 'comment',
    importedName: nameOf(note.author),
    createdAt: dateOf(note.at, now),
    ...(note.anchor && toAnchorColumns(note.anchor)),
  }))
  await inChunks(
    threads,
    (json) => db.$executeRaw`
      INSERT INTO "Thread" (id, "articleId", "unitId", "paragraphId", kind, status, "authorId", "importedName", "createdAt",
        "start", "end", quote, prefix, suffix, "anchorState")
      SELECT id, ${articleId}, "unitId", "paragraphId", kind::"ThreadKind",
        (CASE WHEN resolved THEN 'resolved' ELSE 'open' END)::"ThreadStatus", ${authorId}, "importedName", "createdAt",
        "start", "end", quote, prefix, suffix, "anchorState"::"AnchorState"
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v(id text, "unitId" text, "paragraphId" text, kind text, resolved boolean, "importedName" text,
          "createdAt" timestamptz, "start" int, "end" int, quote text, prefix text, suffix text, "anchorState" text)`,
  )
  await inChunks(
    notes.flatMap(({ suggestion }, index) => (suggestion ? [{ threadId: ids[index] ?? '', ...suggestion }] : [])),
    (json) => db.$executeRaw`
      INSERT INTO "Suggestion" ("threadId", original, replacement, structure)
      SELECT "threadId", original, replacement, structure
      FROM jsonb_to_recordset(${json}::jsonb) AS v("threadId" text, original text, replacement text, structure jsonb)`,
  )
  const said = notes.flatMap((note, index) => note.said.map((one) => ({ ...one, threadId: ids[index] ?? '' })))
  const commentIds = newIdsInOrder(said.length)
  await inChunks(
    said.map(({ threadId, author, at, body }, index) => ({
      ...{ id: commentIds[index] ?? '', threadId, body },
      importedName: nameOf(author),
      createdAt: dateOf(at, now),
    })),
    (json) => db.$executeRaw`
      INSERT INTO "Comment" (id, "threadId", "authorId", "importedName", body, "createdAt")
      SELECT id, "threadId", ${authorId}, "importedName", body, "createdAt"
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v(id text, "threadId" text, "importedName" text, body text, "createdAt" timestamptz)`,
  )
}

const unitOfInsertion = ({ suggestion }: ImportedThread) =>
  suggestion?.structure?.op === 'insert' ? suggestion.structure.unitId : null

const LONGEST_NAME = 120

export const nameOf = (author: string) => plainName(author).slice(0, LONGEST_NAME).toWellFormed() || '?'

/** The time that the document gives; now if it gives none, or an impossible one. */
export function dateOf(at: string | undefined, now: Date): Date {
  const date = new Date(at ?? Number.NaN)
  return date.getTime() >= 0 && date <= now ? date : now
}
