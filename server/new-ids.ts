import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'

/** New ids, ascending: what was made at one moment stands in its order by them. */
export const newIdsInOrder = (count: number): string[] => Array.from({ length: count }, () => randomUUID()).sort()

let last = 0

/** A new id as the database’s client makes them: a UUID of version 7, so that what this process makes later sorts behind. */
export function newId(): string {
  last = Math.max(Date.now(), last + 1)
  const bytes = randomBytes(16)
  bytes.writeUIntBE(last, 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
