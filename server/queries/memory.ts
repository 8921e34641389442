import 'server-only'
import type { ImportedMemory, MemoryMatch, RememberedSentence } from '@/domain/contract/memory-routes'
import { Refusal } from '@/domain/contract/problem'
import type { QueryOf } from '@/domain/contract/routes'
import { type MemorySentence, writeMemory } from '@/formats/write/exchange/memory'
import { contentDisposition } from '@/formats/write/file-name'
import { Prisma } from '@/generated/prisma/client'
import { bandsOf, isKept, memoryForm, similarity } from '@/language/memory'
import { sentences } from '@/language/segment'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { access, NOTHING } from './access'
import type { RecordFile } from './history-export'
import { cursorArgs, type PageOf, page } from './page'
import { readable } from './search-place'

/** As alike as this, a sentence is of help; translators are used to 70 and more. */
const ALIKE = 60
const MATCHES = 3
/** Sentences of a unit that are looked up: an ordinary paragraph has fewer than ten. */
const LOOKED_UP = 40

/** What was made of sentences like those of a unit. */
export async function memoryOf(actor: Actor, unitId: string): Promise<{ sentences: RememberedSentence[] }> {
  const db = await prisma()
  const unit = await db.unit.findUnique({ where: { id: unitId }, select: { articleId: true } })
  if (!unit) throw new Refusal('NOT_FOUND', NOTHING)
  const { article } = await access(db, actor, unit.articleId, 'read', NOTHING)
  const paragraphs = await db.paragraph.findMany({
    where: { unitId, side: 'source', removedAt: null },
    orderBy: { position: 'asc' },
    select: { id: true, version: true, text: true },
  })
  const asked = paragraphs
    .flatMap(({ id, version, text }) =>
      sentences(text, article.sourceLanguage).map(({ start, end }) => ({
        ...{ paragraphId: id, version, start, end, words: text.slice(start, end) },
      })),
    )
    .filter(({ words }) => isKept(memoryForm(words)))
    .slice(0, LOOKED_UP)
  const candidates = await candidatesOf(db, actor, article, asked)
  return {
    sentences: asked.flatMap(({ words, ...place }, nth) => {
      const matches = matchesOf(words, candidates.get(nth) ?? [])
      return matches.length > 0 ? [{ ...place, matches }] : []
    }),
  }
}

type Row = {
  /** Which of the sentences asked for it may be like. */
  readonly nth: number
  readonly source: string
  readonly target: string
  readonly at: Date
  readonly articleId: string | null
  readonly unitId: string | null
  readonly title: string | null
  readonly memoryId: string | null
  readonly name: string | null
}

type Languages = { readonly id: string; readonly sourceLanguage: string; readonly targetLanguage: string }

/** Candidates that are compared letter by letter. */
const COMPARED = 24

/** Of each sentence the entries that have the most in common with it, in one statement. */
async function candidatesOf(
  db: Reader,
  actor: Actor,
  { id, sourceLanguage, targetLanguage }: Languages,
  asked: readonly { readonly words: string }[],
): Promise<Map<number, Row[]>> {
  if (asked.length === 0) return new Map()
  const json = JSON.stringify(asked.map(({ words }, nth) => ({ nth, bands: bandsOf(memoryForm(words)) })))
  // Step by step (OFFSET 0): by the index, then what may be read. The most bands in common are the most alike.
  const rows = await db.$queryRaw<Row[]>`
    SELECT q.nth, m.*
    FROM (
      SELECT v.nth, ARRAY(SELECT jsonb_array_elements_text(v.bands)::int) AS bands
      FROM jsonb_to_recordset(${json}::jsonb) AS v(nth int, bands jsonb) OFFSET 0
    ) q CROSS JOIN LATERAL (
      SELECT e.source, e.target, e.at, e."articleId", e."unitId", e."memoryId", i.name,
        CASE WHEN a."titleTarget" = '' THEN a."titleSource" ELSE a."titleTarget" END AS title
      FROM (SELECT * FROM "MemoryEntry" e WHERE e.bands && q.bands OFFSET 0) e
        LEFT JOIN "Article" a ON a.id = e."articleId"
        LEFT JOIN "TranslationMemory" i ON i.id = e."memoryId"
      WHERE split_part(e."sourceLanguage", '-', 1) = ${base(sourceLanguage)}
        AND split_part(e."targetLanguage", '-', 1) = ${base(targetLanguage)}
        AND ${mayBeRead(actor)} AND e."articleId" IS DISTINCT FROM ${id}
      ORDER BY cardinality(ARRAY(SELECT unnest(e.bands) INTERSECT SELECT unnest(q.bands))) DESC, e.at DESC, e.id
      LIMIT ${COMPARED}
    ) m`
  const byNth = new Map<number, Row[]>()
  for (const row of rows) byNth.set(row.nth, [...(byNth.get(row.nth) ?? []), row])
  return byNth
}

