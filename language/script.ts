/** Which scripts a text is written in, and its likeliest language. */
export type Script = 'hangul' | 'latin' | 'han' | 'kana' | 'cyrillic' | 'other'

const RANGES: readonly (readonly [Script, RegExp])[] = [
  ['hangul', /\p{Script=Hangul}/gu],
  ['latin', /\p{Script=Latin}/gu],
  ['han', /\p{Script=Han}/gu],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
]

/** The script of each language that the product names; any other is assumed to be Latin. */
const SCRIPT_OF: Record<string, Script> = {
  ko: 'hangul',
  zh: 'han',
  ja: 'kana',
  ru: 'cyrillic',
  uk: 'cyrillic',
  bg: 'cyrillic',
}

/**
 * Each script's share of the letters, 0 to 1; all 0 for a text without letters. A Hangul or Han character counts as
 * `WEIGHT` Latin letters, since it carries as much.
 */
export function scriptShares(text: string): Record<Script, number> {
  const shares: Record<Script, number> = { hangul: 0, latin: 0, han: 0, kana: 0, cyrillic: 0, other: 0 }
  let known = 0
  for (const [script, pattern] of RANGES) {
    const count = (text.match(pattern)?.length ?? 0) * (script === 'latin' || script === 'cyrillic' ? 1 : WEIGHT)
    shares[script] = count
    known += count
  }
  shares.other =
    (text.match(/\p{L}/gu)?.length ?? 0) - RANGES.reduce((sum, [, pattern]) => sum + count(text, pattern), 0)
  const total = known + shares.other
  if (total > 0) for (const script of Object.keys(shares) as Script[]) shares[script] /= total
  return shares
}

const WEIGHT = 2.5
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

export function scriptOf(language: string): Script {
  return SCRIPT_OF[language.slice(0, 2)] ?? 'latin'
}

/**
 * A guess by script alone: Korean, Japanese, Chinese and Russian have their own, Latin letters are taken for English. A
 * fifth of Hangul makes a text Korean, since Korean news is full of Latin names; null without letters.
 */
export function languageOf(text: string): 'ko' | 'ja' | 'zh' | 'ru' | 'en' | null {
  const shares = scriptShares(text)
  if (shares.hangul >= 0.2) return 'ko'
  if (shares.kana >= 0.1) return 'ja'
  if (shares.han >= 0.2) return 'zh'
  if (shares.cyrillic >= 0.4) return 'ru'
  return shares.latin > 0.4 ? 'en' : null
}
