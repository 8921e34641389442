import { COMMONEST_WORDS } from './lexicon/function-words'

/** Which scripts a text is written in; all that no language here is told by are `other`. */
export type Script =
  | 'hangul'
  | 'latin'
  | 'han'
  | 'kana'
  | 'cyrillic'
  | 'arabic'
  | 'devanagari'
  | 'thai'
  | 'hebrew'
  | 'greek'
  | 'other'

const RANGES: readonly (readonly [Exclude<Script, 'other'>, RegExp])[] = [
  ['hangul', /\p{Script=Hangul}/gu],
  ['latin', /\p{Script=Latin}/gu],
  ['han', /\p{Script=Han}/gu],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['devanagari', /\p{Script=Devanagari}/gu],
  ['thai', /\p{Script=Thai}/gu],
  ['hebrew', /\p{Script=Hebrew}/gu],
  ['greek', /\p{Script=Greek}/gu],
]

/** The languages of each script but the Latin one. */
const LANGUAGES: Record<Exclude<Script, 'latin'>, string> = {
  hangul: 'ko',
  han: 'zh yue',
  kana: 'ja',
  cyrillic: 'ru uk bg be sr mk kk ky tg mn',
  arabic: 'ar fa ur ps ckb ug sd',
  devanagari: 'hi mr ne',
  thai: 'th',
  hebrew: 'he yi',
  greek: 'el',
  other: 'am bn bo gu hy ka km kn lo ml my or pa si ta te',
}
const SCRIPT_OF = new Map(
  Object.entries(LANGUAGES).flatMap(([script, languages]) =>
    languages.split(' ').map((language) => [language, script as Script] as const),
  ),
)

/** The script of a language; any that isn't known is assumed to be Latin. */
export const scriptOf = (language: string): Script => SCRIPT_OF.get(language.split('-')[0] ?? '') ?? 'latin'

/**
 * Each script's share of the letters, 0 to 1; all 0 for a text without letters. A Hangul or Han character counts as
 * `WEIGHT` Latin letters, since it carries as much.
 */
export function scriptShares(text: string): Record<Script, number> {
  const shares: Record<Script, number> = {
    ...{ hangul: 0, latin: 0, han: 0, kana: 0, cyrillic: 0, arabic: 0, devanagari: 0, thai: 0, hebrew: 0, greek: 0 },
    other: text.match(/\p{L}/gu)?.length ?? 0,
  }
  let total = 0
  for (const [script, pattern] of RANGES) {
    // Vowel signs are no letters in Unicode's sense, but count with their script.
    const found = text.match(pattern) ?? []
    shares.other -= found.filter((one) => LETTER.test(one)).length
    shares[script] = found.length * (WIDE.has(script) ? WEIGHT : 1)
    total += shares[script]
  }
  total += shares.other
  if (total > 0) for (const script of Object.keys(shares) as Script[]) shares[script] /= total
  return shares
}

const LETTER = /\p{L}/u
const WEIGHT = 2.5
const WIDE: ReadonlySet<Script> = new Set(['hangul', 'han', 'kana'])

/** Japanese is full of Han: this share of kana tells it. */
const KANA = 0.1
/** Korean and Chinese are full of Latin names: this share of another script may make a text one of that script. */
const OTHER = 0.2

/**
 * The script that a text is written in, whatever it quotes in another one; null without letters, or if it is unclear. What a
 * bracket explains in the other script is left out. Where Latin words stand beside a script that borrows them, the words
 * that make up sentences decide: small ones in Latin, those with letters of the other script.
 */
export function mainScript(given: string): Script | null {
  const bare = given.replace(/[([（［][^()[\]（）［］]*[)\]）］]/g, ' ')
  const text = LETTER.test(bare) ? bare : given
  const shares = scriptShares(text)
  const other = leading(shares)
  const share = other === 'kana' ? shares.kana + shares.han : shares[other]
  if (share < OTHER) return shares.latin > 0.4 ? 'latin' : null
  return shares.latin < OTHER || outweighs(text, other) ? other : 'latin'
}

function leading(shares: Record<Script, number>): Exclude<Script, 'latin'> {
  const { latin, ...others } = shares
  const [[first] = ['other' as const]] = (Object.entries(others) as [Exclude<Script, 'latin'>, number][]).sort(
    ([, a], [, b]) => b - a,
  )
  return first === 'han' && shares.kana >= KANA * (1 - latin) ? 'kana' : first
}

/** A capitalised Latin word is likely a name, of which any language has many. */
const NAME = 0.34

function outweighs(text: string, script: Exclude<Script, 'latin'>): boolean {
  let latin = 0
  let own = 0
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}'’-]+/gu)) {
    const letters = lettersOf(word, script)
    if (letters > 0) own += UNSPACED.has(script) ? Math.max(1, letters / 3) : wordWeight(word)
    else if (/^\p{Script=Latin}/u.test(word)) latin += /^\p{Ll}/u.test(word) || isSmallWord(word) ? 1 : NAME
  }
  return own >= latin
}

const UNSPACED: ReadonlySet<Script> = new Set(['han', 'kana', 'thai'])
const lettersOf = (word: string, script: Exclude<Script, 'latin'>) => {
  const own = RANGES.filter(([one]) => one === script || (script === 'kana' && one === 'han'))
  if (script === 'other') return /\p{Script=Latin}/u.test(word) ? 0 : word.length
  return own.reduce((sum, [, pattern]) => sum + (word.match(pattern)?.length ?? 0), 0)
}

/** A word with a particle or an ending is part of a Korean sentence; without one it may be a name. */
const wordWeight = (word: string) => (/[은는을를이가에의로와과도다서고며요죠]$/.test(word) ? 1.5 : 1)

const isSmallWord = (word: string) => [...COMMONEST_WORDS.values()].some((words) => words.has(word.toLowerCase()))
