import { LIMITS } from '@/domain/contract/limits'

export type DocumentIssue = { readonly path: string; readonly message: string }

/** No document of ours is as deep, and no number of ours as large. */
const DEEPEST = 32
const LARGEST = 2 ** 31 - 1

/**
 * A JSON value as it can be stored: texts NFC and without byte order marks, numbers within the database's range. Throws
 * `NotPlain`, with the path, at the first value that can't be stored.
 */
export function plain(value: unknown, path: string, depth = 0): unknown {
  if (depth > DEEPEST) throw new NotPlain(path, 'is too deep')
  if (typeof value === 'string') return words(value, path)
  if (typeof value === 'number') {
    if (!(Math.abs(value) <= LARGEST)) throw new NotPlain(path, 'is too large a number')
    return value
  }
  if (Array.isArray(value)) return value.map((item, index) => plain(item, `${path}.${index}`, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [name(key, path), plain(item, `${path}.${key}`, depth + 1)]),
  )
}

export class NotPlain extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message)
  }
}

function words(value: string, path: string): string {
  if (value.length > LIMITS.paragraph) throw new NotPlain(path, `is longer than ${LIMITS.paragraph} characters`)
  if (value.includes('\u0000') || !value.isWellFormed())
    throw new NotPlain(path, 'holds a NUL character or half a surrogate pair')
  return value.replaceAll('\ufeff', '').normalize('NFC')
}

function name(key: string, path: string): string {
  if (key === '__proto__' || key.length > 64 || key.includes('\u0000') || !key.isWellFormed())
    throw new NotPlain(path, 'has a field with a name that can’t be')
  return key
}
