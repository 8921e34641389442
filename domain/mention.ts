const MENTION = /@\[[^\]\n]{1,200}\]\(([^)\s]{1,64})\)/g

/** The ids mentioned in a comment, each once, in order: `@[Name](userId)`. */
export const mentioned = (body: string): string[] => [
  ...new Set([...body.matchAll(MENTION)].flatMap(([, id]) => id ?? [])),
]
