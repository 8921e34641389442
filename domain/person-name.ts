/** How people are named, so that nobody is taken for somebody else. */

/** What isn't seen, or changes how what stands beside it is seen: controls, formats (bidirectional ones too), fillers, selectors. */
const UNSEEN = '[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u2800]'

/** Letters that join the one behind them (Joining_Type D), and those that are joined by the one before (D or R). */
const JOINS =
  '[\\u0620\\u0626\\u0628\\u062A-\\u062E\\u0633-\\u063F\\u0641-\\u0647\\u0649\\u064A\\u0678-\\u0687\\u069A-\\u06BF\\u06C1\\u06C2\\u06CC\\u06CE\\u06D0\\u06D1\\u06FA-\\u06FC]'
const JOINED =
  '[\\u0620\\u0622-\\u063F\\u0641-\\u064A\\u066E\\u066F\\u0671-\\u0673\\u0675-\\u06D3\\u06D5\\u06EE\\u06EF\\u06FA-\\u06FC]'
/** Signs of the scripts of India, Sri Lanka, Burma and Cambodia that take a letter its vowel. */
const VIRAMA = '[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA\\u1039\\u17D2]'
const PICTURE = '\\p{Extended_Pictographic}'

/**
 * Where these are seen after all, by how the signs beside them look: joiners as Unicode's Standard Annex #31 allows them in names
 * (section 2.3: A1 and A2 for the non-joiner of Persian and Indic scripts, B for the joiner), and what makes one picture of several.
 */
const SHOWS = [
  `(?<=${JOINS}\\p{M}*)\\u200C(?=\\p{M}*${JOINED})`,
  `(?<=\\p{L}\\p{M}*${VIRAMA}\\p{M}*)\\u200C(?=\\p{M}*\\p{L})`,
  `(?<=\\p{L}\\p{M}*${VIRAMA}\\p{M}*)\\u200D(?!\\p{M})`,
  `(?<=${PICTURE}(?:\\uFE0F|\\p{Emoji_Modifier})?)\\u200D(?=${PICTURE})`,
  `(?<=${PICTURE})\\uFE0F`,
].join('|')

/** What is seen after all comes back as its first group. */
const HIDDEN = new RegExp(`(${SHOWS})|${UNSEEN}`, 'gu')
const withoutUnseen = (name: string): string => name.replace(HIDDEN, (_, shows = '') => shows)

/** More marks than any script puts on one letter. */
const PILE = /\p{M}{5,}/u

/** Why a name can't be used; null: it can. */
export function faultOfName(name: string): string | null {
  if (withoutUnseen(name) !== name) return 'holds characters that can’t be seen'
  if (PILE.test(name)) return 'holds a pile of marks'
  return /[\p{L}\p{N}]/u.test(name) ? null : 'has no letter in it'
}

/** With one space where there is white space. */
export const spaced = (name: string): string => name.trim().replace(/\s+/gu, ' ')

/** The same name without what a person couldn't use: for names that come with a document. */
export const plainName = (name: string): string => spaced(withoutUnseen(name.toWellFormed().replace(/[\t\n\r]/g, ' ')))

/** Letters and digits that are taken for one another, each group as its Latin one: what names are made of, not all there are. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['a', 'аα'],
  ['b', 'ьв'],
  ['c', 'сϲ'],
  ['d', 'ԁ'],
  ['e', 'еє'],
  ['h', 'һн'],
  ['i', 'іιıl1|ӏ'],
  ['j', 'ј'],
  ['k', 'кκ'],
  ['m', 'м'],
  ['n', 'ո'],
  ['o', 'оοσ0օ'],
  ['p', 'рρ'],
  ['q', 'ԛ'],
  ['s', 'ѕ'],
  ['t', 'тτ'],
  ['u', 'υս'],
  ['v', 'νѵ'],
  ['w', 'ԝω'],
  ['x', 'хχ'],
  ['y', 'уγ'],
]
const LATIN = new Map(ALIKE.flatMap(([latin, others]) => [...others].map((other) => [other, latin])))

/** What two names have in common that can be taken for one another: width, case, spaces, joiners and letters that look alike aside. */
export const nameForm = (name: string): string =>
  [
    ...name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\s|\p{Join_Control}|\uFE0F/gu, ''),
  ]
    .map((sign) => LATIN.get(sign) ?? sign)
    .join('')

const LONGEST = 120

/** The name, with a number where others are called so already. */
export function tellApart(name: string, others: readonly string[]): string {
  const taken = new Set(others.map(nameForm))
  if (!taken.has(nameForm(name))) return name
  for (let number = 2; ; number++) {
    const sign = ` (${number})`
    const numbered = name.slice(0, LONGEST - sign.length).toWellFormed() + sign
    if (!taken.has(nameForm(numbered))) return numbered
  }
}
