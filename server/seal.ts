import 'server-only'
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Stream } from '@/formats/write/review'
import { installationSecret } from './secret'

/**
 * The last member of an exported article's JSON: proof that this installation wrote everything before it, and so that the
 * people named in it said what it says. Without a secret (tests) only this process can verify it.
 */

const MEMBER = ',\n"seal": "'
const END = '"\n}\n'
const DIGITS = 64
const LENGTH = MEMBER.length + DIGITS + END.length

let key: Buffer | undefined
const newSeal = () =>
  createHmac('sha256', (key ??= Buffer.from(hkdfSync('sha256', installationSecret(), '', 'stet seal', 32))))

/** `pieces`: of a JSON object that ends with a line break and a brace. */
export async function* sealDocument(pieces: Stream<string | Uint8Array>): AsyncIterable<Uint8Array> {
  const seal = newSeal()
  let waiting = Buffer.alloc(0)
  for await (const piece of pieces) {
    const bytes = Buffer.concat([waiting, Buffer.from(piece as Uint8Array)])
    const at = Math.max(0, bytes.length - BRACE.length)
    seal.update(bytes.subarray(0, at))
    yield bytes.subarray(0, at)
    waiting = bytes.subarray(at)
  }
  if (waiting.toString() !== BRACE) throw new Error('what is to be sealed does not end as an object')
  yield Buffer.from(MEMBER + seal.digest('hex') + END)
}

const BRACE = '\n}\n'

/** Whether a document is unchanged since this installation wrote it. */
export function isSealedDocument(document: Uint8Array): boolean {
  const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength)
  const at = bytes.length - LENGTH
  if (at < 0) return false
  const tail = bytes.subarray(at).toString('latin1')
  if (!tail.startsWith(MEMBER) || !tail.endsWith(END)) return false
  const given = Buffer.from(tail.slice(MEMBER.length, MEMBER.length + DIGITS), 'hex')
  const made = newSeal().update(bytes.subarray(0, at)).digest()
  return given.length === made.length && timingSafeEqual(given, made)
}

/** The way mark of an exported document: which article, as it stood after which event, and that this installation made it. */
export function wayMarkOf(articleId: string, seq: number, content: string): string {
  const words = `1 ${articleId} ${seq} ${content}`
  return `${words} ${signatureOf(words)}`
}

/** The content of an XLIFF file in its way mark, which isn’t what a bilingual Word document has. */
export const XLIFF = 'xliff'

export type WayMark = { readonly articleId: string; readonly seq: number; readonly content: string }

/** Null: there is none, another installation made it, or somebody changed it. */
export function readWayMark(mark: string | undefined): WayMark | null {
  const found = /^(1 (\S+) (\d{1,9}) (\w+)) ([0-9a-f]{64})$/.exec(mark?.trim() ?? '')
  if (!found) return null
  const [, words = '', articleId = '', seq = '', content = '', given = ''] = found
  const isOurs = timingSafeEqual(Buffer.from(signatureOf(words), 'hex'), Buffer.from(given, 'hex'))
  return isOurs ? { articleId, seq: Number(seq), content } : null
}

const signatureOf = (words: string) => newSeal().update(`way mark ${words}`).digest('hex')
