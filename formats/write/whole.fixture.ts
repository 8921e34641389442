import type { Stream } from './review'

/** For tests: a document that comes in pieces, whole. */
export async function whole(pieces: Stream<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(Buffer.from(piece as Uint8Array))
  return Buffer.concat(all)
}
