import { notifyManager, type QueryClient } from '@tanstack/react-query'
import { call } from '@/components/call'
import type { Finding } from '@/domain/contract/findings'
import type { Query } from '@/domain/contract/query'
import type { Comment, Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import { withUnits } from '../model/alignment'
import { isOvertaken, mergedThreads, mergedUnits } from '../model/merged'
import {
  type ArticlePart,
  articleQuery,
  findingQuery,
  findingsQuery,
  key,
  noteChecked,
  seenKey,
  threadsQuery,
  unitsQuery,
} from './article-queries'
import { letGo } from './elements'
import { wholeArticle } from './remaining-pages'
import { addEvents } from './since'

/** Put an answer of the API into the query cache, so that it shows before the next fetch. */

export function putThreads(client: QueryClient, articleId: string, threads: readonly Thread[]) {
  client.setQueryData(threadsQuery(articleId).queryKey, (known) => known && threads.reduce(withThread, known))
}

/** The same for many. */
export function putAllThreads(client: QueryClient, articleId: string, threads: readonly Thread[]) {
  client.setQueryData(threadsQuery(articleId).queryKey, (known) => known && mergedThreads(known, threads))
}

export function putUnit(client: QueryClient, articleId: string, unit: Unit) {
  client.setQueryData(unitsQuery(articleId).queryKey, (known) =>
    known?.map((other) => (other.id === unit.id ? unit : other)),
  )
}

/** Replaces the units whose alignment changed. */
export function putUnits(client: QueryClient, articleId: string, units: readonly Unit[]) {
  client.setQueryData(unitsQuery(articleId).queryKey, (known) => known && withUnits(known, units))
}

/** Replaces a changed paragraph; its unit's sign-offs are no longer current. */
export function putParagraph(client: QueryClient, articleId: string, paragraph: Paragraph) {
  const inPlace = (other: Paragraph) => (other.id === paragraph.id ? paragraph : other)
  client.setQueryData(unitsQuery(articleId).queryKey, (known) =>
    known?.map((unit) => {
      const before = [...unit.source, ...unit.target].find(({ id }) => id === paragraph.id)
      if (!before) return unit
      const lapsed = before.version !== paragraph.version
      return {
        ...unit,
        source: unit.source.map(inPlace),
        target: unit.target.map(inPlace),
        signOffs: lapsed ? unit.signOffs.map((signOff) => ({ ...signOff, current: false })) : unit.signOffs,
      }
    }),
  )
}

/** Removes a judged finding from the open ones, or adds a reopened one. */
export function putFinding(client: QueryClient, articleId: string, finding: Finding) {
  dropFinding(client, articleId, finding.id)
  if (finding.status !== 'open') return
  client.setQueryData(findingsQuery(articleId).queryKey, (known) => known && [...known, finding])
}

export function dropFinding(client: QueryClient, articleId: string, findingId: string) {
  const { queryKey } = findingsQuery(articleId)
  // A request already under way would answer with the old list and make the card flicker or lose the focus.
  void client.cancelQueries({ queryKey, exact: true })
  // The card of what was made of it quotes it, at once.
  const finding = client.getQueryData(queryKey)?.find(({ id }) => id === findingId)
  if (finding) client.setQueryData(findingQuery(findingId).queryKey, finding)
  client.setQueryData(queryKey, (known) => known?.filter(({ id }) => id !== findingId))
}

export function putComment(client: QueryClient, articleId: string, comment: Comment) {
  client.setQueryData(threadsQuery(articleId).queryKey, (known) =>
    known?.map((thread) => (thread.id === comment.threadId ? withComment(thread, comment) : thread)),
  )
}

/** Of a thread that was loaded with it. */
export function putQuery(client: QueryClient, articleId: string, query: Query) {
  client.setQueryData(threadsQuery(articleId).queryKey, (known) =>
    known?.map((thread) =>
      thread.id === query.threadId
        ? { ...thread, queries: thread.queries?.map((one) => (one.id === query.id ? query : one)) }
        : thread,
    ),
  )
}

function withThread(known: Thread[], thread: Thread): Thread[] {
  const at = known.findIndex(({ id }) => id === thread.id)
  return at < 0 ? [...known, thread] : known.with(at, thread)
}

function withComment(thread: Thread, comment: Comment): Thread {
  const at = thread.comments.findIndex(({ id }) => id === comment.id)
  return { ...thread, comments: at < 0 ? [...thread.comments, comment] : thread.comments.with(at, comment) }
}

/** A pull under way, and whether it has to run again because something may have changed since it began. */
type Pull = { done: Promise<void>; again: boolean }
const looks = new WeakMap<QueryClient, Map<string, Pull>>()

/**
 * Asks for what has changed in the units and threads since the last time, and puts it into what the desk shows: one look at a
 * time, and another one if something may have been missed by it. Nothing is fetched twice, however long the article is.
 */
export function pullChanges(client: QueryClient, articleId: string): Promise<void> {
  const mine = looks.get(client) ?? new Map<string, Pull>()
  looks.set(client, mine)
  const under = mine.get(articleId)
  if (under) {
    under.again = true
    return under.done
  }
  const look: Pull = { done: Promise.resolve(), again: false }
  mine.set(articleId, look)
  look.done = (async () => {
    try {
      do {
        look.again = false
        await pullOnce(client, articleId)
      } while (look.again)
    } finally {
      mine.delete(articleId)
    }
  })()
  return look.done
}

async function pullOnce(client: QueryClient, articleId: string) {
  await wholeArticle(client)
  const since = client.getQueryData<number>(seenKey(articleId)) ?? 0
  const changes = await call('GET /articles/{id}/changes', { id: articleId, query: { since } })
  await letGo()
  // The person's own act was answered meanwhile, and asks for another look.
  if (isOvertaken(client.getQueryData(unitsQuery(articleId).queryKey) ?? [], changes)) return
  client.setQueryData(seenKey(articleId), changes.seq)
  addEvents(client, articleId, changes.events)
  if (changes.tooMany) {
    await Promise.all(
      [unitsQuery(articleId), threadsQuery(articleId)].map(({ queryKey }) => client.invalidateQueries({ queryKey })),
    )
    return
  }
  const { units, unitIds, threads } = changes
  // Drawn at once: a thread stands on the text it came with.
  notifyManager.batch(() => {
    if (units.length > 0 || unitIds)
      client.setQueryData(unitsQuery(articleId).queryKey, (known) => known && mergedUnits(known, changes))
    if (threads.length > 0)
      client.setQueryData(threadsQuery(articleId).queryKey, (known) => known && mergedThreads(known, threads))
  })
  // The checks were through with them before they came.
  const article = client.getQueryData(articleQuery(articleId).queryKey)
  if (article?.checked && article.seq >= changes.seq) noteChecked(client, articleId)
}

/** Refetches parts of an article; of units and threads only the changes. */
export function refetch(client: QueryClient, id: string, parts: readonly ArticlePart[]): Promise<unknown> {
  const rest = parts.filter((part) => part !== 'units' && part !== 'threads')
  return Promise.all([
    rest.length < parts.length && pullChanges(client, id),
    ...rest.map((part) => client.invalidateQueries({ queryKey: key(id, part) })),
  ])
}
