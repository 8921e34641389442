/** Characters of symbol fonts, mapped to the signs that they display. */
export function symbol(font: string | undefined, char: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16)
  if (Number.isNaN(code) || code < 0x20 || code > 0xffff) return ''
  // The fonts' characters are in the private use area.
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const known = SYMBOLS[font?.toLowerCase() ?? '']?.get(place)
  if (known !== undefined) return known
  return code >= 0xd800 && code <= 0xf8ff ? '□' : String.fromCharCode(code)
}

const places = (signs: Record<number, string>) =>
  new Map(Object.entries(signs).map(([place, sign]) => [Number(place), sign]))

const SYMBOLS: Record<string, ReadonlyMap<number, string>> = {
  wingdings: places({
    74: '☺',
    108: '●',
    110: '■',
    111: '□',
    113: '❑',
    117: '◆',
    118: '❖',
    159: '•',
    167: '▪',
    168: '□',
    216: '➢',
    223: '←',
    224: '→',
    225: '↑',
    226: '↓',
    240: '⇨',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  }),
  symbol: places({
    97: 'α',
    98: 'β',
    100: 'δ',
    101: 'ε',
    103: 'γ',
    108: 'λ',
    109: 'μ',
    112: 'π',
    115: 'σ',
    119: 'ω',
    163: '≤',
    165: '∞',
    172: '←',
    174: '→',
    176: '°',
    177: '±',
    179: '≥',
    180: '×',
    183: '•',
    184: '÷',
    185: '≠',
  }),
}
