import type { ThreadKind } from '@/domain/contract/names'

/** What can be opened on words, with the key and the ability it takes. */
export const OPENINGS = [
  { kind: 'suggestion', key: 's', ability: 'suggest' },
  { kind: 'comment', key: 'c', ability: 'comment' },
  { kind: 'issue', key: 'i', ability: 'mark-issue' },
  { kind: 'gap', key: 'g', ability: 'mark-gap' },
] as const satisfies readonly { kind: ThreadKind; key: string; ability: string }[]
