import type { Provenance, TrackedChange } from '@/formats/read/reading'
import { marksOf } from '@/formats/write/inline-segments'
import type { Beside } from './align'

/**
 * Words that somebody made bold or italic in the file, or no longer so, or that lead elsewhere, as taken out and put in again with their
 * new marks. No other marks count: programs make links of addresses, lose those that they don't know, and lose what is code.
 */
export function withRestyled(beside: readonly Beside[]): Beside[] {
  const result: Beside[] = []
  let line: Beside[] = []
  const close = () => {
    for (const one of restyledIn(line)) result.push(one)
    line = []
  }
  for (const one of beside) {
    line.push(one)
    if (one.e?.isEnd || one.r?.isEnd) close()
  }
  close()
  return result
}

/** A link that leads elsewhere is replaced from its first sign to its last. */
export function withWholeLink(change: TrackedChange, text: string): TrackedChange {
  if (change.op !== 'words') return change
  const { start, end, replacement } = change
  const isWithin = text[start - 1] === '[' && text[end] === ')' && /^[^\]]*\]\([^)]*$/.test(replacement)
  return isWithin ? { ...change, start: start - 1, end: end + 1, replacement: `[${replacement})` } : change
}

type Both = Required<Pick<Beside, 'e' | 'r'>>

function restyledIn(line: readonly Beside[]): readonly Beside[] {
  const all = line.map(restylingOf)
  if (all.every((one) => !one) || isLookOfKind(line, all)) return line
  const result: Beside[] = []
  for (let k = 0; k < line.length; ) {
    const end = endOfStretch(all, k)
    const stretch = line.slice(k, end).filter(isBoth)
    for (const { e, r } of stretch) result.push({ e, r: { ...r, when: 'before', made: makerOf(r) } })
    for (const { r } of stretch) result.push({ r: { ...r, when: 'after', made: makerOf(r), points: [] } })
    const one = line[k]
    if (end === k && one) result.push(one)
    k = Math.max(end, k + 1)
  }
  return result
}

/** Spaces within are as what surrounds them. */
function endOfStretch(all: readonly (string | undefined)[], from: number): number {
  let end = from
  if (all[from])
    for (let k = from; k < all.length && (all[k] === undefined || all[k] === all[from]); k++)
      if (all[k] !== undefined) end = k + 1
  return end
}

/** Which marks plain words gained and lost, and by whom; empty: none. Undefined: it is a space. */
function restylingOf(one: Beside): string | undefined {
  if (!isPlain(one)) return ''
  if (/\s/.test(one.e.sign)) return undefined
  const [was, is] = [marksOf(one.e.style), one.r.marks].map((marks) => new Set<string>(marks.map(({ type }) => type)))
  if (!was || !is || was.has('code') || is.has('code')) return ''
  const changes = ['strong', 'emphasis'].filter((mark) => was.has(mark) !== is.has(mark))
  const href = newTarget(one)
  if (changes.length === 0 && href === undefined) return ''
  const { author, at } = makerOf(one.r)
  return JSON.stringify([changes.map((mark) => [mark, is.has(mark)]), href, author, at])
}

/** Where the file's words lead, if that isn't where they led. */
function newTarget({ e, r }: Both): string | undefined {
  const [was, is] = [e.style.href, r.marks.find((mark) => mark.type === 'link')?.href]
  return is === undefined || sameTarget(is) === sameTarget(was ?? '') ? undefined : is
}

/** Programs write one address in several ways. */
function sameTarget(href: string): string {
  try {
    return decodeURI(new URL(href).href).replace(/\/$/, '')
  } catch {
    return href.replace(/\/$/, '')
  }
}

const isBoth = (one: Beside): one is Both => one.e !== undefined && one.r !== undefined

const isPlain = (one: Beside): one is Both =>
  isBoth(one) && one.e.code === '=' && one.r.when === 'both' && !one.e.isEnd && !one.r.isEnd

const makerOf = ({ restyledBy = NOBODY }: Both['r']): Provenance => restyledBy
const NOBODY: Provenance = { author: '' }

/** A program that knows no headings or quotations gives the look of one to each of its words: nobody edited anything then. */
function isLookOfKind(line: readonly Beside[], all: readonly (string | undefined)[]): boolean {
  const own = line.flatMap((one, k) => (isPlain(one) && all[k] !== undefined ? [{ one, restyling: all[k] }] : []))
  const [first] = own
  return (
    first !== undefined &&
    LOOKS.has(first.one.e.kind.kind) &&
    first.one.r.restyledBy === undefined &&
    own.every(({ restyling }) => restyling === first.restyling)
  )
}

const LOOKS = new Set(['heading', 'quote', 'caption'])
