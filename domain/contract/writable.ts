import { invalid } from './problem'
import { isWritable } from './text'

/**
 * Refuses strings that no database takes, wherever in a request: with a NUL, or half a surrogate pair. What the contract says of
 * a string needn't say it again.
 */
export function mustBeWritable(given: unknown): void {
  const waiting: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: given }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, value } = next
    if (typeof value === 'string' && !isWritable(value)) throw invalid(path || 'body', UNWRITABLE)
    if (value instanceof File && !isWritable(value.name)) throw invalid(path, UNWRITABLE)
    if (typeof value !== 'object' || value === null) continue
    for (const [name, inner] of Object.entries(value)) {
      if (!isWritable(name)) throw invalid(path || 'body', UNWRITABLE)
      waiting.push({ path: path === '' ? name : `${path}.${name}`, value: inner })
    }
  }
}

/** In JSON, where a NUL or half a surrogate pair can only be written as an escape. */
export function mustBeWritableJson(value: unknown, text: string): void {
  if (/\\u(?:0000|d[89a-f])/i.test(text)) mustBeWritable(value)
}

const UNWRITABLE = 'holds a NUL character or half a surrogate pair'
