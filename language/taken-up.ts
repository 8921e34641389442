import { canCompare, topicWords } from './claims'

/** A word of a claim, by its UTF-16 range, and the places (indices) of the texts that take it up. */
export type TakenUp = { readonly start: number; readonly end: number; readonly in: readonly number[] }

/**
 * What texts have of the words of a claim, in the order of the claim: a headline's or a lede's, in the body. A word is taken
 * up by any of its family (`topicWords`). Undefined where the words of a language can't be told from each other.
 */
export function takenUp(claim: string, texts: readonly string[], language: string): TakenUp[] | undefined {
  if (!canCompare(language)) return
  const words = topicWords(claim, language)
  const places = new Map([...words.keys()].map((topic) => [topic, [] as number[]]))
  for (const [index, text] of texts.entries())
    for (const topic of topicWords(text, language).keys()) places.get(topic)?.push(index)
  return [...words].map(([topic, { word, at }]) => ({ start: at, end: at + word.length, in: places.get(topic) ?? [] }))
}
