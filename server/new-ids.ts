import 'server-only'
import { randomUUID } from 'node:crypto'

/** New ids, ascending: what was made at one moment stands in its order by them. */
export const newIdsInOrder = (count: number): string[] => Array.from({ length: count }, () => randomUUID()).sort()
