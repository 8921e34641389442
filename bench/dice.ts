/** Throws of a die with `sides` sides, from 0: the same ones after the same seed. */
export type Dice = (sides: number) => number

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to scatter things with. */
export function dice(seed: number): Dice {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides)
  }
}

export function oneOf(throws: Dice, all: readonly string[]): string {
  return all[throws(all.length)] ?? ''
}
