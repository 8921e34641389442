type Edit = {
  readonly id: string
  readonly unitId: string
  /** The gap or issue that it is suggested for. */
  readonly fixesId?: string | undefined
}

/**
 * Words that are being written in the translation's own column, where they would stand: a paragraph written anew, or one
 * that is missing. As with a draft, the words themselves are kept apart (DeskState.typed).
 */
export type InlineEdit =
  | (Edit & {
      readonly kind: 'rewrite'
      readonly paragraphId: string
      /** The version of the text that is rewritten. */
      readonly version: number
      readonly base: string
      /** The suggested rewrite that is accepted with edits, and the words it proposed. */
      readonly accepts?: { readonly groupId: string; readonly proposed: string } | undefined
    })
  | (Edit & {
      readonly kind: 'insert'
      /** Null: the first of its unit. */
      readonly after: string | null
    })
export type Rewriting = Extract<InlineEdit, { kind: 'rewrite' }>
export type Inserting = Extract<InlineEdit, { kind: 'insert' }>

/** What is done with it: the words of its screen. */
export const taskOf = (edit: InlineEdit): 'rewrite' | 'insert' | 'accept' =>
  edit.kind === 'rewrite' && edit.accepts ? 'accept' : edit.kind

export type InlineEditField = 'text' | 'reason' | 'category' | 'as'

export const inlineEditKey = ({ id }: InlineEdit, field: InlineEditField) => `${id}:${field}`

/** What a field holds before anything is typed in it. */
export function initialOf(edit: InlineEdit, field: InlineEditField): string {
  if (field === 'text') return edit.kind === 'rewrite' ? (edit.accepts?.proposed ?? edit.base) : ''
  return field === 'as' ? 'paragraph' : ''
}

type Typed = Readonly<Record<string, string>>

export const wordsIn = (edit: InlineEdit, field: InlineEditField, typed: Typed): string =>
  typed[inlineEditKey(edit, field)] ?? initialOf(edit, field)

/** It holds words that would be lost. */
export const isWritten = (edit: InlineEdit, typed: Typed): boolean =>
  wordsIn(edit, 'text', typed) !== initialOf(edit, 'text') || wordsIn(edit, 'reason', typed).trim() !== ''

/** It can be sent: its words differ, and a new paragraph has at least one word. */
export const isSendable = (edit: InlineEdit, typed: Typed): boolean => {
  const text = wordsIn(edit, 'text', typed)
  return edit.kind === 'rewrite' ? text !== edit.base : text.trim() !== ''
}
