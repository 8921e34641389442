import 'server-only'
import type { Side } from '@/domain/contract/names'
import { type PairedReading, type Reading, single } from '@/formats/read/reading'
import { furnitureApart, furnitureOfBlock } from '@/language/furniture'
import { linesApart, sideReader } from '@/language/side-of'
import { articleOf, type SetAside, type Sides, sides } from '@/language/sides'
import { asHeading, withHeadlines } from './headlines'
import type { ImportedParagraph, ImportedUnit } from './imported-article'
import type { BothLanguages } from './languages'
import { type DocumentPart, EMPTY, type PlacedChange, toPart } from './part'

/** What was read, in parallel and not yet aligned: in pairs if the document has them, else as one. */
export type ImportedSides = {
  readonly pairs: readonly { readonly source: DocumentPart; readonly target: DocumentPart }[]
  /** Keeps the pairs as they are. */
  readonly paired: boolean
  readonly byline?: string
  readonly aside: readonly { readonly unit: Omit<ImportedUnit, 'id'>; readonly first: boolean }[]
  /** The contents of the excluded paragraphs. */
  readonly leftover: DocumentPart
}

/** Two texts, each without the furniture of its page. */
export function sidesFromTwo(source: Reading, target: Reading): ImportedSides {
  const [here, there] = [withoutFurniture(source), withoutFurniture(target)]
  const { source: first, target: second } = withHeadlines({ source: here.article, target: there.article })
  const aside = [
    ...here.furniture.map((one) => ({ ...one, side: 'source' as const })),
    ...there.furniture.map((one) => ({ ...one, side: 'target' as const })),
  ]
  const byline = here.byline ?? there.byline
  return {
    pairs: [{ source: { ...here.part, blocks: first }, target: { ...there.part, blocks: second } }],
    paired: false,
    ...(byline !== undefined && { byline }),
    aside: aside.map((one) => ({ unit: setAside(one), first: one.after === 0 })),
    leftover: { ...EMPTY, blocks: aside.map(({ block }) => block) },
  }
}

/** What somebody changed or commented on isn't furniture to them, and stays. */
export function withoutFurniture(reading: Reading) {
  const part = toPart(inLines(reading, furnitureApart))
  const touched = new Set(
    [...part.changes.flatMap(({ paragraphId, nextId }) => [paragraphId, nextId]), ...part.remarks.map(idOf)].filter(
      Boolean,
    ),
  )
  const found = articleOf(part.blocks)
  const furniture = found.furniture.filter(({ block }) => !touched.has(block.id))
  const gone = new Set(furniture.map(({ block }) => block.id))
  return { ...found, part, furniture, article: part.blocks.filter(({ id }) => !gone.has(id)) }
}

const idOf = ({ paragraphId }: { paragraphId: string | null }) => paragraphId

export const sidesFromPairs = ({ pairs, remarks }: PairedReading): ImportedSides => ({
  pairs: pairs.map(({ source, target }) => ({ source: toPart(source), target: toPart(target) })),
  paired: true,
  aside: [],
  leftover: toPart(single([], { remarks })),
})

/** One text in two languages, with page furniture excluded; or the side of which it has nothing. */
export function sidesFromOne(
  reading: Reading,
  languages: BothLanguages,
): { ok: true; value: ImportedSides } | { ok: false; missing: Side } {
  const whole = toPart(lineUnderLine(reading, languages))
  const found = sides(whole.blocks, languages)
  if (!found.ok) return found
  const { byline, headlines, furniture } = found
  const held = sortBySide(whole, found, languages)
  const value: ImportedSides = {
    pairs: [
      {
        source: { ...held.source, blocks: asHeading(found.source, headlines.source) },
        target: { ...held.target, blocks: asHeading(found.target, headlines.target) },
      },
    ],
    paired: false,
    ...(byline !== undefined && { byline }),
    aside: furniture.map((one) => ({ unit: setAside(one), first: one.after === 0 })),
    leftover: { ...held.leftover, blocks: furniture.map(({ block }) => block) },
  }
  return { ok: true, value }
}

/** A paragraph whose lines are in both languages by turns, or partly furniture, is taken apart. */
function lineUnderLine(reading: Reading, languages: BothLanguages): Reading {
  const read = sideReader(languages)
  return inLines(reading, (text) =>
    furnitureApart(text).flatMap((part) => (furnitureOfBlock(part) ? [part] : linesApart(part, read))),
  )
}

/** Not where something is noted at the paragraphs' offsets. */
function inLines(reading: Reading, apart: (text: string) => string[]): Reading {
  if (reading.changes.length > 0 || reading.remarks.length > 0) return reading
  return {
    ...reading,
    blocks: reading.blocks.flatMap((block) =>
      block.kind === 'code' ? [block] : apart(block.text).map((text) => ({ ...block, text })),
    ),
  }
}

/** Furniture is on the side of its language (or, without one, on the translation's), in an excluded unit of its own. */
function setAside({ block, as, side }: SetAside<ImportedParagraph>): Omit<ImportedUnit, 'id'> {
  const isSource = side === 'source'
  return { source: isSource ? [block] : [], target: isSource ? [] : [block], score: 1, excludedAs: as }
}

type Held = Pick<DocumentPart, 'changes' | 'remarks'>
type Found = Extract<Sides<ImportedParagraph>, { ok: true }>

/** Changes and comments stay with their paragraphs; an inserted paragraph goes to the side of its language. */
function sortBySide({ blocks, changes, remarks }: DocumentPart, found: Found, languages: BothLanguages) {
  const sideOf = new Map<string, keyof HeldBySide>([
    ...found.source.map(({ id }) => [id, 'source'] as const),
    ...found.target.map(({ id }) => [id, 'target'] as const),
  ])
  const sideAt = (id: string | null) => sideOf.get(id ?? '') ?? 'leftover'
  const read = sideReader(languages)
  const held: HeldBySide = { source: none(), target: none(), leftover: none() }
  const before = nearestBefore(blocks, sideAt)
  for (const change of changes) {
    const side = change.op === 'insert' ? (read(change.text) ?? sideAt(change.paragraphId)) : sideAt(change.paragraphId)
    const isElsewhere = change.op === 'insert' && side !== sideAt(change.paragraphId)
    held[side].changes.push(isElsewhere ? { ...change, paragraphId: before(change.paragraphId, side) } : change)
  }
  for (const remark of remarks)
    held[remark.paragraphId === null ? 'target' : sideAt(remark.paragraphId)].remarks.push(remark)
  return held
}

type HeldBySide = Record<
  'source' | 'target' | 'leftover',
  { changes: PlacedChange[]; remarks: Held['remarks'][number][] }
>

const none = (): HeldBySide['source'] => ({ changes: [], remarks: [] })

/** The last paragraph of a side before a place in the document. */
function nearestBefore(blocks: readonly ImportedParagraph[], sideAt: (id: string) => string) {
  const indexes = new Map(blocks.map(({ id }, index) => [id, index]))
  return (id: string | null, side: string): string | null => {
    for (let k = indexes.get(id ?? '') ?? -1; k >= 0; k--) {
      const block = blocks[k]
      if (block && sideAt(block.id) === side) return block.id
    }
    return null
  }
}
