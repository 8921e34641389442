import 'server-only'
import type { GapMap, MapUnit, PromisedText } from '@/domain/contract/gap-map'
import { ParagraphKind, type Side } from '@/domain/contract/names'
import type { Thread } from '@/domain/contract/shapes'
import { unitCounter } from '@/domain/unit-number'
import { type Reader, readSnapshot } from '../db/transaction'
import type { Actor } from '../session/actor'
import { THREAD, threadView } from '../views/view'
import { runTask } from '../worker/worker'
import { access } from './access'
import { OLDEST_FIRST } from './tracked-units'

/** An article of so many units is shown whole; of a longer one only those around the marks. */
const SHOWN_WHOLE = 80
/** The first of the units that take up a word. */
const PLACES = 12

/** The article as its paragraphs, with its gaps; and what its body has of its headline and lede. */
export async function readGapMap(actor: Actor, articleId: string): Promise<GapMap> {
  const { article, units, gaps } = await readSnapshot(async (db) => {
    const { article } = await access(db, actor, articleId, 'read')
    const rows = await db.thread.findMany({ where: { articleId, kind: 'gap' }, ...OLDEST_FIRST, include: THREAD })
    return { article, units: await loadUnits(db, articleId), gaps: rows.map(threadView) }
  })
  const languages = { source: article.sourceLanguage, target: article.targetLanguage }
  const promises = [
    ...(await promisesOn('source', units, languages.source)),
    ...(await promisesOn('target', units, languages.target)),
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

async function loadUnits(db: Reader, articleId: string): Promise<MapUnit[]> {
  const rows = await db.unit.findMany({
    where: { articleId },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      excluded: true,
      paragraphs: {
        where: { removedAt: null },
        orderBy: [{ side: 'asc' }, { position: 'asc' }],
        select: { id: true, side: true, kind: true, text: true },
      },
    },
  })
  const numberOf = unitCounter()
  return rows.map(({ id, excluded, paragraphs }) => {
    const on = (side: Side) =>
      paragraphs
        .filter((one) => one.side === side)
        .map((one) => ({ id: one.id, kind: ParagraphKind.parse(one.kind), text: one.text }))
    return { type: 'unit', id, number: numberOf({ excluded }) ?? null, source: on('source'), target: on('target') }
  })
}

/** The headline and the lede of a side: its first heading, and its first paragraph that is none. */
async function promisesOn(side: Side, units: readonly MapUnit[], language: string): Promise<PromisedText[]> {
  const body = units.filter(({ number }) => number !== null)
  const places = body.flatMap((unit) => unit[side].map((paragraph) => ({ unit, paragraph })))
  const headline = places.find(({ paragraph }) => paragraph.kind === 'heading')
  const lede = places.find(({ paragraph }) => paragraph.kind === 'paragraph')
  const promised = [
    headline && { role: 'headline' as const, ...headline },
    lede && { role: 'lede' as const, ...lede },
  ].flatMap((one) => one ?? [])
  const texts = body.map((unit) => unit[side].map(({ text }) => text).join('\n\n'))
  const found = await runTask({
    do: 'take-up',
    claims: promised.map(({ paragraph }) => paragraph.text),
    texts,
    language,
  })
  return promised.flatMap(({ role, unit, paragraph }, index) => {
    const words = found[index]
    if (!words) return []
    // What is said before a claim, or by it, doesn't take it up.
    const isBody = (at: number) => body[at] !== unit && body[at] !== headline?.unit
    return [
      {
        ...{ role, side, unitId: unit.id, paragraphId: paragraph.id, text: paragraph.text },
        words: words.map((word) => {
          const at = word.in.filter(isBody)
          return {
            start: word.start,
            end: word.end,
            units: at.slice(0, PLACES).flatMap((place) => body[place]?.id ?? []),
            count: at.length,
          }
        }),
      },
    ]
  })
}

/** All units of a short article; of a long one those with a mark or a promise, and their neighbours. */
function shownOf(
  units: readonly MapUnit[],
  gaps: readonly Thread[],
  promises: readonly PromisedText[],
): GapMap['parts'] {
  if (units.length <= SHOWN_WHOLE) return [...units]
  const marked = new Set([
    ...gaps.flatMap(({ paragraphId, gap }) => [paragraphId, ...(gap?.links.map((link) => link.paragraphId) ?? [])]),
    ...promises.map(({ paragraphId }) => paragraphId),
  ])
  const ofUnit = new Set(gaps.map(({ unitId }) => unitId))
  const isMarked = (unit: MapUnit | undefined) =>
    unit !== undefined && (ofUnit.has(unit.id) || [...unit.source, ...unit.target].some(({ id }) => marked.has(id)))
  const parts: GapMap['parts'] = []
  for (const [index, unit] of units.entries()) {
    const last = parts.at(-1)
    if ([index - 1, index, index + 1].some((at) => isMarked(units[at]))) parts.push(unit)
    else if (last?.type === 'unmarked') last.units++
    else parts.push({ type: 'unmarked', units: 1 })
  }
  return parts
}

/** Those about the whole article first; what is alike in its place as it was opened. */
function inTextOrder(gaps: readonly Thread[], units: readonly MapUnit[]): Thread[] {
  const order = new Map(units.map(({ id }, index) => [id, index]))
  const unitOf = ({ unitId }: Thread) => (unitId === null ? -1 : (order.get(unitId) ?? units.length))
  return gaps.toSorted(
    (one, other) => unitOf(one) - unitOf(other) || (one.anchor?.start ?? 0) - (other.anchor?.start ?? 0),
  )
}
