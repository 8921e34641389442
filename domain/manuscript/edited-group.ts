import { redline } from '../text/redline'
import { apply, type Range, type Splice } from '../text/splice'

/** A part of a rewrite: its words in the paragraph as it reads now, and those it puts in their place. */
type Part = Range & { readonly id: string; readonly replacement: string }

export type EditedGroup = {
  /** The words that each part is accepted with, by its id. */
  readonly applied: ReadonlyMap<string, string>
  /** Parts whose words read as before: they aren't accepted. */
  readonly left: readonly string[]
  /** Changes beside the parts, on the text as it reads now; none overlaps another or a part. */
  readonly added: readonly Splice[]
}

/**
 * What a rewrite comes to if the paragraph shall read as `wanted`, which began as the rewritten text: every difference
 * from that belongs to the part in whose words it is or that it touches; of one that reaches beyond, or over several, the
 * first gets the new words. Together, `applied` and `added` turn `text` into `wanted`. `parts`: in reading order.
 */
export function editGroup(text: string, parts: readonly Part[], wanted: string): EditedGroup {
  const places = placesOf(parts)
  const words = new Map(parts.map(({ id, replacement }) => [id, replacement]))
  const added: Splice[] = []
  // From the last to the first: the offsets of those before stay as they are.
  for (const { start, end, insert } of differences(
    parts.map(toSplice).reduceRight(apply, text),
    wanted,
    places,
  ).toReversed()) {
    const touched = places.filter((place) => isTouched(place, { start, end }))
    let rest = insert
    let from = start
    for (const place of touched) {
      if (from < place.start) added.push({ ...inText(places, from, place.start), insert: '' })
      const now = words.get(place.id) ?? ''
      const [first, last] = [Math.max(start, place.start), Math.min(end, place.end)]
      words.set(place.id, apply(now, { start: first - place.start, end: last - place.start, insert: rest }))
      rest = ''
      from = Math.max(from, place.end)
    }
    if (from < end || touched.length === 0) added.push({ ...inText(places, from, end), insert: rest })
  }
  const isLeft = ({ id, start, end }: Part) => words.get(id) === text.slice(start, end)
  const left = parts.filter(isLeft).map(({ id }) => id)
  for (const id of left) words.delete(id)
  return { applied: words, left, added: added.toSorted((a, b) => a.start - b.start) }
}

const toSplice = ({ start, end, replacement }: Part): Splice => ({ start, end, insert: replacement })

const isTouched = (place: Range, { start, end }: Range) => place.start <= end && start <= place.end

/** What reaches beyond the words of a part is taken word by word. */
const differences = (before: string, after: string, places: readonly Place[]): Splice[] =>
  redline(before, after).flatMap((change) => {
    const { start, end, insert } = change
    const straddles = places.some((place) => isTouched(place, change) && (start < place.start || place.end < end))
    if (!straddles) return [change]
    return redline(before.slice(start, end), insert, { joined: false }).map((one) => ({
      ...one,
      start: one.start + start,
      end: one.end + start,
    }))
  })

type Place = Range & {
  readonly id: string
  /** By how much what is behind it is further on than in the text as it reads now. */
  readonly shift: number
}

/** Where the parts' new words stand in the rewritten text. */
function placesOf(parts: readonly Part[]): Place[] {
  let shift = 0
  return parts.map(({ id, start, end, replacement }) => {
    const from = start + shift
    shift += replacement.length - (end - start)
    return { id, start: from, end: from + replacement.length, shift }
  })
}

/** A range of the rewritten text outside the parts, in the text as it reads now. */
function inText(places: readonly Place[], start: number, end: number): Range {
  const by = places.findLast((place) => place.end <= start)?.shift ?? 0
  return { start: start - by, end: end - by }
}
