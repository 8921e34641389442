import http from 'node:http'

/** What somebody waits for; the first is asked by the desks themselves, as soon as they hear of an event. */
export const KINDS = [
  ...([
    'changes',
    'a page of units',
    'a page of threads',
    'the article',
    'the history',
    'notifications',
    'a search',
  ] as const),
  ...(['presence', 'a comment', 'a reply', 'a suggestion', 'an acceptance', '/healthz'] as const),
]
export type Kind = (typeof KINDS)[number]

export type Ask = {
  readonly kind: Kind
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object
  readonly method?: 'POST' | 'PUT'
}

export type Answered = { readonly status: number; readonly tag: string | undefined; readonly json: () => unknown }

/** What was answered, and how fast, since the beginning. */
export type Tally = {
  readonly times: ReadonlyMap<Kind, number[]>
  readonly statuses: Map<number, number>
  /** The first of those that were neither answered as they should nor refused for a quota. */
  readonly faults: string[]
  faultCount: number
}

const MOST_TOLD = 5

export function newSender(base: string) {
  const agent = new http.Agent({ keepAlive: true })
  const tally: Tally = {
    ...{ times: new Map(KINDS.map((kind) => [kind, []])), statuses: new Map(), faults: [], faultCount: 0 },
  }
  const note = (fault: string) => {
    tally.faultCount++
    if (tally.faults.length < MOST_TOLD) tally.faults.push(fault)
  }

  /** Undefined: it wasn't answered as it should. */
  const send = async ({ kind, path, method, headers, body }: Ask): Promise<Answered | undefined> => {
    const sent = performance.now()
    try {
      const answer = await answerOf(base + path, agent, { method: method ?? 'GET', headers }, body)
      tally.times.get(kind)?.push(performance.now() - sent)
      const { status } = answer
      tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1)
      if (status < 400) return answer
      if (status !== 429) note(`${kind}: ${status} ${JSON.stringify(answer.json())}`)
    } catch (error) {
      note(`${kind}: ${error}`)
    }
    return
  }
  return { base, send, tally, close: () => agent.destroy() }
}

export type Sender = ReturnType<typeof newSender>

function answerOf(url: string, agent: http.Agent, options: http.RequestOptions, body?: object): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...options.headers,
      ...(body && { 'content-type': 'application/json', origin: new URL(url).origin }),
    }
    const request = http.request(url, { ...options, agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          tag: response.headers.etag,
          json: () => JSON.parse(Buffer.concat(parts).toString() || 'null'),
        }),
      )
    })
    request.on('error', reject)
    request.end(body && JSON.stringify(body))
  })
}
