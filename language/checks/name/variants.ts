import { editDistance } from './distance'
import { type Add, type Entry, grouped, placeOf } from './ledger'

type Script = 'latin' | 'korean'

/** One name in one script, several spellings in the other: those that differ from the commonest (or the first) are told. */
export function variants(ledger: readonly Entry[], varying: Script, add: Add) {
  const fixed = varying === 'latin' ? 'korean' : 'latin'
  for (const entries of grouped(ledger, (entry) => entry[fixed].word).values()) {
    const [usual, ...others] = [...grouped(entries, (entry) => entry[varying].word)].sort(
      ([, a], [, b]) => b.length - a.length,
    )
    if (!usual) continue
    const [expected, common] = usual
    for (const [word, list] of others) {
      const rare = common.length === 1 || list.length * 2 <= common.length
      if (!rare || !spelledOtherwise(word, expected, varying) || together(list, expected, varying)) continue
      for (const entry of list) {
        const mention = entry[varying]
        add(mention.pair.key, {
          ...placeOf(mention),
          severity: 'minor',
          message: {
            key: mention.side === 'source' ? 'name.source' : 'name.variant',
            values: { name: entry[fixed].word, target: word, expected },
          },
          expected,
          counterpart: placeOf(entry[fixed]),
          confidence: common.length > list.length ? 0.85 : 0.7,
        })
      }
    }
  }
}

/** Two spellings of one name, not two words of one root: Iraq and Iraqi, 카스파로프 and 카스파로프씨. */
function spelledOtherwise(one: string, other: string, script: Script): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (long.toLowerCase().startsWith(short.toLowerCase())) return false
  if (script === 'latin') return one[0] === other[0] && editDistance(one.toLowerCase(), other.toLowerCase(), 2) <= 2
  return (
    one.length === other.length && one.length >= 3 && [...one].filter((char, at) => char !== other[at]).length === 1
  )
}

/** Where both spellings stand in one pair they may be two people. */
const together = (list: readonly Entry[], other: string, script: Script) =>
  list.some((entry) => entry[script].pair[entry[script].side].includes(other))
