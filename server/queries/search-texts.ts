import 'server-only'
import { gramQuery, holdsAll, isWhole, phraseOf, type SearchPart, wholeForm } from '@/domain/search'
import { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { notIndexed } from '../search/behind'
import type { Written } from '../search/texts'
import {
  type Asked,
  behind,
  compare,
  type Hit,
  type HitRow,
  IN_ORDER,
  isOnDays,
  onDays,
  type Place,
  readable,
  toHit,
} from './search-place'

type Range = { readonly after: Place | undefined; readonly take: number }

/**
 * What is written in articles: paragraphs, comments, suggestions, findings.
 *
 * Words that stand in many texts stand in the newest, too: these are read first, without the index. If there are too few
 * among them, the index finds all.
 */
export async function findTexts(db: Reader, asked: Asked, range: Range): Promise<Hit[]> {
  const { after, take } = range
  const fresh = await notIndexed(db, scopeOf(asked))
  const indexed = exceptFor(fresh)
  const newest = await amongNewest(db, asked, range, indexed)
  // Behind whole words come all the parts of words: only if enough of what comes next was among them are they the next.
  const next = newest.filter(({ exact }) => exact === (after?.exact ?? true))
  const found = next.length >= take ? next : await byIndex(db, asked, range, indexed)
  return [...hitsIn(fresh, asked, after), ...found].sort(compare).slice(0, take)
}

/** So many are read in a hundredth of a second. */
const NEWEST = 2_000

async function amongNewest(db: Reader, asked: Asked, { after, take }: Range, indexed: Prisma.Sql): Promise<Hit[]> {
  const upTo = after
    ? Prisma.sql`s.at <= ${after.at}::timestamptz AND (s.at < ${after.at}::timestamptz OR s.id > ${after.id})`
    : Prisma.sql`true`
  const rows = await db.$queryRaw<HitRow[]>`
    SELECT kind::text, id, at, exact FROM (
      SELECT s.kind, s.id, s.at, ${whole(asked)} AS exact FROM (
        SELECT * FROM "SearchText" s WHERE ${upTo} AND ${within(asked)} ORDER BY s.at DESC, s.id LIMIT ${NEWEST}
      ) s JOIN "Article" a ON a.id = s."articleId"
      WHERE ${holdsParts(asked.parts)} AND ${wanted(asked)} AND ${indexed} AND ${scopeOf(asked)}
    ) hits WHERE ${behind(after)} ORDER BY ${IN_ORDER} LIMIT ${take}`
  return rows.map(toHit)
}

/** Materialised: what has the words is found first, whatever else is asked. */
async function byIndex(db: Reader, asked: Asked, { after, take }: Range, indexed: Prisma.Sql): Promise<Hit[]> {
  const rows = await db.$queryRaw<HitRow[]>`
    WITH hits AS MATERIALIZED (
      SELECT s.kind, s.id, s.at, s."articleId", ${whole(asked)} AS exact FROM "SearchText" s
      WHERE ${inIndex(asked.parts)} AND ${wanted(asked)} AND ${indexed}
    )
    SELECT kind::text, id, at, exact FROM hits
    WHERE EXISTS (SELECT 1 FROM "Article" a WHERE a.id = hits."articleId" AND ${scopeOf(asked)}) AND ${behind(after)}
    ORDER BY ${IN_ORDER} LIMIT ${take}`
  return rows.map(toHit)
}

/** What was written and isn't indexed yet. */
function hitsIn(fresh: readonly Written[], asked: Asked, after: Place | undefined): Hit[] {
  const { kind, person, parts } = asked
  const phrase = phraseOf(parts)
  return fresh
    .filter(
      (text) =>
        (kind === undefined || kind === text.kind) &&
        (person === undefined || person === text.authorId) &&
        isOnDays(text.at, asked) &&
        holdsAll(text.form, parts),
    )
    .map(({ form, ...text }) => toHit({ ...text, exact: isWhole(form, phrase) }))
    .filter((hit) => after === undefined || compare(hit, after) > 0)
}

const scopeOf = ({ actor, articleId }: Pick<Asked, 'actor' | 'articleId'>): Prisma.Sql =>
  articleId === undefined ? readable(actor) : Prisma.sql`${readable(actor)} AND a.id = ${articleId}`

/** What is asked of a text besides its words. */
function wanted(asked: Asked): Prisma.Sql {
  const { kind, person } = asked
  const conditions = [
    within(asked),
    kind === undefined ? Prisma.sql`true` : Prisma.sql`s.kind = ${kind}::"SearchedKind"`,
    person === undefined ? Prisma.sql`true` : Prisma.sql`s."authorId" = ${person}`,
  ]
  return Prisma.join(conditions, ' AND ')
}

/** Of that, what an index of the table tells: only so the newest are found without going through others. */
const within = (asked: Asked): Prisma.Sql =>
  asked.articleId === undefined
    ? onDays(Prisma.sql`s.at`, asked)
    : Prisma.sql`${onDays(Prisma.sql`s.at`, asked)} AND s."articleId" = ${asked.articleId}`

/** The condition that the index finds a text `s` by its words. */
export const inIndex = (parts: readonly SearchPart[]): Prisma.Sql =>
  Prisma.sql`stet_grams(s.text) @@ ${gramQuery(parts)}::tsquery AND ${holdsParts(parts)}`

export const holdsParts = (parts: readonly SearchPart[]): Prisma.Sql =>
  Prisma.join(
    parts.map(({ form }) => Prisma.sql`s.text LIKE ${like(form)}`),
    ' AND ',
  )

const whole = ({ parts }: Asked): Prisma.Sql => Prisma.sql`(s.text LIKE ${like(wholeForm(phraseOf(parts)))})`

const like = (form: string) => `%${form.replace(/[\\%_]/g, '\\$&')}%`

/** The condition that the index has a text `s` as it is now. */
export const exceptFor = (fresh: readonly Written[]): Prisma.Sql =>
  fresh.length === 0 ? Prisma.sql`true` : Prisma.sql`s.id <> ALL(${fresh.map(({ id }) => id)})`
