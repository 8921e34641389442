import 'server-only'
import type { MadeVersion, Restorable } from '@/domain/contract/document'
import type { Paragraph, Unit } from '@/domain/contract/shapes'
import type { PairedUnit, Repairing } from '@/domain/manuscript/paired-unit'
import type { Step, StepStructure } from '@/domain/manuscript/step'
import type { Tables } from '../insert'
import { dateOf } from '../save-import-threads'
import type { NewIds } from './ids'
import type { People } from './people'

/** What rows are made with: their article, the time of the import, its people, and the new ids. */
export type Making = {
  readonly articleId: string
  readonly now: Date
  readonly people: People
  readonly ids: NewIds
}

export function unitRows({ units }: Restorable, { articleId, ids }: Making): Tables['Unit'][] {
  return units.map((unit, position) => ({
    id: ids.unit(unit.id),
    articleId,
    position,
    score: unit.alignment.score,
    method: unit.alignment.method,
    excluded: unit.excluded,
    excludedAs: unit.excludedAs ?? null,
    checkedAs: null,
    sourceSeq: null,
    revision: revisionOf(unit),
    seq: 0,
  }))
}

/** Lapsed sign-offs belong to an earlier revision. */
const revisionOf = ({ signOffs }: Unit) => (signOffs.every(({ current }) => current) ? 1 : 2)

/** Only people with an account here keep their sign-offs: a sign-off is personal, and counts for approval. */
export function signOffRows({ units }: Restorable, { now, people, ids }: Making): Tables['SignOff'][] {
  return units.flatMap((unit) =>
    unit.signOffs
      .filter(({ userId: id, name }) => people.isKnown({ id, name }))
      .map(({ userId, at, current }) => ({
        unitId: ids.unit(unit.id),
        userId,
        revision: current ? revisionOf(unit) : 1,
        at: dateOf(at, now),
      })),
  )
}

export function paragraphRows({ units, restoration }: Restorable, making: Making): Tables['Paragraph'][] {
  const present = units.flatMap(({ source, target }) => [...source, ...target])
  return [
    ...present.map((paragraph) => paragraphRow(paragraph, null, making)),
    ...restoration.flatMap(({ removed }) =>
      removed.map((paragraph) => paragraphRow(paragraph, dateOf(paragraph.removedAt, making.now), making)),
    ),
  ]
}

const paragraphRow = (
  { id, unitId, side, position, kind, level, text, version, imported }: Paragraph,
  removedAt: Date | null,
  { articleId, ids }: Making,
): Tables['Paragraph'] => ({
  ...{ id: ids.paragraph(id), articleId, unitId: ids.unit(unitId) },
  ...{ side, position, kind, level: level ?? null, text, version, imported, removedAt },
  // The database counts them.
  words: 0,
})

export function versionRows(
  { threads, versions, restoration }: Restorable,
  { now, people, ids }: Making,
): Tables['ParagraphVersion'][] {
  const authors = new Map(threads.map(({ id, author }) => [id, author]))
  const made = restoration.flatMap((part) => Object.entries(part.made))
  const order = orderOf(made.flatMap(([, all]) => all))
  const madeIn = new Map(made.map(([id, all]) => [id, new Map(all.map((one) => [one.version, one]))]))
  return Object.entries(versions).flatMap(([paragraphId, all]) =>
    all.map(({ version, text, splice, threadId, author, at }) => {
      const record = madeIn.get(paragraphId)?.get(version)
      const undoes = record?.structure?.undoes !== undefined
      const isOwn = undoes || threadId === undefined
      const by = isOwn ? author : (authors.get(threadId) ?? null)
      const whose = by && people.whose(by)
      return {
        paragraphId: ids.paragraph(paragraphId),
        version,
        insert: splice?.insert ?? text,
        start: splice?.start ?? null,
        end: splice?.end ?? null,
        structure: record?.structure ? structureRow(record.structure, ids) : null,
        bent: displacedRow(record?.bent ?? [], ids),
        threadId: threadId === undefined ? null : ids.thread(threadId),
        authorId: whose?.id ?? null,
        importedName: isOwn ? (whose?.importedName ?? null) : null,
        seq: 0,
        step: (record && order.get(record)) ?? 0,
        at: dateOf(at, now),
      }
    }),
  )
}

/** All came with the one event of the import, in their original order. */
const orderOf = (made: readonly MadeVersion[]): Map<MadeVersion, number> =>
  new Map(
    [...made].sort((one, other) => one.seq - other.seq || one.step - other.step).map((one, index) => [one, index + 1]),
  )

const displacedRow = (displaced: Step['displaced'], ids: NewIds) =>
  displaced.map(({ id, paragraphId, unitId, ...rest }) => ({
    id: ids.placed(id),
    paragraphId: paragraphId === null ? null : ids.paragraph(paragraphId),
    ...(unitId !== undefined && { unitId: ids.unit(unitId) }),
    ...rest,
  }))

function structureRow(structure: StepStructure, ids: NewIds): StepStructure {
  const here = <T extends { id: string }>(one: T): T => ({ ...one, id: ids.paragraph(one.id) })
  switch (structure.op) {
    case 'split':
    case 'join': {
      const { units, ...rest } = structure
      return { ...rest, with: rest.with.map(here), ...(units && { units: repairingRow(units, ids) }) }
    }
    case 'insert':
      return { ...structure, with: structure.with.map(here) }
    case 'joined':
      return { ...structure, into: here(structure.into) }
    case 'born':
      return { ...structure, of: ids.paragraph(structure.of) }
    default:
      return structure
  }
}

/** Without sign-offs: they hold for an earlier text, and their people may be others here. */
function repairingRow({ before, after }: Repairing, ids: NewIds): Repairing {
  const here = ({ id, source, target, signOffs: _, ...rest }: PairedUnit): PairedUnit => ({
    id: ids.unit(id),
    source: source.map(ids.paragraph),
    target: target.map(ids.paragraph),
    ...rest,
  })
  return { before: before.map(here), after: after.map(here) }
}
