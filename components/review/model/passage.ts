import * as z from 'zod/mini'
import { Id } from '@/domain/contract/text'

/**
 * Words that are being written in the translation's own column, where they would stand: a paragraph written anew, or one
 * that is missing. As with a draft, the words themselves are kept apart (DeskState.typed).
 */
export const Passage = z.discriminatedUnion('kind', [
  z.readonly(
    z.object({
      kind: z.literal('rewrite'),
      id: Id,
      unitId: Id,
      paragraphId: Id,
      /** The text that is rewritten, as it stood in this version. */
      version: z.int().check(z.positive()),
      base: z.string(),
    }),
  ),
  z.readonly(
    z.object({
      kind: z.literal('insert'),
      id: Id,
      unitId: Id,
      /** Null: the first of its unit. */
      after: z.nullable(Id),
    }),
  ),
])
export type Passage = z.infer<typeof Passage>
export type Rewriting = Extract<Passage, { kind: 'rewrite' }>
export type Inserting = Extract<Passage, { kind: 'insert' }>

export type PassageField = 'text' | 'reason' | 'as'

export const passageKey = ({ id }: Passage, field: PassageField) => `${id}:${field}`

/** What a field holds before anything is typed in it. */
export function initialOf(passage: Passage, field: PassageField): string {
  if (field === 'text') return passage.kind === 'rewrite' ? passage.base : ''
  return field === 'as' ? 'paragraph' : ''
}

type Typed = Readonly<Record<string, string>>

export const wordsIn = (passage: Passage, field: PassageField, typed: Typed): string =>
  typed[passageKey(passage, field)] ?? initialOf(passage, field)

/** There is something to lose. */
export const isWritten = (passage: Passage, typed: Typed): boolean =>
  wordsIn(passage, 'text', typed) !== initialOf(passage, 'text') || wordsIn(passage, 'reason', typed).trim() !== ''

/** There is something to send: words that differ, and for a new paragraph at least one. */
export const isSendable = (passage: Passage, typed: Typed): boolean => {
  const text = wordsIn(passage, 'text', typed)
  return passage.kind === 'rewrite' ? text !== passage.base : text.trim() !== ''
}
