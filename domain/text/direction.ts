/**
 * Whether a paragraph is read from right to left: by its first letter, as browsers and word processors take it for text of
 * which nothing is said (Unicode Standard Annex 9, P2 and P3). In a language that is written so, by any of its letters: a
 * sentence that begins with a foreign name is still one of that language.
 */
export function isRightToLeft(words: string, language?: string): boolean {
  if (language !== undefined && isRightToLeftLanguage(language)) return LETTER.test(words) || !/\p{L}/u.test(words)
  return LETTER.test(/\p{L}/u.exec(words)?.[0] ?? '')
}

/** A language by its BCP 47 tag, whose script may be named (`az-Arab`). */
export function isRightToLeftLanguage(tag: string): boolean {
  const [language = '', ...others] = tag.toLowerCase().split('-')
  const script = others.find((one) => /^[a-z]{4}$/.test(one))
  return script === undefined ? LANGUAGES.has(language) : SCRIPTS.has(script)
}

const LANGUAGES = new Set(
  'ar arc arz azb bqi ckb dv fa glk he iw khw ks lrc mzn nqo pnb prs ps sd sdh syr ug ur yi'.split(' '),
)
const SCRIPTS = new Set('arab aran hebr syrc thaa nkoo adlm rohg samr mand'.split(' '))

const LETTER = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
