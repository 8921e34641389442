import 'server-only'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { z } from 'zod'
import { parseXml, type XmlElement } from '@/formats/read/xml'
import type { S3Settings } from '../env'
import { BackupError } from './format'

/** Files in a bucket, at any store that speaks the protocol of Amazon S3. The address names the bucket in its path. */
export type Store = {
  /** The names of those under the prefix, in no order. */
  list(): Promise<Stored[]>
  /** A file gets its name there when all of it has arrived as it was sent. */
  put(name: string, file: string): Promise<void>
  /** Writes one to a file that isn’t there yet, for its owner’s eyes only. */
  get(name: string, file: string): Promise<void>
  remove(name: string): Promise<void>
}

export type Stored = { readonly name: string; readonly bytes: number }

/** In bytes: so much is sent, or fetched, at a time, and held in memory. No part but the last may be under 5 MB. */
const PART = 16 * 1024 * 1024
const MOST_PARTS = 10_000

const MINUTE = 60_000
/** Of one request: a part takes a minute on a line of two megabits a second. */
const PATIENCE = 10 * MINUTE
/** In milliseconds, before a request is made again that failed for no fault of ours. */
const PAUSES = [500, 2_000, 8_000]

/** `s3://bucket/prefix`: the files whose names begin with the prefix and a slash. */
export function openStore(address: string, settings: S3Settings): Store {
  const { bucket, key } = partsOf(address)
  const prefix = key === '' || key.endsWith('/') ? key : `${key}/`
  const ask = asking(bucket, settings)
  return {
    list: () => list(ask, prefix),
    put: (name, file) => put(ask, prefix + name, file),
    get: (name, file) => get(ask, prefix + name, file),
    remove: async (name) => void (await ask('DELETE', prefix + name)),
  }
}

/** The store in which a file is whose address is this, and its name there. */
export function openStoreOf(address: string, settings: S3Settings): { readonly store: Store; readonly name: string } {
  const at = address.lastIndexOf('/')
  return { store: openStore(address.slice(0, at), settings), name: address.slice(at + 1) }
}

const ADDRESS = /^s3:\/\/([a-z\d][a-z\d.-]{1,61}[a-z\d])(?:\/((?:[\w.-]+\/)*[\w.-]*))?$/

export const isStoreAddress = (place: string): boolean => place.startsWith('s3://')

function partsOf(address: string): { readonly bucket: string; readonly key: string } {
  const [, bucket, key = ''] = ADDRESS.exec(address) ?? []
  if (bucket === undefined) throw new BackupError(`${address} is no address of a store: s3://bucket/prefix`)
  return { bucket, key }
}

type Asked = { readonly query?: Readonly<Record<string, string>>; readonly body?: Buffer; readonly headers?: object }
type Ask = (method: string, key: string, asked?: Asked) => Promise<Response>

function asking(bucket: string, { endpoint, region, keyId, secret }: S3Settings): Ask {
  const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, service: 's3', region, retries: 0 })
  const send = (method: string, key: string, { query = {}, body, headers = {} }: Asked) => {
    const address = `${endpoint}/${bucket}${key === '' ? '' : `/${key}`}`
    const parameters = new URLSearchParams(query).toString()
    return client
      .fetch(parameters === '' ? address : `${address}?${parameters}`, {
        method,
        headers: { ...headers, ...(body && sums(body)) },
        ...(body && { body: new Uint8Array(body) }),
        // It is signed for this host, and goes to no other.
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
      })
      .catch((error: unknown) => new BackupError(`${endpoint} can’t be reached: ${reasonOf(error)}`))
  }
  return async (method, key, asked = {}) => {
    for (let attempt = 0; ; attempt++) {
      const answer = await send(method, key, asked)
      if (answer instanceof Response && answer.ok) return answer
      const wait = PAUSES[attempt]
      const isPassing = answer instanceof BackupError || answer.status >= 500 || answer.status === 429
      if (isPassing && wait !== undefined) {
        await pause(wait)
        continue
      }
      if (answer instanceof BackupError) throw answer
      // What is asked by HEAD is refused without a word.
      const said = method === 'HEAD' ? await send('GET', key, { headers: { range: 'bytes=0-0' } }) : answer
      throw said instanceof BackupError ? said : await refusal(said.ok ? answer : said, bucket)
    }
  }
}

/** By which the store sees that it was sent what was meant. */
const sums = (body: Buffer) => ({
  'content-md5': createHash('md5').update(body).digest('base64'),
  'x-amz-content-sha256': createHash('sha256').update(body).digest('hex'),
})

const Reason = z.object({ cause: z.object({ code: z.string() }) })
const reasonOf = (error: unknown): string =>
  Reason.safeParse(error).data?.cause.code ?? (error instanceof Error ? error.message : String(error))

/** What is to be looked at, by the code of a refusal; a signature is of one region. */
const SETTINGS = new Map([
  ['InvalidAccessKeyId', 'S3_ACCESS_KEY_ID'],
  ['SignatureDoesNotMatch', 'S3_SECRET_ACCESS_KEY'],
  ['AuthorizationHeaderMalformed', 'S3_REGION'],
  ['IllegalLocationConstraintException', 'S3_REGION'],
])

