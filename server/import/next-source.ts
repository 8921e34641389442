import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { NextParagraph } from '@/domain/manuscript/revise'
import { matchVersions, type VersionMatch } from '@/domain/manuscript/version-match'
import { tellLanguage } from '@/language/detect'
import { joinCells } from './part'
import { readUploaded } from './read-document'
import { withoutFurniture } from './sides'
import { acceptChanges } from './source-side'
import type { UploadedDocument } from './upload'

/** The next version of a source, and which of its paragraphs are which of the present one. */
export type NextSource = {
  readonly paragraphs: readonly NextParagraph[]
  readonly matches: readonly VersionMatch[]
  /** The format says nothing of kinds: those that stay keep theirs. */
  readonly plain: boolean
  /** Tracked changes, taken as accepted, and comments, which are left. */
  readonly changes: number
  readonly remarks: number
  /** The language that it certainly is in, if that can be told. */
  readonly language?: string
}

/** Reads a document as a whole, without the furniture of its page. Of one in pairs the first of each. */
export function readNextSource(given: UploadedDocument, before: readonly string[]): NextSource {
  const { document, format } = readUploaded('source', given, {})
  const reading =
    document.kind === 'paired' ? joinCells({ ...document, pairs: document.pairs.map(sourceAlone) }) : document
  const { article, part } = withoutFurniture(reading)
  const { blocks } = acceptChanges({ ...part, blocks: article })
  if (blocks.length === 0) {
    const issues = [{ path: 'document', message: 'contains no text' }]
    throw new Refusal('INVALID_INPUT', 'The document contains no text.', { issues })
  }
  const texts = blocks.map(({ text }) => text)
  const told = tellLanguage(texts)
  return {
    paragraphs: blocks.map(({ kind, level, text }) => ({ kind, level, text })),
    matches: matchVersions(before, texts),
    plain: format === 'text',
    changes: part.changes.length,
    remarks: part.remarks.length,
    ...(told?.certain && { language: told.language }),
  }
}

const NOTHING = { blocks: [], changes: [], remarks: [] }

const sourceAlone = <P extends { readonly source: unknown; readonly target: unknown }>(pair: P) => ({
  ...pair,
  target: NOTHING,
})
