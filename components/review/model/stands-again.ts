import type { Paragraph, Unit } from '@/domain/contract/shapes'
import type { Draft } from './draft'
import { standsAt } from './thread-marks'

/** A draft from before on the text as it stands: on its words where they stand; lost where its paragraph is. */
export function standsAgain(draft: Draft, units: readonly Unit[]): Draft {
  if (!draft.place) return draft
  const { paragraphId, range, quote, version } = draft.place
  const paragraph = paragraphIn(units, paragraphId)
  if (!paragraph) return { ...draft, lost: true }
  if (!range) return { ...draft, place: { ...draft.place, version: paragraph.version } }
  if (paragraph.version === version) return draft
  const now = standsAt(paragraph.text, range, quote)
  // Where they read otherwise now its card says how, and asks.
  return now ? { ...draft, place: { ...draft.place, version: paragraph.version, range: now }, lost: false } : draft
}

const paragraphIn = (units: readonly Unit[], id: string): Paragraph | undefined =>
  units.flatMap(({ source, target }) => [...source, ...target]).find((paragraph) => paragraph.id === id)
