import 'server-only'
import { followAnchor } from '@/domain/manuscript/anchors'
import type { Anchor } from '@/domain/text/anchor'
import type { Reader } from '../db/transaction'
import { loadHistories } from '../manuscript/load'
import type { WayMark } from '../seal'
import type { FoundRemark, TextRead } from './compare'
import type { BaseParagraph } from './ink'

/** The text that a file began as. */
export type TextBase = {
  readonly articleId: string
  /** After which event it was so; null: nobody knows. */
  readonly from: Pick<WayMark, 'seq'> | null
  readonly paragraphs: readonly BaseParagraph[]
}

export type PresentPlaces = Awaited<ReturnType<typeof presentPlaces>>

/** Where what was in the exported text is now. */
export async function presentPlaces(
  db: Reader,
  { articleId, paragraphs }: TextBase,
  { changes, remarks, moved = [] }: TextRead,
) {
  const byId = new Map(paragraphs.map((one) => [one.id, one]))
  const concerned = [...changes, ...remarks, ...moved].flatMap(({ paragraphId }) => paragraphId ?? [])
  const histories = new Map(await loadHistories(db, [...new Set(concerned)]))
  const rows = await db.paragraph.findMany({
    where: { articleId },
    select: { id: true, unitId: true, removedAt: true, kind: true, level: true },
  })
  const now = new Map(rows.map((row) => [row.id, row]))
  const others = new Set(
    [...histories.values()].flat().flatMap(({ structure }) => {
      if (structure?.op === 'split' || structure?.op === 'join') return structure.with.map(({ id }) => id)
      return structure?.op === 'joined' ? [structure.into.id] : []
    }),
  )
  for (const [id, steps] of await loadHistories(db, [...others])) histories.set(id, steps)
  const unitOf = (id: string | null) => now.get(id ?? '')?.unitId
  return {
    baseOf: (id: string | null) => byId.get(id ?? ''),
    unitOf,
    kindOf: (id: string) => now.get(id),
    firstUnit: paragraphs[0]?.unitId,
    /** On the translation of its unit, or on the unit. */
    ofNote: ({ paragraphId, note }: FoundRemark) => {
      const unitId = note?.unitId ?? null
      const first = note?.isOnSource ? undefined : paragraphs.find((one) => one.unitId === unitId)
      const id = paragraphId ?? first?.id
      if (id !== undefined) return { paragraphId: id, unitId: unitOf(id) ?? null }
      return { paragraphId: null, unitId: rows.some((row) => row.unitId === unitId) ? unitId : null }
    },
    of: (paragraphId: string | null, anchor: Anchor | undefined, way: 'remark' | 'suggestion') => {
      const given = byId.get(paragraphId ?? '')
      if (!given) return { paragraphId: null, unitId: null, isLost: false }
      if (!anchor) {
        const isLost = now.get(given.id)?.removedAt !== null
        return { paragraphId: given.id, unitId: unitOf(given.id) ?? null, isLost }
      }
      let [id, from] = [given.id, given.version]
      let at = followAnchor(
        anchor,
        (histories.get(id) ?? []).filter(({ version }) => version > from),
        way,
      )
      for (let hops = 0; at.movedTo && hops < MOST_HOPS; hops++) {
        ;({ id, version: from } = at.movedTo)
        at = followAnchor(
          at.anchor,
          (histories.get(id) ?? []).filter(({ version }) => version > from),
          way,
        )
      }
      const isLost = way === 'suggestion' && now.get(id)?.removedAt !== null
      const state = isLost ? { state: 'conflict' as const } : {}
      return { paragraphId: id, unitId: unitOf(id) ?? null, anchor: { ...at.anchor, ...state }, isLost }
    },
  }
}

const MOST_HOPS = 20
