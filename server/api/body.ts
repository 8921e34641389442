import 'server-only'
import type { Hash } from 'node:crypto'
import { MEGABYTE, mostBytes } from '@/domain/contract/body-limits'
import { LIMITS } from '@/domain/contract/limits'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { RouteName } from '@/domain/contract/routes'
import { mustBeWritable } from '@/domain/contract/writable'
import { runTask } from '../worker/worker'

/** The JSON of a request, as the route takes it. Reads no further than the route allows. `hash`: of what is sent. */
export async function readJson(request: Request, name: RouteName, hash?: Hash): Promise<unknown> {
  const bytes = await readBytes(request, mostBytes(name))
  hash?.update(bytes)
  const type = request.headers.get('content-type') ?? 'application/json'
  if (bytes.length > 0 && !JSON_TYPE.test(type))
    throw new Refusal('UNSUPPORTED_FORMAT', `The body must be application/json, not ${type.slice(0, 100)}.`)
  return runTask({ do: 'read-body', name, bytes })
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i

export const isJson = (request: Request): boolean => JSON_TYPE.test(request.headers.get('content-type') ?? '')

/** A table that is sent instead of JSON. */
export async function readTable(request: Request, route: RouteName, hash?: Hash): Promise<Uint8Array> {
  const bytes = await readBytes(request, mostBytes(route))
  hash?.update(bytes)
  return bytes
}

/**
 * The bytes of a body. One of more than `most` is refused, by its Content-Length or as soon as that many have arrived;
 * `named` is the limit named in the refusal.
 */
export async function readBytes(request: Request, most: number, named = most): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(named)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size > most) throw tooLarge(named)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    // The client hung up in the middle: nothing was done yet, nobody reads the answer, and it is no fault of Stet's.
    throw invalid('body', 'ended before it was complete')
  }
  return Buffer.concat(chunks)
}

export const tooLarge = (most: number) =>
  new Refusal('TOO_LARGE', `The request is larger than the ${most / MEGABYTE} MB limit.`, {
    issues: [{ path: 'body', message: `is larger than ${most / MEGABYTE} MB` }],
  })

/** Bytes allowed besides the files: for the fields, and the separators of the parts. */
const AROUND = 256 * 1024

const MOST_PARTS = 50

/** A multipart form as an object of its fields, text or file. A field that is left blank is left out. */
export async function readForm(request: Request, hash?: Hash): Promise<Record<string, string | File>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type))
    throw new Refusal(
      'UNSUPPORTED_FORMAT',
      `The body must be multipart/form-data, not ${type.slice(0, 100) || 'without a type'}.`,
    )
  const fields = await parseForm(await readBytes(request, LIMITS.upload + AROUND, LIMITS.upload), type)
  const form = new Map<string, string | File>()
  let size = 0
  for (const [name, value] of fields) {
    if (isBlank(value)) continue
    if (form.has(name)) throw invalid(name.slice(0, 100), 'is sent twice')
    if (value instanceof File) size += value.size
    form.set(name, value)
  }
  if (size > LIMITS.upload) throw tooLarge(LIMITS.upload)
  const given = Object.fromEntries(form)
  mustBeWritable(given)
  if (hash) await hashForm(given, hash)
  return given
}

/** What separates the parts is another each time. */
async function hashForm(form: Record<string, string | File>, hash: Hash): Promise<void> {
  for (const [name, value] of Object.entries(form)) {
    const said = typeof value === 'string' ? value : { name: value.name, size: value.size, type: value.type }
    hash.update(JSON.stringify([name, said]))
    if (typeof value !== 'string') hash.update(new Uint8Array(await value.arrayBuffer()))
  }
}

async function parseForm(body: Buffer<ArrayBuffer>, type: string): Promise<[string, FormDataEntryValue][]> {
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1] ?? ''
  if (boundary === '' || hasMore(body, `--${boundary}`, MOST_PARTS + 1))
    throw invalid('body', `has no boundary, or more than ${MOST_PARTS} parts`)
  let fields: [string, FormDataEntryValue][]
  try {
    fields = [...(await new Response(body, { headers: { 'content-type': type } }).formData())]
  } catch {
    throw invalid('body', 'is not a readable multipart form')
  }
  return fields
}

/** Whether some words are in it more often than that: looked for before its parts are made. */
function hasMore(body: Buffer, words: string, most: number): boolean {
  let count = 0
  for (let at = body.indexOf(words); at >= 0 && count <= most; at = body.indexOf(words, at + words.length)) count++
  return count > most
}

/** A browser sends an empty file field as a file without a name and without a byte. */
const isBlank = (value: FormDataEntryValue) =>
  typeof value === 'string' ? value.trim() === '' : value.size === 0 && value.name === ''
