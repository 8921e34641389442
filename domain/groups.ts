import type { Suggestion } from './contract/shapes'

/**
 * The parts of a rewrite, or of a replacement over the article, are suggestions of one group (`groupId`) and one decision:
 * whoever accepts accepts all of them, and they are counted, listed and told of once. They are single suggestions again where
 * somebody took the group apart, and where they no longer stand alike: some decided and some not. What is in conflict has to
 * be placed anew before it can be decided with the others, and is by itself till then.
 */
type Part = {
  readonly id: string
  readonly suggestion?: Pick<Suggestion, 'groupId' | 'apart' | 'decision' | 'decidedAt' | 'conflict'> | undefined
}

/** What the suggestions that are one decision have in common; undefined where one stands by itself. */
export function decisionKey({ suggestion }: Part): string | undefined {
  if (suggestion?.groupId === undefined || suggestion.apart) return undefined
  const { groupId, decision, decidedAt = '', conflict } = suggestion
  return decision === 'pending' && conflict ? undefined : `${groupId} ${decision} ${decidedAt}`
}

/** The suggestions that are one decision, in the order given, by the id of each; one that stands by itself has no entry. */
export function groupsIn<T extends Part>(threads: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const byKey = new Map<string, T[]>()
  for (const thread of threads) {
    const key = decisionKey(thread)
    if (key === undefined) continue
    const known = byKey.get(key)
    if (known) known.push(thread)
    else byKey.set(key, [thread])
  }
  const groups = new Map<string, readonly T[]>()
  for (const parts of byKey.values()) if (parts.length > 1) for (const { id } of parts) groups.set(id, parts)
  return groups
}

/** Of each group the first alone: as many as there are decisions. */
export function oneOfEach<T extends Part>(threads: readonly T[]): T[] {
  const seen = new Set<string>()
  return threads.filter((thread) => {
    const key = decisionKey(thread)
    if (key === undefined) return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
