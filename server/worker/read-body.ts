import { mostValues } from '@/domain/contract/body-limits'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { Route } from '@/domain/contract/route'
import { type RouteName, routes } from '@/domain/contract/routes'
import { mustBeWritableJson } from '@/domain/contract/writable'
import { inputRefusal } from '../problem'

/**
 * The JSON of a request as its route takes it. How deep it is and how many values it holds is looked at before it is parsed: a value
 * takes two bytes of JSON and a hundred of memory, and a schema names each that is wrong.
 */
export function readBody(name: RouteName, bytes: Uint8Array): unknown {
  const { body }: Route = routes[name]
  const read = body?.safeParse(bytes.length === 0 ? {} : parse(bytes, mostValues(name)))
  if (read && !read.success) throw inputRefusal(read.error)
  return read?.data
}

/** What any route takes is a few lists of flat objects. */
const MOST_DEEP = 32

function parse(bytes: Uint8Array, most: number): unknown {
  const { depth, values } = measureJson(bytes, most)
  if (depth > MOST_DEEP) throw invalid('body', `is nested more than ${MOST_DEEP} deep`)
  if (values > most)
    throw new Refusal('TOO_LARGE', `The body holds more than ${most} values.`, {
      issues: [{ path: 'body', message: `holds more than ${most} values` }],
    })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalid('body', 'is not valid UTF-8')
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalid('body', 'is not valid JSON')
  }
  mustBeWritableJson(value, text)
  return value
}

const [QUOTE, ESCAPE, COMMA] = [0x22, 0x5c, 0x2c]
const OPEN = new Set([0x5b, 0x7b])
const CLOSE = new Set([0x5d, 0x7d])

/** How deep JSON is, and how many values it has; of more than `most`, or too deep, no further than that. */
export function measureJson(bytes: Uint8Array, most: number): { depth: number; values: number } {
  let [open, depth, values] = [0, 0, 1]
  for (let at = 0; at < bytes.length && depth <= MOST_DEEP && values <= most; at++) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE) at = endOfText(bytes, at)
    else if (byte === COMMA) values++
    else if (OPEN.has(byte)) {
      values++
      depth = Math.max(depth, ++open)
    } else if (CLOSE.has(byte)) open--
  }
  return { depth, values }
}

/** The place of the closing quotation mark: the first before which there is an even number of backslashes. */
function endOfText(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(QUOTE, from + 1); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    let before = at
    while (bytes[before - 1] === ESCAPE && before - 1 > from) before--
    if ((at - before) % 2 === 0) return at
  }
  return bytes.length
}