function matchesOf(words: string, rows: readonly Row[]): MemoryMatch[] {
  const known = new Set<string>()
  return rows
    .map((row) => ({ row, score: similarity(words, row.source) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((one, other) => other.score - one.score || other.row.at.getTime() - one.row.at.getTime())
    .filter(({ row: { target } }) => !known.has(target) && known.add(target))
    .slice(0, MATCHES)
    .map(toMatch)
}

const base = (tag: string) => new Intl.Locale(tag).language

/** The condition on an entry `e` with its article `a` or its imported memory `i`. */
const mayBeRead = (actor: Actor): Prisma.Sql =>
  Prisma.sql`(i."entryCount" IS NOT NULL OR (a.id IS NOT NULL AND a.status = 'approved' AND ${readable(actor)}))`

const toMatch = ({ row, score }: { row: Row; score: number }): MemoryMatch => ({
  ...{ score, source: row.source, target: row.target, at: row.at.toISOString() },
  ...(row.articleId !== null &&
    row.unitId !== null && { article: { id: row.articleId, unitId: row.unitId, title: row.title ?? '' } }),
  ...(row.memoryId !== null && { memory: { id: row.memoryId, name: row.name ?? '' } }),
})

export const MEMORY = { importedBy: { select: { id: true, name: true } } } satisfies Prisma.TranslationMemoryInclude

export const memoryView = (row: Prisma.TranslationMemoryGetPayload<{ include: typeof MEMORY }>): ImportedMemory => ({
  id: row.id,
  name: row.name,
  importedBy: row.importedBy,
  importedAt: row.importedAt.toISOString(),
  entryCount: row.entryCount ?? 0,
})

/** The imported memories; those that are still being stored aren't there yet. */
export async function listMemories(_: Actor, query: PageOf) {
  const db = await prisma()
  return page(
    query,
    (take, after) =>
      db.translationMemory.findMany({
        where: { entryCount: { not: null } },
        orderBy: { id: 'desc' },
        include: MEMORY,
        take,
        ...cursorArgs(after),
      }),
    (rows) => rows.map(memoryView),
    (row) => row.id,
  )
}

/** All that the actor may read, as TMX. */
export function exportMemory(actor: Actor, query: QueryOf<'GET /memory/export'>): RecordFile {
  return {
    lines: writeMemory(entriesFor(actor, query)),
    mediaType: 'application/x-tmx+xml; charset=utf-8',
    disposition: contentDisposition('translation-memory.tmx'),
  }
}

/** Entries that are read together. */
const AT_ONCE = 500

async function* entriesFor(
  actor: Actor,
  { sourceLanguage, targetLanguage }: QueryOf<'GET /memory/export'>,
): AsyncGenerator<MemorySentence> {
  const db = await prisma()
  const is = (column: Prisma.Sql, tag: string | undefined) =>
    tag === undefined ? Prisma.sql`true` : Prisma.sql`split_part(${column}, '-', 1) = ${base(tag)}`
  for (let after = ''; ; ) {
    const rows = await db.$queryRaw<(MemorySentence & { id: string })[]>`
      SELECT e.id, e.source, e.target, e."sourceLanguage", e."targetLanguage", e.at,
        COALESCE(i.name, CASE WHEN a."titleTarget" = '' THEN a."titleSource" ELSE a."titleTarget" END) AS origin
      FROM "MemoryEntry" e LEFT JOIN "Article" a ON a.id = e."articleId"
        LEFT JOIN "TranslationMemory" i ON i.id = e."memoryId"
      WHERE e.id > ${after} AND ${mayBeRead(actor)}
        AND ${is(Prisma.sql`e."sourceLanguage"`, sourceLanguage)}
        AND ${is(Prisma.sql`e."targetLanguage"`, targetLanguage)}
      ORDER BY e.id LIMIT ${AT_ONCE}`
    yield* rows
    const last = rows.at(-1)
    if (rows.length < AT_ONCE || !last) return
    after = last.id
  }
}
