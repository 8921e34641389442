import { diffArrays } from 'diff'

/** Paragraphs of an earlier version and those that they became, as indices; one side of a new or a dropped one is empty. */
export type VersionMatch = { readonly before: readonly number[]; readonly after: readonly number[] }

/** The least share of what two texts have in common for one to have become the other. */
const ALIKE = 0.4

/** A paragraph parted or joined: more is asked of it, for two long texts always have something in common. */
const ALIKE_IN_PARTS = 0.65

/** The most paragraphs that are dropped or new at which those that stayed are looked for first: the time is its square. */
const EDITS = 1_000

/** Where more pairs than this stand between two paragraphs that stayed the same, only those about as far along are compared. */
const CELLS = 100_000

/**
 * Which paragraphs of a text are which of its next version: those that stayed the same first (Myers), and between them the
 * order-keeping pairing with most in common (Gale and Church's beads 1:1, 1:2, 2:1, 1:0 and 0:1, weighed by the letters
 * two texts share in pairs). A paragraph that changed its place is dropped at one and new at the other.
 */
export function matchVersions(before: readonly string[], after: readonly string[]): VersionMatch[] {
  const matches: VersionMatch[] = []
  let gap: Gap = { before: [], after: [] }
  const close = () => {
    matches.push(...matchGap(gap, before, after))
    gap = { before: [], after: [] }
  }
  let [i, j] = [0, 0]
  // Where nearly everything is another, what stayed the same is found by likeness as well.
  const all = [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ]
  for (const { added, removed, count } of diffArrays([...before], [...after], { maxEditLength: EDITS }) ?? all) {
    for (let k = 0; k < count; k++) {
      if (added) gap.after.push(j++)
      else if (removed) gap.before.push(i++)
      else {
        close()
        matches.push({ before: [i++], after: [j++] })
      }
    }
  }
  close()
  return matches
}

/** How much two texts have in common in their paragraphs that match, 0 to 1. */
export function shareInCommon(before: readonly string[], after: readonly string[], matches: readonly VersionMatch[]) {
  const textOf = (texts: readonly string[], indexes: readonly number[]) => indexes.map((k) => texts[k] ?? '').join(' ')
  let [shared, all] = [0, 0]
  for (const one of matches) {
    const [old, now] = [lettersOf(textOf(before, one.before)), lettersOf(textOf(after, one.after))]
    shared += 2 * common(old, now)
    all += old.length + now.length
  }
  return all === 0 ? 1 : shared / all
}

type Gap = { readonly before: number[]; readonly after: number[] }

/** The ways a bead may be: so many paragraphs before, so many after. */
const BEADS = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 0],
  [0, 1],
] as const

function matchGap({ before, after }: Gap, olds: readonly string[], news: readonly string[]): VersionMatch[] {
  if (before.length === 0 || after.length === 0)
    return [...before.map((k) => ({ before: [k], after: [] })), ...after.map((k) => ({ before: [], after: [k] }))]
  const [a, b] = [before.map((k) => lettersOf(olds[k] ?? '')), after.map((k) => lettersOf(news[k] ?? ''))]
  const cells = newBand(a.length, b.length)
  const best = new Float64Array(cells.size).fill(-1)
  const way = new Uint8Array(cells.size)
  best[cells.at(0, 0)] = 0
  for (let i = 0; i <= a.length; i++)
    for (let j = cells.first(i); j <= cells.last(i); j++) {
      const sum = best[cells.at(i, j)] ?? -1
      if (sum < 0) continue
      for (let bead = 0; bead < BEADS.length; bead++) {
        const [m, n] = BEADS[bead] ?? BEADS[0]
        if (!cells.holds(i + m, j + n)) continue
        const gain = m > 0 && n > 0 ? gainOf(a.slice(i, i + m), b.slice(j, j + n)) : 0
        const to = cells.at(i + m, j + n)
        if ((m > 0 && n > 0 && gain === 0) || sum + gain < (best[to] ?? -1)) continue
        best[to] = sum + gain
        way[to] = bead
      }
    }
  const matches: VersionMatch[] = []
  for (let [i, j] = [a.length, b.length]; i > 0 || j > 0; ) {
    const [m, n] = BEADS[way[cells.at(i, j)] ?? 0] ?? BEADS[0]
    matches.push({ before: before.slice(i - m, i), after: after.slice(j - n, j) })
    i -= m
    j -= n
  }
  return matches.reverse()
}

