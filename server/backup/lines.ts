import 'server-only'

/** In bytes: no value of PostgreSQL’s is longer than a gigabyte, and none of ours is near this. */
const LONGEST = 256 * 1024 * 1024

const BREAK = 10

/** A line is longer than any of a backup. */
export class LongLineError extends Error {}

/** The lines of a text with their line breaks, some at a time; what follows the last break is left out. */
export async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer[]> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const piece of pieces) {
    const lines: Buffer[] = []
    let from = 0
    for (let at = piece.indexOf(BREAK); at >= 0; at = piece.indexOf(BREAK, from)) {
      const rest = piece.subarray(from, at + 1)
      lines.push(waiting.length > 0 ? Buffer.concat([...waiting, rest]) : rest)
      waiting = []
      length = 0
      from = at + 1
    }
    if (from < piece.length) {
      waiting.push(piece.subarray(from))
      length += piece.length - from
      if (length > LONGEST) throw new LongLineError()
    }
    if (lines.length > 0) yield lines
  }
}
