import { englishStem } from './english-stem'

/**
 * The source of a regular expression that matches any word of a list: "rise, rose, climb(ed|s), rule[sd]? out". Its groups
 * don't capture.
 */
export const anyOf = (list: string): string =>
  `(?:${list
    .split(',')
    .map((entry) =>
      entry
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/\((?!\?)/g, '(?:'),
    )
    .join('|')})`

/**
 * A word list of one language: "정부=government/administration, …" as forms → English stems. All lists translate into
 * English, so any two languages with a list are comparable. `forms` gives the forms of a word in a text.
 */
export function readWords(tables: readonly string[], forms: (word: string) => string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const entry of tables.join(',').split(/[,\n]+/)) {
    const [word, renderings] = entry.trim().split('=')
    if (!word || !renderings) continue
    const stems = renderings.split('/').map(englishStem)
    for (const form of new Set(forms(word))) found.set(form, [...new Set([...(found.get(form) ?? []), ...stems])])
  }
  return found
}
