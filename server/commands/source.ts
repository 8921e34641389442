import 'server-only'
import { randomUUID } from 'node:crypto'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { SourceComparison, SourceForm, SourceUpdated } from '@/domain/contract/source-routes'
import { type Concern, type EventData, parseEvent } from '@/domain/event'
import type { Manuscript, Paragraph } from '@/domain/manuscript/manuscript'
import { type NextParagraph, type RevisedText, revise } from '@/domain/manuscript/revise'
import { takeBack } from '@/domain/manuscript/take-back'
import { isSameLanguage } from '@/domain/same-language'
import { redline } from '@/domain/text/redline'
import type { Article } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { NextSource } from '../import/next-source'
import type { UploadedDocument } from '../import/upload'
import { loadSource, sourceStepsOf } from '../manuscript/load'
import { saveManuscript } from '../manuscript/save'
import { pairNewSource } from '../manuscript/source-units'
import { access } from '../queries/access'
import { loadUnits } from '../queries/units'
import type { Actor, Caller } from '../session/actor'
import { runTask } from '../worker/worker'
import { concernLapsed, concernMembers } from './concerns'
import { oncePrepared } from './once'
import { type WriteContext, write, writeIn } from './write'

/**
 * A new version of the source. Its paragraphs are matched with the present ones and changed by splices, as corrections
 * change the translation, so that what is anchored in them stays with its words. Excluded units keep theirs.
 */

export async function previewSource(actor: Actor, articleId: string, form: SourceForm): Promise<SourceComparison> {
  const { article, source, next, result } = await compare(actor, articleId, form)
  const db = await prisma()
  const old = new Map(source.paragraphs.map((one) => [one.id, one]))
  const now = new Map(result.paragraphs.map((one) => [one.id, one]))
  const unitIds = new Set(touchedIn(result).flatMap((id) => (now.get(id) ?? old.get(id))?.unitId ?? []))
  const signed = await db.signOff.findMany({
    where: { unitId: { in: [...unitIds] } },
    include: { unit: { select: { revision: true } } },
  })
  const orphaned = new Map(source.placed.map(({ id, anchor }) => [id, anchor?.state]))
  return {
    seq: article.seq,
    changed: result.changed.flatMap((id) => {
      const [one, other] = [old.get(id), now.get(id)]
      if (!one || !other) return []
      const { text: before, unitId } = one
      return [{ paragraphId: id, unitId, before, after: other.text, changes: redline(before, other.text) }]
    }),
    added: result.added.flatMap((id) => {
      const one = now.get(id)
      return one ? [{ unitId: unitBefore(result, id), kind: one.kind, level: one.level, text: one.text }] : []
    }),
    removed: result.removed.flatMap((id) => {
      const one = old.get(id)
      return one ? [{ paragraphId: id, unitId: one.unitId, text: one.text }] : []
    }),
    unchanged: next.paragraphs.length - result.changed.length - result.added.length,
    threads: result.placed.filter(({ id, anchor }) => anchor?.state === 'orphaned' && orphaned.get(id) !== 'orphaned')
      .length,
    signOffs: signed.filter(({ revision, unit }) => revision === unit.revision).length,
    left: { changes: next.changes, remarks: next.remarks },
  }
}

/** The unit of the paragraph before, if there is one. */
function unitBefore({ paragraphs, added }: RevisedText, id: string): string | null {
  const at = paragraphs.findIndex((one) => one.id === id)
  const before = paragraphs.slice(0, at).findLast((one) => !one.removed && !added.includes(one.id))
  return before?.unitId ?? null
}

export function updateSource(caller: Caller, articleId: string, form: SourceForm): Promise<SourceUpdated> {
  return oncePrepared(
    caller,
    () => compare(caller.actor, articleId, form),
    (tx, prepared) =>
      writeIn(tx, caller.actor, articleId, 'update-source', async (writing) => {
        const source = await loadIncluded(tx, articleId)
        // What is about the source may have changed meanwhile, its words may not.
        if (!isSameText(source, prepared.source)) throw changedMeanwhile()
        const result = revised(source, prepared.next)
        if (result.steps.length === 0) throw invalid('document', 'changes nothing: the source reads so already')
        const saved = await save(writing, source, result)
        await writing.append('source.updated', saved.data)
        return answerOf(writing, saved)
      }),
  )
}

