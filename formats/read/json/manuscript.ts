import { LINK_PREFIX, type Manuscript, type Paragraph, type Placed, placeOf } from '@/domain/manuscript/manuscript'
import type { Step } from '@/domain/manuscript/step'
import { type DocumentIndex, type KnownParagraph, paragraphsIn } from './document-index'

/** The translation with everything placed in it, removed paragraphs and excluded units too. */
export function manuscriptOf(index: DocumentIndex): Manuscript {
  const { document } = index
  const order = new Map(document.units.map(({ id }, position) => [id, position]))
  const inOrder = (one: KnownParagraph, other: KnownParagraph) =>
    (order.get(one.unitId) ?? 0) - (order.get(other.unitId) ?? 0) || one.position - other.position
  const target = paragraphsIn(document).flatMap(({ value }) => (value.side === 'target' ? [value] : []))
  return {
    units: document.units.map(({ id, source, excluded, excludedAs, alignment }) => ({
      id,
      pairing: { source: source.map((one) => one.id), excluded, excludedAs, ...alignment },
    })),
    paragraphs: target.sort(inOrder).map(paragraphOf),
    placed: placedIn(index),
  }
}

const paragraphOf = ({ id, unitId, kind, level, text, version, removedAt }: KnownParagraph): Paragraph => ({
  ...{ id, unitId, kind, text, version },
  ...(level !== undefined && { level }),
  ...(removedAt !== undefined && { removed: true }),
})

function placedIn({ document, gaps }: DocumentIndex): Placed[] {
  return document.threads.flatMap((thread): Placed[] => {
    const { id, unitId, paragraphId, anchor, suggestion, gap } = thread
    const states = gaps.get(id)?.value.links ?? []
    const links = (gap?.links ?? []).flatMap(({ paragraphId, start, end, quote }, index): Placed[] => {
      const link = states[index]
      if (!link) return []
      const { prefix, suffix, state } = link
      return [{ id: LINK_PREFIX + link.id, paragraphId, anchor: { start, end, quote, prefix, suffix, state } }]
    })
    if (!suggestion) return [{ id, ...placeOf(unitId, paragraphId), anchor }, ...links]
    const { structure } = suggestion
    const behind = structure?.op === 'insert' && paragraphId === null ? structure.after : paragraphId
    return [{ id, paragraphId: behind, anchor, proposal: { ...suggestion, structure } }]
  })
}

/** The histories of the translation's paragraphs, each in the order of its versions. */
export function historiesOf({ document, versions, made }: DocumentIndex): Map<string, readonly Step[]> {
  const target = paragraphsIn(document).filter(({ value }) => value.side === 'target')
  return new Map(
    target.map(({ value: { id } }) => {
      const known = new Map(made.get(id)?.value.map((one) => [one.version, one]))
      const steps = (versions.get(id) ?? []).map(({ version, splice, text, threadId = '' }): Step => {
        const { structure, bent = [] } = known.get(version) ?? {}
        return {
          ...{ paragraphId: id, version, threadId, displaced: bent },
          splice: splice ?? { start: 0, end: 0, insert: text },
          ...(structure && { structure }),
        }
      })
      return [id, steps]
    }),
  )
}
