import { matchVersions, shareInCommon, type VersionMatch } from '@/domain/manuscript/version-match'
import { redline } from '@/domain/text/redline'
import type { Splice } from '@/domain/text/splice'

type Paragraph = { readonly id: string; readonly text: string }

/** A state that a text may have begun from, and what became of it then. */
export type Tried<P extends Paragraph> = {
  readonly base: readonly P[]
  readonly matches: readonly VersionMatch[]
  readonly likeness: number
}

/** Each state, those that read the same as one: often nothing was changed since the export, or the import. */
export function tryEach<P extends Paragraph>(bases: readonly (readonly P[])[], texts: readonly string[]): Tried<P>[] {
  const known: Tried<P>[] = []
  return bases.map((base) => {
    const same = known.find((one) => isSameText(one.base, base))
    if (same) return same
    const before = base.map(({ text }) => text)
    const matches = matchVersions(before, texts)
    const one = { base, matches, likeness: shareInCommon(before, texts, matches) }
    known.push(one)
    return one
  })
}

const isSameText = (one: readonly Paragraph[], other: readonly Paragraph[]) =>
  one.length === other.length && one.every(({ id, text }, k) => id === other[k]?.id && text === other[k]?.text)

/** States that are hardly less like it than the one it is most like: of these it began from the one with least to change. */
const ALMOST = 0.1

/** `texts`: the paragraphs that are compared with each. */
export function nearestOf<P extends Paragraph>(tried: readonly Tried<P>[], texts: readonly string[]): Tried<P> {
  const most = Math.max(...tried.map(({ likeness }) => likeness))
  const near = [...new Set(tried)].filter(({ likeness }) => likeness >= most - ALMOST)
  const [first = { base: [], matches: [], likeness: 0 }] = near
  if (near.length < 2) return first
  const known = new Map<string, number>()
  const toChange = (before: string, after: string) => {
    if (before === after) return 0
    const key = JSON.stringify([before, after])
    const size = known.get(key) ?? redline(before, after).reduce((sum, one) => sum + sizeOf(one), 0)
    known.set(key, size)
    return size
  }
  const sizes = near.map(({ base, matches }) =>
    matches.reduce((sum, { before, after }) => {
      const [old, now] = [before.map((k) => base[k]?.text ?? ''), after.map((k) => texts[k] ?? '')]
      return sum + toChange(old.join('\n\n'), now.join('\n\n'))
    }, 0),
  )
  return near[sizes.indexOf(Math.min(...sizes))] ?? first
}

const sizeOf = ({ start, end, insert }: Splice) => end - start + insert.length
