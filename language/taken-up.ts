import { canCompare, topicWords } from './claims'
import { koreanNoun } from './lexicon/korean-noun'

/** A word of a claim, by its UTF-16 range, and the places (indices) of the texts that take it up. */
export type TakenUp = { readonly start: number; readonly end: number; readonly in: readonly number[] }

/**
 * What texts have of the words of each claim, in the order of the claim: a headline's or a lede's, in the body. A word is taken
 * up by any of its family (`topicWords`); a Korean one ends before its particles. Undefined where the words of a language
 * can't be told from each other.
 */
export function takenUp(
  claims: readonly string[],
  texts: readonly string[],
  language: string,
): TakenUp[][] | undefined {
  if (!canCompare(language)) return
  const words = claims.map((claim) => topicWords(claim, language))
  const places = new Map(words.flatMap((topics) => [...topics.keys()].map((topic) => [topic, [] as number[]])))
  for (const [index, text] of texts.entries())
    for (const topic of topicWords(text, language).keys()) places.get(topic)?.push(index)
  return words.map((topics) =>
    [...topics].map(([topic, { word, at }]) => ({
      ...{ start: at, end: at + koreanNoun(word).length, in: places.get(topic) ?? [] },
    })),
  )
}
