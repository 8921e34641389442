import 'server-only'
import { randomUUID } from 'node:crypto'
import { Refusal } from '@/domain/contract/problem'
import type {
  TranslationBrought,
  TranslationComparison,
  TranslationForm,
  TranslationRestored,
} from '@/domain/contract/translation-routes'
import type { VersionWarning } from '@/domain/contract/version'
import { parseEvent } from '@/domain/event'
import { groupBy } from '@/domain/group-by'
import { wayMarkIn } from '@/formats/read/returned'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { newIdsInOrder } from '../new-ids'
import { access } from '../queries/access'
import { policyOf } from '../queries/policy'
import { textsAt } from '../queries/texts-at'
import { broughtBy } from '../returns/brought'
import type { NextTranslation } from '../returns/next-translation'
import type { TextBase } from '../returns/present-places'
import { saveBrought } from '../returns/save-brought'
import type { Brought, BroughtSuggestion } from '../returns/what-came'
import { withdrawReturn } from '../returns/withdraw-return'
import { readWayMark } from '../seal'
import type { Actor, Caller } from '../session/actor'
import { runTask } from '../worker/worker'
import { authorsIn, memberOf, whoIsWho } from './authors-in-file'
import { takeAll } from './bulk'
import { concernAuthors, concernDecided, concernLapsed } from './concerns'
import { oncePrepared } from './once'
import { SUGGESTED } from './suggestion'
import { takeBack } from './undo'
import { countSignOffs, documentOf, mustFit, warningsOf } from './version'
import { type WriteContext, write, writeIn } from './write'

/**
 * A new version of the translation: what it changed in the state that it began from becomes suggestions at their present
 * places, by the same engine that brings reviewed files back. An editor may accept them with it.
 */

export async function previewTranslation(
  actor: Actor,
  articleId: string,
  form: TranslationForm,
): Promise<TranslationComparison> {
  const db = await prisma()
  const { seq, base, bases, found, warnings, present } = await compare(actor, articleId, form)
  const brought = await broughtBy(db, base, found.read, actor.name)
  const { changed, added, removed, unchanged, read } = found
  const lost = groupBy(
    brought.suggestions.filter(({ conflict }) => conflict),
    ({ paragraphId }) => paragraphId,
  )
  return {
    ...{ seq, base: base.from.seq, bases, warnings, likeness: read.likeness },
    changed: changed.map(({ ids, unitId, before, after, changes }) => {
      const now = ids.flatMap((id) => present.get(id) ?? []).join('\n\n')
      const conflicts = ids.reduce((sum, id) => sum + (lost.get(id)?.length ?? 0), 0)
      return {
        ...{ paragraphId: ids[0] ?? '', unitId, before, after, changes: [...changes], conflicts },
        ...(now !== before && { now }),
      }
    }),
    added: added.map(({ behind, kind, level, text }) => ({
      ...{ unitId: behind, kind, text },
      ...(level !== undefined && { level }),
    })),
    removed: removed.map(({ id, unitId, text }) => ({ paragraphId: id, unitId, text })),
    signOffs: await countSignOffs(
      db,
      brought.suggestions.flatMap(({ unitId, conflict }) => (unitId === null || conflict ? [] : [unitId])),
    ),
    pending: await countOverlapping(db, brought.suggestions),
    authors: await whoIsWho(articleId, brought),
    ...{ ...countsOf(brought, found), unchanged },
  }
}

/** Pending suggestions about words that these are about as well. */
async function countOverlapping(db: Reader, suggestions: readonly BroughtSuggestion[]): Promise<number> {
  const byParagraph = groupBy(suggestions, ({ paragraphId }) => paragraphId)
  const rows = await db.thread.findMany({
    where: {
      paragraphId: { in: [...byParagraph.keys()].flatMap((id) => id ?? []) },
      suggestion: { decision: 'pending' },
    },
    select: { paragraphId: true, start: true, end: true },
  })
  return rows.filter(({ paragraphId, start, end }) =>
    byParagraph
      .get(paragraphId)
      ?.some(({ anchor }) => !anchor || start === null || end === null || (anchor.start < end && start < anchor.end)),
  ).length
}

