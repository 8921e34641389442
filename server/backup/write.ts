import 'server-only'
import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { BackupError, Header, type Progress, totalOf } from './format'
import { openBackup } from './read'

/**
 * Writes a backup to a file that isn’t there yet, for its owner’s eyes only: it holds everything, the secret too. It has its name
 * when it is whole, on disk, and has been read back.
 */
export async function writeBackup(
  file: string,
  pieces: AsyncIterable<string | Uint8Array>,
  progress: Progress = () => {},
): Promise<{ readonly bytes: number }> {
  if (fs.existsSync(file)) throw new BackupError(`${file} is there already`)
  const aside = `${file}.part`
  try {
    const out = fs.createWriteStream(aside, { mode: 0o600, flush: true })
    await pipeline(counted(pieces, progress), createGzip(), out)
    await openBackup(aside).catch((error) => {
      throw error instanceof BackupError ? new BackupError(`the backup didn’t become whole: ${error.message}`) : error
    })
    fs.renameSync(aside, file)
    return { bytes: fs.statSync(file).size }
  } catch (error) {
    fs.rmSync(aside, { force: true })
    throw error
  }
}

const BREAK = 10

/** Tells of the rows as they pass. The first line, the header, says how many there are. */
async function* counted(pieces: AsyncIterable<string | Uint8Array>, progress: Progress): AsyncGenerator<Buffer> {
  let head = Buffer.alloc(0)
  let total: number | undefined
  let done = 0
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece as Uint8Array)
    if (total === undefined) {
      head = Buffer.concat([head, bytes])
      const end = head.indexOf(BREAK)
      if (end >= 0) total = totalOf(Header.parse(JSON.parse(head.toString('utf8', 0, end))))
    } else {
      for (let at = bytes.indexOf(BREAK); at >= 0; at = bytes.indexOf(BREAK, at + 1)) done++
      progress(Math.min(done, total), total)
    }
    yield bytes
  }
}
