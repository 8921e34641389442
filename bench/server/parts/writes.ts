import type { BareAsked, BareDone } from '../bare-writes'
import type { Bench } from '../bench'
import { startChild } from '../child'
import { type Figure, median, percentile } from '../figures'
import { CLIENTS, type Words, type Written } from '../fixture'
import type { Call, Driven } from '../load'

const ROUNDS = 4
const MS = 2_000
/** So many acceptances of each client in a round. */
const EACH = 20

type Kind = BareAsked['kind']

/** Writes, held against transactions by hand that write the same rows, in a process of their own on a copy of the database. */
export async function writes({ server, load, fixture, copy }: Bench): Promise<Figure[]> {
  const { written, editorId } = fixture
  const own = written.slice(0, CLIENTS)
  const last = written.slice(-1)
  const shared = Array.from({ length: CLIENTS }, () => last).flat()
  const given = JSON.stringify({ ...copy, editorId })
  const bare = await startChild<BareAsked>('bench/server/bare-writes.ts', given)
  const inBare = (kind: Kind, articles: readonly Written[]) => () =>
    bare.ask({ kind, articles, ms: MS }) as Promise<BareDone>
  const people = fixture.editors.map((one) => ({ ...one, 'content-type': 'application/json' }))
  const byServer = (clients: readonly Call[][]) => () => load.drive(server.base, clients, MS)
  // Each round takes the next ones: what was accepted can't be accepted again.
  const accepted = acceptances(own, people)
  const each = (articles: readonly Written[], body: typeof commentOn | typeof suggestionOn) =>
    articles.map((one, client) => oneAfterTheOther(one, people[client] ?? {}, body))
  const works = {
    bareComments: inBare('comment', own),
    comments: byServer(each(own, commentOn)),
    bareSuggestions: inBare('suggestion', own),
    suggestions: byServer(each(own, suggestionOn)),
    bareInOne: inBare('comment', shared),
    commentsInOne: byServer(each(shared, commentOn).map(turned)),
    suggestionsInOne: byServer(each(shared, suggestionOn).map(turned)),
    bareAcceptances: inBare('acceptance', own),
    acceptances: () => load.finish(server.base, accepted.next()),
  }
  const done = new Map<string, (Driven | BareDone)[]>()
  try {
    for (let round = 0; round <= ROUNDS; round++)
      for (const [name, work] of Object.entries(works)) {
        const one = await work()
        if (round > 0) done.set(name, [...(done.get(name) ?? []), one])
      }
  } finally {
    await bare.end()
  }
  const rate = (name: string) => median((done.get(name) ?? []).map(({ count, ms }) => (count * 1000) / ms))
  const p95 = (name: string) =>
    percentile(
      (done.get(name) ?? []).flatMap((one) => ('times' in one ? one.times : [])),
      0.95,
    )
  const against = (title: string, name: string, of: string, atLeast: number): Figure => ({
    ...{ name: title, is: rate(name) / rate(of), unit: '×', limit: { atLeast } },
    from: `${rate(name).toFixed(0)} of ${rate(of).toFixed(0)} a second, 95th percentile ${p95(name).toFixed(0)} ms`,
  })
  return [
    against('comments in different articles', 'comments', 'bareComments', 0.4),
    against('suggestions in different articles', 'suggestions', 'bareSuggestions', 0.4),
    against('comments in one article', 'commentsInOne', 'bareInOne', 0.25),
    against('suggestions in one article', 'suggestionsInOne', 'bareInOne', 0.25),
    against('acceptances', 'acceptances', 'bareAcceptances', 0.3),
  ]
}

type Headers = Readonly<Record<string, string>>

/** On one paragraph after the other. */
const oneAfterTheOther = (
  { paragraphs }: Written,
  headers: Headers,
  body: (words: Words, anchor: { version: number; start: number; end: number }) => object,
): Call[] =>
  paragraphs.map((paragraph) => ({
    ...{ method: 'POST', path: `/api/v1/paragraphs/${paragraph.id}/threads`, headers, status: 201 },
    // The first word, which no suggestion that is accepted is about.
    body: JSON.stringify(body(paragraph, { version: 1, start: 0, end: paragraph.text.indexOf(' ') })),
  }))

const commentOn = (_: Words, anchor: object) => ({ kind: 'comment', anchor, body: 'Is this what the source says?' })
const suggestionOn = ({ text }: Words, anchor: object) => ({
  ...{ kind: 'suggestion', anchor, replacement: `${text.slice(0, text.indexOf(' '))}!` },
})

/** Begun at another place, so that clients in one article are not all at one paragraph. */
const turned = <T>(all: readonly T[], by: number): T[] => {
  const at = Math.floor((by * all.length) / CLIENTS)
  return [...all.slice(at), ...all.slice(0, at)]
}

function acceptances(articles: readonly Written[], people: readonly Headers[]) {
  let taken = 0
  return {
    next: (): Call[][] => {
      const lists = articles.map(({ suggestions }, client) =>
        suggestions.slice(taken, taken + EACH).map(({ threadId }) => ({
          ...{ method: 'POST', path: `/api/v1/suggestions/${threadId}/accept`, headers: people[client] ?? {} },
          ...{ status: 200, body: '{}' },
        })),
      )
      taken += EACH
      return lists
    },
  }
}
