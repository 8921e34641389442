import type { Paragraph, Unit } from '../contract/shapes'
import type { ReportLink } from './model'
import type { Texts } from './texts'

/** The languages of an article, and the unit that threads are about; none for the article as a whole. */
export type Around = {
  readonly texts: Texts
  readonly sourceLanguage: string
  readonly targetLanguage: string
  readonly unit?: Unit
  /** The unit of a paragraph that a gap is linked to, and its number. */
  readonly linked: ReadonlyMap<string, { readonly href: string; readonly unit: number }>
}

export const sectionIdOf = (unit: number) => `unit-${unit}`

/** A unit named, as a link to it. */
export function linkTo(paragraphId: string, { linked, texts }: Around): ReportLink | undefined {
  const at = linked.get(paragraphId)
  return at && { type: 'link', href: at.href, section: sectionIdOf(at.unit), shown: texts.unitNumber(at.unit) }
}

/** A paragraph of the unit, as a report names it, with the language of its words. */
export type ReportPlace = { readonly name: string; readonly language: string; readonly text: string }

export function placeOf(
  paragraphId: string,
  { texts, unit, sourceLanguage, targetLanguage }: Around,
): ReportPlace | undefined {
  if (!unit) return undefined
  return (
    placeIn(texts, unit.source, texts.source, sourceLanguage, paragraphId) ??
    placeIn(texts, unit.target, texts.translation, targetLanguage, paragraphId) ??
    placeIn(texts, unit.removed ?? [], texts.removedFromTranslation, targetLanguage, paragraphId)
  )
}

/** The number is omitted if there is only one. */
function placeIn(
  texts: Texts,
  paragraphs: readonly Paragraph[],
  side: string,
  language: string,
  id: string,
): ReportPlace | undefined {
  const index = paragraphs.findIndex((paragraph) => paragraph.id === id)
  const text = paragraphs[index]?.text
  if (text === undefined) return undefined
  return { name: paragraphs.length === 1 ? side : texts.paragraphOf(side, index + 1), language, text }
}
