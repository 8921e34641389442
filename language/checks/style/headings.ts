import { linearExpression } from '../../linear-expression'
import { fold } from '../../phrases'
import type { Prepared } from './prepare'

/** A heading that isn't written as a rule says: how it should be, where that can be told. */
export type HeadingFault = { readonly expected?: string }

/** Small words within a title (The Associated Press Stylebook: composition titles). */
const SMALL = new Set('a an the and but or nor for of in on at to by up as vs via per'.split(' '))

export function headingFault(text: string, { rule, except }: Prepared): HeadingFault | null {
  if (except.some((words) => fold(text).includes(words))) return null
  if (rule.regex) {
    const expression = linearExpression(rule.find, rule.matchCase !== false)
    return 'bad' in expression || expression.find(text, fold(text)).length > 0 ? null : {}
  }
  switch (rule.find) {
    case '$title':
      return differing(text, titleCase(text))
    case '$lower':
      return differing(text, text.toLowerCase())
    case '$upper':
      return differing(text, text.toUpperCase())
    default:
      return isSentenceCase(text) ? null : {}
  }
}

const differing = (text: string, expected: string): HeadingFault | null => (expected === text ? null : { expected })

/** Capitals for all but small words; the first and the last word have one whatever they are. A word with a capital stays. */
function titleCase(text: string): string {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}\p{N}’']*/gu)]
  let title = text
  for (const [at, { 0: word, index }] of words.entries()) {
    const isOuter = at === 0 || at === words.length - 1 || /[:–—]\s*$/.test(text.slice(0, index))
    if (word !== word.toLowerCase() || (SMALL.has(word) && !isOuter)) continue
    title = title.slice(0, index) + word.charAt(0).toUpperCase() + word.slice(1) + title.slice(index + word.length)
  }
  return title
}

/** Names have capitals too: only a heading most of whose longer words have one isn't written as a sentence. */
function isSentenceCase(text: string): boolean {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}’']*/gu)].map(([word]) => word)
  const [first = '', ...rest] = words
  const longer = rest.filter((word) => word.length > 3)
  const capital = longer.filter((word) => /^\p{Lu}/u.test(word))
  if (/^\p{Ll}/u.test(first) && first === first.toLowerCase()) return false
  return longer.length < 3 || capital.length / longer.length < 0.7
}
