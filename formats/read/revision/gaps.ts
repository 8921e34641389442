import type { Provenance } from '../reading'
import { type Drafted, type DraftParagraph, Drafts, textOf } from './drafts'
import { itemsOf, type RevisionItem } from './items'
import { madeBy, type RemarkPoint, type TrackedParagraph, type Words } from './tracked'

/**
 * The paragraphs of a story as blocks with what is changed in and between them.
 *
 * Between words or ends of paragraphs that both texts have lies a gap: what the old text has there (parted by the ends taken
 * out) and what the new text has (parted by the ends put in). As many ends as both have are the same ends after all. Of those
 * left over, with words (…) or an edge of a paragraph (|) on either side of the gap:
 *
 * | | `… …` | `… \|` | `\| …` | `\| \|` |
 * | --- | --- | --- | --- | --- |
 * | only words differ | words | words | words | words, or the block is removed |
 * | the new text has more ends | words with breaks | words, then insertions | insertions, then words | the same |
 * | the old text has more ends | words and joins | words, then removals | removals, then words | removals |
 */
export function draftsOf(paragraphs: readonly TrackedParagraph[], { isKnown = false } = {}): Drafted[] {
  const drafts = new Drafts()
  let gap = new Gap()
  let left: Edge = 'edge'
  for (const item of itemsOf(paragraphs, isKnown)) {
    if (!('when' in item) || item.when !== 'both') gap.take(item)
    else if (item.type === 'words') {
      const words = gap.resolve(drafts, left, item, item.of)
      if (words) drafts.keep(words, item.of)
      gap = new Gap()
      left = 'text'
    } else {
      gap.resolve(drafts, left, undefined, item.of)
      drafts.close(gap.last)
      gap = new Gap()
      left = 'edge'
    }
  }
  return drafts.done
}

type Edge = 'text' | 'edge'
/** The common words after the gap. */
type Next = Words & { readonly of: number }
type Before = { pieces: (Words | RemarkPoint)[]; of: number }
/** `behind`: how many deleted ends are before the words. */
type After = { words: (Words & { readonly behind: number })[]; of: number }

class Gap {
  /** How the block that is open after the gap ends, if it ends there. */
  last: { removed?: Provenance } = {}
  private readonly before: Before[] = [{ pieces: [], of: -1 }]
  private readonly after: After[] = [{ words: [], of: -1 }]
  private readonly taken: (Provenance | undefined)[] = []
  private readonly put: (Provenance | undefined)[] = []
  /** How many inserted ends are before a point. */
  private readonly points = new Map<Words | RemarkPoint, number>()

  take(item: RevisionItem): void {
    const [before, after] = [this.before.at(-1), this.after.at(-1)]
    if (!before || !after) return
    if (item.type === 'end-of-paragraph') {
      if (item.when === 'before') {
        if (before.of < 0) before.of = item.of
        this.before.push({ pieces: [], of: -1 })
        this.taken.push(item.made)
      } else {
        if (after.of < 0) after.of = item.of
        this.after.push({ words: [], of: -1 })
        this.put.push(item.made)
      }
    } else if (item.type !== 'words' || item.when === 'before') {
      if (before.of < 0 && item.type === 'words') before.of = item.of
      if (item.type !== 'words') this.points.set(item, this.put.length)
      before.pieces.push(item)
    } else {
      if (after.of < 0) after.of = item.of
      after.words.push({ ...item, behind: this.taken.length })
    }
  }

  /** Applies the gap, and returns the words after it that the gap didn't consume. */
  resolve(drafts: Drafts, left: Edge, next: Next | undefined, of: number): Next | undefined {
    for (const one of [...this.before, ...this.after]) if (one.of < 0) one.of = of
    const same = Math.min(this.taken.length, this.put.length)
    for (let k = 0; k < same; k++) {
      drafts.edit(this.old(k).pieces, [this.fresh(k)], this.old(k).of)
      drafts.close()
    }
    const from = same > 0 ? 'edge' : left
    if (this.put.length > same) this.more(drafts, same, from, next)
    else if (this.taken.length > same) return this.fewer(drafts, same, from, next)
    else drafts.edit(this.old(same).pieces, [this.fresh(same)], this.old(same).of)
    return next
  }

