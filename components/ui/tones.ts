/** How many tones there are for people (initials.module.css has them). */
export const TONES = 12

/** The tone that a person has by their id, where nobody else is to be told apart from them. */
export const toneOf = (id: string): number => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % TONES

/**
 * The tones of people who are seen together, by id: each has that of their id, or, where somebody before them has it, the
 * next that is free. So no two are alike, as long as there are tones, and nobody's changes when others come after them.
 */
export function tonesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const tones = new Map<string, number>()
  const taken = new Set<number>()
  for (const id of ids) {
    if (tones.has(id)) continue
    if (taken.size === TONES) taken.clear()
    let tone = toneOf(id)
    while (taken.has(tone)) tone = (tone + 1) % TONES
    taken.add(tone)
    tones.set(id, tone)
  }
  return tones
}