/** The cells of a table of `rows` and `columns` that are near its diagonal; all of them, if it isn't large. */
function newBand(rows: number, columns: number) {
  const half = Math.max(2, rows * columns <= CELLS ? columns : Math.ceil(CELLS / rows / 2), Math.ceil(columns / rows))
  const width = 2 * half + 1
  const middle = (i: number) => Math.round((i * columns) / rows)
  return {
    size: (rows + 1) * width,
    first: (i: number) => Math.max(0, middle(i) - half),
    last: (i: number) => Math.min(columns, middle(i) + half),
    holds: (i: number, j: number) => i <= rows && j <= columns && Math.abs(j - middle(i)) <= half,
    at: (i: number, j: number) => i * width + j - middle(i) + half,
  }
}

/** What a text is compared by: its pairs of neighbouring UTF-16 code units, in the order of their numbers. */
export type Letters = Uint32Array

/** How much two texts have in common, 0 to 1 (Dice). */
export function likenessOf(one: Letters, other: Letters): number {
  const size = one.length + other.length
  return size === 0 ? 0 : (2 * common(one, other)) / size
}

/** Whether a text may be part of another. */
export const isPartOf = (part: Letters, whole: Letters): boolean =>
  part.length > 0 && common(part, whole) >= part.length * ALIKE_IN_PARTS

export function lettersOf(text: string): Letters {
  const letters = text.toLowerCase().replace(/\s+/gu, ' ')
  const pairs = new Uint32Array(Math.max(0, letters.length - 1))
  for (let k = 0; k < pairs.length; k++) pairs[k] = letters.charCodeAt(k) * 0x1_0000 + letters.charCodeAt(k + 1)
  return pairs.sort()
}

/** The letters that a pairing explains; 0: the texts are not the same ones. */
function gainOf(before: readonly Letters[], after: readonly Letters[]): number {
  const [parts, [whole]] = before.length > 1 ? [before, after] : [after, before]
  if (!whole) return 0
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  if (2 * Math.min(length, whole.length) < ALIKE * (length + whole.length)) return 0
  const isInParts = parts.length > 1
  // Each part must be of it: what is beside a paragraph that stayed itself is another one.
  if (isInParts && parts.some((part) => !isPartOf(part, whole))) return 0
  const share = likenessOf(isInParts ? together(parts) : (parts[0] ?? whole), whole)
  return share < (isInParts ? ALIKE_IN_PARTS : ALIKE) ? 0 : share * (length + whole.length)
}

/** Those of several texts, merged: each has them in order. */
export const together = (parts: readonly Letters[]): Letters =>
  parts.reduce((one, other) => {
    const all = new Uint32Array(one.length + other.length)
    for (let k = 0, i = 0, j = 0; k < all.length; k++) {
      const isNext = j >= other.length || (i < one.length && (one[i] ?? 0) <= (other[j] ?? 0))
      all[k] = (isNext ? one[i++] : other[j++]) ?? 0
    }
    return all
  }, new Uint32Array())

/** How many pairs two texts have in common. */
function common(one: Letters, other: Letters): number {
  let count = 0
  let i = 0
  let j = 0
  while (i < one.length && j < other.length) {
    const a = one[i] ?? 0
    const b = other[j] ?? 0
    if (a === b) count++
    if (a <= b) i++
    if (b <= a) j++
  }
  return count
}
