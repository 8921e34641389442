/** Numbers that a seed makes again. */
export type Random = {
  /** From 0 to below `end`. */
  readonly below: (end: number) => number
  /** True once in so many. */
  readonly onceIn: (times: number) => boolean
  readonly oneOf: <T>(all: readonly T[]) => T
}

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    onceIn: (times) => below(times) === 0,
    oneOf: <T>(all: readonly T[]): T => {
      const one = all[below(all.length)]
      if (one === undefined) throw new Error('there is nothing to choose from')
      return one
    },
  }
}
