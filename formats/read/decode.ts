import { normalizeEncoding, TextDecoder as WhatwgDecoder } from '@exodus/bytes/encoding.js'
import { declaredCharset } from './declared-charset'
import { looksKorean } from './korean-bytes'
import { type ReadResult, succeed, unreadable } from './outcome'

/**
 * Decodes bytes where the encoding is certain:
 *
 * 1. as a byte order mark says (UTF-8, UTF-16);
 * 2. UTF-16 without one, if zero bytes are on one side of the pairs only;
 * 3. ISO-2022-JP, if that is declared: it is all ASCII bytes, with escape sequences;
 * 4. UTF-8, if all of it is valid (ASCII is);
 * 5. as an XML declaration or a `<meta charset>` says (any label of the WHATWG Encoding Standard, section 4.2);
 * 6. EUC-KR with Microsoft's extension (CP949), if the result is Korean.
 *
 * Anything else is refused with the place of the first byte that isn't UTF-8: a wrong guess would be stored. The platform's
 * own decoder is used for UTF-8 alone: Node reads windows-1252 with control characters, and EUC-KR without Microsoft's extension.
 */
export function decodeText(bytes: Uint8Array): ReadResult<string> {
  const [encoding, length] = byteOrderMark(bytes)
  if (encoding === 'utf-32') return unreadable('The file is UTF-32, which can’t be read. Save it as UTF-8.')
  const text = encoding === undefined ? withoutMark(bytes) : decodedAs(encoding, bytes.subarray(length))
  if (text === undefined) return unreadable(`The text encoding isn’t known. ${placeOfFault(bytes, length)}`)
  return holdsData(text) ? unreadable('The file contains data, not text.') : succeed(text)
}

/**
 * Control characters that are in no text: a program wrote the numbers that its signs have in windows-1252, as `&#x85;` for
 * an ellipsis. Browsers read them so as well (HTML, section 13.2.5.80).
 */
export const withSignsOf1252 = (words: string): string =>
  words.replace(/[\u0080-\u009f]/g, (sign) => decodedAs('windows-1252', Uint8Array.of(sign.charCodeAt(0))) ?? sign)

function withoutMark(bytes: Uint8Array): string | undefined {
  const pairs = pairsIn(bytes)
  if (pairs !== undefined) return decodedAs(pairs, bytes)
  const declared = encodingOf(declaredCharset(bytes))
  if (declared === 'iso-2022-jp' && bytes.includes(ESCAPE)) return decodedAs(declared, bytes)
  return (
    decodedAs('utf-8', bytes) ??
    (declared === undefined || declared.startsWith('utf-16') ? undefined : decodedAs(declared, bytes)) ??
    (looksKorean(bytes) ? decodedAs('euc-kr', bytes) : undefined)
  )
}

const ESCAPE = 0x1b

/** The name of an encoding by a label of it; Python and Java have labels of their own for Korean. */
const encodingOf = (label: string | undefined): string | undefined =>
  /^(?:cp-?949|ms949|uhc)$/i.test(label ?? '') ? 'euc-kr' : (normalizeEncoding(label ?? '') ?? undefined)

function byteOrderMark([a, b, c, d]: Uint8Array): [encoding: string | undefined, length: number] {
  if (a === 0xef && b === 0xbb && c === 0xbf) return ['utf-8', 3]
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? ['utf-32', 4] : ['utf-16le', 2]
  if (a === 0xfe && b === 0xff) return ['utf-16be', 2]
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? ['utf-32', 4] : [undefined, 0]
}

/** `undefined` if not all of it is valid; half a surrogate pair in UTF-16 becomes U+FFFD. */
function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  const fatal = !encoding.startsWith('utf-16')
  if (!fatal && bytes.length % 2 === 1) return undefined
  try {
    return new WhatwgDecoder(encoding, { fatal }).decode(bytes)
  } catch (error) {
    // Bytes that aren't valid in it, or an encoding that is only there to be refused (WHATWG's "replacement").
    if (error instanceof RangeError || error instanceof TypeError) return undefined
    throw error
  }
}

/** Spaces, digits and line ends of UTF-16 are a zero byte and another: enough in one order, none in the other. */
function pairsIn(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined
  const zeros: [even: number, odd: number] = [0, 0]
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++
  const [even, odd] = zeros
  if (Math.max(even, odd) < Math.max(2, bytes.length / 100) || Math.min(even, odd) > 0) return undefined
  const encoding = odd > 0 ? 'utf-16le' : 'utf-16be'
  return /\p{Cn}|\p{Cs}|\ufffd|(?![\t\n\v\f\r])\p{Cc}/u.test(decodedAs(encoding, bytes) ?? '\ufffd')
    ? undefined
    : encoding
}

/** A stray control character is tolerated; if a hundredth are, it isn't text. */
function holdsData(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d)) controls++
  }
  return controls > 4 && controls > text.length / 100
}

/** The offset at which UTF-8 becomes invalid, measured by what the decoder accepts. */
function placeOfFault(bytes: Uint8Array, from: number): string {
  let [low, high] = [from, bytes.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startsAsUtf8(bytes.subarray(from, middle))) low = middle
    else high = middle - 1
  }
  if (low >= bytes.length) return 'It ends in the middle of a character.'
  // The decoder accepts the first bytes of a character before it sees the next ones.
  while (low > from && !isUtf8(bytes.subarray(from, low))) low--
  let line = 1
  for (let at = 0; at < low; at++) if (bytes[at] === 0x0a) line++
  const value = (bytes[low] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return `In line ${line}, byte ${low + 1} of the file (0x${value}) is not valid UTF-8. Save it as UTF-8.`
}

const startsAsUtf8 = (bytes: Uint8Array): boolean => isUtf8(bytes, { stream: true })

function isUtf8(bytes: Uint8Array, options?: { stream: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
