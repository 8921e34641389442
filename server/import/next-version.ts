import 'server-only'
import type { Side } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import type { NextParagraph } from '@/domain/manuscript/revise'
import type { Anchor } from '@/domain/text/anchor'
import type { Provenance } from '@/formats/read/reading'
import { tellLanguage } from '@/language/detect'
import { joinCells } from './part'
import { readUploaded } from './read-document'
import { withoutFurniture } from './sides'
import { acceptChanges } from './source-side'
import type { UploadedDocument } from './upload'

/** The next version of one side of an article, as a document has it. `block`: an index into `paragraphs`. */
export type NextVersion = {
  readonly paragraphs: readonly NextParagraph[]
  /** The format says nothing of kinds: paragraphs that stay keep theirs. */
  readonly plain: boolean
  /** How many tracked changes it has; they are taken as accepted. */
  readonly changes: number
  /** Which words of it were tracked, and by whom. */
  readonly made: readonly (Provenance & { readonly block: number; readonly start: number; readonly end: number })[]
  readonly remarks: readonly NextRemark[]
  /** The language that it certainly is in, if that can be told. */
  readonly language?: string
  /** What the document is, where its name says otherwise. */
  readonly mistaken?: string
}

/** A comment with its replies; without a block it is about the whole. */
export type NextRemark = {
  readonly block: number | null
  readonly anchor?: Anchor
  readonly resolved: boolean
  readonly said: readonly (Provenance & { readonly body: string })[]
}

/** Reads a document as a whole, without the furniture of its page. Of one in pairs, that side of each. */
export function readNextVersion(side: Side, given: UploadedDocument): NextVersion {
  const { document, format, warnings } = readUploaded(side, given, {})
  const reading =
    document.kind === 'paired'
      ? joinCells({ ...document, pairs: document.pairs.map((pair) => ({ ...pair, [OTHER[side]]: NOTHING })) })
      : document
  const { article, part } = withoutFurniture(reading)
  const { blocks, made, remarks } = acceptChanges({ ...part, blocks: article })
  if (blocks.length === 0) {
    const issues = [{ path: side, message: 'contains no text' }]
    throw new Refusal('INVALID_INPUT', 'The document contains no text.', { issues })
  }
  const indexes = new Map(blocks.map(({ id }, index) => [id, index]))
  const told = tellLanguage(blocks.map(({ text }) => text))
  const [mistaken] = warnings
  return {
    paragraphs: blocks.map(({ kind, level, text }) => ({ kind, level, text })),
    plain: format === 'text',
    changes: part.changes.length,
    made: made.flatMap(({ paragraphId, ...one }) => {
      const block = indexes.get(paragraphId)
      return block === undefined ? [] : [{ ...one, block }]
    }),
    remarks: remarks.map(({ paragraphId, anchor, resolved, said }) => ({
      ...{ block: indexes.get(paragraphId ?? '') ?? null, resolved, said },
      ...(anchor && { anchor }),
    })),
    ...(told?.certain && { language: told.language }),
    ...(mistaken && { mistaken: mistaken.message }),
  }
}

const OTHER = { source: 'target', target: 'source' } as const satisfies Record<Side, Side>

const NOTHING = { kind: 'single', blocks: [], changes: [], remarks: [] } as const
