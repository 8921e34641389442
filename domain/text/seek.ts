import { type Token, weightOf } from './tokens'

/**
 * A word to find. `worth` is what it adds to the score where it is found; the words of the quote are the ones searched for.
 */
export type SoughtWord = {
  readonly text: string
  readonly core: string
  readonly worth: number
  readonly isQuoted: boolean
}

/** Where the quote is: tokens first to last of a text. `found`: the worth of the words found, less what is between them. */
export type QuoteMatch = { readonly first: number; readonly last: number; readonly found: number }

/** What a word between two found ones takes from the score, as a share of its weight. */
const BETWEEN = 0.25

/**
 * The likeliest place of the words in a text: in their order, some missing, some other words between them. The best of all
 * places, and of equal ones the nearest to `near` (a code unit). By dynamic programming (Sellers, "The theory and
 * computation of evolutionary distances", 1980): time and memory grow with the tokens of the text times the words. `null`:
 * nothing is where the quote should be.
 */
export function seek(tokens: readonly Token[], sought: readonly SoughtWord[], near: number): QuoteMatch | null {
  const { ids, kinds } = numberKinds(tokens)
  const weights = kinds.map(({ text }) => weightOf(text))
  const width = tokens.length + 1
  const steps = new Uint8Array((sought.length + 1) * width)
  let scores = new Float32Array(width)
  for (const [i, word] of sought.entries()) {
    const gains = kinds.map((token) => word.worth * likeness(word, token))
    const share = (BETWEEN * word.worth) / Math.max(1, weightOf(word.text))
    const next = new Float32Array(width)
    for (let j = 0; j < width; j++) {
      let [best, step] = [scores[j] ?? 0, MISSING]
      const kind = ids[j - 1]
      if (kind !== undefined) {
        const between = (next[j - 1] ?? 0) - share * (weights[kind] ?? 0)
        if (between > best) [best, step] = [between, BESIDE]
        const gain = gains[kind] ?? 0
        const found = (scores[j - 1] ?? 0) + gain
        if (gain > 0 && found > best) [best, step] = [found, FOUND]
      }
      next[j] = best
      steps[(i + 1) * width + j] = step
    }
    scores = next
  }
  const end = bestOf(scores, tokens, near)
  const place = placeOf(sought, matches(steps, sought.length, width, end))
  return place && { ...place, found: scores[end] ?? 0 }
}

const [MISSING, FOUND, BESIDE] = [0, 1, 2]

/** Equal tokens are compared once: the distinct tokens, and the index of each among them. */
function numberKinds(tokens: readonly Token[]): { ids: Int32Array; kinds: Token[] } {
  const known = new Map<string, number>()
  const kinds: Token[] = []
  const ids = Int32Array.from(tokens, (token) => {
    const id = known.get(token.text) ?? kinds.push(token) - 1
    known.set(token.text, id)
    return id
  })
  return { ids, kinds }
}

/** 1 for the same token, less for the same word in other punctuation or case, less for one that begins the same: 정부는, 정부가. */
function likeness(word: SoughtWord, token: Token): number {
  if (word.text === token.text) return 1
  if (word.core.charAt(0).toLowerCase() !== token.core.charAt(0).toLowerCase()) return 0
  const [one, other] = [word.core.toLowerCase(), token.core.toLowerCase()]
  if (one === other) return 0.9
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  const share = same / Math.max(one.length, other.length)
  return same > 1 && share >= 0.5 ? 0.8 * share : 0
}

function bestOf(scores: Float32Array, tokens: readonly Token[], near: number): number {
  let end = 0
  const distance = (j: number) => Math.abs((tokens[j - 1]?.start ?? 0) - near)
  for (const [j, score] of scores.entries()) {
    const best = scores[end] ?? 0
    if (score > best || (score === best && distance(j) < distance(end))) end = j
  }
  return end
}

/** For each word the token at which it was found, or -1. */
function matches(steps: Uint8Array, count: number, width: number, end: number): number[] {
  const found = Array<number>(count).fill(-1)
  for (let i = count, j = end; i > 0; ) {
    const step = steps[i * width + j]
    if (step === FOUND) found[i - 1] = j - 1
    if (step !== MISSING) j--
    if (step !== BESIDE) i--
  }
  return found
}

/** From the first to the last word of the quote that is found; if the outermost isn't, up to the found word beside it. */
function placeOf(sought: readonly SoughtWord[], found: readonly number[]): { first: number; last: number } | null {
  const from = sought.findIndex(({ isQuoted }) => isQuoted)
  const to = sought.findLastIndex(({ isQuoted }) => isQuoted)
  const quoted = found.slice(from, to + 1)
  const [before, after] = [found[from - 1] ?? -1, found[to + 1] ?? -1]
  const inside = quoted.filter((at) => at >= 0)
  const first = quoted[0] === -1 && before >= 0 ? before + 1 : inside[0]
  const last = quoted.at(-1) === -1 && after >= 0 ? after - 1 : inside.at(-1)
  return first !== undefined && last !== undefined && first <= last ? { first, last } : null
}
