/** What at a line's start would make a block of it in a Markdown document; in a paragraph of Stet it is just words. */
const STARTS = [
  /^(?=#{1,6}(?:[ \t]|$))/,
  /^(?=>)/,
  /^(?=[-+*](?:[ \t]|$))/,
  /^(?=(?:([-*_])[ \t]*)(?:\1[ \t]*){2,}$)/,
  /^(?==+[ \t]*$|-+[ \t]*$)/,
  /^(?=```|~~~)/,
  /^(?=<)/,
  /^(?=\[[^\]]*\]:)/,
  /^(?=\|)/,
]
const NUMBERED = /^(\d{1,9})([.)])(?=[ \t]|$)/

/** Guards each line of inline Markdown with a backslash where it would begin a block. */
export const guardBlocks = (text: string): string => text.split('\n').map(guardLine).join('\n')

function guardLine(line: string): string {
  const [, indent = '', words = ''] = /^([ \t]*)(.*)$/s.exec(line) ?? []
  if (NUMBERED.test(words)) return words.replace(NUMBERED, '$1\\$2')
  if (STARTS.some((start) => start.test(words))) return `\\${words}`
  // Four spaces would make code of it, and fewer are dropped by every reader.
  return indent === '' ? line : words
}