export function bringTranslation(
  caller: Caller,
  articleId: string,
  form: TranslationForm,
): Promise<TranslationBrought> {
  const authors = authorsIn(form)
  return oncePrepared(
    caller,
    async () => {
      const compared = await compare(caller.actor, articleId, form)
      mustFit(form, compared.warnings)
      return compared
    },
    (tx, { base, found }) =>
      writeIn(tx, caller.actor, articleId, 'suggest', async (writing) => {
        const isAccepted = form.as === 'accepted'
        if (isAccepted) await mustAccept(writing, form)
        const brought = inGroups(await broughtBy(tx, base, found.read, caller.actor.name))
        mustBeFew(brought.suggestions.length, form.as)
        const counts = { ...countsOf(brought, found), ...sizesOf(found) }
        const seq = writing.article.seq
        if (brought.suggestions.length === 0 && brought.threads.length === 0 && brought.replies.length === 0)
          return { seq, returnId: null, threadIds: [], accepted: 0, ...counts }
        const [returnId = ''] = newIdsInOrder(1)
        const members = await memberOf(writing, authors)
        const saved = await saveBrought(writing, returnId, base.from.seq, brought, members, { isReviewed: false })
        const { suggestions, comments } = counts
        const data = { returnId, ...saved, base: base.from.seq, suggestions, comments }
        const free = brought.suggestions.flatMap(({ conflict }, k) => (conflict ? [] : (saved.threadIds[k] ?? [])))
        const taken = isAccepted && free.length > 0 ? await takeAll(writing, free) : undefined
        if (taken?.event) {
          const { superseded = [], conflicts = [], lapsed = [], fixed, concerns } = taken.event
          const made = { applied: taken.applied, superseded, conflicts, lapsed, concerns }
          await writing.append('translation.updated', { ...data, ...made, ...(fixed && { fixed }) })
        } else await writing.append('translation.brought', { ...data, concerns: [] })
        return { seq: seq + 1, returnId, threadIds: saved.threadIds, accepted: taken?.applied.length ?? 0, ...counts }
      }),
    async () => access(await prisma(), caller.actor, articleId, 'suggest'),
  )
}

/** The most changes of one version; to accept one takes several times as long as to suggest it. */
const MOST = { suggestions: 20_000, accepted: 5_000 } as const satisfies Record<TranslationForm['as'], number>

function mustBeFew(count: number, as: TranslationForm['as']) {
  if (count <= MOST[as]) return
  const way = as === 'accepted' ? 'accepted at once: bring it as suggestions' : 'brought'
  throw new Refusal('TOO_LARGE', `The new version has ${count} changes, and no more than ${MOST[as]} can be ${way}.`)
}

/** To accept at once is for who decides, and of a text that nobody changed since it was looked at. */
async function mustAccept({ tx, article, permit }: WriteContext, { seq }: TranslationForm) {
  permit('decide')
  if (!policyOf(article).selfApproval)
    throw new Refusal(
      'FORBIDDEN',
      'This article doesn’t allow accepting your own suggestions. Bring the new version as suggestions.',
    )
  const since = { paragraph: { articleId: article.id, side: 'target' as const }, seq: { gt: seq ?? article.seq } }
  if ((await tx.paragraphVersion.count({ where: since })) > 0)
    throw new Refusal('CONFLICT', 'The translation has changed in the meantime. Compare it again.')
}

/** What changed in one paragraph by one person is one decision. */
function inGroups(brought: Brought): Brought {
  const isWords = ({ structure, conflict }: BroughtSuggestion) => structure === undefined && !conflict
  const of = ({ paragraphId, author }: BroughtSuggestion) => `${paragraphId} ${author}`
  const groups = new Map(
    [...groupBy(brought.suggestions.filter(isWords), of)].flatMap(([name, own]) =>
      own.length > 1 ? [[name, randomUUID()] as const] : [],
    ),
  )
  return {
    ...brought,
    suggestions: brought.suggestions.map((one) => {
      const groupId = isWords(one) ? groups.get(of(one)) : undefined
      return groupId === undefined ? one : { ...one, groupId }
    }),
  }
}

/** Takes the last new version back: what was accepted with it is undone, the rest withdrawn; what others decided stays. */
export function undoTranslation(caller: Caller, articleId: string): Promise<TranslationRestored> {
  return write(caller, articleId, 'suggest', async (writing) => {
    const { tx, actor, article, permit, append } = writing
    const last = await lastVersion(tx, articleId)
    if (!last) throw new Refusal('CONFLICT', 'The translation has had no new version that could be taken back.')
    if (last.returned.userId !== actor.id || last.applied.length > 0) permit('decide')
    const rows = await tx.thread.findMany({
      where: { id: { in: last.applied }, suggestion: { decision: 'accepted' } },
      include: SUGGESTED,
    })
    const given = rows.flatMap((row) => (row.suggestion ? [{ row, suggestion: row.suggestion }] : []))
    const { changes, lapsed, opened } = given.length > 0 ? await takeBack(writing, given) : NOTHING
    const gone = await withdrawReturn(writing, last.returned)
    const conflicts = [...new Set(changes.flatMap((change) => change.conflicts))]
    const touched = await concernDecided(writing, {}, { conflicts, lapsed: [] })
    await append('translation.restored', {
      ...{ of: last.seq, returnId: last.returned.id, ...gone, undone: rows.map(({ id }) => id), lapsed },
      ...(opened.threadIds.length > 0 && { reopened: opened.threadIds }),
      concerns: [
        ...concernAuthors(writing, { undone: rows.filter(({ authorId }) => authorId !== actor.id) }),
        ...touched,
        ...concernLapsed(writing, lapsed),
        ...opened.concerns,
      ],
    })
    const { threadIds, commentIds } = gone
    return { seq: article.seq + 1, undone: rows.length, withdrawn: threadIds.length, deleted: commentIds.length }
  })
}

