import 'server-only'
import type { Side } from '@/domain/contract/names'
import type { Manuscript, Paragraph, Placed } from '@/domain/manuscript/manuscript'
import type { Step } from '@/domain/manuscript/step'
import type { Article } from '@/generated/prisma/client'
import { byChunks, inChunks } from '../db/chunks'
import type { Tx } from '../db/transaction'
import { changesOfUnits, pairParagraphs, saveUnits } from './paired-units'
import { saveConflicts, savePlaced } from './save-placed'

type Saved = {
  tx: Tx
  article: Pick<Article, 'id' | 'seq'>
  now: Date
  before: Manuscript
  after: Manuscript
  steps: readonly Step[]
  /** Who is credited with a version, by the suggestion that made it. */
  author: (threadId: string) => string
  /** Of the source: no suggestion makes its versions. */
  side?: Side
}

/**
 * Saves a decision's effect on the manuscript: paragraphs, versions, and the places of everything, many in each statement.
 * Returns whose sign-offs lapsed.
 */
export async function saveManuscript({
  tx,
  article,
  now,
  before,
  after,
  steps,
  author,
  side = 'target',
}: Saved): Promise<string[]> {
  const known = new Map(before.paragraphs.map((one) => [one.id, one]))
  const units = changesOfUnits(before, after)
  await saveUnits(tx, article.id, units)
  await createParagraphs({ tx, articleId: article.id, side }, now, before, after)
  await updateParagraphs(
    tx,
    now,
    after.paragraphs.filter((one) => known.has(one.id) && known.get(one.id) !== one),
    known,
  )
  await createVersions(tx, steps, { author, seq: article.seq + 1, now, side })
  await savePlaced(tx, after, changedPlaces(before.placed, after.placed))
  await saveConflicts(tx, before.placed, after.placed)
  const others = [...units.made, ...units.repaired].map(({ id }) => id)
  const changed = [...unitsOf(steps, [...before.paragraphs, ...after.paragraphs]), ...others, ...units.gone]
  const lapsed = await lapseSignOffs(tx, [...new Set(changed)])
  await pairParagraphs(tx, article.id, units, after)
  return lapsed
}

type VersionsOf = Pick<Saved, 'author' | 'now'> & { readonly seq: number; readonly side: Side }

async function createVersions(tx: Tx, steps: readonly Step[], { author, seq, now, side }: VersionsOf) {
  const rows = steps.map(({ paragraphId, version, splice, threadId, structure, displaced }, step) => ({
    ...{ paragraphId, version, step, insert: splice.insert, bent: displaced, authorId: author(threadId) },
    ...(side === 'target' && { threadId }),
    ...(version > 1 && { start: splice.start, end: splice.end }),
    ...(structure && { structure }),
  }))
  await inChunks(
    rows,
    (json) => tx.$executeRaw`
      INSERT INTO "ParagraphVersion" ("paragraphId", version, "start", "end", "insert", structure, bent, "threadId", "authorId",
        seq, step, at)
      SELECT "paragraphId", version, "start", "end", "insert", structure, bent, "threadId", "authorId", ${seq}, step, ${now}
      FROM jsonb_to_recordset(${json}::jsonb)
        AS v("paragraphId" text, version int, "start" int, "end" int, "insert" text, structure jsonb, bent jsonb,
          "threadId" text, "authorId" text, step int)`,
  )
}

const changedPlaces = (before: readonly Placed[], after: readonly Placed[]): Placed[] =>
  after.filter((one, index) => one !== before[index])

/** New paragraphs go after the one before them, or first in their unit; later ones are shifted. */
type Where = { readonly tx: Tx; readonly articleId: string; readonly side: Side }

async function createParagraphs({ tx, articleId, side }: Where, now: Date, before: Manuscript, after: Manuscript) {
  const known = new Set(before.paragraphs.map(({ id }) => id))
  const runs: { behind: Paragraph | undefined; made: Paragraph[] }[] = []
  for (const [index, one] of after.paragraphs.entries()) {
    if (known.has(one.id)) continue
    const previous = after.paragraphs[index - 1]
    const run = runs.at(-1)
    if (run && previous && run.made.at(-1) === previous && previous.unitId === one.unitId) run.made.push(one)
    else runs.push({ behind: previous?.unitId === one.unitId ? previous : undefined, made: [one] })
  }
  for (const { behind, made } of runs) {
    const unitId = made[0]?.unitId ?? ''
    const at = behind ? (await tx.paragraph.findUniqueOrThrow({ where: { id: behind.id } })).position + 1 : 0
    await tx.paragraph.updateMany({
      where: { unitId, side, position: { gte: at } },
      data: { position: { increment: made.length } },
    })
    await tx.paragraph.createMany({
      data: made.map(({ id, kind, level, text, version, removed }, index) => ({
        id,
        articleId,
        unitId,
        side,
        position: at + index,
        kind,
        level: level ?? null,
        text,
        version,
        imported: false,
        removedAt: removed ? now : null,
      })),
    })
  }
}

async function updateParagraphs(
  tx: Tx,
  now: Date,
  paragraphs: readonly Paragraph[],
  known: ReadonlyMap<string, Paragraph>,
) {
  const rows = paragraphs.map(({ id, kind, level, text, version, removed }) => ({
    id,
    kind,
    level: level ?? null,
    text,
    version,
    was: known.get(id)?.version,
    removed: removed ?? false,
  }))
  let count = 0
  await inChunks(rows, async (json) => {
    count += await tx.$executeRaw`
    UPDATE "Paragraph" p SET kind = v.kind, level = v.level, text = v.text, version = v.version,
      "removedAt" = CASE WHEN v.removed THEN coalesce(p."removedAt", ${now}) END
    FROM jsonb_to_recordset(${json}::jsonb)
      AS v(id text, kind text, level int, text text, version int, was int, removed boolean)
    WHERE p.id = v.id AND p.version = v.was`
  })
  if (count !== rows.length) throw new Error('a paragraph changed under the article’s lock')
}

function unitsOf(steps: readonly Step[], paragraphs: readonly Paragraph[]): string[] {
  const ids = new Set(steps.map(({ paragraphId }) => paragraphId))
  return [...new Set(paragraphs.filter(({ id }) => ids.has(id)).map(({ unitId }) => unitId))]
}

/** The units' text changed, so their sign-offs cover an earlier revision. Returns whose lapsed. */
async function lapseSignOffs(tx: Tx, unitIds: readonly string[]): Promise<string[]> {
  const units = await byChunks(unitIds, async (some) => {
    const where = { id: { in: some } }
    const known = await tx.unit.findMany({ where, select: { revision: true, signOffs: true } })
    await tx.unit.updateMany({ where, data: { revision: { increment: 1 } } })
    return known
  })
  const lapsed = units.flatMap(({ revision, signOffs }) => signOffs.filter((signOff) => signOff.revision === revision))
  return [...new Set(lapsed.map(({ userId }) => userId))]
}
