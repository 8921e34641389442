import { createHash } from 'node:crypto'
import type { Person } from './contract/shapes'

/** What an event's hash covers; `at` in ISO-8601 UTC with milliseconds. */
export type EventBody = {
  seq: number
  type: string
  articleId: string
  actor: Person | null
  at: string
  data: Record<string, unknown>
}

/**
 * SHA-256 over the previous hash and the event in canonical JSON: no event can be changed, dropped or inserted unnoticed.
 */
export function chain(previous: string, { seq, type, articleId, actor, at, data }: EventBody): string {
  const body = canonical([previous, seq, type, articleId, actor?.id ?? null, actor?.name ?? null, at, data])
  return createHash('sha256').update(body).digest('hex')
}

/** JSON with sorted keys: the database doesn't keep their order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