async function refusal(answer: Response, bucket: string): Promise<BackupError> {
  if (answer.status >= 300 && answer.status < 400) return redirection(answer, bucket)
  const root = elementOf(await answer.text())
  const [code = `status ${answer.status}`, message] = root ? [textOf(root, 'Code'), textOf(root, 'Message')] : []
  const setting = SETTINGS.get(code)
  return new BackupError(
    `${setting ? `${setting}: ` : ''}the store refused (${bucket}): ${code}${message ? `, ${message.trim()}` : ''}`,
  )
}

/** Amazon says so of a bucket in another region, and names it; others of an address that isn’t where they are, such as http for https. */
function redirection({ status, headers }: Response, bucket: string): BackupError {
  const [region, location] = [headers.get('x-amz-bucket-region'), headers.get('location')]
  const where = region ? `region ${region}` : location && URL.canParse(location) ? new URL(location).origin : undefined
  return new BackupError(
    `${region ? 'S3_REGION' : 'S3_ENDPOINT'}: the store sends to ${where ?? 'another address'} (${bucket}): status ${status}`,
  )
}

async function list(ask: Ask, prefix: string): Promise<Stored[]> {
  const all: Stored[] = []
  let token: string | undefined
  do {
    const query = { 'list-type': '2', prefix, ...(token !== undefined && { 'continuation-token': token }) }
    const root = elementOf(await (await ask('GET', '', { query })).text())
    if (!root) throw new BackupError('the store doesn’t answer as S3 does')
    for (const one of elementsIn(root, 'Contents')) {
      const name = (textOf(one, 'Key') ?? '').slice(prefix.length)
      if (name !== '' && !name.includes('/')) all.push({ name, bytes: Number(textOf(one, 'Size')) })
    }
    token = textOf(root, 'NextContinuationToken')
  } while (token)
  return all
}

async function put(ask: Ask, key: string, file: string): Promise<void> {
  const source = await fs.promises.open(file, 'r')
  try {
    const { size } = await source.stat()
    const length = Math.max(PART, Math.ceil(size / MOST_PARTS))
    const part = async (from: number) => {
      const buffer = Buffer.allocUnsafe(Math.min(length, size - from))
      await source.read(buffer, 0, buffer.length, from)
      return buffer
    }
    if (size <= length) await ask('PUT', key, { body: await part(0) })
    else await putParts(ask, key, { size, length, part })
    const { headers } = await ask('HEAD', key)
    if (Number(headers.get('content-length')) !== size)
      throw new BackupError('the store has another file than it was sent')
  } finally {
    await source.close()
  }
}

type Parts = { readonly size: number; readonly length: number; readonly part: (from: number) => Promise<Buffer> }

async function putParts(ask: Ask, key: string, { size, length, part }: Parts): Promise<void> {
  const begun = elementOf(await (await ask('POST', key, { query: { uploads: '' } })).text())
  const uploadId = begun && textOf(begun, 'UploadId')
  if (!uploadId) throw new BackupError('the store doesn’t answer as S3 does')
  try {
    const parts: string[] = []
    for (let from = 0, partNumber = 1; from < size; from += length, partNumber++) {
      const query = { partNumber: String(partNumber), uploadId }
      const { headers } = await ask('PUT', key, { query, body: await part(from) })
      parts.push(
        `<Part><PartNumber>${partNumber}</PartNumber><ETag>${escaped(headers.get('etag') ?? '')}</ETag></Part>`,
      )
    }
    const body = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`)
    const done = await ask('POST', key, { query: { uploadId }, body, headers: { 'content-type': 'application/xml' } })
    // It may say that it failed after it has begun to answer.
    const root = elementOf(await done.text())
    if (root && localName(root) === 'Error') throw new BackupError(`the store refused: ${textOf(root, 'Code')}`)
  } catch (error) {
    await ask('DELETE', key, { query: { uploadId } }).catch(() => {})
    throw error
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

async function get(ask: Ask, key: string, file: string): Promise<void> {
  const { headers } = await ask('HEAD', key)
  const size = Number(headers.get('content-length'))
  // Of one and the same file, however long it takes.
  const same = headers.has('etag') ? { 'if-match': headers.get('etag') } : {}
  const out = await fs.promises.open(file, 'wx', 0o600)
  try {
    for (let from = 0; from < size; from += PART) {
      const range = `bytes=${from}-${Math.min(from + PART, size) - 1}`
      const answer = await ask('GET', key, { headers: { range, ...same } })
      await out.write(new Uint8Array(await answer.arrayBuffer()), 0, undefined, from)
    }
  } finally {
    await out.close()
  }
}

function elementOf(text: string): XmlElement | undefined {
  const read = parseXml(text, new Map(), 'the answer')
  return read.ok ? read.value : undefined
}

/** Stores differ in whether their elements are in a namespace. */
const localName = ({ name }: XmlElement) => name.replace(/^\{.*\}/, '')

const elementsIn = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string' && localName(child) === name)

const textOf = (element: XmlElement, name: string): string | undefined =>
  elementsIn(element, name)[0]
    ?.children.filter((child) => typeof child === 'string')
    .join('')
