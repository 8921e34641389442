import type { Person } from './contract/shapes'

const MENTION = /@\[([^\]\n]{1,200})\]\(([^)\s]{1,64})\)/g

/** The ids mentioned in a comment, each once, in order: `@[Name](userId)`. */
export const mentioned = (body: string): string[] => [
  ...new Set([...body.matchAll(MENTION)].flatMap(([, , id]) => id ?? [])),
]

/** The people mentioned, under the names in the text. */
export const mentionedAs = (body: string): Person[] =>
  [...body.matchAll(MENTION)].map(([, name = '', id = '']) => ({ id, name }))

/** A comment as readers see it: each mention as a name. */
export const withNames = (body: string): string => body.replace(MENTION, '@$1')
