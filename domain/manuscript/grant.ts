import { LostWords } from './conflicts'
import { findParagraph, type Manuscript, type Paragraph, type Placed } from './manuscript'
import type { BareStep } from './step'
import type { VersionRef } from './step-record'

/** A suggestion that is being granted, with the words granted. */
export type AcceptanceContext = {
  readonly manuscript: Manuscript
  readonly own: Placed
  readonly applied: string
  /** It and those that ask for the same: they lose nothing by it. */
  readonly asRemarks: ReadonlySet<string>
  /** Names a paragraph that comes to be. */
  readonly newId: () => string
}

/** What it makes of the manuscript, and of the suggestion itself. */
export type AcceptanceOutcome = {
  readonly manuscript: Manuscript
  readonly own: Placed
  readonly steps: readonly BareStep[]
  /** What an undo could not carry to where it stood, besides what changed its standing. */
  readonly notInvertible?: ReadonlySet<string>
}

/** The paragraph that a suggestion is in. */
export function paragraphOf(manuscript: Manuscript, { id, paragraphId }: Placed): Paragraph {
  const paragraph = findParagraph(manuscript, paragraphId)
  if (!paragraph) throw new LostWords(id)
  return paragraph
}

/** A paragraph that comes to be. */
export const newParagraph = (id: string, unitId: string, kind: Pick<Paragraph, 'kind' | 'level'>): Paragraph => ({
  id,
  unitId,
  ...kind,
  text: '',
  version: 0,
})

export const nextVersion = ({ id, version }: Paragraph): VersionRef => ({ id, version: version + 1 })
