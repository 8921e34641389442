/** How people are named, so that nobody is taken for somebody else. */

/** What isn't seen, or changes how what stands beside it is seen: controls, formats (bidirectional ones too), fillers, selectors. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** More marks than any script puts on one letter. */
const PILE = /\p{M}{5,}/u

/** Why a name can't be used; null: it can. */
export function faultOfName(name: string): string | null {
  if (name.search(UNSEEN) >= 0) return 'holds characters that can’t be seen'
  if (PILE.test(name)) return 'holds a pile of marks'
  return /[\p{L}\p{N}]/u.test(name) ? null : 'has no letter in it'
}

/** With one space where there is white space. */
export const spaced = (name: string): string => name.trim().replace(/\s+/gu, ' ')

/** The same name without what a person couldn't use: for names that come with a document. */
export const plainName = (name: string): string =>
  spaced(
    name
      .toWellFormed()
      .replace(/[\t\n\r]/g, ' ')
      .replace(UNSEEN, ''),
  )

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

/** What two names have in common that can be taken for one another: width, case, spaces and letters that look alike aside. */
export const nameForm = (name: string): string =>
  [...name.normalize('NFKC').toLowerCase().replace(/\s/gu, '')].map((sign) => LATIN.get(sign) ?? sign).join('')

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
