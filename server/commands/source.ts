import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Concern } from '@/domain/concern'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { SourceComparison, SourceForm, SourceUpdated } from '@/domain/contract/source-routes'
import type { VersionWarning } from '@/domain/contract/version'
import { parseEvent } from '@/domain/event'
import type { Manuscript, Paragraph } from '@/domain/manuscript/manuscript'
import { type NextParagraph, type RevisedText, revise } from '@/domain/manuscript/revise'
import { takeBack } from '@/domain/manuscript/take-back'
import { redline } from '@/domain/text/redline'
import type { Article } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { loadSource, sourceStepsOf } from '../manuscript/load'
import { saveManuscript } from '../manuscript/save'
import { keepingSignOffs, pairNewSource, restorePairs } from '../manuscript/source-units'
import { newIdsInOrder } from '../new-ids'
import { access } from '../queries/access'
import { loadUnits } from '../queries/units'
import { broughtBy } from '../returns/brought'
import { saveBrought } from '../returns/save-brought'
import { withdrawReturn } from '../returns/withdraw-return'
import type { Actor, Caller } from '../session/actor'
import type { NextSource } from '../worker/compare-version'
import { runTask } from '../worker/worker'
import { concernLapsed, concernMembers } from './concerns'
import { oncePrepared } from './once'
import { countSignOffs, documentOf, mustFit, warningsOf } from './version'
import { type WriteContext, write, writeIn } from './write'

/**
 * A new version of the source. Its paragraphs are matched with the present ones and changed by splices, as corrections
 * change the translation, so that what is anchored in them stays with its words. Excluded units keep theirs.
 */

export async function previewSource(actor: Actor, articleId: string, form: SourceForm): Promise<SourceComparison> {
  const { article, source, next, result, warnings } = await compare(actor, articleId, form)
  const db = await prisma()
  const now = new Map([...source.paragraphs, ...result.paragraphs].map((one) => [one.id, one]))
  // A new paragraph has a unit of its own.
  const unitIds = [...result.changed, ...result.removed].flatMap((id) => now.get(id)?.unitId ?? [])
  const orphaned = new Map(source.placed.map(({ id, anchor }) => [id, anchor?.state]))
  return {
    ...{ seq: article.seq, warnings, likeness: next.likeness },
    ...partsOf(source, next),
    threads: result.placed.filter(({ id, anchor }) => anchor?.state === 'orphaned' && orphaned.get(id) !== 'orphaned')
      .length,
    signOffs: await countSignOffs(db, unitIds),
    ...{ tracked: next.changes, comments: next.remarks.length },
  }
}

/** What became of which paragraphs: of those that were parted or joined the whole, with blank lines between. */
function partsOf(source: Manuscript, { matches, paragraphs }: NextSource) {
  const present = source.paragraphs.filter(({ removed }) => !removed)
  const changed: SourceComparison['changed'] = []
  const added: SourceComparison['added'] = []
  const removed: SourceComparison['removed'] = []
  let unitId: string | null = null
  let unchanged = 0
  for (const match of matches) {
    const own = match.before.flatMap((k) => present[k] ?? [])
    const wanted = match.after.flatMap((k) => paragraphs[k] ?? [])
    const [first] = own
    const [before, after] = [own, wanted].map((all) => all.map(({ text }) => text).join('\n\n'))
    if (!first) for (const { kind, level, text } of wanted) added.push({ unitId, kind, level, text })
    else if (wanted.length === 0)
      removed.push(...own.map((one) => ({ paragraphId: one.id, unitId: one.unitId, text: one.text })))
    else if (before === after) unchanged += own.length
    else if (before !== undefined && after !== undefined)
      changed.push({ paragraphId: first.id, unitId: first.unitId, before, after, changes: redline(before, after) })
    unitId = own.at(-1)?.unitId ?? unitId
  }
  return { changed, added, removed, unchanged }
}

