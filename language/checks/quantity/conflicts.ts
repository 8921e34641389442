import { dimensionOf, OPEN } from './dimension'
import type { Missed } from './missed'
import type { Quantity } from './quantity'

export type Conflict = { source: Quantity; target: Quantity }

/**
 * Unmatched numbers of both sides that seem to correspond: the same dimension, or two counts; at least one of them is firm.
 * The rest is omitted or added. Nearest values first, so that 143 and 1.43 are paired.
 */
export function conflictsOf(source: readonly Missed[], target: readonly Missed[]) {
  const edges: { source: Missed; target: Missed; cost: number }[] = []
  for (const one of source.slice(0, MOST)) {
    for (const other of target.slice(0, MOST)) {
      const cost = costOf(one, other, source, target)
      if (cost !== null) edges.push({ source: one, target: other, cost })
    }
  }
  edges.sort((a, b) => a.cost - b.cost)
  const taken = new Set<Missed>()
  const conflicts: Conflict[] = []
  for (const edge of edges) {
    if (taken.has(edge.source) || taken.has(edge.target)) continue
    taken.add(edge.source).add(edge.target)
    // Another currency and another value: a conversion, which can't be checked without the day's rate.
    if (
      edge.source.quantity.unit.kind === 'money' &&
      edge.target.quantity.unit.kind === 'money' &&
      dimensionOf(edge.source.quantity.unit).name !== dimensionOf(edge.target.quantity.unit).name &&
      edge.source.quantity.value !== edge.target.quantity.value
    )
      continue
    conflicts.push({ source: edge.source.quantity, target: edge.target.quantity })
  }
  const alone = (side: readonly Missed[]) =>
    side.flatMap((missed) => (missed.firm && !taken.has(missed) ? missed.quantity : [])).slice(0, MOST)
  return asSlips({ conflicts, omitted: alone(source), added: alone(target) })
}

const MOST = 40

type Slips = { conflicts: Conflict[]; omitted: Quantity[]; added: Quantity[] }

/**
 * One slip is one finding: the last number left on each side belong together; a month is told with its day, a minute with its
 * hour; a number that is gone twice is one.
 */
function asSlips({ conflicts, omitted, added }: Slips): Slips {
  const inSource = conflicts.map(({ source }) => source)
  const inTarget = conflicts.map(({ target }) => target)
  const left = asDates(withoutParts(withoutRepeats(omitted), inSource))
  const right = asDates(withoutParts(withoutRepeats(added), inTarget))
  const [one, two] = [left[0], right[0]]
  if (left.length !== 1 || right.length !== 1 || !one || !two || !areLike(one, two))
    return { conflicts, omitted: left, added: right }
  return { conflicts: [...conflicts, { source: one, target: two }], omitted: [], added: [] }
}

/** 183번 and 1830, 1980년 and the 1980s; not 3명 and 5 km. */
function areLike(a: Quantity, b: Quantity): boolean {
  if (a.name !== b.name || a.vague !== b.vague) return false
  if (a.value === b.value) return a.unit.kind !== 'money' || b.unit.kind !== 'plain'
  const [one, other] = [String(a.value), String(b.value)].map((text) => text.replace(/0+$|\./g, ''))
  const sameLength = one?.length === other?.length
  const near = sameLength && [...(one ?? '')].filter((digit, at) => digit !== other?.[at]).length <= 1
  return near && (one ?? '') !== ''
}

const withoutRepeats = (list: readonly Quantity[]) =>
  list.filter(
    (one, index) =>
      !list.slice(0, index).some((other) => other.value === one.value && other.unit.name === one.unit.name),
  )

/** The month before a day that is told already, the minute behind an hour. */
/** 3월 29일 is one date. */
const asDates = (list: readonly Quantity[]) =>
  list.reduce<Quantity[]>((dates, part) => {
    const last = dates[dates.length - 1]
    if (last?.unit.kind === 'date' && part.unit.kind === 'date' && part.start - last.end <= 2 && part.start >= last.end)
      dates[dates.length - 1] = { ...last, end: part.end }
    else dates.push(part)
    return dates
  }, [])

const withoutParts = (list: readonly Quantity[], told: readonly Quantity[]) =>
  list.filter(
    (part) =>
      !told.some((whole) => isPartOf(part, whole)) && !(part.follows && list.some((whole) => isPartOf(part, whole))),
  )

function isPartOf(part: Quantity, whole: Quantity): boolean {
  const apart = Math.max(part.start - whole.end, whole.start - part.end)
  if (part.follows) return apart <= 2 && part.start > whole.start
  const dated = part.unit.kind === 'date' && part.unit.name === 'month' && whole.unit.kind === 'date'
  return dated && whole.unit.name === 'day' && whole.month === part.value && apart <= 4
}

function costOf(one: Missed, other: Missed, source: readonly Missed[], target: readonly Missed[]): number | null {
  const [a, b] = [one.quantity, other.quantity]
  const [left, right] = [dimensionOf(a.unit), dimensionOf(b.unit)]
  const named = a.name !== undefined || b.name !== undefined
  if (named) return a.name === b.name && a.digits && b.digits && a.value !== b.value ? 0 : null
  if (a.vague !== b.vague) return null
  if (a.vague && Math.abs(Math.log10(a.value / b.value)) < 1) return null
  const rivals = a.unit.kind === 'money' && b.unit.kind === 'money' && left.name !== right.name
  if (rivals) return one.firm && other.firm ? (a.value === b.value ? 0 : 5) : null
  const same = left.name === right.name
  const open = OPEN.has(left.name) && OPEN.has(right.name)
  const unseen = left.name === 'plain' || right.name === 'plain'
  if (!same && !open && !unseen) return null
  if (
    a.unit.kind === 'date' &&
    same &&
    (left.name === 'date year' || left.name === 'date month') &&
    !(one.firm && other.firm)
  )
    return onlyOne(one, source) && onlyOne(other, target) ? 1 : null
  if (one.firm !== other.firm && !(same || (open && Math.max(a.value, b.value) <= 12 && Number.isInteger(a.value))))
    return null
  if (!one.firm && !other.firm) {
    if (one.gloss && other.gloss && same && (a.unit.kind === 'money' || a.unit.name === b.unit.name)) return 2
    const single = source.length === 1 && target.length === 1
    if (!(a.vague && b.vague) && !(single && same && SURE.has(left.name))) return null
    if (!single) return null
  }
  const distance = Math.min(
    9,
    Math.abs(
      Math.log(
        Math.max(1e-9, a.value * (same ? left.factor : 1)) / Math.max(1e-9, b.value * (same ? right.factor : 1)),
      ),
    ),
  )
  return (same ? 0 : open ? 10 : 20) + distance
}

/** Is it the only one of its unit left on its side? */
const onlyOne = ({ quantity }: Missed, side: readonly Missed[]) =>
  side.filter(
    (other) => other.quantity.unit.name === quantity.unit.name && other.quantity.unit.kind === quantity.unit.kind,
  ).length === 1

/** Dimensions in which two small numbers in words, each alone on its side, can be compared. */
const SURE = new Set(['person', 'year old', 'span'])
