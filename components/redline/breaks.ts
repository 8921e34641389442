/** Blank lines: where a text falls into two paragraphs. As `domain/manuscript` takes them. */
const BREAK = /\r?\n(?:[^\S\r\n]*\r?\n)+/

export const hasBreak = (words: string): boolean => BREAK.test(words)

/** The paragraphs that words make: one where there is no blank line in them. */
export const partsOf = (words: string): string[] => words.split(BREAK)
