import 'server-only'
import type { GapMap, MapUnit, PromisedText } from '@/domain/contract/gap-map'
import { ParagraphKind, type Side } from '@/domain/contract/names'
import type { Thread } from '@/domain/contract/shapes'
import { unitCounter } from '@/domain/unit-number'
import { Prisma } from '@/generated/prisma/client'
import { type Reader, readSnapshot } from '../db/transaction'
import type { Actor } from '../session/actor'
import { threadRows } from '../views/rows'
import { threadView } from '../views/view'
import { access } from './access'
import { type BodyUnit, promisedTexts } from './promised-texts'

/** An article of so many units is shown whole; of a longer one only those around the marks. */
const SHOWN_WHOLE = 80
/** The article as its paragraphs, with its gaps; and what its body has of its headline and lede. */
export async function readGapMap(actor: Actor, articleId: string): Promise<GapMap> {
  const { article, units, gaps } = await readSnapshot(async (db) => {
    const { article } = await access(db, actor, articleId, 'read')
    const rows = await threadRows(db, { where: Prisma.sql`t."articleId" = ${articleId} AND t.kind = 'gap'` })
    return { article, units: await loadUnits(db, articleId), gaps: rows.map(threadView) }
  })
  const languages = { source: article.sourceLanguage, target: article.targetLanguage }
  const body = units.filter(isInBody)
  const promises = [
    ...(await promisedTexts('source', body, languages.source)),
    ...(await promisedTexts('target', body, languages.target)),
  ]
  return {
    title: { source: article.titleSource, target: article.titleTarget },
    sourceLanguage: article.sourceLanguage,
    targetLanguage: article.targetLanguage,
    seq: article.seq,
    parts: shownOf(units, gaps, promises),
    gaps: inTextOrder(gaps, units),
    promises,
  }
}

type Read = {
  readonly id: string
  readonly number: number | null
} & Record<Side, { id: string; kind: ParagraphKind; text: string }[]>

async function loadUnits(db: Reader, articleId: string): Promise<Read[]> {
  const rows = await db.$queryRaw<
    { unitId: string; excluded: boolean; id: string | null; side: Side; kind: string; text: string }[]
  >`
    SELECT u.id AS "unitId", u.excluded, p.id, p.side::text, p.kind, p.text
    FROM "Unit" u LEFT JOIN "Paragraph" p ON p."unitId" = u.id AND p."removedAt" IS NULL
    WHERE u."articleId" = ${articleId}
    ORDER BY u.position, u.id, p.side, p.position`
  const numberOf = unitCounter()
  const units: Read[] = []
  for (const { unitId, excluded, id, side, kind, text } of rows) {
    let unit = units.at(-1)
    if (unit?.id !== unitId) {
      unit = { id: unitId, number: numberOf({ excluded }) ?? null, source: [], target: [] }
      units.push(unit)
    }
    if (id !== null) unit[side].push({ id, kind: ParagraphKind.parse(kind), text })
  }
  return units
}

const isInBody = (unit: Read): unit is Read & BodyUnit => unit.number !== null

/**
 * All units of a short article; of a long one those with a mark or a promise, without their texts; with their neighbours
 * as long as they are few.
 */
function shownOf(units: readonly Read[], gaps: readonly Thread[], promises: readonly PromisedText[]): GapMap['parts'] {
  if (units.length <= SHOWN_WHOLE) return units.map((unit) => unitOf(unit, ({ text }) => ({ text })))
  const marked = new Set([
    ...gaps.flatMap(({ paragraphId, gap }) => [paragraphId, ...(gap?.links.map((link) => link.paragraphId) ?? [])]),
    ...promises.map(({ paragraphId }) => paragraphId),
  ])
  const ofUnit = new Set(gaps.map(({ unitId }) => unitId))
  const isMarked = units.map(
    (unit) => ofUnit.has(unit.id) || [...unit.source, ...unit.target].some(({ id }) => marked.has(id)),
  )
  const near = isMarked.filter(Boolean).length <= SHOWN_WHOLE ? [-1, 0, 1] : [0]
  const parts: GapMap['parts'] = []
  for (const [index, unit] of units.entries()) {
    const last = parts.at(-1)
    if (near.some((by) => isMarked[index + by])) parts.push(unitOf(unit, () => ({})))
    else if (last?.type === 'unmarked') last.units++
    else parts.push({ type: 'unmarked', units: 1 })
  }
  return parts
}

function unitOf({ id, number, ...unit }: Read, textOf: (paragraph: { text: string }) => { text?: string }): MapUnit {
  const on = (side: Side) =>
    unit[side].map((one) => ({ id: one.id, kind: one.kind, length: one.text.length, ...textOf(one) }))
  return { type: 'unit', id, number, source: on('source'), target: on('target') }
}

/** Those about the whole article first; what is alike in its place as it was opened. */
function inTextOrder(gaps: readonly Thread[], units: readonly Read[]): Thread[] {
  const order = new Map(units.map(({ id }, index) => [id, index]))
  const unitOf = ({ unitId }: Thread) => (unitId === null ? -1 : (order.get(unitId) ?? units.length))
  return gaps.toSorted(
    (one, other) => unitOf(one) - unitOf(other) || (one.anchor?.start ?? 0) - (other.anchor?.start ?? 0),
  )
}
