import { markBoxes } from './boxes'
import { type Furniture, weight } from './furniture'
import { headline, markCopies, markLead, markTail, open, type Row, readRows } from './rows'
import { type Side, sidesOf } from './side-of'

/**
 * A block that isn't part of the article, why, how many blocks of both sides come before it, and the side whose language it
 * is in (null: neither).
 */
export type SetAside<B> = { block: B; as: Furniture; after: number; side: Side | null }

export type Sides<B> =
  | {
      ok: true
      source: B[]
      target: B[]
      furniture: SetAside<B>[]
      byline?: string
      headlines: { source?: B; target?: B }
    }
  | { ok: false; missing: Side }

/**
 * Splits one text that contains an article in two languages, one after the other in either order or paragraph by paragraph,
 * with a web page's furniture around it. No block is dropped: each is on a side or in `furniture`.
 */
export function sides<B extends { text: string; kind: string; level?: number | undefined }>(
  blocks: readonly B[],
  languages: { source: string; target: string },
): Sides<B> {
  const { rows, byline } = readRows(
    blocks,
    sidesOf(
      blocks.map(({ text }) => text),
      languages,
    ),
  )
  markBoxes(rows, 'source')
  markBoxes(rows, 'target')
  const headlines = { source: headline(rows, 'source'), target: headline(rows, 'target') }
  markCopies(rows, headlines)
  for (const side of ['source', 'target'] as const) {
    markLead(rows, side, headlines[side])
    markTail(rows, side)
  }
  adopt(rows)
  const missing = missingSide(rows)
  if (missing) return { ok: false, missing }
  const kept = (row: Row<B> | undefined) => (row && row.as === null ? row : undefined)
  const [source, target] = [kept(headlines.source), kept(headlines.target)]
  return {
    ok: true,
    source: rows.filter((row) => row.as === null && row.side === 'source').map((row) => row.block),
    target: rows.filter((row) => row.as === null && row.side === 'target').map((row) => row.block),
    furniture: setAside(rows),
    ...(byline ? { byline } : {}),
    headlines: { ...(source ? { source: source.block } : {}), ...(target ? { target: target.block } : {}) },
  }
}

/**
 * The same for one side alone: what of it is the article, and the furniture around it. Labels above the headline belong to the
 * site only where a page shows other signs of one, since a line or two may be the article's own.
 */
export function articleOf<B extends { text: string; kind: string; level?: number | undefined }>(
  blocks: readonly B[],
): { article: B[]; furniture: SetAside<B>[]; byline?: string } {
  const side = 'source'
  const { rows, byline } = readRows(
    blocks,
    blocks.map(() => side),
  )
  markBoxes(rows, side)
  const title = headline(rows, side)
  markCopies(rows, { source: title, target: undefined })
  const lead = title ? rows.slice(0, rows.indexOf(title)) : []
  if (lead.some((row) => row.as !== null || row.links)) markLead(rows, side, title)
  markTail(rows, side)
  const article = rows.filter((row) => row.as === null).map((row) => row.block)
  if (article.length === 0) return { article: [...blocks], furniture: [] }
  return { article, furniture: setAside(rows), ...(byline ? { byline } : {}) }
}

/** A block in neither language belongs to the paragraph before it, or to the one after: a formula, a foreign quotation. */
function adopt<B>(rows: readonly Row<B>[]): void {
  for (const [k, row] of rows.entries()) {
    if (row.side !== null || row.as !== null) continue
    const near =
      rows.slice(0, k).findLast((other) => other.side !== null && other.as === null) ??
      rows.slice(k).find((other) => other.side !== null && other.as === null)
    row.side = near?.side ?? 'source'
  }
}

/** A side is missing if nothing is left of it, or too little to be the other's translation. */
function missingSide<B>(rows: readonly Row<B>[]): Side | null {
  const of = (side: Side) => rows.filter((row) => open(row, side))
  for (const [side, other] of [
    ['source', 'target'],
    ['target', 'source'],
  ] as const) {
    const [here, there] = [of(side), of(other)]
    if (here.length === 0) return side
    if (!here.some((row) => row.body) && there.filter((row) => row.body).length > 1) return side
    if (there.length >= 5 && size(here) < 0.08 * size(there)) return side
  }
  return null
}

const size = <B>(rows: readonly Row<B>[]) => rows.reduce((sum, row) => sum + weight(row.text), 0)

function setAside<B>(rows: readonly Row<B>[]): SetAside<B>[] {
  let after = 0
  const found: SetAside<B>[] = []
  for (const { block, as, side } of rows) {
    if (as === null) after++
    else found.push({ block, as, after, side })
  }
  return found
}
