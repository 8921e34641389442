import type { ThreadKind } from '@/domain/contract/names'
import { THREAD_KINDS } from '@/domain/thread-kinds'

/** The key that opens each kind of thread on words, in the order of their use. */
const KEYS = { suggestion: 's', comment: 'c', issue: 'i', gap: 'g' } as const satisfies Record<ThreadKind, string>

/** What can be opened on words, with the key and the ability it takes. */
export const OPENINGS = (Object.keys(KEYS) as ThreadKind[]).map((kind) => ({
  kind,
  key: KEYS[kind],
  ability: THREAD_KINDS[kind].opens,
}))
