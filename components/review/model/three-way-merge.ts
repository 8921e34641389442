import { redline } from '@/domain/text/redline'
import { apply, type Range } from '@/domain/text/splice'

/**
 * `mine` was written over `base`, which meanwhile reads `now`: what I changed, on the text as it stands. Null where I
 * touched what was changed, or words right beside it: then nobody but me can say what it should read.
 */
export function rebased(base: string, mine: string, now: string): string | null {
  const own = redline(base, mine)
  const others = redline(base, now)
  if (own.some((change) => others.some((other) => touch(change, other)))) return null
  // From the end, so that the offsets before stay true.
  return [...own, ...others].sort((a, b) => b.start - a.start).reduce(apply, base)
}

const touch = (a: Range, b: Range) => a.start <= b.end && b.start <= a.end
