import type { GapRecord, MadeVersion, Restorable } from '@/domain/contract/document'
import type { Paragraph, Thread, Unit, Version } from '@/domain/contract/shapes'
import { LINK_PREFIX } from '@/domain/manuscript/manuscript'

/** Something of a document, and where it is in it. */
export type At<T> = { readonly value: T; readonly path: string }
export type KnownParagraph = Paragraph & { readonly removedAt?: string }

/** A document by its ids. Of what has the same id the first is known; the others are named by `references`. */
export type DocumentIndex = {
  readonly document: Restorable
  readonly units: ReadonlyMap<string, At<Unit>>
  readonly paragraphs: ReadonlyMap<string, At<KnownParagraph>>
  readonly threads: ReadonlyMap<string, At<Thread>>
  readonly versions: ReadonlyMap<string, readonly Version[]>
  readonly made: ReadonlyMap<string, At<readonly MadeVersion[]>>
  readonly gaps: ReadonlyMap<string, At<GapRecord>>
  /** The ids of everything that is placed: threads, and places that gaps link to. */
  readonly placed: ReadonlySet<string>
}

export function indexDocument(document: Restorable): DocumentIndex {
  const { restoration } = document
  const threads = byId(threadsIn(document))
  const gaps = new Map(restoration.flatMap((part, index) => within(part.gaps, `restoration.${index}.gaps`)))
  const links = [...gaps.values()].flatMap(({ value }) => value.links.map(({ id }) => LINK_PREFIX + id))
  return {
    document,
    units: byId(unitsIn(document)),
    paragraphs: byId(paragraphsIn(document)),
    threads,
    versions: new Map(Object.entries(document.versions)),
    made: new Map(restoration.flatMap((part, index) => within(part.made, `restoration.${index}.made`))),
    gaps,
    placed: new Set([...threads.keys(), ...links]),
  }
}

export const unitsIn = ({ units }: Restorable): At<Unit>[] =>
  units.map((value, index) => ({ value, path: `units.${index}` }))

export const threadsIn = ({ threads }: Restorable): At<Thread>[] =>
  threads.map((value, index) => ({ value, path: `threads.${index}` }))

/** Those of the article as it stands, unit by unit, then those removed. */
export const paragraphsIn = ({ units, restoration }: Restorable): At<KnownParagraph>[] => [
  ...units.flatMap((unit, index) =>
    (['source', 'target'] as const).flatMap((side) => listAt(unit[side], `units.${index}.${side}`)),
  ),
  ...restoration.flatMap(({ removed }, index) => listAt(removed, `restoration.${index}.removed`)),
]

const listAt = <T>(values: readonly T[], path: string): At<T>[] =>
  values.map((value, index) => ({ value, path: `${path}.${index}` }))

const within = <T>(values: Readonly<Record<string, T>>, path: string): [string, At<T>][] =>
  Object.entries(values).map(([key, value]) => [key, { value, path: `${path}.${key}` }])

const byId = <T extends { id: string }>(all: readonly At<T>[]): Map<string, At<T>> =>
  new Map(all.toReversed().map((one) => [one.value.id, one]))
