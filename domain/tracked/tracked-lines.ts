import { BREAK } from '../manuscript/paragraph-break'
import { redline } from '../text/redline'
import { apply, type Range, type Splice } from '../text/splice'
import { isLive, type KindAndLevel, type Line, type LineItem, type Point, type TrackedBy, wasThere } from './line'
import type { Operation } from './operation'

/** A paragraph, and its place. */
export type PlacedParagraph = KindAndLevel & { readonly id: string; readonly unitId: string }

/** A paragraph as it was imported. */
export type ImportedParagraph = PlacedParagraph & { readonly text: string }

/** The lines of some paragraphs, to which corrections are applied one after the other. */
export class TrackedLines {
  readonly lines: Line[]
  /** The line in which a paragraph ends, or ended. */
  private readonly ends: Map<string, Line>

  constructor(imported: readonly ImportedParagraph[]) {
    const begun = imported.map((one): [string, Line] => [one.id, lineFrom(one)])
    this.lines = begun.map(([, line]) => line)
    this.ends = new Map(begun)
  }

  lineOf(paragraphId: string): Line | undefined {
    const line = this.ends.get(paragraphId)
    return line && this.lines.includes(line) ? line : undefined
  }

  /** `order`: the paragraphs in reading order, with those that are still to be inserted. */
  apply(operation: Operation, order: readonly PlacedParagraph[]): void {
    switch (operation.op) {
      case 'splice':
        this.splice(operation, order)
        break
      case 'insert':
        this.insert(operation, order)
        break
      case 'remove':
        this.remove(operation)
        break
      case 'kind': {
        const line = this.lineOf(operation.paragraphId)
        if (line) changeKind(line, operation.to, operation.by)
      }
    }
  }

  /**
   * Marks the ends of a range of a paragraph's present words, or of all its words. Returns whether the paragraph has a
   * line.
   */
  mark(paragraphId: string, range: Range | null, id: string): boolean {
    const line = this.lineOf(paragraphId)
    if (!line) return false
    if (!range || !isLive(line.end)) {
      line.items.unshift({ type: 'start', id })
      line.items.push({ type: 'end', id })
      return true
    }
    const { start, end } = range
    const begin = this.beginOf(line)
    const first = this.place(begin, start, 'late')
    first.line.items.splice(first.index, 0, { type: 'start', id })
    const last = this.place(begin, end, start === end ? 'late' : 'early')
    last.line.items.splice(last.index, 0, { type: 'end', id })
    return true
  }

  private splice({ by, from, to, start, length, insert }: SpliceOperation, order: readonly PlacedParagraph[]): void {
    const [first] = from
    const own = first === undefined ? undefined : this.lineOf(first)
    if (first === undefined || !own) return
    const { after: kind } = own
    const begin = this.beginOf(own)
    // From the last to the first: the offsets of those before stay as they are.
    for (const one of hunksOf(this.liveText(begin, start, length), insert).reverse()) {
      const [at, gone] = [start + one.start, one.end - one.start]
      const place = gone > 0 ? this.takeOut(begin, at, gone, by) : this.place(begin, at, 'late')
      this.putIn(place, one.insert.split(BREAK), by)
    }
    const ends = this.lines.slice(begin).filter(({ end }) => isLive(end))
    for (const [index, id] of to.entries()) {
      const line = ends[index]
      const now = index === 0 ? { ...kind, unitId: own.unitId } : order.find((one) => one.id === id)
      if (!line || !now) continue
      this.ends.set(id, line)
      line.unitId = now.unitId
      if (now.kind !== line.after.kind || now.level !== line.after.level) changeKind(line, now, by)
    }
  }

  private insert(
    { by, paragraphId, text }: Extract<Operation, { op: 'insert' }>,
    order: readonly PlacedParagraph[],
  ): void {
    const at = order.findIndex(({ id }) => id === paragraphId)
    const own = order[at]
    if (!own) return
    const before = order.slice(0, at).findLast(({ id }) => this.lineOf(id))
    const kind = { kind: own.kind, level: own.level }
    const line: Line = {
      items: text === '' ? [] : [{ type: 'words', text, insertedBy: by }],
      end: { insertedBy: by },
      unitId: own.unitId,
      before: kind,
      after: kind,
    }
    const behind = before && this.lineOf(before.id)
    this.lines.splice(behind ? this.lines.indexOf(behind) + 1 : 0, 0, line)
    this.ends.set(paragraphId, line)
  }

  private remove({ by, paragraphId }: Extract<Operation, { op: 'remove' }>): void {
    const line = this.lineOf(paragraphId)
    if (!line) return
    const length = this.lengthOf(line)
    if (length > 0) this.takeOut(this.beginOf(line), 0, length, by)
    this.takeEnd(line, by)
  }

  /**
   * The index of the first line of the paragraph that ends in this one: lines before it that lost their ends are part of
   * it.
   */
  private beginOf(line: Line): number {
    let begin = this.lines.indexOf(line)
    while (begin > 0 && !isLive(this.lines[begin - 1]?.end ?? {})) begin--
    return begin
  }

  private lengthOf(line: Line): number {
    const paragraph = this.lines.slice(this.beginOf(line), this.lines.indexOf(line) + 1)
    return paragraph.reduce((sum, { items }) => sum + liveLength(items), 0)
  }

  /** The present words of some paragraphs, with a break for each present end. `begin`: the index of their first line. */
  private liveText(begin: number, start: number, length: number): string {
    let text = ''
    for (let n = begin; text.length < start + length; n++) {
      const line = this.lines[n]
      if (!line) break
      for (const item of line.items) if (item.type === 'words' && isLive(item)) text += item.text
      if (isLive(line.end)) text += BREAK
    }
    return text.slice(start, start + length)
  }

