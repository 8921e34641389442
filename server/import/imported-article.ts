import 'server-only'
import type { Warning } from '@/domain/contract/intake'
import type { ImportFormat, Side } from '@/domain/contract/names'
import type { Furniture, Structure } from '@/domain/contract/shapes'
import type { Anchor } from '@/domain/text/anchor'
import type { Block } from '@/formats/read/block'
import type { Provenance } from '@/formats/read/reading'
import type { Field, Languages } from './upload'

/** An article as it will stand: titles, units in order, and the threads that come along. Nothing is stored yet. */
export type ImportedArticle = {
  readonly title: { readonly source: string; readonly target: string }
  /** The sides whose title was given; the others follow their headlines. */
  readonly titlesByHand: readonly Side[]
  readonly byline?: string
  readonly units: readonly ImportedUnit[]
  readonly notes: readonly ImportedThread[]
  /** As given, else as detected. */
  readonly languages: Languages
  readonly detected: Languages
  readonly formats: { readonly [F in Field]?: ImportFormat }
  /** How many tracked changes and comments the documents hold. */
  readonly changes: number
  readonly remarks: number
  readonly warnings: readonly Warning[]
}

export type ImportedUnit = {
  readonly id: string
  readonly source: readonly ImportedParagraph[]
  readonly target: readonly ImportedParagraph[]
  readonly score: number
  readonly excludedAs?: Furniture
}

/** A paragraph on its way in, under the id that it will have. */
export type ImportedParagraph = Block & { readonly id: string }

/** A thread that will be opened, by somebody whom the document names. */
export type ImportedThread = Provenance & {
  /** Null: it is about the article, or a paragraph that is missing. */
  readonly paragraphId: string | null
  /** Absent: it is about the whole paragraph. */
  readonly anchor?: Anchor
  readonly resolved: boolean
  readonly said: readonly (Provenance & { readonly body: string })[]
  readonly suggestion?: ImportedProposal
}

/** What a tracked change proposes. */
export type ImportedProposal = {
  readonly original: string
  readonly replacement: string
  readonly structure?: Structure
}
