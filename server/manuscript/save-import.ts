import 'server-only'
import { type Article, Prisma } from '@/generated/prisma/client'
import { OFF_BY_DEFAULT } from '../checks'
import { inChunks } from '../db/chunks'
import { prisma } from '../db/database'
import type { Reader, Tx } from '../db/transaction'
import { UNHURRIED } from '../db/unhurried'
import type { ImportedArticle } from '../import/imported-article'
import { bothLanguages } from '../import/languages'
import { defaultPolicy } from './default-policy'
import { saveImportedThreads } from './save-import-threads'
import type { NewArticleRow } from './unpublished'

/** Stores an imported article: its row, its units and paragraphs with the first version of each text, and its threads. */
export const saveImport = (
  tx: Tx,
  imported: ImportedArticle,
  createdById: string | null,
  now: Date,
): Promise<Article> => save(tx, imported, createdById, { createdAt: now, updatedAt: now })

/** As much as one transaction can save without making others wait; a longer text is stored unpublished first. */
export const isLong = ({ units }: ImportedArticle): boolean =>
  units.reduce((sum, { source, target }) => sum + source.length + target.length, 0) > 2_000

/**
 * The same statement by statement, invisible until it is published: the embedded database runs one transaction at a time,
 * and a whole book would block everybody.
 */
export async function storeUnpublished(
  id: string,
  imported: ImportedArticle,
  createdById: string,
  now: Date,
): Promise<void> {
  await save(await prisma(), imported, createdById, { id, createdAt: now, updatedAt: now, deletedAt: now })
}

/** Of what isn't published yet nothing is lost that counts: once it is, all that was stored before is on disk. */
const unhurried = ({ deletedAt }: NewArticleRow) => (deletedAt ? Prisma.sql`, ${UNHURRIED}` : Prisma.empty)

async function save(
  db: Reader,
  imported: ImportedArticle,
  createdById: string | null,
  given: NewArticleRow,
): Promise<Article> {
  const languages = bothLanguages(imported.languages)
  const article = await db.article.create({
    data: {
      ...given,
      titleSource: imported.title.source,
      titleTarget: imported.title.target,
      titlesByHand: [...imported.titlesByHand],
      byline: imported.byline ?? null,
      translatedBy: imported.translatedBy ?? null,
      sourceLanguage: languages.source,
      targetLanguage: languages.target,
      ...(await defaultPolicy(db)),
      checksOff: [...OFF_BY_DEFAULT],
      createdById,
    },
  })
  await saveUnits(db, article.id, imported, given)
  await saveParagraphs(db, article.id, imported, given)
  if (createdById !== null) await saveImportedThreads(db, article.id, imported, createdById, given.createdAt)
  return article
}

async function saveUnits(db: Reader, articleId: string, { units }: ImportedArticle, given: NewArticleRow) {
  const rows = units.map(({ id, score, excludedAs = null }, position) => ({ id, position, score, excludedAs }))
  await inChunks(
    rows,
    (json) => db.$executeRaw`
      INSERT INTO "Unit" (id, "articleId", position, score, excluded, "excludedAs")
      SELECT id, ${articleId}, position, score, "excludedAs" IS NOT NULL, "excludedAs"
      FROM jsonb_to_recordset(${json}::jsonb) AS v(id text, position int, score float8, "excludedAs" text)${unhurried(given)}`,
  )
}

/** The paragraphs, and the first version of each text. */
async function saveParagraphs(db: Reader, articleId: string, { units }: ImportedArticle, given: NewArticleRow) {
  const rows = units.flatMap((unit) =>
    (['source', 'target'] as const).flatMap((side) =>
      unit[side].map(({ id, kind, level = null, text }, position) => ({
        ...{ id, unitId: unit.id, side, position, kind, level, text },
      })),
    ),
  )
  await inChunks(
    rows,
    (json) => db.$executeRaw`
      WITH made AS (
        INSERT INTO "Paragraph" (id, "articleId", "unitId", side, position, kind, level, text)
        SELECT id, ${articleId}, "unitId", side::"Side", position, kind, level, text
        FROM jsonb_to_recordset(${json}::jsonb)
          AS v(id text, "unitId" text, side text, position int, kind text, level int, text text)${unhurried(given)}
        RETURNING id, text
      )
      INSERT INTO "ParagraphVersion" ("paragraphId", version, insert, at) SELECT id, 1, text, ${given.createdAt} FROM made`,
  )
}
