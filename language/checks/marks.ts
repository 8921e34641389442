/** A double quotation mark in a text. */
export type Mark = { readonly at: number; readonly char: string }
export type Quoted = { readonly open: Mark; readonly close: Mark }
export type Marks = {
  readonly pairs: readonly Quoted[]
  readonly opening: readonly Mark[]
  readonly closing: readonly Mark[]
}

const DOUBLE = /["“”„«»「」『』]/g

/**
 * The quotation marks of a text in pairs, whatever their style: "opened straight, closed curly” is a pair. What is left opens
 * or closes outside the text. The mark of inches, as in 6'2", is none.
 */
export function marksOf(text: string): Marks {
  const open: Mark[] = []
  const pairs: Quoted[] = []
  const closing: Mark[] = []
  for (const { index: at, 0: char } of text.matchAll(DOUBLE)) {
    const mark = { at, char }
    const last = open[open.length - 1]
    const turn = turnOf(text, mark, last)
    if (turn === 'open') open.push(mark)
    else if (turn === 'close' && last) {
      open.pop()
      pairs.push({ open: last, close: mark })
    } else if (turn === 'close') closing.push(mark)
  }
  return { pairs, opening: open, closing }
}

/** Marks of one shape for both turns, and marks typed wrongly, tell by what is before them: a Korean particle may follow. */
function turnOf(text: string, { at, char }: Mark, last: Mark | undefined): 'open' | 'close' | 'none' {
  const spaced = /[\s([{‘'—–-]/.test(text[at - 1] ?? ' ')
  const before = /[^\s.,;:!?)\]}]/.test(text[at + 1] ?? ' ')
  const opens = spaced && before
  switch (char) {
    case '„':
    case '「':
    case '『':
      return 'open'
    case '」':
    case '』':
      return 'close'
    case '“':
      return last && (last.char === '„' || (!before && !spaced)) ? 'close' : 'open'
    case '”':
      return last || !opens ? 'close' : 'open'
    case '«':
    case '»':
      return last && '«»'.includes(last.char) ? 'close' : char === '«' || opens ? 'open' : 'close'
    default:
      if (last) return opens && text.includes('"', at + 1) ? 'open' : 'close'
      if (/\d/.test(text[at - 1] ?? '')) return 'none'
      return spaced || (before && text.includes('"', at + 1)) ? 'open' : 'close'
  }
}
