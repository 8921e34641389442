import 'server-only'
import type { Anchor } from '@/domain/text/anchor'
import { escapeLightly } from '@/formats/markdown/escape'
import type { Provenance } from '@/formats/read/reading'
import type { ImportedParagraph, ImportedThread } from './imported-article'
import type { ImportedRemark, PlacedChange } from './part'
import { changeInWords } from './proposal'

type BlockOf = (id: string | null) => ImportedParagraph | undefined
export type ImportedPlace = { readonly paragraphId: string | null; readonly anchor?: Anchor | undefined }

/** A comment of the document, with its replies. */
export function threadFromRemark(
  { resolved, said, note }: ImportedRemark,
  { paragraphId, anchor }: ImportedPlace,
): ImportedThread {
  const { author, at } = said[0] ?? NOBODY
  return {
    author,
    ...(at !== undefined && { at }),
    paragraphId,
    ...(anchor && { anchor }),
    resolved,
    // The document's comments are plain text; ours are Markdown.
    said: said.map(({ body, ...made }, k) => ({
      ...made,
      body: (note && k === 0 ? 'Footnote: ' : '') + escapeLightly(body),
    })),
  }
}

const NOBODY: Provenance = { author: '' }

/** A tracked change that is only recorded in words, and why. */
export function threadFromChange(
  change: PlacedChange,
  blockOf: BlockOf,
  why: string,
  { paragraphId, anchor }: ImportedPlace,
): ImportedThread {
  const made: Provenance = { author: change.author, ...(change.at !== undefined && { at: change.at }) }
  const body = `${why} ${changeInWords(change, blockOf)}`
  return { ...made, paragraphId, ...(anchor && { anchor }), resolved: false, said: [{ ...made, body }] }
}

/** A comment without words is dropped. */
export const hasWords = ({ said, suggestion }: ImportedThread): boolean =>
  suggestion !== undefined || said.some(({ body }) => body.trim() !== '')
