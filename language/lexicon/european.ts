import { german } from './de-en'
import { french } from './fr-en'
import { readWords } from './word-list'

/** Word lists of languages whose words are looked up by a rough stem, without the commonest endings, tried in turn. */
const ENDINGS: Record<string, RegExp> = {
  de: /(?:ten|te|en|em|er|e|s)$/,
  fr: /(?:ée|é|er|e|s|x)$/,
}

const lists = new Map(
  Object.entries({ de: german, fr: french }).map(([language, table]) => [
    language,
    readWords([table], (word) => [roughStem(word, language)]),
  ]),
)

/** The English stems of a German or French word; empty for other languages and unknown words. */
export function europeanWords(word: string, language: string): readonly string[] {
  return lists.get(language)?.get(roughStem(word, language)) ?? []
}

export function europeanRenderings(language: string): Set<string> {
  return new Set([...(lists.get(language)?.values() ?? [])].flat())
}

function roughStem(word: string, language: string): string {
  const ending = ENDINGS[language]
  let stem = word.toLowerCase()
  for (let bare = stem; ending; stem = bare) {
    bare = stem.replace(ending, '')
    if (bare === stem || bare.length < 2) break
  }
  return stem
}
