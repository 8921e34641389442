import type { Anchor } from '@/domain/text/anchor'
import type { Provenance } from '@/formats/read/reading'
import type { ImportedProposal } from '../import/imported-article'

/** What is new in a file that came back. */

export type BroughtSuggestion = Provenance &
  ImportedProposal & {
    readonly key: string
    readonly conflict: boolean
    /** Nobody marked it as a change. */
    readonly untracked: boolean
    readonly groupId?: string
  } & BroughtPlace

export type BroughtPlace = {
  readonly paragraphId: string | null
  readonly unitId: string | null
  readonly anchor?: Anchor
}

export type BroughtComment = Provenance & { readonly body: string; readonly key: string }

/** What is new in a file, at its present place. */
export type Brought = {
  readonly suggestions: readonly BroughtSuggestion[]
  readonly threads: readonly (BroughtPlace & { readonly said: readonly BroughtComment[]; readonly resolved: boolean })[]
  readonly replies: readonly (BroughtComment & { readonly threadId: string })[]
  /** The threads to resolve. */
  readonly resolved: readonly string[]
  readonly decisions: readonly {
    readonly threadId: string
    readonly decision: 'accept' | 'reject'
    readonly name: string
    readonly at?: string
  }[]
  /** Of the threads: changes that no suggestion can express. */
  readonly inWords: number
  /** Of the threads and replies: notes to readers that are others in the file. */
  readonly notes: number
  readonly already: number
  /** Comments of the export that aren't in the file. They stay. */
  readonly deletedComments: number
  readonly names: readonly string[]
}
