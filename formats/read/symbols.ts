import { codePoint } from 'dingbat-to-unicode'

/**
 * The sign that a symbol font displays for a character: for one in the private area (F020–F0FF), where programs keep the
 * fonts' characters, or for the letter at the same place. Any other is what it is.
 */
export function symbol(font: string, code: number): string {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const name = symbolFont(font)
  if (name !== undefined && place <= 0xff) {
    const known = (name === 'Wingdings' && PLAINER.get(place)) || codePoint(name, place)?.string
    if (known) return known
  }
  return code >= 0xd800 && code <= 0xf8ff ? '□' : String.fromCodePoint(code)
}

/** The words of a run in a symbol font, as they are displayed. */
export const inSymbolFont = (font: string | undefined, words: string): string =>
  symbolFont(font) === undefined
    ? words
    : words.replace(/[!-\u00ff\uf021-\uf0ff]/g, (sign) => symbol(font ?? '', sign.charCodeAt(0)))

/** A font by the name that the table has for it; `undefined`: its letters are letters. */
export const symbolFont = (font: string | undefined): string | undefined =>
  FONTS.get(
    font
      ?.trim()
      .replace(/^["']|["']$/g, '')
      .toLowerCase() ?? '',
  )

const FONTS = new Map([
  ...['Symbol', 'Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings'].map((name): [string, string] => [
    name.toLowerCase(),
    name,
  ]),
  ['symbol mt', 'Symbol'],
  ['standard symbols l', 'Symbol'],
])

/** Marks and bullets of Wingdings by the signs that every font has; the exact ones are missing in most. */
const PLAINER = new Map([
  [0x6c, '●'],
  [0x6d, '❍'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x70, '❐'],
  [0x74, '◆'],
  [0x9e, '·'],
  [0xa8, '□'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xe8, '➔'],
  [0xfb, '✗'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])
