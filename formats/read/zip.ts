import { Inflate } from 'fflate'
import { DOCUMENT_LIMITS, megabytes } from './limits'
import { type ReadResult, succeed, tooLarge, unreadable } from './outcome'
import { directoryOf, type ZipEntry } from './zip-directory'

/** A ZIP archive whose parts are decompressed on request, within a limit for all of them together. */
export type Zip = {
  readonly names: readonly string[]
  /** `undefined`: there is no such part. */
  read(name: string): ReadResult<Uint8Array> | undefined
}

export function openZip(bytes: Uint8Array): ReadResult<Zip> {
  const directory = directoryOf(bytes)
  if (!directory.ok) return directory
  const entries = new Map(directory.value.map((entry) => [entry.name, entry]))
  let room: number = DOCUMENT_LIMITS.parts
  const read = (name: string): ReadResult<Uint8Array> | undefined => {
    const entry = entries.get(name)
    if (!entry) return undefined
    const part = unpack(bytes, entry, Math.min(room, DOCUMENT_LIMITS.part))
    if (part.ok) room -= part.value.length
    return part
  }
  return succeed({ names: [...entries.keys()], read })
}

function unpack(bytes: Uint8Array, entry: ZipEntry, most: number): ReadResult<Uint8Array> {
  const { name, packed, size, offset, method, encrypted } = entry
  if (encrypted) return unreadable(`The file is encrypted: its part ${name} can’t be opened without a password.`)
  if (size > most) return tooLarge(`The part ${name} unpacks to ${megabytes(size)}; the limit is ${megabytes(most)}.`)
  const data = bytes.subarray(offset, offset + packed)
  if (data.length < packed) return unreadable(`The file is cut off in its part ${name}.`)
  if (method === 0) return succeed(data)
  if (method !== 8) return unreadable(`The part ${name} uses an unsupported compression method (${method}).`)
  return inflatePart(data, name, most)
}

/** The sizes in a directory may be false, so the output is counted as it comes. */
function inflatePart(data: Uint8Array, name: string, most: number): ReadResult<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk)
    length += chunk.length
  })
  try {
    for (let at = 0; at < data.length || at === 0; at += STEP) {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length)
      const ratio = length / Math.min(data.length, at + STEP)
      if (length > most || (length > DOCUMENT_LIMITS.ratioFrom && ratio > DOCUMENT_LIMITS.ratio))
        return tooLarge(`The part ${name} unpacks to more than the limit.`)
    }
  } catch (error) {
    if (isFault(error)) return unreadable(`The part ${name} is damaged: it can’t be unpacked.`)
    throw error
  }
  return succeed(concatenate(chunks, length))
}

/** Bytes of a part decompressed at a time: at most a thousand times as many come out. */
const STEP = 16 * 1024

/** The library's errors have a code; on invalid bytes its tables throw ordinary JavaScript errors. */
const isFault = (error: unknown) =>
  error instanceof Error && ('code' in error || error instanceof RangeError || error instanceof TypeError)

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
