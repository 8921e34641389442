import {
  type Furniture,
  furnitureOfBlock,
  isLabel,
  isRunTogether,
  isSentence,
  isSiteName,
  isTagList,
  isTitleCopy,
  weight,
} from './furniture'
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

type Row<B> = { block: B; text: string; side: Side | null; heading: boolean; body: boolean; as: Furniture | null }

/**
 * Splits one text that contains an article in two languages, one after the other in either order or paragraph by paragraph,
 * with a web page's furniture around it. No block is dropped: each is on a side or in `furniture`.
 */
export function sides<B extends { text: string; kind: string }>(
  blocks: readonly B[],
  languages: { source: string; target: string },
): Sides<B> {
  const { rows, byline } = read(blocks, languages)
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

function read<B extends { text: string; kind: string }>(
  blocks: readonly B[],
  languages: { source: string; target: string },
) {
  const sideAt = sidesOf(
    blocks.map(({ text }) => text),
    languages,
  )
  let byline: string | undefined
  const rows = blocks.map((block, k): Row<B> => {
    const text = block.text.trim()
    const told = furnitureOfBlock(text)
    if (told?.name) byline ??= told.name
    const heading = /^(?:heading|title)/.test(block.kind)
    const body = told === null && !heading && isSentence(text)
    return { block, text, side: sideAt[k] ?? null, heading, body, as: told?.as ?? null }
  })
  return { rows, byline }
}

const open = <B>(row: Row<B>, side: Side) => row.side === side && row.as === null
const firstBody = <B>(rows: readonly Row<B>[], side: Side) => rows.findIndex((row) => open(row, side) && row.body)

/**
 * The last line before the first paragraph of a side; a short question or exclamation as first paragraph is a headline
 * itself.
 */
function headline<B>(rows: readonly Row<B>[], side: Side): Row<B> | undefined {
  const first = firstBody(rows, side)
  const lead = (first < 0 ? rows : rows.slice(0, first)).filter((row) => open(row, side))
  const nearest = first < 0 ? lead[0] : (lead.find((row) => row.heading) ?? headlineOf(rows, lead))
  const opening = rows[first]
  if (nearest && !(opening && isCry(opening.text) && isLabel(nearest.text))) return nearest
  return opening && isCry(opening.text) && rows.some((row, k) => k > first && open(row, side) && row.body)
    ? opening
    : nearest
}

/**
 * Headline and subtitle may come together (with at most one of the other side between them): then the headline is the last
 * but one, unless that is a label or a repetition of the title.
 */
function headlineOf<B>(rows: readonly Row<B>[], all: readonly Row<B>[]): Row<B> | undefined {
  const lead = withoutScraps(all)
  const [before, last] = [lead.at(-2), lead.at(-1)]
  if (!before || !last || rows.indexOf(last) - rows.indexOf(before) > 2) return last
  const spare =
    isLabel(before.text) || isSiteName(before.text) || isRunTogether(before.text) || isTitleCopy(before.text, last.text)
  return spare ? last : before
}

/** One-word buttons between headline and text aren't a headline if something longer precedes them. */
function withoutScraps<B>(lead: readonly Row<B>[]): readonly Row<B>[] {
  const last = lead.findLastIndex((row) => weight(row.text) > 10)
  return last < 0 ? lead : lead.slice(0, last + 1)
}

const isCry = (text: string) => /[?!？！]["'”’]*$/.test(text) && weight(text) <= 110

function markCopies<B>(rows: readonly Row<B>[], headlines: Record<Side, Row<B> | undefined>): void {
  for (const row of rows) {
    if (row.as !== null || (row.body && weight(row.text) > 200)) continue
    for (const title of [headlines.source, headlines.target]) {
      if (title && title !== row && isTitleCopy(row.text, title.text)) row.as = 'title-copy'
    }
  }
}

/** Before the first paragraph of a side and its headline: labels belong to the site, concatenated words to the URL. */
function markLead<B>(rows: readonly Row<B>[], side: Side, title: Row<B> | undefined): void {
  const end = title ? rows.indexOf(title) : firstBody(rows, side)
  for (const row of rows.slice(0, Math.max(0, end))) {
    if (!open(row, side) || row.body || row.heading) continue
    if (isRunTogether(row.text)) row.as = 'title-copy'
    else if (isLabel(row.text) || isSiteName(row.text)) row.as = 'site'
  }
}

/** After the last paragraph of a side: tag lists, and whatever isn't a sentence once furniture has begun. */
function markTail<B>(rows: readonly Row<B>[], side: Side): void {
  const certain = (row: Row<B>) => open(row, side) && row.body && !isTagList(row.text)
  const last = rows.findLastIndex(certain)
  if (last < 0) return
  let begun = false
  for (const row of rows.slice(last + 1)) {
    if (row.as !== null && (row.side === side || row.side === null)) begun = true
    if (!open(row, side)) continue
    if (isTagList(row.text)) row.as = 'tags'
    else if (isRunTogether(row.text)) row.as = 'navigation'
    else if (begun && !row.heading) row.as = 'leftover'
    begun ||= row.as !== null
  }
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
