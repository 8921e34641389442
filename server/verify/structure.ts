import 'server-only'
import type { Article, Side } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'

/** Units have consecutive positions, paragraphs in their unit likewise, and no sign-off is ahead of its unit. */
export async function structureFaults(db: Reader, { id: articleId }: Pick<Article, 'id'>): Promise<string[]> {
  const units = await db.unit.findMany({
    where: { articleId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { paragraphs: { where: { removedAt: null }, orderBy: { position: 'asc' } }, signOffs: true },
  })
  return [
    ...units.flatMap(({ id, position, revision, paragraphs, signOffs }, index) => [
      ...(position === index ? [] : [`unit ${id}: stands at ${position}, not at ${index}`]),
      ...(['source', 'target'] as const).flatMap((side) => orderFaults(paragraphs, side)),
      ...paragraphs
        .filter((paragraph) => paragraph.articleId !== articleId)
        .map((paragraph) => `unit ${id}: holds paragraph ${paragraph.id} of another article`),
      ...signOffs
        .filter((signOff) => signOff.revision > revision)
        .map((signOff) => `unit ${id}: signed off by ${signOff.userId} in a revision that is not there yet`),
    ]),
    ...(await strayParagraphs(db, articleId)),
  ]
}

const orderFaults = (paragraphs: readonly { id: string; side: Side; position: number }[], side: Side) =>
  paragraphs
    .filter((paragraph) => paragraph.side === side)
    .flatMap(({ id, position }, index, all) =>
      index > 0 && all[index - 1]?.position === position
        ? [`paragraph ${id}: stands where another one of its unit does`]
        : [],
    )

async function strayParagraphs(db: Reader, articleId: string): Promise<string[]> {
  const stray = await db.paragraph.findMany({
    where: { articleId, unit: { articleId: { not: articleId } } },
    select: { id: true },
  })
  return stray.map(({ id }) => `paragraph ${id}: stands in a unit of another article`)
}

/** Rows that refer to a missing row. Foreign keys prevent these, but not in a restore that bypassed them. */
export async function referenceFaults(db: Reader): Promise<string[]> {
  const keys = await db.$queryRaw<{ owner: string; field: string; broken: string }[]>`
    SELECT owner.relname::text AS owner, field.attname::text AS field, format(
      'SELECT count(*)::int AS broken FROM %I a WHERE a.%I IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %I b WHERE b.%I = a.%I)',
      owner.relname, field.attname, kept.relname, id.attname, field.attname) AS broken
    FROM pg_constraint key
      JOIN pg_class owner ON owner.oid = key.conrelid
      JOIN pg_class kept ON kept.oid = key.confrelid
      JOIN pg_attribute field ON field.attrelid = key.conrelid AND field.attnum = key.conkey[1]
      JOIN pg_attribute id ON id.attrelid = key.confrelid AND id.attnum = key.confkey[1]
    WHERE key.contype = 'f' AND key.connamespace = current_schema()::regnamespace AND cardinality(key.conkey) = 1
    ORDER BY 1, 2`
  const faults = []
  for (const { owner, field, broken } of keys) {
    const [count] = await db.$queryRawUnsafe<{ broken: number }[]>(broken)
    if (count && count.broken > 0) faults.push(`${owner}.${field}: ${count.broken} refer to what is not there`)
  }
  return faults
}
