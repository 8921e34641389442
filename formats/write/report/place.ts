import type { Paragraph, Unit } from '@/domain/contract/shapes'

/** The languages of an article, and the unit that threads are about; none for the article as a whole. */
export type Around = {
  readonly sourceLanguage: string
  readonly targetLanguage: string
  readonly unit?: Unit
}

/** A paragraph of the unit, as a report names it, with the language of its words. */
export type ReportPlace = { readonly name: string; readonly language: string; readonly text: string }

export function placeOf(
  paragraphId: string,
  { unit, sourceLanguage, targetLanguage }: Around,
): ReportPlace | undefined {
  if (!unit) return undefined
  return (
    placeIn(unit.source, 'Source', sourceLanguage, paragraphId) ??
    placeIn(unit.target, 'Translation', targetLanguage, paragraphId) ??
    placeIn(unit.removed ?? [], 'Removed from the translation', targetLanguage, paragraphId)
  )
}

/** The number is omitted if there is only one. */
function placeIn(
  paragraphs: readonly Paragraph[],
  side: string,
  language: string,
  id: string,
): ReportPlace | undefined {
  const index = paragraphs.findIndex((paragraph) => paragraph.id === id)
  const text = paragraphs[index]?.text
  if (text === undefined) return undefined
  return { name: paragraphs.length === 1 ? side : `${side}, paragraph ${index + 1}`, language, text }
}
