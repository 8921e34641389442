import type { Side } from '../checks/check'

/** A name or a number where it is written: UTF-16 offsets in its side of the pair, half-open. What renders the same has the same key. */
export type Mention = {
  readonly kind: 'name' | 'number'
  readonly side: Side
  readonly start: number
  readonly end: number
  readonly key: string
}
