import type { Provenance } from '@/formats/read/reading'
import type { Beside } from './align'

/**
 * What a colleague did to a change of ours: nothing, took it, refused it, or changed it, which makes another proposal of it.
 * Of a change that had been accepted only that it was refused says something.
 */
export type Verdict = 'open' | 'accept' | 'reject' | 'edited'

type Seen = {
  isAccepted: boolean
  /** Signs that are still marked as changed. */
  marked: number
  /** Signs as they would be if it were accepted, or rejected. */
  taken: number
  refused: number
  isEdited: boolean
  /** The words that it inserts, as far as they aren't in their place. */
  missed: string
  hasWords: boolean
  /** Whether it puts in the end of a paragraph, or takes one out. */
  end?: 'after' | 'before'
}

const UNSEEN = { isAccepted: false, marked: 0, taken: 0, refused: 0, isEdited: false, missed: '', hasWords: false }

/** `mayBeOurs`: whether a change that the file still marks may be one of ours, by who made it. */
export function verdictsOf(
  beside: readonly Beside[],
  mayBeOurs: (made: Provenance) => boolean = () => false,
): Map<string, Verdict> {
  const seen = new Map<string, Seen>()
  const of = (by: string) => {
    const known: Seen = seen.get(by) ?? { ...UNSEEN }
    seen.set(by, known)
    return known
  }
  let before: string | undefined
  let fresh = false
  for (const { e, r } of beside) {
    if (!e) {
      fresh ||= r !== undefined && r.when !== 'before'
      continue
    }
    const own = e.code === '=' || e.code === '~' ? undefined : of(e.by)
    const proposed = e.code === '+' ? e.by : undefined
    if (fresh && before !== undefined && before === proposed && own) own.isEdited = true
    ;[before, fresh] = [proposed, false]
    if (!own || r?.isUncertain) continue
    const isInsertion = e.code === '+' || e.code === 'a+'
    own.isAccepted = e.code.startsWith('a')
    if (e.isEnd) own.end = isInsertion ? 'after' : 'before'
    own.hasWords ||= /\S/.test(e.sign)
    if (isInsertion && r?.when === 'before') own.isEdited = !own.isAccepted || own.isEdited
    if (r && r.when !== 'both') own.marked++
    else if ((r !== undefined) === isInsertion) own.taken++
    else own.refused++
    if (!r && isInsertion && !e.isEnd) own.missed += e.sign
  }
  // Joined to another paragraph, it stands there as the change that it was.
  const elsewhere = beside.map(({ e, r }) => (!e && r?.when === 'after' && r.made ? r.sign : '')).join('')
  for (const one of seen.values()) one.isEdited ||= one.missed.trim() !== '' && elsewhere.includes(one.missed.trim())
  // In a paragraph that was parted another end may be taken for its own.
  const ends = new Set(
    beside.flatMap(({ e, r }) => (!e && r?.isEnd && !r.isUncertain && r.made && mayBeOurs(r.made) ? r.when : [])),
  )
  const isElsewhere = ({ hasWords, end }: Seen) => !hasWords && end !== undefined && ends.has(end)
  return new Map(
    [...seen].map(([by, one]): [string, Verdict] => {
      const verdict = verdictOf(one)
      return [by, (verdict === 'accept' || verdict === 'reject') && isElsewhere(one) ? 'edited' : verdict]
    }),
  )
}

function verdictOf({ isAccepted, marked, taken, refused, isEdited }: Seen): Verdict {
  if (isEdited || (marked > 0 && (taken > 0 || refused > 0)) || (taken > 0 && refused > 0)) return 'edited'
  if (marked > 0 || taken + refused === 0) return 'open'
  if (refused > 0) return 'reject'
  return isAccepted ? 'open' : 'accept'
}
