import type { Thread } from '@/domain/contract/shapes'
import type { ExportedLine } from '@/formats/write/exported'
import { XLIFF } from '../seal'
import type { BaseParagraph } from './ink'
import type { Known } from './known'
import { normal } from './normal'

/** Without `at` and `lines` it is no export. */
export type ExportedBase = {
  readonly paragraphs: readonly BaseParagraph[]
  readonly from: { readonly seq: number; readonly content?: string } | null
  readonly at?: Date | null
  readonly lines?: readonly ExportedLine[] | null
}

/**
 * How many of the comments that an export had aren't in the file any more. They stay, and whoever brings the file is told. A
 * program may have lost them as well, and what is contained in another comment of the thread counts as there.
 */
export function deletedComments(
  { from, at = null, lines = null, paragraphs }: ExportedBase,
  { threads, broughtAt }: Pick<Known, 'threads' | 'broughtAt'>,
  inFile: ReadonlyMap<string, readonly string[]>,
): number {
  if (!at || (lines === null && from?.content !== XLIFF)) return 0
  // What is left out of the article is in no XLIFF file.
  const units = new Set(paragraphs.map(({ unitId }) => unitId))
  const isExported = ({ unitId }: Thread) => lines !== null || unitId === null || units.has(unitId)
  const gone = threads.filter(isExported).flatMap(({ id, suggestion, comments }) => {
    if (suggestion?.decision === 'withdrawn') return []
    const said = normal((inFile.get(id) ?? []).join(' '))
    return comments.filter((one) => {
      if (one.deletedAt || (one.editedAt && said !== '')) return false
      const since = broughtAt.get(one.id) ?? new Date(one.createdAt)
      const words = normal(one.body)
      return since <= at && words !== '' && !said.includes(words)
    })
  })
  return gone.length
}