  /** The position of a present offset from the line at `begin` on: after the deleted words there, or before them. */
  private place(begin: number, offset: number, side: 'early' | 'late'): Place {
    let left = offset
    for (let n = begin; ; n++) {
      const line = this.lines[n]
      if (!line) throw new Error(`offset ${offset} is behind the last line`)
      const index = indexIn(line.items, left, side)
      const length = liveLength(line.items)
      const goesOn = left > length || (left === length && side === 'late' && !isLive(line.end))
      if (!goesOn) return { line, index }
      left -= length + (isLive(line.end) ? 1 : 0)
    }
  }

  /** Deletes present words and ends, and returns where they were. */
  private takeOut(begin: number, start: number, length: number, by: string): Place {
    let { line, index } = this.place(begin, start, 'late')
    let left = length
    while (left > 0) {
      const item = line.items[index]
      if (!item) {
        const next = this.lines[this.lines.indexOf(line) + 1]
        if (!next) throw new Error(`nothing is left to take out from ${start} on`)
        if (isLive(line.end)) {
          left--
          const kept = wasThere(line.end)
          if (!kept) index = line.items.length
          this.takeEnd(line, by)
          ;[line, index] = kept ? [next, 0] : [next, index]
        } else [line, index] = [next, 0]
      } else if (item.type !== 'words' || !isLive(item)) index++
      else {
        const [taken, rest] = [item.text.slice(0, left), item.text.slice(left)]
        left -= taken.length
        const gone: LineItem = { ...item, text: taken, deletedBy: by }
        line.items.splice(index, 1, gone, ...(rest === '' ? [] : [{ ...item, text: rest }]))
        index++
      }
    }
    return { line, index }
  }

  /** Deletes the end of a paragraph: an inserted one disappears, and its words begin the next line. */
  private takeEnd(line: Line, by: string): void {
    if (wasThere(line.end)) {
      line.end = { deletedBy: by }
      return
    }
    const at = this.lines.indexOf(line)
    const [next, previous] = [this.lines[at + 1], this.lines[at - 1]]
    if (next) next.items.unshift(...line.items)
    else previous?.items.push(...line.items)
    this.lines.splice(at, 1)
    const heir = next ?? previous
    for (const [id, one] of this.ends) if (one === line && heir) this.ends.set(id, heir)
  }

  private putIn({ line, index }: Place, insert: readonly string[], by: string): void {
    const [head = '', ...pieces] = insert
    const words = (text: string): LineItem[] => (text === '' ? [] : [{ type: 'words', text, insertedBy: by }])
    if (pieces.length === 0) {
      line.items.splice(index, 0, ...words(head))
      return
    }
    const before = line.items.splice(0, index)
    const { unitId, after } = line
    const end: TrackedBy = { insertedBy: by }
    const made = [[...before, ...words(head)], ...pieces.slice(0, -1).map(words)].map(
      (items): Line => ({ items, end, unitId, before: after, after }),
    )
    line.items.unshift(...words(pieces.at(-1) ?? ''))
    this.lines.splice(this.lines.indexOf(line), 0, ...made)
  }
}

/**
 * A splice that parts or joins paragraphs, as the words and ends that it changes: what it only spans is neither deleted nor
 * inserted. One inside a paragraph is drawn as its author made it.
 */
function hunksOf(gone: string, insert: readonly string[]): Splice[] {
  const whole = { start: 0, end: gone.length, insert: insert.join(BREAK) }
  if (!(gone + whole.insert).includes(BREAK) || (gone + whole.insert).includes(PARAGRAPH_SEPARATOR)) return [whole]
  const [before, after] = [gone, whole.insert].map((text) => text.replaceAll(BREAK, PARAGRAPH_SEPARATOR))
  const hunks = redline(before ?? '', after ?? '', { joined: false }).map((one) => ({
    ...one,
    insert: one.insert.replaceAll(PARAGRAPH_SEPARATOR, BREAK),
  }))
  return hunks.reduceRight(apply, gone) === whole.insert ? hunks : [whole]
}

/** A break as long as ours, which a redline takes for one. */
const PARAGRAPH_SEPARATOR = '\u2029'

const lineFrom = ({ unitId, kind, level, text }: ImportedParagraph): Line => ({
  items: text === '' ? [] : [{ type: 'words', text }],
  end: {},
  unitId,
  before: { kind, level },
  after: { kind, level },
})

function changeKind(line: Line, { kind, level }: KindAndLevel, by: string): void {
  line.after = { kind, ...(level !== undefined && { level }) }
  line.kindBy = by
}

type SpliceOperation = Extract<Operation, { op: 'splice' }>
type Place = { readonly line: Line; readonly index: number }

const liveLength = (items: readonly LineItem[]): number =>
  items.reduce((sum, item) => sum + (item.type === 'words' && isLive(item) ? item.text.length : 0), 0)

/** The index of the item at a present offset; a word across it is cut there. Points and deleted words have no length. */
function indexIn(items: LineItem[], offset: number, side: 'early' | 'late'): number {
  let left = offset
  for (const [index, item] of items.entries()) {
    const length = lengthOf(item)
    if (left === 0 && (side === 'early' || length > 0)) return index
    if (length > left) {
      const { text, ...rest } = item as Extract<LineItem, { type: 'words' }>
      items.splice(index, 1, { ...rest, text: text.slice(0, left) }, { ...rest, text: text.slice(left) })
      return index + 1
    }
    left -= length
  }
  return items.length
}

const lengthOf = (item: LineItem | Point): number => (item.type === 'words' && isLive(item) ? item.text.length : 0)
