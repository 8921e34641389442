import 'server-only'
import type { ImportedParagraph } from './imported-article'

type Sides = { readonly source: readonly ImportedParagraph[]; readonly target: readonly ImportedParagraph[] }

/**
 * Plain text doesn't mark headlines: a first line on both sides that is short and ends no sentence is taken for one; on one
 * side, if the other has a headline.
 */
export function withHeadlines({ source, target }: Sides): Sides {
  const isMarked = source[0]?.kind === 'heading' || target[0]?.kind === 'heading'
  const begins = (side: readonly ImportedParagraph[]) => side[0]?.kind === 'heading' || beginsWithOne(side, isMarked)
  if (!begins(source) || !begins(target)) return { source, target }
  return { source: asHeading(source, source[0]), target: asHeading(target, target[0]) }
}

const beginsWithOne = ([first, second]: readonly ImportedParagraph[], isLikely: boolean) =>
  first?.kind === 'paragraph' &&
  second !== undefined &&
  first.text.length <= 120 &&
  (isLikely || first.text.length < second.text.length) &&
  !/\n|[.!?。…:;,]["'”’」』)]*$/u.test(first.text)

export const asHeading = (
  blocks: readonly ImportedParagraph[],
  headline: ImportedParagraph | undefined,
): ImportedParagraph[] =>
  blocks.map(
    (block): ImportedParagraph =>
      block.id === headline?.id && block.kind !== 'heading' ? { ...block, kind: 'heading', level: 1 } : block,
  )
