import type { Version } from '@/domain/contract/shapes'

/** What one event made of a paragraph: one version, or as many as a rewrite or several decisions at once have parts. */
export type VersionRow = {
  /** Counted from the import, which is 1: what people are told. */
  readonly number: number
  /** As the event made them; the last is how the paragraph reads after it. */
  readonly versions: readonly [Version, ...Version[]]
  readonly last: Version
  /** The text before the event; null: the paragraph began with it. */
  readonly before: string | null
  /** The numbers of the rows that it undoes, the earliest first. */
  readonly undoes: readonly number[]
}

/** The versions of a paragraph, the first first, in rows. What is written at once bears one time. */
export function versionRows(versions: readonly Version[]): VersionRow[] {
  const events: [Version, ...Version[]][] = []
  for (const version of versions) {
    const event = events.at(-1)
    if (event && isOneEvent(event[0], version)) event.push(version)
    else events.push([version])
  }
  const numbers = new Map(events.flatMap((event, index) => event.map(({ version }) => [version, index + 1] as const)))
  return events.map((made, index) => ({
    number: index + 1,
    versions: made,
    last: made.at(-1) ?? made[0],
    before: events[index - 1]?.at(-1)?.text ?? null,
    undoes: [...new Set(made.flatMap(({ undoes }) => numbers.get(undoes ?? 0) ?? []))].toSorted((a, b) => a - b),
  }))
}

const isOneEvent = (one: Version, other: Version) =>
  one.at === other.at &&
  (one.undoes === undefined) === (other.undoes === undefined) &&
  one.structure === other.structure
