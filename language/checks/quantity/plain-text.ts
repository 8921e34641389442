/**
 * A text as numbers are read in it, of the same length: HTML entities decoded, &#36;5 → "    $5"; currency codes before digits
 * as signs, euro500 (the wires' €500), USD 20; No.13 and Sept.11 with a space.
 */
export const plainText = (text: string) => withSigns(withoutEntities(text))

function withSigns(text: string): string {
  return text
    .replace(/\b(euro|EUR|USD|GBP|JPY|KRW)\s?(?=\d)/g, (code) => (SIGN[code.trim()] ?? '').padStart(code.length, ' '))
    .replace(/\b(No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.(?=\d)/g, '$1 ')
}

const SIGN: Record<string, string> = { euro: '€', EUR: '€', USD: '$', GBP: '£', JPY: '¥', KRW: '₩' }

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,6})|(amp|lt|gt|quot|nbsp|ndash|mdash|pound|euro|yen|cent));/g, (entity, code, name) =>
    (code ? String.fromCodePoint(Math.min(Number(code), 0xffff)) : (NAMED[name] ?? ' ')).padStart(entity.length, ' '),
  )
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ndash: '–',
  mdash: '—',
  pound: '£',
  euro: '€',
  yen: '¥',
  cent: '¢',
}
