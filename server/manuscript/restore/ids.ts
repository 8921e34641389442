import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Restorable, Restoration } from '@/domain/contract/document'
import { LINK_PREFIX } from '@/domain/manuscript/manuscript'

/** The new id of something in a document. A document may be imported more than once, so none of its ids is kept. */
export type IdOf = (id: string) => string

export type NewIds = Readonly<Record<'unit' | 'paragraph' | 'thread' | 'link' | 'comment' | 'group', IdOf>> & {
  /** For a place that a gap links to, or for a thread. */
  readonly placed: IdOf
}

export function newIds({ units, threads, restoration }: Restorable): NewIds {
  const present = units.flatMap(({ source, target }) => [...source, ...target])
  const removed = restoration.flatMap((part) => part.removed)
  const links = restoration.flatMap(({ gaps }) => Object.values(gaps).flatMap((gap) => gap.links))
  const thread = renamed(idsOf(threads))
  const link = renamed(idsOf(links))
  return {
    unit: renamed([...idsOf(units), ...restoration.flatMap(unitsThatWere)]),
    paragraph: renamed(idsOf([...present, ...removed])),
    thread,
    link,
    comment: renamed(threads.flatMap(({ comments }) => idsOf(comments))),
    group: renamed(threads.flatMap(({ suggestion }) => suggestion?.groupId ?? [])),
    placed: (id) => (id.startsWith(LINK_PREFIX) ? LINK_PREFIX + link(id.slice(LINK_PREFIX.length)) : thread(id)),
  }
}

/** Those that joins made one of: undoing makes them again. */
const unitsThatWere = ({ made }: Restoration): string[] =>
  Object.values(made).flatMap((versions) =>
    versions.flatMap(({ structure }) =>
      structure?.op === 'split' || structure?.op === 'join'
        ? [...(structure.units?.before ?? []), ...(structure.units?.after ?? [])].map(({ id }) => id)
        : [],
    ),
  )

const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id)

/** Things of the same moment are ordered by their ids: the document's order is kept. */
function renamed(ids: readonly string[]): IdOf {
  const distinct = [...new Set(ids)]
  const fresh = distinct.map(() => randomUUID()).sort()
  const known = new Map(distinct.map((id, index) => [id, fresh[index] ?? '']))
  return (id) => {
    const found = known.get(id)
    if (found === undefined) throw new Error(`“${id}” is not in the document`)
    return found
  }
}
