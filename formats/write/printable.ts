/**
 * Words as every format can contain them: NFC, lines ended by LF, without what XML and HTML forbid (control characters,
 * half surrogate pairs, noncharacters). None of these is a letter, so they are dropped; those that separate lines (form
 * feed, vertical tab, NEL, U+2028, U+2029) become line breaks.
 */
export const printable = (words: string): string =>
  words.replace(LINE_ENDS, '\n').replace(UNPRINTABLE, '').normalize('NFC')

const LINE_ENDS = /\r\n?|[\v\f\x85\u2028\u2029]/g

const UNPRINTABLE = /(?![\t\n])\p{Cc}|\p{Cs}|\p{NChar}|\ufeff/gu
