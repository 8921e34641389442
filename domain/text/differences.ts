import { diffArrays } from 'diff'
import type { Token } from './tokens'

/** Tokens [a, aEnd) of one text correspond to tokens [b, bEnd) of the other; either may be empty. Indices, not offsets. */
export type Pairing = { readonly a: number; readonly aEnd: number; readonly b: number; readonly bEnd: number }

/**
 * What differs between two texts, in order: the fewest tokens (Myers, "An O(ND) Difference Algorithm", 1986). If those are
 * more than `mostEdits`, everything from the first difference to the last. What it takes to find them goes with their square.
 */
export function differences(a: readonly Token[], b: readonly Token[], mostEdits: number): Pairing[] {
  let head = 0
  while (head < a.length && head < b.length && same(a, head, b, head)) head++
  let [aEnd, bEnd] = [a.length, b.length]
  while (aEnd > head && bEnd > head && same(a, aEnd - 1, b, bEnd - 1)) {
    aEnd--
    bEnd--
  }
  const words = (tokens: readonly Token[], end: number) => tokens.slice(head, end).map(({ text }) => text)
  const found = diffArrays(words(a, aEnd), words(b, bEnd), { maxEditLength: mostEdits })
  if (!found) return [{ a: head, aEnd, b: head, bEnd }]
  const pairings: Pairing[] = []
  let [i, j] = [head, head]
  for (const { added, removed, count } of found) {
    const next = { a: i, aEnd: added ? i : i + count, b: j, bEnd: removed ? j : j + count }
    const last = pairings.at(-1)
    if (added || removed) {
      if (last?.aEnd === i && last.bEnd === j)
        pairings[pairings.length - 1] = { ...last, aEnd: next.aEnd, bEnd: next.bEnd }
      else pairings.push(next)
    }
    ;({ aEnd: i, bEnd: j } = next)
  }
  pairings.forEach((pairing, k) => {
    pairings[k] = slide(a, b, pairing, pairings[k - 1], pairings[k + 1])
  })
  return pairings
}

const same = (a: readonly Token[], i: number, b: readonly Token[], j: number) => a[i]?.text === b[j]?.text

/**
 * A pure insertion or deletion can often be placed in several ways: in "He said. She said." the inserted words are "She
 * said.", or "said. She". The place chosen begins where a paragraph, a sentence or a clause does.
 */
function slide(a: readonly Token[], b: readonly Token[], pairing: Pairing, last?: Pairing, next?: Pairing): Pairing {
  const { a: from, aEnd, b: to, bEnd } = pairing
  if (from < aEnd && to < bEnd) return pairing
  const [tokens, start, end] = from < aEnd ? [a, from, aEnd] : [b, to, bEnd]
  const [fewest, most] = [(last?.aEnd ?? 0) - from, (next?.a ?? a.length) - aEnd]
  let least = 0
  while (least > fewest && same(tokens, start + least - 1, tokens, end + least - 1)) least--
  let [best, rank] = [0, -1]
  for (let by = least; by <= most; by++) {
    const found = rankOf(tokens[start + by - 1])
    if (found > rank || (found === rank && by <= 0)) [best, rank] = [by, found]
    if (!same(tokens, start + by, tokens, end + by)) break
  }
  return { a: from + best, aEnd: aEnd + best, b: to + best, bEnd: bEnd + best }
}

/** How well a change begins after a token. */
function rankOf(token: Token | undefined): number {
  if (!token || token.isBreak) return 3
  if (/[.!?…。！？]["'”’)\]」』*_]*$/.test(token.text)) return 2
  return /[,;:，、；：\u2012-\u2015]["'”’)\]」』*_]*$/.test(token.text) ? 1 : 0
}
