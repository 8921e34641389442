import 'server-only'
import type { Finding } from '@/domain/contract/findings'
import { type Locale, ParagraphKind } from '@/domain/contract/names'
import type { Article, Event } from '@/domain/contract/shapes'
import type { TrackedParagraph } from '@/domain/tracked/tracked-text'
import { numbersOf } from '@/domain/unit-number'
import type { RecordedUnit, Review, ReviewedUnit, TrackedUnit } from '@/formats/write/review'
import type { Sources } from '@/formats/write/write'
import type { Prisma } from '@/generated/prisma/client'
import type { Reader } from '../db/transaction'
import { groupBy } from '../group-by'
import { stepOf } from '../manuscript/load'
import { restorationOfArticle, restorationsOf } from '../manuscript/restore/load'
import { findingsAfter } from '../queries/findings'
import { eventsAfter, versionsOf } from '../queries/history'
import { eventView, THREAD, threadView, UNIT, unitView } from '../views/view'
import type { Snapshot } from './snapshot'

/** What the writers read an article from: its parts on request, one after the other. */
export function sourcesOf(snapshot: Snapshot, article: Article, locale: Locale): Sources {
  const review = async <U extends ReviewedUnit>(units: AsyncIterable<U>): Promise<Review<U>> => ({
    article,
    hasHeading: await hasHeading(snapshot),
    units,
    threads: await threadsOfArticle(snapshot),
  })
  return {
    review: () => review(unitsOf(snapshot)),
    tracked: () => review(trackedUnits(snapshot)),
    recorded: async () => ({
      article,
      threads: await threadsOfArticle(snapshot),
      units: () => recordedUnits(snapshot),
      restoration: await snapshot.look((db) => restorationOfArticle(db, article.id)),
      events: eventsOf(snapshot),
    }),
    found: async () => ({
      article,
      numbers: await loadNumbers(snapshot),
      findings: findingsOf(snapshot, locale),
    }),
  }
}

/** Units that are read together. */
const AT_ONCE = 200

async function* unitWindows({ look, articleId }: Snapshot): AsyncIterable<ReviewedUnit[]> {
  for (let position = -1; ; ) {
    const window = await look(async (db) => {
      const rows = await db.unit.findMany({
        where: { articleId, position: { gt: position } },
        orderBy: { position: 'asc' },
        include: UNIT,
        take: AT_ONCE,
      })
      const ids = rows.map(({ id }) => id)
      const threads = await db.thread.findMany({ where: { unitId: { in: ids } }, ...OLDEST_FIRST, include: THREAD })
      const byUnit = groupBy(threads.map(threadView), ({ unitId }) => unitId)
      return rows.map((row) => ({ unit: unitView(row), threads: byUnit.get(row.id) ?? [] }))
    })
    yield window
    if (window.length < AT_ONCE) return
    position = window.at(-1)?.unit.position ?? position
  }
}

async function* unitsOf(snapshot: Snapshot): AsyncIterable<ReviewedUnit> {
  for await (const window of unitWindows(snapshot)) yield* window
}

async function* trackedUnits(snapshot: Snapshot): AsyncIterable<TrackedUnit> {
  for await (const window of unitWindows(snapshot)) {
    const ids = window.map(({ unit }) => unit.id)
    const paragraphs = await snapshot.look((db) => loadTrackedParagraphs(db, ids))
    yield* window.map((one) => ({ ...one, paragraphs: paragraphs.get(one.unit.id) ?? [] }))
  }
}

async function* recordedUnits(snapshot: Snapshot): AsyncIterable<RecordedUnit> {
  for await (const window of unitWindows(snapshot)) {
    const ids = window.map(({ unit }) => unit.id)
    const versions = await snapshot.look((db) => versionsOf(db, { paragraph: { unitId: { in: ids } } }))
    const unitOf = await snapshot.look((db) =>
      db.paragraph.findMany({ where: { unitId: { in: ids } }, select: { id: true, unitId: true } }),
    )
    const byUnit = groupBy(unitOf, ({ unitId }) => unitId)
    const restorationOf = await snapshot.look((db) => restorationsOf(db, ids))
    yield* window.map((one) => ({
      ...one,
      versions: new Map((byUnit.get(one.unit.id) ?? []).map(({ id }) => [id, versions.get(id) ?? []])),
      restoration: restorationOf(one.unit.id),
    }))
  }
}

const threadsOfArticle = ({ look, articleId }: Snapshot) =>
  look(async (db) => {
    const rows = await db.thread.findMany({ where: { articleId, unitId: null }, ...OLDEST_FIRST, include: THREAD })
    return rows.map(threadView)
  })

const OLDEST_FIRST = { orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }] }

const hasHeading = ({ look, articleId }: Snapshot): Promise<boolean> =>
  look(async (db) => {
    const where = { articleId, side: 'target' as const, kind: 'heading', removedAt: null, unit: { excluded: false } }
    return (await db.paragraph.findFirst({ where, select: { id: true } })) !== null
  })

/** Of the included units: excluded ones are not checked. */
const loadNumbers = ({ look, articleId }: Snapshot): Promise<ReadonlyMap<string, number>> =>
  look(async (db) => {
    const where = { articleId }
    return numbersOf(
      await db.unit.findMany({ where, orderBy: { position: 'asc' }, select: { id: true, excluded: true } }),
    )
  })

async function* eventsOf({ look, articleId }: Snapshot): AsyncIterable<Event> {
  for (let seq = 0; ; ) {
    const after = seq
    const rows = await look((db) => eventsAfter(db, articleId, after, 1_000))
    // What an event changes is for clients that follow it; the table of events has it by type.
    yield* rows.map(eventView).map(({ changes: _, ...event }) => event)
    const last = rows.at(-1)
    if (!last) return
    seq = last.seq
  }
}

async function* findingsOf({ look, articleId }: Snapshot, locale: Locale): AsyncIterable<Finding> {
  for (let id: string | undefined; ; ) {
    const after = id
    const found = await look((db) => findingsAfter(db, articleId, after, 1_000, locale))
    yield* found
    const last = found.at(-1)
    if (!last) return
    id = last.id
  }
}

/** All paragraphs of the translation in some units, by unit, with their histories. */
export async function loadTrackedParagraphs(
  db: Reader,
  unitIds: readonly string[],
): Promise<Map<string, TrackedParagraph[]>> {
  const rows = await db.paragraph.findMany({
    where: { side: 'target', unitId: { in: [...unitIds] } },
    orderBy: { position: 'asc' },
    include: TRACKED,
  })
  const byUnit = groupBy(rows, ({ unitId }) => unitId)
  return new Map([...byUnit].map(([unitId, paragraphs]) => [unitId, paragraphs.map(toTrackedParagraph)]))
}

const TRACKED = { versions: { orderBy: { version: 'asc' } } } satisfies Prisma.ParagraphInclude

type Row = Prisma.ParagraphGetPayload<{ include: typeof TRACKED }>

const toTrackedParagraph = ({
  id,
  unitId,
  kind,
  level,
  text,
  version,
  imported,
  removedAt,
  versions,
}: Row): TrackedParagraph => ({
  id,
  unitId,
  kind: ParagraphKind.parse(kind),
  ...(level !== null && { level }),
  text,
  version,
  imported,
  ...(removedAt !== null && { removed: true }),
  steps: versions.map((row) => ({ ...stepOf(row), seq: row.seq, order: row.step })),
})
