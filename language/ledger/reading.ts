import type { Languages, Pair } from '../checks/check'
import type { Mention } from './mention'
import { koreanSide, type Link, linksIn } from './names'
import { numbersIn } from './numbers'

/** What a pair alone says of the ledger; which of its words are names is told by the links of all pairs. */
export type Reading = { readonly links: readonly Link[]; readonly numbers: readonly Mention[] }

export function readPair(pair: Pair, languages: Languages): Reading {
  const korean = koreanSide(languages)
  return { links: korean ? linksIn(pair, korean) : [], numbers: numbersIn(pair, languages) }
}
