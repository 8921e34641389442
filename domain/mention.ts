import type { Person } from './contract/shapes'

const MENTION = /@\[([^\]\n]{1,200})\]\(([^)\s]{1,64})\)/g

/** The ids mentioned in a comment, each once, in order: `@[Name](userId)`. */
export const mentioned = (body: string): string[] => [
  ...new Set([...body.matchAll(MENTION)].flatMap(([, , id]) => id ?? [])),
]

/** The people mentioned, under the names in the text. */
export const mentionedAs = (body: string): Person[] =>
  [...body.matchAll(MENTION)].map(([, name = '', id = '']) => ({ id, name }))

/** The parts of a comment in order: words, and the people mentioned between them. */
export function partsOf(body: string): (string | Person)[] {
  const parts: (string | Person)[] = []
  let done = 0
  for (const { 0: whole, 1: name = '', 2: id = '', index } of body.matchAll(MENTION)) {
    if (index > done) parts.push(body.slice(done, index))
    parts.push({ id, name })
    done = index + whole.length
  }
  if (done < body.length) parts.push(body.slice(done))
  return parts
}

/** A mention as a comment holds it. A name can't hold what ends it. */
export const mentionOf = ({ id, name }: Person): string => `@[${name.replace(/[\]\n]/g, ' ').slice(0, 200)}](${id})`

/** A comment as readers see it: each mention as a name. */
export const withNames = (body: string): string => body.replace(MENTION, '@$1')

/** A comment in which one of the people mentioned goes by another name. */
export const renamedIn = (body: string, person: Person): string =>
  partsOf(body)
    .map((part) => (typeof part === 'string' ? part : mentionOf(part.id === person.id ? person : part)))
    .join('')
