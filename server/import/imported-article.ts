import 'server-only'
import type { Warning } from '@/domain/contract/intake'
import type { Furniture, ImportFormat, Side } from '@/domain/contract/names'
import type { Structure } from '@/domain/contract/shapes'
import type { Anchor } from '@/domain/text/anchor'
import type { Block } from '@/formats/read/block'
import type { Provenance } from '@/formats/read/reading'
import type { Field, GivenLanguages } from './upload'

/** An article as it will be imported: titles, units in order, and the threads that come with it. Nothing is stored yet. */
export type ImportedArticle = {
  readonly title: { readonly source: string; readonly target: string }
  /** The sides whose title was given; the others follow their headlines. */
  readonly titlesByHand: readonly Side[]
  readonly byline?: string
  readonly translatedBy?: string
  readonly units: readonly ImportedUnit[]
  readonly notes: readonly ImportedThread[]
  /** As given, else as detected. */
  readonly languages: GivenLanguages
  readonly detected: GivenLanguages
  readonly formats: { readonly [F in Field]?: ImportFormat }
  /** The number of tracked changes and comments in the documents. */
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

/** A paragraph to be imported, with its future id. */
export type ImportedParagraph = Block & { readonly id: string }

/** A thread to be opened, in the name of somebody whom the document names. */
export type ImportedThread = Provenance & {
  /** Null: it is about the article, or a missing paragraph. */
  readonly paragraphId: string | null
  /** Absent: it is about the whole paragraph. */
  readonly anchor?: Anchor
  readonly resolved: boolean
  readonly said: readonly (Provenance & { readonly body: string })[]
  readonly suggestion?: ImportedProposal
}

/** The tracked change as a proposal. */
export type ImportedProposal = {
  readonly original: string
  readonly replacement: string
  readonly structure?: Structure
}
