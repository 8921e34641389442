import 'server-only'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import { type Paragraph, Structure, type Unit } from '@/domain/contract/shapes'
import { stillApplies } from '@/domain/manuscript/conflicts'
import { Prisma } from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import { loadStructure } from '../manuscript/load'
import { loadUnit } from '../queries/units'
import type { Caller } from '../session/actor'
import { type Authored, authorsOf, concernAuthors } from './concerns'
import { type WriteContext, write } from './write'

/** Editing the alignment: which paragraphs translate which. Threads stay with their paragraphs; sign-offs lapse. */

export function mergeUnit(caller: Caller, articleId: string, unitId: string): Promise<Unit> {
  return write(caller, articleId, 'align', async (writing) => {
    const { tx, append } = writing
    const unit = await findUnit(writing, unitId)
    const next = await tx.unit.findFirst({
      where: { articleId, position: { gt: unit.position } },
      orderBy: { position: 'asc' },
    })
    if (!next) throw new Refusal('CONFLICT', 'This is the last unit: there is no next one to merge with.')
    const last = await tx.paragraph.findFirst({
      where: { unitId, side: 'target', removedAt: null },
      orderBy: { position: 'desc' },
    })
    await moveInsertions(tx, next.id, unitId, (after) => after ?? last?.id ?? null)
    for (const side of ['source', 'target'] as const) {
      const count = await tx.paragraph.count({ where: { unitId, side } })
      await tx.paragraph.updateMany({
        where: { unitId: next.id, side },
        data: { unitId, position: { increment: count } },
      })
    }
    await tx.thread.updateMany({ where: { unitId: next.id }, data: { unitId } })
    await tx.signOff.deleteMany({ where: { unitId: next.id } })
    await tx.unit.delete({ where: { id: next.id } })
    await tx.unit.updateMany({
      where: { articleId, position: { gt: next.position } },
      data: { position: { decrement: 1 } },
    })
    await markRepaired(tx, unitId)
    await append('unit.merged', { unitId, mergedUnitId: next.id })
    return loadUnit(tx, unitId)
  })
}

export function splitUnit(
  caller: Caller,
  articleId: string,
  unitId: string,
  at: BodyOf<'POST /articles/{id}/units/{unitId}/split'>,
): Promise<{ units: [Unit, Unit] }> {
  return write(caller, articleId, 'align', async (writing) => {
    const { tx, append } = writing
    const unit = await loadUnit(tx, (await findUnit(writing, unitId)).id)
    if (at.source > unit.source.length)
      throw invalid('source', `is more than the number of paragraphs, ${unit.source.length}`)
    if (at.target > unit.target.length)
      throw invalid('target', `is more than the number of paragraphs, ${unit.target.length}`)
    const moving = [
      ...(await paragraphsFrom(tx, unitId, 'source', unit.source[at.source])),
      ...(await paragraphsFrom(tx, unitId, 'target', unit.target[at.target])),
    ]
    if (moving.length === 0 || at.source + at.target === 0)
      throw invalid('source', 'and target leave one of the two units empty')

    await tx.unit.updateMany({
      where: { articleId, position: { gt: unit.position } },
      data: { position: { increment: 1 } },
    })
    const created = await tx.unit.create({
      data: {
        articleId,
        position: unit.position + 1,
        score: 1,
        method: 'manual',
        excluded: unit.excluded,
        excludedAs: unit.excludedAs ?? null,
      },
    })
    await tx.paragraph.updateMany({ where: { id: { in: moving } }, data: { unitId: created.id } })
    await tx.thread.updateMany({ where: { paragraphId: { in: moving } }, data: { unitId: created.id } })
    for (const side of ['source', 'target'] as const) await renumber(tx, created.id, side)
    await moveInsertions(tx, unitId, created.id, (after) =>
      after !== null && moving.includes(after) ? after : undefined,
    )
    await markRepaired(tx, unitId)
    await append('unit.split', { unitId, newUnitId: created.id, source: at.source, target: at.target })
    return { units: [await loadUnit(tx, unitId), await loadUnit(tx, created.id)] }
  })
}

