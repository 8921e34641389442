import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { listen } from '../server/listeners'
import type { Article, Paragraph, Person } from './fixture'
import type { Ask, Sender } from './requests'

/** In milliseconds, on average: reading, thinking and typing between two acts. */
const THINKING = 20_000
const READS = 0.8
/** Of the acts so many are in the article that all share. */
const IN_SHARED = 0.25

const Made = z.object({ id: z.string() })
const Accepted = z.object({ paragraph: z.object({ version: z.int(), text: z.string() }) })
const Changes = z.object({ seq: z.int() })

/** A tab of a browser: its stream, and what it asks for when that tells it something. */
type Tab = {
  readonly article: Article
  readonly client: string
  readonly stream: ReturnType<typeof listen>
  readonly tags: Map<string, string>
  /** Threads that this person opened, to reply to. */
  readonly threads: string[]
}

/** Acts until it is over: looks at something or writes something, where they are seen by those beside them. */
export async function act(person: Person, shared: Article, busy: number, sender: Sender, isOver: () => boolean) {
  const { headers, tabs } = openTabs(person, shared, sender)
  await Promise.all(tabs.map(({ stream }) => stream.opened))
  const correct = corrector(person.own, headers, sender)
  return {
    streams: tabs.map(({ stream }) => stream),
    done: (async () => {
      // Nobody begins when the others do.
      await wait((Math.random() * THINKING) / busy)
      while (!isOver()) {
        const tab = Math.random() < IN_SHARED ? tabs[0] : tabs[1]
        const paragraph = pick(tab.article.paragraphs)
        await sender.send({
          ...{ kind: 'presence', path: `/api/v1/articles/${tab.article.id}/presence`, method: 'PUT', headers },
          body: { client: tab.client, unitId: paragraph.unitId, writing: false },
        })
        if (Math.random() < READS) await look(tab, headers, sender)
        else if (tab === tabs[0] || Math.random() < 0.5) await say(tab, paragraph, headers, sender)
        else await correct()
        await wait((-Math.log(1 - Math.random()) * THINKING) / busy)
      }
      for (const { stream } of tabs) stream.leave()
    })(),
  }
}

type Headers = Readonly<Record<string, string>>

function openTabs({ cookie, own }: Person, shared: Article, sender: Sender) {
  const headers: Headers = { cookie }
  const open = (article: Article): Tab => {
    const client = randomUUID()
    const path = `/api/v1/articles/${article.id}/events?checks=on&presence=${client}`
    const stream = listen(sender.base, path, [headers], follower(article, headers, sender))
    return { article, client, stream, tags: new Map(), threads: [] }
  }
  const tabs: [Tab, Tab] = [open(shared), open(own)]
  return { headers, tabs }
}

/** What a desk does when it hears of an event: one look at a time at what has changed, and another one if there is more. */
function follower({ id }: Article, headers: Headers, { send }: Sender): () => void {
  let since = 0
  let looking = false
  let again = false
  const pull = async () => {
    looking = true
    do {
      again = false
      const answer = await send({ kind: 'changes', path: `/api/v1/articles/${id}/changes?since=${since}`, headers })
      if (answer) since = Changes.parse(answer.json()).seq
    } while (again)
    looking = false
  }
  return () => {
    again = true
    if (!looking) void pull()
  }
}

async function look({ article, tags }: Tab, headers: Headers, { send }: Sender) {
  const { kind, path } = pick<Pick<Ask, 'kind' | 'path'>>([
    { kind: 'a page of units', path: `/articles/${article.id}/units?limit=50` },
    { kind: 'a page of units', path: `/articles/${article.id}/units?limit=50` },
    { kind: 'a page of threads', path: `/articles/${article.id}/threads?limit=200` },
    { kind: 'a page of threads', path: `/articles/${article.id}/threads?limit=200` },
    { kind: 'the article', path: `/articles/${article.id}` },
    { kind: 'the history', path: `/articles/${article.id}/history?limit=50` },
    { kind: 'notifications', path: '/notifications' },
    { kind: 'a search', path: `/search?q=${encodeURIComponent(wordIn(pick(article.paragraphs).text).word)}` },
  ])
  const tag = tags.get(path)
  const answer = await send({
    kind,
    path: `/api/v1${path}`,
    headers: { ...headers, ...(tag && { 'if-none-match': tag }) },
  })
  if (answer?.tag !== undefined) tags.set(path, answer.tag)
}

async function say({ threads }: Tab, paragraph: Paragraph, headers: Headers, { send }: Sender) {
  const body = 'Is this what the source says? It reads as if nobody had asked.'
  const last = threads.pop()
  if (last !== undefined) {
    await send({ kind: 'a reply', path: `/api/v1/threads/${last}/comments`, method: 'POST', headers, body: { body } })
    return
  }
  const path = `/api/v1/paragraphs/${paragraph.id}/threads`
  const answer = await send({ kind: 'a comment', path, method: 'POST', headers, body: { kind: 'comment', body } })
  if (answer) threads.push(Made.parse(answer.json()).id)
}

/** Suggests a word, and the next time accepts it: so a text changes, and stays as long as it is. */
function corrector({ paragraphs }: Article, headers: Headers, { send }: Sender): () => Promise<void> {
  const paragraph = pick(paragraphs)
  let { text } = paragraph
  let version = 1
  let open: string | undefined
  return async () => {
    if (open !== undefined) {
      const path = `/api/v1/suggestions/${open}/accept`
      const answer = await send({ kind: 'an acceptance', path, method: 'POST', headers, body: {} })
      if (answer) ({ text, version } = Accepted.parse(answer.json()).paragraph)
      open = undefined
      return
    }
    const { word, start } = wordIn(text)
    const anchor = { version, start, end: start + word.length }
    const replacement = word === word.toUpperCase() ? word.toLowerCase() : word.toUpperCase()
    const answer = await send({
      ...{ kind: 'a suggestion', path: `/api/v1/paragraphs/${paragraph.id}/threads`, method: 'POST', headers },
      body: { kind: 'suggestion', anchor, replacement },
    })
    if (answer) open = Made.parse(answer.json()).id
  }
}

/** A word of some letters. */
function wordIn(text: string): { word: string; start: number } {
  const found = pick([...text.matchAll(/[a-z]{4,}/gi)])
  return { word: found[0], start: found.index }
}

function pick<T>(all: readonly T[]): T {
  const one = all[Math.floor(Math.random() * all.length)]
  if (one === undefined) throw new Error('there is something to choose from')
  return one
}
