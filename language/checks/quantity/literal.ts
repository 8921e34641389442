import type { Quantity } from './quantity'

/**
 * Numbers that stand on both sides letter for letter, with marks between their digits: 116 123, 5-3, 4.40, UTC+9, 7.1.2. They are
 * what they are, however either language would read them. No scale may follow: 3-5 isn't 3-5 million.
 */
export function isLiteral(quantity: Quantity, ownText: string, otherText: string): boolean {
  if (!quantity.digits || quantity.vague) return false
  const from = Math.max(0, quantity.start - 24)
  for (const match of ownText.slice(from, quantity.end + 24).matchAll(TOKEN)) {
    const start = from + match.index
    const end = start + match[0].length
    if (end <= quantity.start || start >= quantity.end) continue
    const at = otherText.indexOf(match[0])
    if (at < 0 || /[\dA-Za-z]/.test(before(otherText, at) + before(ownText, start))) return false
    return ![ownText.slice(end, end + 12), otherText.slice(at + match[0].length, at + match[0].length + 12)].some(
      (after) => FOLLOWED.test(after),
    )
  }
  return false
}

/** The letter before a token; a version is the same with a v (v2.0). */
const before = (text: string, at: number) =>
  /(?:^|[^A-Za-z\d])[vV]$/.test(text.slice(Math.max(0, at - 2), at)) ? '' : (text[at - 1] ?? '')

const TOKEN =
  /[A-Za-z][A-Za-z\d]*(?:[-.]\d+[A-Za-z]*)+(?![\d,.]\d)|[A-Za-z]*\d+(?:[-.:/+ ]\d+)+(?![\d,])|[A-Z]{2,}[-+]\d+(?![\d.,])/g
const FOLLOWED =
  /^(?:\d|[A-Za-z]{1,2}(?![a-z])|\s?(?:[만억조천백十百千万萬亿億兆%℃°]|\p{L}+ill|thousand|tausend|mil|triệu|tỷ|nghìn|مليون|مليار|[اأ]لف|Mi|Mrd))/iu

/** No-break spaces as others. */
export const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