/** Takes the last new version back, where nothing has changed the source since. */
export function undoSource(caller: Caller, articleId: string): Promise<SourceUpdated> {
  return write(caller, articleId, 'update-source', async (writing) => {
    const last = await lastUpdate(writing.tx, articleId)
    if (last === null) throw new Refusal('CONFLICT', 'The source has had no other version that could be taken back.')
    const source = await loadIncluded(writing.tx, articleId)
    const result = takeBack(source, await sourceStepsOf(writing.tx, articleId), last)
    if (!result)
      throw new Refusal('CONFLICT', 'The source has changed since: this version can’t be taken back any more.')
    const saved = await save(writing, source, result)
    await writing.append('source.restored', { ...saved.data, of: last })
    return answerOf(writing, saved)
  })
}

/** The number of the last new version that wasn't taken back; null: there is none. */
async function lastUpdate(db: Reader, articleId: string): Promise<number | null> {
  const rows = await db.event.findMany({
    where: { articleId, type: { in: ['source.updated', 'source.restored'] } },
    orderBy: { seq: 'desc' },
  })
  const back = new Set<number>()
  for (const row of rows) {
    const event = parseEvent(row)
    if (event?.type === 'source.restored') back.add(event.data.of)
    else if (event?.type === 'source.updated' && !back.has(row.seq)) return row.seq
  }
  return null
}

type Compared = {
  readonly article: Article
  readonly source: Manuscript
  readonly next: NextSource
  readonly result: RevisedText
}

async function compare(actor: Actor, articleId: string, form: SourceForm): Promise<Compared> {
  const db = await prisma()
  const { article } = await access(db, actor, articleId, 'update-source')
  const source = await loadIncluded(db, articleId)
  const before = source.paragraphs.flatMap(({ removed, text }) => (removed ? [] : [text]))
  const next = await runTask({ do: 'compare-source', document: await documentOf(form), before })
  if (next.language !== undefined && !isSameLanguage(next.language, article.sourceLanguage))
    throw invalid(
      form.document ? 'document' : 'text',
      `seems to be in ${next.language}, and the source is in ${article.sourceLanguage}`,
    )
  if (form.seq !== undefined && (await hasChangedSince(db, articleId, form.seq))) throw changedMeanwhile()
  return { article, source, next, result: revised(source, next) }
}

const changedMeanwhile = () => new Refusal('CONFLICT', 'The source has changed in the meantime. Compare it again.')

const hasChangedSince = async (db: Reader, articleId: string, seq: number) =>
  (await db.paragraphVersion.count({ where: { seq: { gt: seq }, paragraph: { articleId, side: 'source' } } })) > 0

async function documentOf({ document, text, format }: SourceForm): Promise<UploadedDocument> {
  if (text !== undefined) {
    if (format !== undefined && format !== 'text' && format !== 'markdown' && format !== 'html')
      throw invalid('format', 'is of documents: a text is text, markdown or html')
    return { text, format: format ?? 'text' }
  }
  if (!document) throw invalid('document', 'is missing: send a document or a text')
  if (format === 'json') throw invalid('format', 'is of a whole review, which holds both languages')
  const bytes = new Uint8Array(await document.arrayBuffer())
  return { bytes, name: document.name, ...(format && { format }) }
}

/** The source without what was set aside: a page's furniture is no part of the next version either. */
async function loadIncluded(db: Reader, articleId: string): Promise<Manuscript> {
  const source = await loadSource(db, articleId)
  const excluded = await db.unit.findMany({ where: { articleId, excluded: true }, select: { id: true } })
  const aside = new Set(excluded.map(({ id }) => id))
  return { ...source, paragraphs: source.paragraphs.filter(({ unitId }) => !aside.has(unitId)) }
}

function revised(source: Manuscript, { paragraphs, matches, plain }: NextSource): RevisedText {
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

const touchedIn = ({ changed, added, removed }: RevisedText) => [...changed, ...added, ...removed]

type Saved = { readonly data: Omit<EventData<'source.updated'>, 'concerns'> & { concerns: Concern[] } }

async function save(writing: WriteContext, before: Manuscript, result: RevisedText): Promise<Saved> {
  const { tx, actor, article, now } = writing
  const after = { paragraphs: result.paragraphs, placed: result.placed }
  const lapsed = await saveManuscript({
    ...{ tx, article, now, before, after, steps: result.steps, side: 'source' },
    author: () => actor.id,
  })
  const units = await pairNewSource(tx, article, result)
  const { changed, added, removed } = result
  const concerns = [...(await concernMembers(writing, 'source-updated')), ...concernLapsed(writing, lapsed)]
  return { data: { changed: [...changed], added: [...added], removed: [...removed], units, lapsed, concerns } }
}

async function answerOf({ tx, article }: WriteContext, { data }: Saved): Promise<SourceUpdated> {
  const { units, changed, added, removed } = data
  return {
    seq: article.seq + 1,
    units: await loadUnits(tx, units),
    ...{ changed: changed.length, added: added.length, removed: removed.length },
  }
}
