import 'server-only'
import type { Finding } from '@/domain/contract/findings'
import type { Locale } from '@/domain/contract/names'
import type { Article, Event } from '@/domain/contract/shapes'
import { groupBy } from '@/domain/group-by'
import type { Reader } from '@/domain/report/reader'
import { numbersOf } from '@/domain/unit-number'
import type { RecordedUnit, Review, ReviewedUnit } from '@/formats/write/review'
import type { Sources } from '@/formats/write/write'
import { restorationOfArticle, restorationsOf } from '../manuscript/restore/load'
import { findingsAfter } from '../queries/findings'
import { eventsAfter, versionsOf } from '../queries/history'
import { loadReviewReport } from '../queries/review-report'
import { eventViews } from '../queries/stand-ins'
import { loadThreadsIn } from '../queries/threads'
import { trackedWindows, unitWindows } from '../queries/tracked-units'
import { onceRead } from './once-read'
import { readAhead } from './read-ahead'
import type { Snapshot } from './snapshot'

/** With what ends them: the writer of JSON goes through the units several times. */
type OpenSources = Sources & { readonly discard: () => Promise<void> }

/** What the writers read an article from: its parts on request, one after the other. */
export function sourcesOf(
  snapshot: Snapshot,
  article: Article,
  reader: Reader,
  marks: Pick<Review, 'wayMark' | 'keep'> = {},
): OpenSources {
  const recorded = onceRead(() => recordedWindows(snapshot))
  const review = async <U extends ReviewedUnit>(units: AsyncIterable<U>): Promise<Review<U>> => ({
    article,
    hasHeading: await hasHeading(snapshot),
    respells: await cameAsDocument(snapshot),
    units,
    threads: await threadsOfArticle(snapshot),
    ...marks,
  })
  return {
    reader,
    review: () => review(readAhead(unitWindows(snapshot))),
    reported: async () => ({
      ...(await review(readAhead(unitWindows(snapshot)))),
      report: await snapshot.look((db) => loadReviewReport(db, article, reader.locale)),
    }),
    tracked: () => review(readAhead(trackedWindows(snapshot))),
    recorded: async () => ({
      article,
      threads: await threadsOfArticle(snapshot),
      units: recorded.all,
      restoration: await snapshot.look((db) => restorationOfArticle(db, article.id)),
      events: eventsOf(snapshot, article.seq),
    }),
    found: async () => ({
      article,
      numbers: await loadNumbers(snapshot),
      findings: findingsOf(snapshot, reader.locale),
    }),
    discard: recorded.discard,
  }
}

async function* recordedWindows(snapshot: Snapshot): AsyncIterable<RecordedUnit[]> {
  for await (const window of unitWindows(snapshot)) {
    const ids = window.map(({ unit }) => unit.id)
    const versions = await snapshot.look((db) => versionsOf(db, { paragraph: { unitId: { in: ids } } }))
    const unitOf = await snapshot.look((db) =>
      db.paragraph.findMany({ where: { unitId: { in: ids } }, select: { id: true, unitId: true } }),
    )
    const byUnit = groupBy(unitOf, ({ unitId }) => unitId)
    const restorationOf = await snapshot.look((db) => restorationsOf(db, ids))
    yield window.map((one) => ({
      ...one,
      versions: new Map((byUnit.get(one.unit.id) ?? []).map(({ id }) => [id, versions.get(id) ?? []])),
      restoration: restorationOf(one.unit.id),
    }))
  }
}

const threadsOfArticle = ({ look, articleId }: Snapshot) => look((db) => loadThreadsIn(db, articleId, []))

/** Documents are read into marks; what a person wrote in Markdown stays as it is. */
const cameAsDocument = ({ look, articleId }: Snapshot): Promise<boolean> =>
  look(async (db) => {
    const created = await db.event.findFirst({ where: { articleId, type: 'article.created' }, select: { data: true } })
    const { data } = created ?? {}
    return typeof data === 'object' && data !== null && 'format' in data
  })

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

/** Those that the article had as it was read: exports go on meanwhile. */
async function* eventsOf({ look, articleId }: Snapshot, until: number): AsyncIterable<Event> {
  for (let seq = 0; ; ) {
    const after = seq
    const found = await look((db) => eventsAfter(db, articleId, after, 1_000))
    const rows = found.filter((row) => row.seq <= until)
    // What an event changes is for clients that follow it; the table of events has it by type.
    yield* (await look((db) => eventViews(db, rows))).map(({ changes: _, ...event }) => event)
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
