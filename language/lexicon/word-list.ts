import { englishStem } from './english-stem'

/**
 * The source of a regular expression that matches any word of a list: "rise, rose, climb(ed|s), rule[sd]? out". Brackets
 * group and capture nothing.
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
 * A word list of one language: "정부=government/administration, …" as forms → English stems. English is what all lists
 * render into, so any two languages with a list meet there. `forms` says how a word may stand in a text.
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
