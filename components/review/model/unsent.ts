import type { Draft } from './draft'
import { type InlineEdit, initialOf } from './inline-edit'

/** What a person had begun to write: a draft, words in the translation's column, or the fields of a card. */
type Begun = {
  readonly id: string
  readonly draft?: Draft | undefined
  readonly passage?: InlineEdit | undefined
  readonly typed: Readonly<Record<string, string>>
}

/** Words that were being written, and what they were to become. */
export type Unsent = {
  readonly id: string
  readonly kind: Draft['kind'] | InlineEdit['kind'] | 'card'
  /** The words of the text that they are about. */
  readonly quote?: string
  readonly words: string
}

/** Fields that are chosen, not written. */
const CHOSEN: ReadonlySet<string> = new Set(['category', 'severity', 'type', 'origin', 'as'])

/** The words of what was begun: what a field held before anybody wrote in it is none. */
export function unsentIn(begun: readonly Begun[]): Unsent[] {
  return begun.flatMap(({ id, draft, passage, typed }) => {
    const before = draft?.initial ?? (passage ? { text: initialOf(passage, 'text') } : {})
    const words = Object.entries(typed)
      .filter(([name, value]) => !CHOSEN.has(name) && value.trim() !== '' && value !== before[name])
      .map(([, value]) => value)
      .join('\n\n')
    if (words === '') return []
    const quote = draft?.place?.range ? draft.place.quote : undefined
    return [{ id, kind: draft?.kind ?? passage?.kind ?? 'card', ...(quote !== undefined && { quote }), words }]
  })
}
