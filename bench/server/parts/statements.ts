import { EDITOR } from '../../desk/article'
import type { Bench } from '../bench'
import { countingProxy } from '../counting'
import type { Figure } from '../figures'
import { startStet } from '../running'
import { signIn } from '../sign-in'

const TIMES = 5

/**
 * What one request sends to the database. Counted between the server and PostgreSQL, where notifications are held back meanwhile: what
 * follows a write is no part of it. The embedded database is sent the same.
 */
export async function statements({ place, fixture, port }: Bench): Promise<Figure[]> {
  const { databaseUrl } = place.where
  if (databaseUrl === undefined) return []
  const proxy = await countingProxy(databaseUrl)
  const server = await startStet(port + 1, { ...place.settings, DATABASE_URL: proxy.url })
  const { base } = server
  const [first = ''] = fixture.read
  // Not one of those whose suggestions the writes accept.
  const article = fixture.written.at(-1)
  const json = { ...fixture.editor, 'content-type': 'application/json' }
  const get = (path: string, headers = fixture.editor) => ({ path, init: { headers } })
  const post = (path: string, body: object) => ({
    ...{ path, init: { method: 'POST', headers: json, body: JSON.stringify(body) } },
  })
  const cursorOf = (key: string) => Buffer.from(key).toString('base64url')
  const anchor = { version: 1, start: 0, end: 3 }
  const onParagraph = (turn: number, body: object) =>
    post(`/api/v1/paragraphs/${article?.paragraphs[turn]?.id}/threads`, { anchor, ...body })
  try {
    const { cookie } = await signIn(base, EDITOR)
    const requests: readonly (readonly [string, number, (turn: number) => { path: string; init: RequestInit }])[] = [
      [
        'a page of 50 units',
        3,
        (turn) => get(`/api/v1/articles/${first}/units?limit=50&cursor=${cursorOf(`${turn}`)}`),
      ],
      [
        ...(['a page of 200 threads', 3] as const),
        (turn) => get(`/api/v1/articles/${first}/threads?limit=200&cursor=${cursorOf(fixture.threads[turn] ?? '')}`),
      ],
      ['a comment', 10, (turn) => onParagraph(turn, { kind: 'comment', body: 'Is it so?' })],
      ['a suggestion', 10, (turn) => onParagraph(turn, { kind: 'suggestion', replacement: 'Thus' })],
      ['an acceptance', 18, (turn) => post(`/api/v1/suggestions/${article?.suggestions[turn]?.threadId}/accept`, {})],
      ['the page of the desk', 12, () => get(`/articles/${first}`, { cookie })],
    ]
    const figures: Figure[] = []
    for (const [name, atMost, requestOf] of requests) {
      const counted: string[][] = []
      for (let turn = 0; turn < TIMES; turn++) {
        const { path, init } = requestOf(turn)
        await proxy.quiet()
        const answer = await fetch(base + path, init)
        await answer.arrayBuffer()
        const sent = proxy.release()
        if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
        counted.push(sent)
      }
      // What a timer of the server sends meanwhile is in one of them, not in all.
      const [least = []] = counted.toSorted((a, b) => a.length - b.length)
      if (process.env.SHOW) console.log(`\n${name}\n${least.map((sql) => `  ${sql.slice(0, 300)}`).join('\n')}`)
      figures.push({ name, is: least.length, unit: '', limit: { atMost }, from: 'BEGIN and COMMIT among them' })
    }
    return figures
  } finally {
    await server.stop()
    await proxy.close()
  }
}
