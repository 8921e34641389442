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
  type Stretch,
  toHit,
} from './search-place'

type Range = { readonly after: Place | undefined; readonly take: number }

/**
 * What is written in articles: paragraphs, comments, suggestions, findings.
 *
 * The index is slow where words stand in a great part of all texts. So the newest are read without it: if the words are
 * common among these, they are listed before all others, and the others only when somebody asks for so many pages.
 */
export async function findTexts(db: Reader, asked: Asked, { after, take }: Range): Promise<Hit[]> {
  const fresh = await notIndexed(db, scopeOf(asked))
  const inStretch = async (stretch: Stretch | undefined, place: Place | undefined, most: number) => {
    const read = stretch?.newest ? amongNewest : byIndex
    const found = await read(db, asked, { after: place, take: most }, and(exceptFor(fresh), isIn(stretch)))
    const hits = [...hitsIn(fresh, asked, place).filter((hit) => holds(stretch, hit)), ...found]
    return hits
      .sort(compare)
      .slice(0, most)
      .map((hit) => ({ ...hit, ...(stretch && { stretch }) }))
  }
  if (after && !after.stretch?.newest) return inStretch(after.stretch, after, take)
  const newest = after?.stretch ?? (await newestOf(db, asked))
  if (!newest) return inStretch(undefined, after, take)
  const found = await inStretch(newest, after, Math.max(take, COMMON))
  if (!after && found.length < COMMON) return inStretch(undefined, undefined, take)
  const rest = take - found.length
  return rest > 0
    ? [...found, ...(await inStretch({ ...newest, newest: false }, undefined, rest))]
    : found.slice(0, take)
}

/** So many are read in a hundredth of a second or two. */
const NEWEST = 6_000

/** So many of them have common words: more than the longest page shows. */
const COMMON = 201

/** Where the newest texts end. Undefined: there are no others. */
async function newestOf(db: Reader, asked: Asked): Promise<Stretch | undefined> {
  const [last] = await db.$queryRaw<{ at: Date; id: string }[]>`
    SELECT s.at, s.id FROM "SearchText" s WHERE ${within(asked)} ORDER BY s.at DESC, s.id OFFSET ${NEWEST - 1} LIMIT 1`
  return last && { newest: true, at: last.at.toISOString(), id: last.id }
}

/** The condition that a text is in a stretch. */
function isIn(stretch: Stretch | undefined): Prisma.Sql {
  if (!stretch) return Prisma.sql`true`
  const { newest, at, id } = stretch
  return newest
    ? Prisma.sql`s.at >= ${at}::timestamptz AND (s.at > ${at}::timestamptz OR s.id <= ${id})`
    : Prisma.sql`s.at <= ${at}::timestamptz AND (s.at < ${at}::timestamptz OR s.id > ${id})`
}

/** The same, outside the database. */
const holds = (stretch: Stretch | undefined, { at, id }: Hit): boolean =>
  stretch === undefined || (at > stretch.at || (at === stretch.at && id <= stretch.id)) === stretch.newest

const and = (...conditions: readonly Prisma.Sql[]) => Prisma.join([...conditions], ' AND ')

async function amongNewest(db: Reader, asked: Asked, { after, take }: Range, which: Prisma.Sql): Promise<Hit[]> {
  const rows = await db.$queryRaw<HitRow[]>`
    SELECT kind::text, id, at, exact FROM (
      SELECT s.kind, s.id, s.at, ${whole(asked)} AS exact
      FROM "SearchText" s JOIN "Article" a ON a.id = s."articleId"
      WHERE ${which} AND ${holdsParts(asked.parts)} AND ${wanted(asked)} AND ${scopeOf(asked)}
    ) hits WHERE ${behind(after)} ORDER BY ${IN_ORDER} LIMIT ${take}`
  return rows.map(toHit)
}

/** Step by step, whatever the planner thinks of it (OFFSET 0): by the index, then what may be read, then by the words. */
async function byIndex(db: Reader, asked: Asked, { after, take }: Range, which: Prisma.Sql): Promise<Hit[]> {
  const rows = await db.$queryRaw<HitRow[]>`
    SELECT kind::text, id, at, exact FROM (
      SELECT s.kind, s.id, s.at, ${whole(asked)} AS exact FROM (
        SELECT s.* FROM (
          SELECT * FROM "SearchText" s WHERE ${byGrams(asked.parts)} OFFSET 0
        ) s JOIN "Article" a ON a.id = s."articleId"
        WHERE ${which} AND ${wanted(asked)} AND ${scopeOf(asked)} OFFSET 0
      ) s WHERE ${holdsParts(asked.parts)}
    ) hits WHERE ${behind(after)} ORDER BY ${IN_ORDER} LIMIT ${take}`
  return rows.map(toHit)
}

/** What was written and isn't indexed yet. */
function hitsIn(fresh: readonly Written[], asked: Asked, after: Place | undefined): Hit[] {
  const { kind, person, parts } = asked
  const phrase = phraseOf(parts)
  const isThen = isOnDays(asked)
  return fresh
    .filter(
      (text) =>
        (kind === undefined || kind === text.kind) &&
        (person === undefined || person === text.authorId) &&
        isThen(text.at) &&
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
export const inIndex = (parts: readonly SearchPart[]): Prisma.Sql => and(byGrams(parts), holdsParts(parts))

const byGrams = (parts: readonly SearchPart[]): Prisma.Sql =>
  Prisma.sql`stet_grams(s.text) @@ ${gramQuery(parts)}::tsquery`

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
