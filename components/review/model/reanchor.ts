import type { Finding } from '@/domain/contract/findings'
import type { Paragraph, Unit } from '@/domain/contract/shapes'
import type { Range } from '@/domain/text/splice'
import type { Draft } from './draft'

/** Where words chosen in an earlier text stand in this one: at the same place, or at the only one that reads so. */
export function reanchor(text: string, range: Range, quote: string): Range | undefined {
  if (text.slice(range.start, range.end) === quote && range.end <= text.length) return range
  if (quote === '') return
  const first = text.indexOf(quote)
  if (first < 0 || text.indexOf(quote, first + 1) >= 0) return
  return { start: first, end: first + quote.length }
}

/** A draft from before on the text as it stands: on its words where they stand; lost where its paragraph is. */
export function reanchorDraft(draft: Draft, units: readonly Unit[]): Draft {
  if (!draft.place) return draft
  const { paragraphId, range, quote, version } = draft.place
  const paragraph = paragraphIn(units, paragraphId)
  if (!paragraph) return { ...draft, lost: true }
  if (!range) return { ...draft, place: { ...draft.place, version: paragraph.version } }
  if (paragraph.version === version) return draft
  const now = reanchor(paragraph.text, range, quote)
  // Where they read otherwise now its card says how, and asks.
  return now ? { ...draft, place: { ...draft.place, version: paragraph.version, range: now }, lost: false } : draft
}

const paragraphIn = (units: readonly Unit[], id: string): Paragraph | undefined =>
  units.flatMap(({ source, target }) => [...source, ...target]).find((paragraph) => paragraph.id === id)

/** The findings whose words stand in the article as it is; the others are about to be looked at again. */
export function anchoredIn(units: readonly Unit[], findings: readonly Finding[]): Finding[] {
  const texts = new Map<string, string>()
  for (const { excluded, source, target } of units)
    if (!excluded) for (const { id, text } of [...source, ...target]) texts.set(id, text)
  return findings.filter((finding) => {
    const text = texts.get(finding.paragraphId)
    return text !== undefined && reanchor(text, finding, finding.quote) !== undefined
  })
}