const NOTHING = { changes: [], lapsed: [], opened: { threadIds: [], concerns: [] } }

/** The last one that wasn't taken back. */
async function lastVersion(db: Reader, articleId: string) {
  const rows = await db.event.findMany({
    where: { articleId, type: { in: ['translation.brought', 'translation.updated'] } },
    orderBy: { seq: 'desc' },
  })
  for (const row of rows) {
    const event = parseEvent(row)
    if (event?.type !== 'translation.brought' && event?.type !== 'translation.updated') continue
    const returned = await db.return.findFirst({ where: { id: event.data.returnId, undoneAt: null } })
    const applied = event.type === 'translation.updated' ? event.data.applied : []
    if (returned) return { seq: row.seq, returned, applied }
  }
  return null
}

type Compared = {
  readonly seq: number
  readonly base: TextBase & { readonly from: { readonly seq: number } }
  readonly bases: TranslationComparison['bases']
  readonly found: NextTranslation
  readonly warnings: VersionWarning[]
  /** The present texts. */
  readonly present: ReadonlyMap<string, string>
}

async function compare(actor: Actor, articleId: string, form: TranslationForm): Promise<Compared> {
  const db = await prisma()
  const { article } = await access(db, actor, articleId, 'suggest')
  const document = await documentOf(form)
  const own = 'bytes' in document ? exportedAt(document.bytes, articleId) : undefined
  const seqs = await statesToTry(db, article, form.base, own)
  const [now = [], ...bases] = await textsAt(db, articleId, [article.seq, ...seqs])
  const present = new Map(now.map(({ id, text }) => [id, text]))
  const units = await outlineOf(db, articleId)
  const { next, found } = await runTask({ do: 'compare-translation', translation: { document, bases, present, units } })
  const seq = seqs[found.chosen] ?? article.seq
  const warnings = warningsOf(next, found.read.likeness, { side: 'translation', language: article.targetLanguage })
  return {
    ...{ seq: article.seq, found, present },
    base: { articleId, from: { seq }, paragraphs: bases[found.chosen] ?? [] },
    bases: seqs.map((one, k) => ({ seq: one, likeness: found.likenesses[k] ?? 0 })),
    warnings: own === undefined ? warnings : [...warnings, EXPORTED],
  }
}

/** The event after which a document was exported, if it is an export of this article. */
function exportedAt(bytes: Uint8Array, articleId: string): number | undefined {
  const found = wayMarkIn(bytes)
  const mark = found.ok ? readWayMark(found.value) : null
  return mark?.articleId === articleId ? mark.seq : undefined
}

const EXPORTED: VersionWarning = {
  code: 'exported',
  message: 'is an export of this article: to bring it back knows its comments and decisions too',
}

/** Exports from which somebody may have begun. */
const LAST_EXPORTS = 4

/** The states that a file may have begun from, the latest first: if nobody says it, now, as it was exported and as imported. */
async function statesToTry(
  db: Reader,
  { id: articleId, seq }: { readonly id: string; readonly seq: number },
  given: TranslationForm['base'],
  marked: number | undefined,
): Promise<number[]> {
  if (given === 'now') return [seq]
  if (given === 'imported') return [0]
  if (given !== undefined || marked !== undefined) {
    const one = given ?? marked ?? seq
    if (one > seq) throw new Refusal('INVALID_INPUT', 'base is after the last event.', { issues: [NO_BASE] })
    return [one]
  }
  const exports = await db.event.findMany({
    where: { articleId, type: 'article.exported' },
    orderBy: { seq: 'desc' },
    take: LAST_EXPORTS,
    select: { seq: true },
  })
  return [...new Set([seq, ...exports.map((one) => one.seq), 0])]
}

const NO_BASE = { path: 'base', message: 'is after the last event' }

async function outlineOf(db: Reader, articleId: string) {
  const rows = await db.unit.findMany({
    where: { articleId },
    orderBy: { position: 'asc' },
    select: { id: true, excluded: true, paragraphs: { where: { removedAt: null }, select: { side: true } } },
  })
  return rows.map(({ id, excluded, paragraphs }) => ({
    ...{ id, excluded },
    source: paragraphs.filter(({ side }) => side === 'source').length,
    target: paragraphs.filter(({ side }) => side === 'target').length,
  }))
}

const sizesOf = ({ changed, added, removed, unchanged }: NextTranslation) => ({
  ...{ changed: changed.length, added: added.length, removed: removed.length },
  unchanged,
})

function countsOf({ suggestions, threads, replies, inWords, already }: Brought, found: NextTranslation) {
  return {
    suggestions: suggestions.length,
    comments: threads.length - inWords + replies.length,
    conflicts: suggestions.filter(({ conflict }) => conflict).length,
    already: already + found.already,
  }
}
