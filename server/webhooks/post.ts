import 'server-only'
import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { DeliveryFailure } from '@/domain/contract/webhook-routes'
import { isPublicAddress } from './address'

/** What became of a request. `status`: what the other side answered; `failure`: why it didn't answer. */
export type Outcome =
  | { readonly status: number; readonly answer: string }
  | { readonly failure: DeliveryFailure }
  /** It was stopped here. */
  | 'interrupted'

export type Sending = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type Manner = {
  /** Also to addresses that aren't of the public internet. */
  readonly privateAllowed: boolean
  /** In milliseconds: the whole time from the first look-up to the last byte. */
  readonly timeout: number
  readonly stop?: AbortSignal
  /** How names are resolved. */
  readonly resolve?: Resolve
}

type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

const MOST_BYTES = 1024

/**
 * Posts to an address that somebody else chose. No redirect is followed, a connection serves one request, and of the answer
 * only the beginning is read. The address that is checked is the one that is connected to, so a name that resolves to another
 * the next time changes nothing.
 */
export function post({ url, headers, body }: Sending, manner: Manner): Promise<Outcome> {
  const { hostname, protocol } = new URL(url)
  // An address in numbers is connected to without a look-up.
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 && !mayConnect(hostname, manner))
    return Promise.resolve({ failure: 'private-address' })
  const late = AbortSignal.timeout(manner.timeout)
  const signal = AbortSignal.any([late, ...(manner.stop ? [manner.stop] : [])])
  const { request } = protocol === 'https:' ? https : http
  return new Promise((settle) => {
    let answered = false
    const fail = (error?: unknown) => {
      if (answered) return
      settle(manner.stop?.aborted ? 'interrupted' : { failure: late.aborted ? 'timed-out' : failureOf(error) })
    }
    const sent = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      lookup: checkedLookup(manner),
      signal,
    })
    sent.on('response', (response) => {
      answered = true
      void readAnswer(response).then(settle)
    })
    sent.on('error', fail)
    // After whatever ends a connection without a word, such as an upgrade that nobody asked for.
    sent.on('close', () => fail())
    sent.end(body)
  })
}

/** The status decides: a body that never ends, or breaks off, is read as far as it came. */
async function readAnswer(response: http.IncomingMessage): Promise<Outcome> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= MOST_BYTES) break
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
  }
  response.destroy()
  const answer = Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8').replaceAll('\u0000', '\uFFFD')
  return { status: response.statusCode ?? 0, answer }
}

const mayConnect = (address: string, { privateAllowed }: Manner) => privateAllowed || isPublicAddress(address)

class PrivateAddress extends Error {}

/** A look-up that fails where any of the addresses isn't one to connect to. */
function checkedLookup(manner: Manner): LookupFunction {
  const resolve: Resolve = manner.resolve ?? lookup
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, [])
      if (addresses.some(({ address }) => !mayConnect(address, manner))) return done(new PrivateAddress(hostname), [])
      const [first] = addresses
      if (options.all || !first) return done(null, addresses)
      done(null, first.address, first.family)
    })
  }
}

function failureOf(error: unknown): DeliveryFailure {
  if (error instanceof PrivateAddress) return 'private-address'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'not-found'
  return /^ERR_TLS|CERT|SELF_SIGNED|UNABLE_TO_VERIFY|^EPROTO|^ERR_SSL/.test(code) ? 'tls' : 'unreachable'
}
