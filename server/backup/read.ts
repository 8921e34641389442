import 'server-only'
import fs from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import { BackupError, EndLine, Header, newHash, type Progress, TableLine, totalOf } from './format'
import { LongLineError, linesOf } from './lines'

/** Rows of one table. */
export type Rows = { readonly table: string; readonly lines: readonly string[] }

export type Backup = {
  readonly file: string
  readonly header: Header
  /** All rows, in their order. Throws BackupError where it isn’t, by the end, what was written. */
  readonly rows: () => AsyncGenerator<Rows>
}

const NONE = 'is no backup of Stet'
const CUT = 'is cut short: it is not the whole backup'
const ALTERED = 'has been altered or damaged'

/** What Node writes as the head of a gzip file, but for the system that it was written on. */
const GZIP = Buffer.from('1f8b08000000000000', 'hex')

/** Opens a backup, which is read once from end to end: nothing is done with one that isn’t whole. */
export async function openBackup(file: string, progress: Progress = () => {}): Promise<Backup> {
  const header = await readHeader(file)
  const total = totalOf(header)
  let done = 0
  for await (const { lines } of readRows(file)) progress((done += lines.length), total)
  return { file, header, rows: () => readRows(file) }
}

async function readHeader(file: string): Promise<Header> {
  for await (const [line] of unpacked(file)) {
    const header = parsed(Header, line)
    if (header) return header
    const { version } = (parsed(Header.pick({ stet: true }).loose(), line) ?? {}) as { version?: unknown }
    throw new BackupError(typeof version === 'number' && version > 1 ? `${file} is of a newer Stet` : `${file} ${NONE}`)
  }
  throw new BackupError(`${file} ${CUT}`)
}

async function* readRows(file: string): AsyncGenerator<Rows> {
  const hash = newHash()
  const counts = new Map<string, number>()
  let header: Header | undefined
  let table = ''
  let end: z.infer<typeof EndLine> | undefined
  for await (const run of runs(unpacked(file))) {
    if (end) throw new BackupError(`${file} ${ALTERED}`)
    if ('rows' in run) {
      for (const line of run.rows) hash.update(line)
      counts.set(table, (counts.get(table) ?? 0) + run.rows.length)
      yield { table, lines: run.rows.map((line) => line.toString('utf8', 0, line.length - 1)) }
      continue
    }
    end = parsed(EndLine, run.other)
    if (end) continue
    hash.update(run.other)
    if (!header) header = parsed(Header, run.other)
    else table = parsed(TableLine, run.other)?.table ?? ''
  }
  if (!end) throw new BackupError(`${file} ${CUT}`)
  const isWhole =
    header?.tables.every(({ name, rows }) => (counts.get(name) ?? 0) === rows) &&
    [...counts.values()].reduce((sum, rows) => sum + rows, 0) === end.rows &&
    end.rows === totalOf(header) &&
    end.sha256 === hash.digest('hex')
  if (!isWhole) throw new BackupError(`${file} ${ALTERED}`)
}

const BRACKET = '['.charCodeAt(0)

/** Rows in a row, which are arrays, and the lines between them, which aren’t. */
async function* runs(lines: AsyncIterable<Buffer[]>): AsyncGenerator<{ rows: Buffer[] } | { other: Buffer }> {
  for await (const some of lines) {
    let rows: Buffer[] = []
    for (const line of some) {
      if (line[0] === BRACKET) {
        rows.push(line)
        continue
      }
      if (rows.length > 0) yield { rows }
      rows = []
      yield { other: line }
    }
    if (rows.length > 0) yield { rows }
  }
}

/** The lines in the file. */
async function* unpacked(file: string): AsyncGenerator<Buffer[]> {
  const head = await fs.promises.open(file, 'r')
  try {
    const { buffer, bytesRead } = await head.read(Buffer.alloc(GZIP.length), 0, GZIP.length, 0)
    if (!buffer.equals(GZIP)) {
      const isCut = bytesRead > 0 && GZIP.subarray(0, bytesRead).equals(buffer.subarray(0, bytesRead))
      throw new BackupError(`${file} ${isCut ? CUT : NONE}`)
    }
  } finally {
    await head.close()
  }
  const gunzip = createGunzip()
  pipeline(fs.createReadStream(file), gunzip, () => {})
  try {
    yield* linesOf(gunzip)
  } catch (error) {
    if (error instanceof LongLineError) throw new BackupError(`${file} ${NONE}`)
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'Z_BUF_ERROR') throw new BackupError(`${file} ${CUT}`)
    if (code === 'Z_DATA_ERROR') throw new BackupError(`${file} ${ALTERED}`)
    throw error
  }
  // Node passes over what follows the end of the gzip.
  if (gunzip.bytesWritten !== (await fs.promises.stat(file)).size) throw new BackupError(`${file} ${ALTERED}`)
}

function parsed<T extends z.ZodType>(schema: T, line: Buffer | undefined): z.infer<T> | undefined {
  try {
    return schema.safeParse(JSON.parse(line?.toString('utf8') ?? '')).data
  } catch {
    return undefined
  }
}
