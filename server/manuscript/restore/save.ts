import 'server-only'
import type { Restorable } from '@/domain/contract/document'
import type { Side } from '@/domain/contract/names'
import { headlineOf, titleOf } from '@/domain/title'
import type { Article } from '@/generated/prisma/client'
import type { Reader } from '../../db/transaction'
import type { UploadedReview } from '../../import/read-document'
import { insert } from '../insert'
import { nameOf } from '../save-import-threads'
import { byHand } from '../titles'
import type { NewArticleRow } from '../unpublished'
import { newIds } from './ids'
import { peopleOf } from './people'
import { commentRows, gapRows, issueRows, linkRows, mentionRows, suggestionRows, threadRows } from './thread-rows'
import { paragraphRows, signOffRows, unitRows, versionRows } from './unit-rows'

export type Restored = {
  readonly article: Article
  /** The names of those whose sign-offs aren't restored, because they have no account here. */
  readonly signedElsewhere: readonly string[]
}

/**
 * Stores an article with its whole review, under new ids. It belongs to the importer; those who have an account here keep
 * what is theirs if the document is sealed, all others are shown under the names in the document. This doesn't approve the
 * article.
 */
export async function saveRestorable(
  db: Reader,
  restorable: UploadedReview,
  importerId: string,
  given: NewArticleRow,
): Promise<Restored> {
  const article = await db.article.create({ data: { ...given, ...articleData(restorable), createdById: importerId } })
  const people = await peopleOf(db, restorable, importerId)
  const making = { articleId: article.id, now: given.createdAt, people, ids: newIds(restorable) }
  await insert(db, 'Unit', unitRows(restorable, making))
  await insert(db, 'Paragraph', paragraphRows(restorable, making))
  await insert(db, 'Thread', threadRows(restorable, making))
  await insert(db, 'Suggestion', suggestionRows(restorable, making))
  await insert(db, 'Issue', issueRows(restorable, making))
  await insert(db, 'Gap', gapRows(restorable, making))
  await insert(db, 'GapLink', linkRows(restorable, making))
  await insert(db, 'Comment', commentRows(restorable, making))
  await insert(db, 'Mention', mentionRows(restorable, making))
  await insert(db, 'ParagraphVersion', versionRows(restorable, making))
  await insert(db, 'SignOff', signOffRows(restorable, making))
  const signers = restorable.units.flatMap(({ signOffs }) => signOffs.map(({ userId: id, name }) => ({ id, name })))
  const elsewhere = signers.filter((person) => !people.isKnown(person)).map(({ name }) => nameOf(name))
  return { article, signedElsewhere: [...new Set(elsewhere)] }
}

function articleData(restorable: UploadedReview) {
  const { article } = restorable
  const {
    title,
    byline = null,
    translatedBy = null,
    sourceLanguage,
    targetLanguage,
    status,
    dueAt,
    date = null,
    policy,
  } = article
  return {
    titleSource: title.source,
    titleTarget: title.target,
    titlesByHand: byHand(titleFollows(restorable)),
    byline,
    translatedBy,
    sourceLanguage,
    targetLanguage,
    status: status === 'approved' ? ('in_review' as const) : status,
    dueAt: dueAt === undefined ? null : new Date(dueAt),
    ...policy,
    checksBlocking: policy.checksBlocking ?? [],
    date,
    glossary: article.glossary ?? [],
    checksOff: [...new Set(article.checksOff)],
  }
}

/**
 * Whether titles follow their headlines, as the document says, unless another title was sent with it. An older one doesn't
 * say: a title that reads as the headline reads, or read when it was imported, follows.
 */
function titleFollows({ article, units, versions, titlesSent = [] }: UploadedReview): { [S in Side]: boolean } {
  const follows = (side: Side) => {
    const headline = headlineOf(units.flatMap((unit) => (unit.excluded ? [] : unit[side])))
    const imported = headline && versions[headline.id]?.find(({ version }) => version === 1)
    const isAsHeadline = ['', titleOf(headline), titleOf(imported)].includes(article.title[side])
    return (titlesSent.includes(side) ? undefined : article.titleFollows?.[side]) ?? isAsHeadline
  }
  return { source: follows('source'), target: follows('target') }
}

/** As much as one transaction can save without making others wait. */
export const isLong = ({ units, threads, versions }: Restorable): boolean =>
  units.length + threads.length + Object.values(versions).reduce((sum, { length }) => sum + length, 0) > 2_000