  private more(drafts: Drafts, same: number, left: Edge, next: Next | undefined): void {
    const { pieces, of } = this.old(same)
    const sides = this.after.slice(same)
    const ends = this.put.slice(same)
    if (!next) {
      drafts.edit(pieces, sides.slice(0, 1), of)
      drafts.insertBehind(sides.slice(1), ends)
    } else if (left === 'edge') {
      // Inserted paragraphs don't share the state of the one after them.
      const isEarly = (piece: Words | RemarkPoint) =>
        piece.type !== 'words' && (this.points.get(piece) ?? 0) < this.put.length
      drafts.float(pieces.filter(isEarly))
      drafts.insert(sides.slice(0, -1), ends)
      drafts.edit(
        pieces.filter((piece) => !isEarly(piece)),
        sides.slice(-1),
        of,
      )
    } else {
      const [first, ...others] = sides
      const between = others.slice(0, -1).filter(({ words }) => words.some(({ text }) => text.trim() !== ''))
      drafts.edit(
        pieces,
        [first, ...between, others.at(-1)].filter((one) => one !== undefined),
        of,
        ends,
      )
    }
  }

  private fewer(drafts: Drafts, same: number, left: Edge, next: Next | undefined): Next | undefined {
    const olds = this.before.slice(same)
    const ends = this.taken.slice(same)
    if (next && left === 'text') return this.join(drafts, olds, ends, next)
    const fresh = this.fresh(same)
    const isSaying = fresh.words.some(({ text }) => text.trim() !== '')
    const [first, last] = [olds[0], olds.at(-1)]
    if (!first || !last) return next
    if (next) {
      for (const old of olds.slice(0, -1)) this.remove(drafts, old, ends)
      drafts.edit(last.pieces, [fresh], last.of)
      return next
    }
    if (left === 'text' || isSaying) {
      drafts.edit(first.pieces, [fresh], first.of)
      drafts.close()
    } else this.remove(drafts, first, ends)
    for (const old of olds.slice(1, -1)) this.remove(drafts, old, ends)
    drafts.edit(last.pieces, [], last.of)
    if (last.pieces.length > 0) this.last = { removed: removedBy(last, ends) }
    return next
  }

  private remove(drafts: Drafts, old: Before, ends: readonly (Provenance | undefined)[]): void {
    drafts.edit(old.pieces, [], old.of)
    drafts.close({ removed: removedBy(old, ends) })
  }

  /** A deletion beside a break includes the space there, since the join adds its own. */
  private join(drafts: Drafts, olds: readonly Before[], ends: readonly (Provenance | undefined)[], next: Next): Next {
    const [first, ...others] = olds
    const last = others.at(-1)
    if (!first || !last) return next
    const words = this.after[0]?.words ?? []
    const head = trimAt(
      words.filter(({ behind }) => behind === 0),
      'end',
    )
    const tail = trimAt(
      words.filter(({ behind }) => behind > 0),
      'start',
    )
    const space = textOf(first.pieces) !== '' && head.length === 0 ? drafts.takeSpace() : []
    drafts.edit([...space, ...first.pieces], [{ words: head, of: first.of }], first.of)
    let joined = ends.slice(0, 1)
    for (const [index, old] of others.entries()) {
      if (old !== last && textOf(old.pieces).trim() === '') {
        joined = [...joined, ends[index + 1]]
        continue
      }
      drafts.close({ joined: madeBy(joined) })
      joined = ends.slice(index + 1, index + 2)
      if (old !== last) drafts.edit(old.pieces, [], old.of)
    }
    const rest = textOf(last.pieces) === '' || tail.length > 0 ? next : { ...next, text: next.text.trimStart() }
    const taken = next.text.slice(0, next.text.length - rest.text.length)
    const spaces: Words[] = taken === '' ? [] : [{ ...next, text: taken, when: 'before' }]
    drafts.edit([...last.pieces, ...spaces], [{ words: tail, of: last.of }], last.of)
    return rest
  }

  private old = (index: number): Before => this.before[index] ?? { pieces: [], of: 0 }
  private fresh = (index: number): DraftParagraph => this.after[index] ?? { words: [], of: 0 }
}

const removedBy = ({ pieces }: Before, ends: readonly (Provenance | undefined)[]): Provenance => {
  const words = pieces.map((piece) => (piece.type === 'words' ? piece.made : undefined))
  return madeBy(words.some((made) => made) ? words : ends)
}

/** Without the white space at one end. */
function trimAt(words: readonly Words[], end: 'start' | 'end'): Words[] {
  const text = textOf(words)
  let cut = text.length - (end === 'start' ? text.trimStart() : text.trimEnd()).length
  const kept = (end === 'start' ? [...words] : [...words].reverse()).flatMap((one) => {
    const gone = Math.min(cut, one.text.length)
    cut -= gone
    const rest = end === 'start' ? one.text.slice(gone) : one.text.slice(0, one.text.length - gone)
    return rest === '' ? [] : [{ ...one, text: rest }]
  })
  return end === 'start' ? kept : kept.reverse()
}