export function updateSource(caller: Caller, articleId: string, form: SourceForm): Promise<SourceUpdated> {
  return oncePrepared(
    caller,
    async () => {
      const compared = await compare(caller.actor, articleId, form)
      mustFit(form, compared.warnings)
      return compared
    },
    (tx, prepared) =>
      writeIn(tx, caller.actor, articleId, 'update-source', async (writing) => {
        const source = await loadIncluded(tx, articleId)
        // What is about the source may have changed meanwhile, its words may not.
        if (!isSameText(source, prepared.source)) throw changedMeanwhile()
        const result = revised(source, prepared.next)
        const { units, ...saved } = await keepingSignOffs(tx, articleId, async (before) => {
          const changes = await save(writing, source, result)
          return { ...changes, ...(await pairNewSource(tx, writing.article, result, before)) }
        })
        const brought = await saveRemarks(writing, result, prepared.next)
        if (result.steps.length === 0 && brought.threadIds.length === 0)
          throw invalid(form.document ? 'document' : 'text', 'changes nothing: the source reads so already')
        await writing.append('source.updated', {
          ...saved,
          units,
          ...brought,
          concerns: await concernsOf(writing, saved),
        })
        return answerOf(writing, partsOf(source, prepared.next), units, brought.threadIds.length)
      }),
    async () => access(await prisma(), caller.actor, articleId, 'update-source'),
  )
}

/** The comments of its document, as threads on the source. */
async function saveRemarks(writing: WriteContext, { paragraphs }: RevisedText, { remarks, likeness }: NextSource) {
  const now = paragraphs
    .filter(({ removed }) => !removed)
    .map(({ level, ...one }) => ({ ...one, ...(level !== undefined && { level }) }))
  const base = { articleId: writing.article.id, from: null, paragraphs: now }
  const found = remarks.map(({ block, anchor, ...rest }) => ({
    ...{ ...rest, paragraphId: now[block ?? -1]?.id ?? null },
    ...(anchor && { start: anchor.start, end: anchor.end }),
  }))
  const read = { changes: [], remarks: found, decisions: [], likeness }
  const brought = await broughtBy(writing.tx, base, read, writing.actor.name)
  if (brought.threads.length === 0) return { threadIds: [], commentIds: [] }
  const [returnId = ''] = newIdsInOrder(1)
  return { returnId, ...(await saveBrought(writing, returnId, null, brought, new Map(), { isReviewed: false })) }
}

/** Takes the last new version back, where nothing has changed the source since. */
export function undoSource(caller: Caller, articleId: string): Promise<SourceUpdated> {
  return write(caller, articleId, 'update-source', async (writing) => {
    const { tx, article } = writing
    const last = await lastUpdate(tx, articleId)
    if (last === null) throw new Refusal('CONFLICT', 'The source has had no other version that could be taken back.')
    const source = await loadIncluded(tx, articleId)
    const result = takeBack(source, await sourceStepsOf(tx, articleId), last.seq)
    if (!result)
      throw new Refusal('CONFLICT', 'The source has changed since: this version can’t be taken back any more.')
    const { units, ...saved } = await keepingSignOffs(tx, articleId, async () => {
      const changes = await save(writing, source, result)
      return { ...changes, units: await restorePairs(tx, article.id, result, last) }
    })
    const { returnId } = last.data
    const returned = returnId === undefined ? null : await tx.return.findUnique({ where: { id: returnId } })
    const gone = returned ? await withdrawReturn(writing, returned) : {}
    const concerns = await concernsOf(writing, saved)
    await writing.append('source.restored', { ...saved, units, of: last.seq, ...gone, concerns })
    const unchanged = source.paragraphs.filter(({ removed }) => !removed).length - saved.changed.length
    return answerOf(writing, { ...saved, unchanged: unchanged - saved.removed.length }, units, 0)
  })
}

/** The last new version that wasn't taken back; null: there is none. */
async function lastUpdate(db: Reader, articleId: string) {
  const rows = await db.event.findMany({
    where: { articleId, type: { in: ['source.updated', 'source.restored'] } },
    orderBy: { seq: 'desc' },
  })
  const back = new Set<number>()
  for (const row of rows) {
    const event = parseEvent(row)
    if (event?.type === 'source.restored') back.add(event.data.of)
    else if (event?.type === 'source.updated' && !back.has(row.seq)) return { seq: row.seq, data: event.data }
  }
  return null
}

