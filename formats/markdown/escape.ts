/** Words as inline Markdown that displays as exactly these words. */

/** Escapes what would be a mark by itself. Brackets aren't escaped: they are common in articles and seldom a link. */
export const escapeLightly = (words: string): string => words.replace(LIGHT, '\\$&')

/** Escapes whatever could be part of a mark. */
export const escapeFully = (words: string): string => words.replace(FULL, '\\$&')

/** An underscore between letters isn't a mark. */
const LIGHT = /\\(?=[!-/:-@[-`{-~\n]|$)|[`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|&(?=#?\w+;)/gu

const FULL = /[\\`*[\]<&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
