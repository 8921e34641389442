import type { GapRecord, MadeVersion, Restorable } from '@/domain/contract/document'
import type { Paragraph, Thread, Unit, Version } from '@/domain/contract/shapes'
import { LINK_PREFIX } from '@/domain/manuscript/manuscript'

/** Something in a document, and its path. */
export type Located<T> = { readonly value: T; readonly path: string }
export type KnownParagraph = Paragraph & { readonly removedAt?: string }

/** A document by its ids. Of things with the same id the first counts; `references` reports the others. */
export type DocumentIndex = {
  readonly document: Restorable
  readonly units: ReadonlyMap<string, Located<Unit>>
  readonly paragraphs: ReadonlyMap<string, Located<KnownParagraph>>
  readonly threads: ReadonlyMap<string, Located<Thread>>
  readonly versions: ReadonlyMap<string, readonly Version[]>
  readonly made: ReadonlyMap<string, Located<readonly MadeVersion[]>>
  readonly gaps: ReadonlyMap<string, Located<GapRecord>>
  /** The ids of everything placed: threads, and places that gaps link to. */
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

export const unitsIn = ({ units }: Restorable): Located<Unit>[] =>
  units.map((value, index) => ({ value, path: `units.${index}` }))

export const threadsIn = ({ threads }: Restorable): Located<Thread>[] =>
  threads.map((value, index) => ({ value, path: `threads.${index}` }))

/** The article's present paragraphs, unit by unit, then those removed. */
export const paragraphsIn = ({ units, restoration }: Restorable): Located<KnownParagraph>[] => [
  ...units.flatMap((unit, index) =>
    (['source', 'target'] as const).flatMap((side) => listAt(unit[side], `units.${index}.${side}`)),
  ),
  ...restoration.flatMap(({ removed }, index) => listAt(removed, `restoration.${index}.removed`)),
]

const listAt = <T>(values: readonly T[], path: string): Located<T>[] =>
  values.map((value, index) => ({ value, path: `${path}.${index}` }))

const within = <T>(values: Readonly<Record<string, T>>, path: string): [string, Located<T>][] =>
  Object.entries(values).map(([key, value]) => [key, { value, path: `${path}.${key}` }])

const byId = <T extends { id: string }>(all: readonly Located<T>[]): Map<string, Located<T>> =>
  new Map(all.toReversed().map((one) => [one.value.id, one]))