export const excludeUnit = (caller: Caller, articleId: string, unitId: string) =>
  setExcluded(caller, articleId, unitId, true)
export const includeUnit = (caller: Caller, articleId: string, unitId: string) =>
  setExcluded(caller, articleId, unitId, false)

function setExcluded(caller: Caller, articleId: string, unitId: string, excluded: boolean): Promise<Unit> {
  return write(caller, articleId, 'align', async (writing) => {
    const { tx, append } = writing
    const unit = await findUnit(writing, unitId)
    if (unit.excluded !== excluded) {
      await tx.unit.update({ where: { id: unitId }, data: { excluded } })
      const conflict = await settleJoins(tx, articleId)
      const concerns = concernAuthors(writing, { conflict })
      await append(excluded ? 'unit.excluded' : 'unit.included', { unitId, concerns })
    }
    return loadUnit(tx, unitId)
  })
}

/**
 * Another paragraph may be next now: proposed joins apply if it is the one they were meant for, and are in conflict
 * otherwise. Returns those newly in conflict.
 */
async function settleJoins(tx: Tx, articleId: string): Promise<Authored[]> {
  const manuscript = await loadStructure(tx, articleId)
  const present = new Set<string | null>(manuscript.paragraphs.map(({ id }) => id))
  const joins = manuscript.placed.filter(
    ({ paragraphId, proposal }) => proposal?.structure?.op === 'join-next' && present.has(paragraphId),
  )
  const lost = new Set(joins.filter((one) => !stillApplies(manuscript, one)).map(({ id }) => id))
  for (const conflict of [true, false]) {
    const ids = joins.flatMap(({ id }) => (lost.has(id) === conflict ? [id] : []))
    await tx.suggestion.updateMany({ where: { threadId: { in: ids }, conflict: !conflict }, data: { conflict } })
  }
  return authorsOf(
    tx,
    joins.flatMap(({ id, proposal }) => (lost.has(id) && !proposal?.conflict ? [id] : [])),
  )
}

async function findUnit({ tx, article }: WriteContext, unitId: string) {
  const unit = await tx.unit.findFirst({ where: { id: unitId, articleId: article.id } })
  if (!unit) throw new Refusal('NOT_FOUND', 'There is no such unit in this article.')
  return unit
}

/** A paragraph and all after it in its unit, removed ones too: they keep their place. */
async function paragraphsFrom(
  tx: Tx,
  unitId: string,
  side: 'source' | 'target',
  first: Paragraph | undefined,
): Promise<string[]> {
  if (!first) return []
  const rows = await tx.paragraph.findMany({
    where: { unitId, side, position: { gte: first.position } },
    orderBy: { position: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Paragraphs that are only proposed go with the one they would follow; `place` gives the new unit, undefined: it stays. */
async function moveInsertions(
  tx: Tx,
  from: string,
  to: string,
  place: (after: string | null) => string | null | undefined,
) {
  const threads = await tx.thread.findMany({
    where: { unitId: from, paragraphId: null, suggestion: { structure: { not: Prisma.DbNull } } },
    include: { suggestion: true },
  })
  for (const { id, suggestion } of threads) {
    const structure = Structure.parse(suggestion?.structure)
    const after = structure.op === 'insert' ? place(structure.after) : undefined
    if (after === undefined) continue
    await tx.suggestion.update({ where: { threadId: id }, data: { structure: { ...structure, unitId: to, after } } })
    await tx.thread.update({ where: { id }, data: { unitId: to } })
  }
}

/** A person paired it: its confidence is 1, and sign-offs of the earlier pair lapse. */
const markRepaired = (tx: Tx, id: string) =>
  tx.unit.update({ where: { id }, data: { method: 'manual', score: 1, revision: { increment: 1 } } })

async function renumber(tx: Tx, unitId: string, side: 'source' | 'target') {
  const rows = await tx.paragraph.findMany({ where: { unitId, side }, orderBy: { position: 'asc' } })
  for (const [position, { id }] of rows.entries()) await tx.paragraph.update({ where: { id }, data: { position } })
}
