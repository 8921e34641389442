/**
 * Why a document can't be imported: it is broken or protected (`unreadable`), of an unsupported format (`unsupported`), or
 * too large for an article (`too-large`). `message` says what is wrong and where, as a sentence.
 */
export type Refused = {
  readonly ok: false
  readonly code: 'unreadable' | 'unsupported' | 'too-large'
  readonly message: string
}

export type ReadResult<T> = { readonly ok: true; readonly value: T } | Refused

export const succeed = <T>(value: T): ReadResult<T> => ({ ok: true, value })
export const unreadable = (message: string): Refused => ({ ok: false, code: 'unreadable', message })
export const unsupported = (message: string): Refused => ({ ok: false, code: 'unsupported', message })
export const tooLarge = (message: string): Refused => ({ ok: false, code: 'too-large', message })

/** The values of all, or the first failure. */
export function all<T>(outcomes: readonly ReadResult<T>[]): ReadResult<T[]> {
  const values: T[] = []
  for (const outcome of outcomes) {
    if (!outcome.ok) return outcome
    values.push(outcome.value)
  }
  return succeed(values)
}