type Compared = {
  readonly article: Article
  readonly source: Manuscript
  readonly next: NextSource
  readonly result: RevisedText
  readonly warnings: VersionWarning[]
}

async function compare(actor: Actor, articleId: string, form: SourceForm): Promise<Compared> {
  const db = await prisma()
  const { article } = await access(db, actor, articleId, 'update-source')
  const source = await loadIncluded(db, articleId)
  const before = source.paragraphs.flatMap(({ removed, text }) => (removed ? [] : [text]))
  const next = await runTask({ do: 'compare-source', document: await documentOf(form), before })
  if (form.seq !== undefined && (await hasChangedSince(db, articleId, form.seq))) throw changedMeanwhile()
  const warnings = warningsOf(next, next.likeness, { side: 'source', language: article.sourceLanguage })
  return { article, source, next, result: revised(source, next), warnings }
}

const changedMeanwhile = () => new Refusal('CONFLICT', 'The source has changed in the meantime. Compare it again.')

const hasChangedSince = async (db: Reader, articleId: string, seq: number) =>
  (await db.paragraphVersion.count({ where: { seq: { gt: seq }, paragraph: { articleId, side: 'source' } } })) > 0

/** The source without what was set aside: a page's furniture is no part of the next version either. */
async function loadIncluded(db: Reader, articleId: string): Promise<Manuscript> {
  const source = await loadSource(db, articleId)
  const excluded = await db.unit.findMany({ where: { articleId, excluded: true }, select: { id: true } })
  const aside = new Set(excluded.map(({ id }) => id))
  return { ...source, paragraphs: source.paragraphs.filter(({ unitId }) => !aside.has(unitId)) }
}

function revised(
  source: Manuscript,
  { paragraphs, matches, plain }: Pick<NextSource, 'paragraphs' | 'matches' | 'plain'>,
): RevisedText {
  const present = source.paragraphs.filter(({ removed }) => !removed)
  const kinds = new Map<number, Paragraph>()
  if (plain)
    for (const { before, after } of matches) {
      const first = present[before[0] ?? -1]
      if (first) for (const k of after) kinds.set(k, first)
    }
  const next = paragraphs.map((one, k): NextParagraph => {
    const as = kinds.get(k)
    return as ? { text: one.text, kind: as.kind, level: as.level } : one
  })
  return revise(source, next, matches, randomUUID)
}

const isSameText = (one: Manuscript, other: Manuscript) =>
  one.paragraphs.length === other.paragraphs.length &&
  one.paragraphs.every(
    ({ id, version }, k) => other.paragraphs[k]?.id === id && other.paragraphs[k].version === version,
  )

async function save(writing: WriteContext, before: Manuscript, result: RevisedText) {
  const { tx, actor, article, now } = writing
  const after = { paragraphs: result.paragraphs, placed: result.placed }
  await saveManuscript({
    ...{ tx, article, now, before, after, steps: result.steps, side: 'source' },
    author: () => actor.id,
  })
  return { changed: [...result.changed], added: [...result.added], removed: [...result.removed] }
}

const concernsOf = async (
  writing: WriteContext,
  { lapsed }: { readonly lapsed: readonly string[] },
): Promise<Concern[]> => [...(await concernMembers(writing, 'source-updated')), ...concernLapsed(writing, lapsed)]

type Parts = {
  readonly changed: readonly unknown[]
  readonly added: readonly unknown[]
  readonly removed: readonly unknown[]
  readonly unchanged: number
}

async function answerOf(
  { tx, article }: WriteContext,
  { changed, added, removed, unchanged }: Parts,
  units: readonly string[],
  comments: number,
): Promise<SourceUpdated> {
  return {
    seq: article.seq + 1,
    units: await loadUnits(tx, [...units]),
    ...{ changed: changed.length, added: added.length, removed: removed.length, unchanged, comments },
  }
}
