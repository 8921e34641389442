import { setTimeout as wait } from 'node:timers/promises'
import type { Bench } from '../bench'
import { type Figure, percentile } from '../figures'

const EVENTS = 40
const EVERY = 150

/** Events in an article that many people look at. */
export async function streams({ server, load, fixture, place }: Bench): Promise<Figure[]> {
  const article = fixture.written.at(-1)
  const paragraph = article?.paragraphs[0]
  if (!article || !paragraph) throw new Error('there is an article to write in')
  const figures: Figure[] = []
  const address = `${server.base}/api/v1/paragraphs/${paragraph.id}/threads`
  const comment = async () => {
    const headers = { ...fixture.editor, 'content-type': 'application/json' }
    const body = JSON.stringify({ kind: 'comment', body: 'Is this what the source says?' })
    const answer = await fetch(address, { method: 'POST', headers, body })
    if (answer.status !== 201) throw new Error(`a comment was answered with ${answer.status}`)
    await answer.arrayBuffer()
  }
  for (const [count, atMost] of [
    [200, 60],
    [1_000, 150],
  ] as const) {
    const { listeners } = fixture
    const headers = Array.from({ length: count }, (_, at) => listeners[at % listeners.length] ?? {})
    const began = performance.now()
    await load.listen(server.base, `/api/v1/articles/${article.id}/events`, headers)
    const opened = performance.now() - began
    await comment()
    await wait(2_000)
    await load.lags()
    for (let event = 0; event < EVENTS; event++) {
      await comment()
      await wait(EVERY)
    }
    await wait(2_000)
    const { listeners: open, lags } = await load.lags()
    const memory = server.memory()
    await load.leave()
    if (open !== count || lags.length !== count * EVENTS)
      throw new Error(`${open} of ${count} streams are open, and ${lags.length} of ${count * EVENTS} events came`)
    const from = `median ${percentile(lags, 0.5)} ms, most ${Math.max(...lags)} ms; all open after ${opened.toFixed(0)} ms`
    figures.push({
      ...{ name: `to ${count} listeners, 95th percentile`, is: percentile(lags, 0.95), unit: 'ms', from },
      ...(place.isEmbedded && { limit: { atMost } }),
    })
    if (count === 1_000)
      figures.push({ ...{ name: 'memory after that', is: memory, unit: 'MB', limit: { atMost: 700 } } })
    await wait(1_000)
  }
  return figures
}
