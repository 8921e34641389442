import { plainText } from '@/domain/text/inline'
import {
  type Furniture,
  furnitureOfBlock,
  isLabel,
  isMenu,
  isRunTogether,
  isSentence,
  isSiteName,
  isTagList,
  isTitleCopy,
  weight,
} from './furniture'
import type { Side } from './side-of'

/** A block with what is known of it so far; `as`: why it isn't part of the article. */
export type Row<B> = {
  block: B
  text: string
  side: Side | null
  heading: boolean
  /** A paragraph of prose. */
  body: boolean
  /** One of several: a list item, or a line that begins as one. */
  item: boolean
  /** Nothing but links, or a menu. */
  links: boolean
  as: Furniture | null
}

export type Headlines<B> = Record<Side, Row<B> | undefined>

type Blocks<B> = readonly (B & { text: string; kind: string; level?: number | undefined })[]

/** Blocks as rows, each on the side that `sideAt` says, with what its own words tell; and the byline's name. */
export function readRows<B>(blocks: Blocks<B>, sideAt: readonly (Side | null)[]) {
  let byline: string | undefined
  const title = blocks.find(({ kind, level }) => kind === 'heading' && level === 1)
  const rows = blocks.map((block, k): Row<B> => {
    const text = plainText(block.text).trim()
    const told = block === title ? null : furnitureOfBlock(text)
    if (told?.name) byline ??= told.name
    const heading = /^(?:heading|title)/.test(block.kind)
    return {
      ...{ block, text, heading, side: sideAt[k] ?? null, as: told?.as ?? null },
      body: told === null && !heading && isSentence(text),
      item: block.kind === 'list-item' || ITEM.test(text),
      links: isLinks(block.text) || isMenu(text),
    }
  })
  return { rows, byline }
}

/** How a plain line begins that is one of several. */
const ITEM = /^(?:[-*•·▶▷►☞※■▲]|\d{1,2}[.)]?\s)/

const LINK = /\[[^\]]*\]\([^)\s]*(?:\s"[^"]*")?\)/g
const isLinks = (markdown: string) => LINK.test(markdown) && !/[\p{L}\p{N}]/u.test(markdown.replace(LINK, ''))

export const open = <B>(row: Row<B>, side: Side) => row.side === side && row.as === null
const firstBody = <B>(rows: readonly Row<B>[], side: Side) => rows.findIndex((row) => open(row, side) && row.body)

/**
 * The last line before the first paragraph of a side; a short question or exclamation as first paragraph is a headline
 * itself.
 */
export function headline<B>(rows: readonly Row<B>[], side: Side): Row<B> | undefined {
  const first = firstBody(rows, side)
  const lead = (first < 0 ? rows : rows.slice(0, first)).filter((row) => open(row, side))
  const nearest =
    first < 0
      ? lead[0]
      : (lead.find((row) => row.heading && !row.links) ?? lead.find((row) => row.heading) ?? headlineOf(rows, lead))
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

export function markCopies<B>(rows: readonly Row<B>[], headlines: Headlines<B>): void {
  for (const row of rows) {
    if (row.as !== null || (row.body && weight(row.text) > 200)) continue
    for (const title of [headlines.source, headlines.target]) {
      if (title && title !== row && isTitleCopy(row.text, title.text)) row.as = 'title-copy'
    }
  }
}

/** Before the first paragraph of a side and its headline: labels belong to the site, concatenated words to the URL. */
export function markLead<B>(rows: readonly Row<B>[], side: Side, title: Row<B> | undefined): void {
  const end = title ? rows.indexOf(title) : firstBody(rows, side)
  for (const row of rows.slice(0, Math.max(0, end))) {
    // The name of a paper is often a heading that leads home.
    if (row.heading && row.links && open(row, side)) row.as = 'site'
    if (!open(row, side) || row.body || row.heading) continue
    if (row.links) row.as = 'navigation'
    else if (isRunTogether(row.text)) row.as = 'title-copy'
    else if (isLabel(row.text) || isSiteName(row.text)) row.as = 'site'
  }
}

/** After the last paragraph of a side: tag lists, and whatever isn't a sentence once furniture has begun. */
export function markTail<B>(rows: readonly Row<B>[], side: Side): void {
  const certain = (row: Row<B>) => open(row, side) && row.body && !isTagList(row.text)
  const last = rows.findLastIndex(certain)
  if (last < 0) return
  let begun = false
  // A list of links under a heading of its own may be the article's sources.
  let headed = false
  for (const row of rows.slice(last + 1)) {
    if (row.as !== null && (row.side === side || row.side === null)) begun = true
    if (row.side === side && row.heading) headed = row.as === null
    if (!open(row, side)) continue
    if (row.links && !headed && !row.heading) row.as = 'navigation'
    else if (isTagList(row.text)) row.as = 'tags'
    else if (isRunTogether(row.text)) row.as = 'navigation'
    else if (begun && !row.heading) row.as = 'leftover'
    begun ||= row.as !== null
  }
}
