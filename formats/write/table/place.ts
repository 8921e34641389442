import type { Paragraph, Thread, Unit } from '@/domain/contract/shapes'

export type TablePlace = { readonly side: Paragraph['side'] | ''; readonly paragraph: number | undefined }

/**
 * The place of a thread in a unit: the side, and which of its paragraphs, from 1; none if it is about the unit, or removed.
 */
export function placeIn({ source, target }: Unit, { paragraphId }: Thread): TablePlace {
  for (const [side, paragraphs] of [['source', source] as const, ['target', target] as const]) {
    const at = paragraphs.findIndex(({ id }) => id === paragraphId)
    if (at >= 0) return { side, paragraph: at + 1 }
  }
  return { side: '', paragraph: undefined }
}

/** The number of comments that aren't deleted. */
export const discussion = ({ comments }: Thread): number =>
  comments.filter(({ deletedAt }) => deletedAt === undefined).length
