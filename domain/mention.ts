import type { Person } from './contract/shapes'

const MENTION = /@\[([^\]\n]{1,200})\]\(([^)\s]{1,64})\)/g

/** The ids mentioned in a comment, each once, in order: `@[Name](userId)`. */
export const mentioned = (body: string): string[] => [
  ...new Set([...body.matchAll(MENTION)].flatMap(([, , id]) => id ?? [])),
]

/** Who is mentioned, under the names that stand in the words. */
export const mentionedAs = (body: string): Person[] =>
  [...body.matchAll(MENTION)].map(([, name = '', id = '']) => ({ id, name }))

/** A comment as it is read: a mention is a name. */
export const withNames = (body: string): string => body.replace(MENTION, '@$1')
