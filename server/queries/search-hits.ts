import 'server-only'
import type { Locale } from '@/domain/contract/names'
import type { SearchHit } from '@/domain/contract/search-routes'
import { withNames } from '@/domain/mention'
import { placesOf, type SearchPart } from '@/domain/search'
import { plainText } from '@/domain/text/inline'
import type * as Row from '@/generated/prisma/client'
import { CHECKS } from '@/language/checks/list'
import type { Reader } from '../db/transaction'
import { titlesOf } from '../views/titles'
import { excerptOf } from './excerpt'
import type { Hit } from './search-place'

type Found = Omit<SearchHit, 'ranges' | 'excerpt' | 'at' | 'kind'> & {
  /** Where the words may stand, in the order in which they are shown; and what is shown if they are in none. */
  readonly texts: readonly string[]
}

/** What was found, with its words in their context, in the same order. What has gone meanwhile is left out. */
export async function loadHits(
  db: Reader,
  hits: readonly Hit[],
  parts: readonly SearchPart[],
  locale: Locale,
): Promise<SearchHit[]> {
  const of = (kind: Hit['kind']) => ({ in: hits.flatMap((hit) => (hit.kind === kind ? [hit.id] : [])) })
  const found = new Map<string, Found>([
    ...(await people(db, of('person'))),
    ...(await articles(db, of('article'), locale)),
    ...(await paragraphs(db, of('paragraph'), locale)),
    ...(await comments(db, of('comment'), locale)),
    ...(await proposed(db, { in: [...of('suggestion').in, ...of('comment').in] }, locale)),
    ...(await findings(db, of('finding'), locale)),
  ])
  return hits.flatMap(({ kind, id, at }) => {
    const one = found.get(id)
    if (!one) return []
    const { texts, ...place } = one
    const text = texts.find((said) => placesOf(said, parts).length > 0) ?? texts[0] ?? ''
    return { kind, ...place, ...excerptOf(text, parts), at }
  })
}

type Ids = { readonly in: string[] }
type Entries = Promise<[string, Found][]>

async function people(db: Reader, ids: Ids): Entries {
  const rows = ids.in.length > 0 ? await db.user.findMany({ where: { id: ids } }) : []
  return rows.map(({ id, name, email }) => [id, { personId: id, title: name, texts: [email] }])
}

async function articles(db: Reader, ids: Ids, locale: Locale): Entries {
  const rows = ids.in.length > 0 ? await db.article.findMany({ where: { id: ids } }) : []
  return rows.map((article) => {
    const [lead, other] = titlesOf(article, locale)
    return [article.id, { articleId: article.id, title: lead, texts: [lead, other] }]
  })
}

async function paragraphs(db: Reader, ids: Ids, locale: Locale): Entries {
  if (ids.in.length === 0) return []
  const rows = await db.paragraph.findMany({
    where: { id: ids, removedAt: null, unit: { excluded: false } },
    include: { article: true },
  })
  return rows.map((row) => [row.id, { ...placeOf(row, locale), texts: [textOf(row)] }])
}

const textOf = ({ kind, text }: Row.Paragraph) => (kind === 'code' ? text : plainText(text))

function placeOf({ id, articleId, unitId, side, article }: Row.Paragraph & { article: Row.Article }, locale: Locale) {
  const [title] = titlesOf(article, locale)
  const language = side === 'source' ? article.sourceLanguage : article.targetLanguage
  return { articleId, unitId, paragraphId: id, title, side, language }
}

const THREAD = { include: { article: true, author: true } } as const
type ThreadRow = Row.Thread & { article: Row.Article; author: Row.User }

function threadPlace({ id, articleId, unitId, paragraphId, article }: Omit<ThreadRow, 'author'>, locale: Locale) {
  const [title] = titlesOf(article, locale)
  return { articleId, threadId: id, title, ...(unitId && { unitId }), ...(paragraphId && { paragraphId }) }
}

const writerOf = ({ importedName, author }: { importedName: string | null; author: Row.User }) => ({
  author: { id: author.id, name: importedName ?? author.name },
})

async function comments(db: Reader, ids: Ids, locale: Locale): Entries {
  if (ids.in.length === 0) return []
  const rows = await db.comment.findMany({
    where: { id: ids, deletedAt: null },
    include: { author: true, thread: { include: { article: true } } },
  })
  return rows.map((row) => [
    row.id,
    { ...threadPlace(row.thread, locale), ...writerOf(row), texts: [withNames(row.body)] },
  ])
}

/** Suggestions and gaps. */
async function proposed(db: Reader, ids: Ids, locale: Locale): Entries {
  if (ids.in.length === 0) return []
  const rows = await db.thread.findMany({
    where: { id: ids },
    include: { ...THREAD.include, suggestion: true, gap: true },
  })
  return rows.map((row) => {
    const { suggestion, gap, article } = row
    const texts = suggestion
      ? [suggestion.replacement, suggestion.reason, suggestion.original, suggestion.decisionNote]
      : [gap?.explanation, gap?.resolutionNote]
    return [
      row.id,
      {
        ...threadPlace(row, locale),
        ...writerOf(row),
        ...(suggestion && { language: article.targetLanguage }),
        texts: texts.flatMap((text) => text || []),
      },
    ]
  })
}

async function findings(db: Reader, ids: Ids, locale: Locale): Entries {
  if (ids.in.length === 0) return []
  const rows = await db.finding.findMany({
    where: { id: ids, status: 'open', paragraph: { removedAt: null, unit: { excluded: false } } },
    include: { paragraph: { include: { article: true } } },
  })
  return rows.map(({ id, check: checkId, paragraph, quote }) => {
    const check = CHECKS.find((one) => one.id === checkId)?.title[locale] ?? checkId
    return [id, { ...placeOf(paragraph, locale), findingId: id, check, texts: [textOf(paragraph), quote] }]
  })
}
