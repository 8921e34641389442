import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { serveParent } from './child'
import { listen } from './listeners'

/** The process that the load comes from: the server's own has the other core. */

/** A request. Another status than the expected one ends the bench: an error is quick to answer. */
export type Call = {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly status: number
}

export type Asked =
  /** Clients that send one request after the other, from a list of their own and over again, for a time. */
  | { readonly drive: readonly (readonly Call[])[]; readonly base: string; readonly ms: number }
  /** The same, each list to its end. */
  | { readonly finish: readonly (readonly Call[])[]; readonly base: string }
  /** Requests at a fixed rate, whether those before were answered or not, until `stop`. */
  | { readonly probe: readonly { readonly call: Call; readonly every: number }[]; readonly base: string }
  | { readonly stop: true }
  /** As many streams of events as there are headers. */
  | { readonly listen: string; readonly base: string; readonly headers: readonly Readonly<Record<string, string>>[] }
  /** How long after it was made each event came to each stream since this was asked last. */
  | { readonly lags: true }
  | { readonly leave: true }

/** What was answered in `ms`, and each answer's time in milliseconds. */
export type Driven = { readonly count: number; readonly ms: number; readonly times: readonly number[] }
/** Of each probe, the milliseconds of its answers. */
export type Probed = readonly (readonly number[])[]
export type Lags = { readonly listeners: number; readonly lags: readonly number[] }

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
let probing: { stopped: boolean; readonly done: Promise<Probed> } | undefined
let streams: ReturnType<typeof listen> | undefined

if (process.send)
  serveParent(async (asked: Asked) => {
    if ('drive' in asked) return drive(asked.base, asked.drive, performance.now() + asked.ms)
    if ('finish' in asked) return drive(asked.base, asked.finish)
    if ('probe' in asked) {
      const state = { stopped: false }
      const isStopped = () => state.stopped
      const done = Promise.all(asked.probe.map(({ call, every }) => probe(asked.base, call, every, isStopped)))
      probing = Object.assign(state, { done })
      return 'probing'
    }
    if ('stop' in asked) {
      if (!probing) return []
      probing.stopped = true
      return probing.done
    }
    if ('listen' in asked) {
      streams = listen(asked.base, asked.listen, asked.headers)
      await streams.opened
      return 'listening'
    }
    if ('lags' in asked) return { listeners: streams?.count() ?? 0, lags: streams?.taken() ?? [] }
    streams?.leave()
    return 'left'
  })

async function drive(base: string, clients: readonly (readonly Call[])[], until?: number): Promise<Driven> {
  const times: number[] = []
  const began = performance.now()
  await Promise.all(
    clients.map(async (calls) => {
      do {
        for (const call of calls) {
          if (until !== undefined && performance.now() >= until) return
          const sent = performance.now()
          await send(base, call)
          times.push(performance.now() - sent)
        }
      } while (until !== undefined)
    }),
  )
  return { count: times.length, ms: performance.now() - began, times }
}

async function probe(base: string, call: Call, every: number, isStopped: () => boolean): Promise<number[]> {
  const answers: Promise<number>[] = []
  for (let due = performance.now(); !isStopped(); due += every) {
    await wait(Math.max(0, due - performance.now()))
    const sent = due
    answers.push(send(base, call).then(() => performance.now() - sent))
  }
  return Promise.all(answers)
}

function send(base: string, { method = 'GET', path, headers, body, status }: Call): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.request(base + path, { agent, method, headers: { ...headers } }, (response) => {
      const isRight = response.statusCode === status
      let said = ''
      response.on('data', (part: Buffer) => {
        if (!isRight) said += part
      })
      response.on('end', () =>
        isRight ? resolve() : reject(new Error(`${method} ${path}: ${response.statusCode} ${said.slice(0, 500)}`)),
      )
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}
