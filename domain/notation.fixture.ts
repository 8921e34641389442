import type { Range, Splice } from './text/splice'

/**
 * The notation of the tests. A change is drawn into the text that it changes, and so is an anchor: `one [-two-]{+twi+}
 * «three»` is the text "one two three", a splice of [4, 7), and an anchor on [8, 13).
 */
export type NotatedChange = { text: string; after: string; splice: Splice; mark: Range }

export function parseNotation(notation: string): NotatedChange {
  const splice = { start: -1, end: -1, insert: '' }
  const mark = { start: -1, end: -1 }
  let text = ''
  let inserting = false
  for (const token of notation.match(/\[-|-\]|\{\+|\+\}|[«»]|[\s\S]/g) ?? []) {
    if (token === '[-') splice.start = text.length
    else if (token === '-]') splice.end = text.length
    else if (token === '{+') inserting = true
    else if (token === '+}') inserting = false
    else if (token === '«') mark.start = text.length
    else if (token === '»') mark.end = text.length
    else if (inserting) splice.insert += token
    else text += token
    if (token === '{+' && splice.end < 0) splice.start = splice.end = text.length
  }
  if (splice.start < 0) splice.start = splice.end = 0
  const after = text.slice(0, splice.start) + splice.insert + text.slice(splice.end)
  return { text, after, splice, mark }
}

/** A text with a range of it marked, as `drawn` reads it: `one «two» three`. */
export const markRange = (text: string, { start, end }: Range): string =>
  `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`

/** A text with a splice drawn into it, empty parts left out: `one{+ and a half+} two`. */
export function toNotation(text: string, { start, end, insert }: Splice): string {
  const gone = start === end ? '' : `[-${text.slice(start, end)}-]`
  return text.slice(0, start) + gone + (insert === '' ? '' : `{+${insert}+}`) + text.slice(end)
}
