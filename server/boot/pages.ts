import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { lastOutage, noteOutage, type Outage, outageOf } from '../outage'
import { processState } from '../process-state'
import { outagePage } from './outage-page'
import { pageGuard } from './page-guard'
import { whyUnready } from './ready'

/** What the database kept a page from, while it is made. */
type Making = { outage?: Outage }

const making = processState('making', () => new AsyncLocalStorage<Making>())

/**
 * In an outage a page is answered with 503 and words, as the API is, where Next by itself answers 500. Without a database nothing can be
 * shown, and Next isn’t asked; where only writing is impossible, pages are made as always.
 */
export function guardPages() {
  pageGuard.serve = async (handle, request, response) => {
    if (!isPage(request)) return handle(request, response)
    if (lastOutage() === 'unreachable' && (await whyUnready()) === 'unreachable')
      return sendOutage('unreachable', request, response)
    const met: Making = {}
    replaceFailure(response, () => met.outage && outagePage(met.outage, request.headers))
    await making.run(met, () => handle(request, response))
  }
  pageGuard.noteFailure = (error) => {
    const outage = outageOf(error)
    if (!outage) return
    noteOutage(outage)
    const met = making.getStore()
    if (met) met.outage = outage
  }
}

const isPage = ({ url = '' }: IncomingMessage) => !/^\/(?:api\/|_next\/|readyz(?:\?|$))/.test(url)

function sendOutage(why: Outage, { headers: asked }: IncomingMessage, response: ServerResponse) {
  const { html, headers } = outagePage(why, asked)
  response.writeHead(503, [...headers].flat()).end(html)
}

/**
 * Where an answer is a failure, and there is a page for it by the time that its head is to be sent, that is sent, and nothing that the one
 * who failed says.
 */
function replaceFailure(response: ServerResponse, pageFor: () => ReturnType<typeof outagePage> | undefined) {
  const { writeHead, end } = response
  let state: 'open' | 'as it is' | 'replaced' = 'open'
  const isReplaced = (status: number): boolean => {
    if (state !== 'open') return state === 'replaced'
    const page = status < 500 ? undefined : pageFor()
    // What follows is no failure’s.
    state = 'as it is'
    if (!page) return false
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    Reflect.apply(writeHead, response, [503, [...page.headers].flat()])
    Reflect.apply(end, response, [page.html])
    state = 'replaced'
    return true
  }
  /** Those by which a head is sent, and those that would fail, or cut the page off, once it is. */
  const heads = { writeHead: response, write: true, end: response, flushHeaders: undefined }
  const others = { setHeader: response, appendHeader: response, removeHeader: undefined, destroy: response }
  for (const [name, answer] of Object.entries({ ...heads, ...others })) {
    const original = Reflect.get(response, name)
    Reflect.set(response, name, (...given: unknown[]) => {
      const status = name === 'writeHead' ? Number(given[0]) : response.statusCode
      const replaced = name in heads ? isReplaced(status) : state === 'replaced'
      return replaced ? answer : Reflect.apply(original, response, given)
    })
  }
}
