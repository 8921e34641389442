import { DOCUMENT_LIMITS } from './limits'
import { type ReadResult, succeed, tooLarge, unreadable } from './outcome'

/** A part of a ZIP archive; `offset` is where its compressed bytes begin. */
export type ZipEntry = {
  readonly name: string
  readonly packed: number
  readonly size: number
  readonly offset: number
  readonly method: number
  readonly encrypted: boolean
}

/**
 * The central directory of an archive (APPNOTE 6.3, sections 4.3.12 and 4.3.16). Archives of over 4 GB aren't supported; a
 * single disk is assumed.
 */
export function directoryOf(bytes: Uint8Array): ReadResult<ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end === undefined)
    return unreadable('The file is cut off or damaged: the directory of its ZIP archive is missing.')
  const count = view.getUint16(end + 10, true)
  if (count > DOCUMENT_LIMITS.entries) return tooLarge(`The file contains ${count} parts, too many for a document.`)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    const entry = entryAt(view, at)
    if (entry === undefined) return unreadable('The file is damaged: the directory of its ZIP archive is broken.')
    entries.push(entry)
    at += 46 + entryLength(view, at)
  }
  return succeed(entries)
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const LONGEST_COMMENT = 0xffff

function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) if (view.getUint32(at, true) === END) return at
  return undefined
}

const entryLength = (view: DataView, at: number) =>
  view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)

function entryAt(view: DataView, at: number): ZipEntry | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return undefined
  const local = view.getUint32(at + 42, true)
  const nameLength = view.getUint16(at + 28, true)
  if (at + 46 + entryLength(view, at) > view.byteLength) return undefined
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return undefined
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
  return {
    name: new TextDecoder().decode(name).replaceAll('\\', '/'),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
  }
}
