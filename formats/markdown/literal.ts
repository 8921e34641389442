/**
 * Words as Markdown that displays as exactly these words anywhere, in CommonMark and its dialects: whatever is a mark in
 * one of them is escaped (tables, mathematics, CriticMarkup, addresses that would become links). Not the start of a line,
 * which is known only once it is written: see `guardLines`.
 */
export const literal = (words: string): string => words.replace(SIGNS, '\\$&')

/**
 * Escapes what begins a block at the start of a line, in lines written by `literal`; line breaks and blank lines are kept.
 */
export const guardLines = (lines: string): string =>
  lines
    .trim()
    .replace(/[ \t]*\n(?:[ \t]*\n)+/g, '\n\n')
    .replace(/^[ \t]+/gm, '')
    .replace(START, '\\$&')
    .replace(NUMBERED, '$1\\$2')
    .replace(/(?<!\n)\n(?!\n)/g, '\\\n')

const SIGNS = /[\\`*_[\]<>&~^$|{}#]|:(?=\/\/|[\w+-]+:)|(?<=\bwww)\.|(?<=[\p{L}\p{N}.+_-])@/gu

const NUMBER = '(?:\\d{1,9}|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)'
const START = new RegExp(`^(?:[-+=:%]|\\((?=${NUMBER}\\)))`, 'gm')
const NUMBERED = new RegExp(`^(${NUMBER})([.)])(?=[ \\t]|$)`, 'gm')
