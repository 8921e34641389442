/**
 * CriticMarkup in a Markdown document: `{++inserted++}`, `{--deleted--}`, `{~~old~>new~~}`, `{==words==}` and
 * `{>>remark<<}`. What looks like a sign in code or behind a backslash is none; a sign without its other half is words.
 */

export type Span = { readonly is: 'inserted' | 'deleted' | 'marked' }

/** `isBehind`: directly behind another remark, or a change (`behindChange`), or marked words (by its span). */
export type CriticRemark = {
  readonly words: string
  readonly isBehind?: true
  readonly behindChange?: true
  readonly about?: number
}

/** The document with a point for each sign, and what the points stand for. */
export type Signed = {
  readonly text: string
  readonly spans: readonly Span[]
  readonly remarks: readonly CriticRemark[]
}

export type Point = { readonly type: 'open' | 'close' | 'remark'; readonly index: number }

/** `asIs`: what are words of the article, although they look like signs. */
export function withPoints(given: string, asIs: ReadonlySet<string> = new Set()): Signed {
  const text = given.replace(NONCHARACTERS, '')
  const signs = paired(text, signsIn(text), asIs)
  const spans: Span[] = []
  const remarks: CriticRemark[] = []
  const openAt = new Map<number, number>()
  const result: string[] = []
  let [at, isFirst] = [0, true]
  let last: { readonly end: number; readonly was: Partial<CriticRemark> } | undefined
  const add = (words: string) => {
    const line = words.lastIndexOf('\n') + 1
    isFirst = (line > 0 || isFirst) && /^[ \t>]*$/.test(words.slice(line))
    result.push(words)
  }
  const put = (point: Point) => {
    // Behind the signs of a block, which stand at the beginning of its line.
    const [block = ''] = isFirst ? (BLOCK_SIGNS.exec(text.slice(at, at + LONGEST)) ?? []) : []
    add(block)
    result.push(pointSigns(point))
    at += block.length
  }
  for (const sign of signs) {
    if (sign.start < at) continue
    add(text.slice(at, sign.start))
    at = sign.end
    const isAdjacent = last?.end === sign.start
    switch (sign.type) {
      case 'remark':
        remarks.push({ words: text.slice(sign.start + 3, sign.end - 3), ...(isAdjacent && last?.was) })
        put({ type: 'remark', index: remarks.length - 1 })
        last = { end: at, was: { isBehind: true } }
        break
      case 'open':
        openAt.set(sign.pair, spans.push({ is: OPENED[sign.kind] }) - 1)
        put({ type: 'open', index: spans.length - 1 })
        break
      case 'turn':
        put({ type: 'close', index: openAt.get(sign.pair) ?? 0 })
        openAt.set(sign.pair, spans.push({ is: 'inserted' }) - 1)
        put({ type: 'open', index: spans.length - 1 })
        break
      case 'close': {
        const span = openAt.get(sign.pair) ?? 0
        put({ type: 'close', index: span })
        last = { end: at, was: sign.kind === '==' ? { about: span } : { behindChange: true } }
      }
    }
  }
  return { text: result.join('') + text.slice(at), spans, remarks }
}

/** The words between points, in order. */
export function pointsIn(text: string): (string | Point)[] {
  const parts: (string | Point)[] = []
  let at = 0
  for (const { 0: signs, 1: type = '', 2: digits = '', index } of text.matchAll(POINT)) {
    if (at < index) parts.push(text.slice(at, index))
    parts.push({ type: TYPES[type.charCodeAt(0) - TYPE] ?? 'open', index: numberOf(digits) })
    at = index + signs.length
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts
}

/** Noncharacters, which no document may contain: a type, then the digits of an index. */
const NONCHARACTERS = /[\ufdd0-\ufdef]/g
const DIGIT = 0xfdd0
const TYPE = 0xfde0
const POINT = /([\ufde0-\ufde2])([\ufdd0-\ufdd9]+)/g
const TYPES = ['open', 'close', 'remark'] as const

const pointSigns = ({ type, index }: Point) =>
  String.fromCharCode(
    TYPE + TYPES.indexOf(type),
    ...String(index)
      .split('')
      .map((digit) => DIGIT + Number(digit)),
  )

const numberOf = (digits: string) =>
  Number(
    digits
      .split('')
      .map((digit) => digit.charCodeAt(0) - DIGIT)
      .join(''),
  )

/** Longer signs of blocks nobody writes. */
const LONGEST = 200
const BLOCK_SIGNS = /^(?:[ \t]{0,3}(?:>[ \t]?|#{1,6}[ \t]+|[-+*][ \t]+|\d{1,9}[.)][ \t]+))+/

type Kind = '++' | '--' | '~~' | '=='
const OPENED = { '++': 'inserted', '--': 'deleted', '~~': 'deleted', '==': 'marked' } as const

type Sign = { readonly start: number; readonly end: number } & (
  | { readonly type: 'open' | 'close'; readonly kind: Kind }
  | { readonly type: 'turn' }
  | { readonly type: 'remark' }
)
type PairedSign = { readonly start: number; readonly end: number } & (
  | { readonly type: 'open' | 'close'; readonly kind: Kind; readonly pair: number }
  | { readonly type: 'turn'; readonly pair: number }
  | { readonly type: 'remark' }
)

const SIGN = /\\[^\n]|(`+)|^[ \t>]*(?:[-+*][ \t]+)?(~{3,}|`{3,})|\{(\+\+|--|~~|==|>>)|(\+\+|--|~~|==)\}|~>/gm

function signsIn(text: string): Sign[] {
  const signs: Sign[] = []
  const code = new CodeSpans(text)
  const lastClose = text.lastIndexOf('<<}')
  const sign = new RegExp(SIGN)
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const { 0: whole, 1: ticks, 2: fence, 3: opens, 4: closes, index: start } = found
    const end = start + whole.length
    if (fence !== undefined && isFence(text, end, fence)) sign.lastIndex = endOfFence(text, end, fence)
    else if (fence !== undefined)
      sign.lastIndex = fence.startsWith('`') ? code.behind(end - fence.length, fence.length) : end
    else if (ticks !== undefined) sign.lastIndex = code.behind(start, ticks.length)
    else if (opens === '>>') {
      const close = lastClose < end ? -1 : text.indexOf('<<}', end)
      if (close < 0) continue
      signs.push({ type: 'remark', start, end: close + 3 })
      sign.lastIndex = close + 3
    } else if (opens !== undefined) signs.push({ type: 'open', kind: opens as Kind, start, end })
    else if (closes !== undefined) signs.push({ type: 'close', kind: closes as Kind, start, end })
    else if (whole === '~>') signs.push({ type: 'turn', start, end })
  }
  return signs
}

/** What follows backticks on the line that opens fenced code has none. */
const isFence = (text: string, end: number, fence: string) =>
  fence.startsWith('~') || !/^[^\n]*`/.test(text.slice(end, end + LONGEST))

function endOfFence(text: string, from: number, fence: string): number {
  const close = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`, 'gm')
  close.lastIndex = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from)
  return close.exec(text) ? close.lastIndex : text.length
}

/** Finds the ends of code in a line of words, going through the text once. */
class CodeSpans {
  private end = 0
  /** By length, the runs of backticks up to `end`, the next one last. */
  private runs = new Map<number, number[]>()

  constructor(private readonly text: string) {}

  /** Behind the code that begins here; behind the backticks, if it ends nowhere in its paragraph. */
  behind(start: number, length: number): number {
    if (start >= this.end) this.read(start)
    const same = this.runs.get(length) ?? []
    while (same.length > 0 && (same.at(-1) ?? 0) <= start) same.pop()
    const close = same.at(-1)
    return (close ?? start) + length
  }

  private read(start: number) {
    const blank = /\n[ \t]*(?:\n|$)/g
    blank.lastIndex = start
    this.end = blank.exec(this.text)?.index ?? this.text.length
    this.runs = new Map()
    for (const { 0: run, index } of [...this.text.slice(start, this.end).matchAll(/`+/g)].reverse()) {
      const same = this.runs.get(run.length)
      if (same) same.push(start + index)
      else this.runs.set(run.length, [start + index])
    }
  }
}

/** The signs that have their other half: the innermost ones that match; what isn't paired between them is words. */
function paired(text: string, signs: readonly Sign[], asIs: ReadonlySet<string>): PairedSign[] {
  const result: PairedSign[] = []
  const open: { readonly kind: Kind; readonly start: number; readonly end: number; turn?: Sign }[] = []
  for (const [pair, sign] of signs.entries()) {
    if (sign.type === 'remark') {
      const { start, end } = sign
      if (!asIs.has(text.slice(start, end))) result.push({ type: 'remark', start, end })
    } else if (sign.type === 'open') open.push(sign)
    else if (sign.type === 'turn') {
      const last = open.at(-1)
      if (last?.kind === '~~') last.turn ??= sign
    } else {
      const { kind, start, end } = sign
      const at = open.findLastIndex((one) => one.kind === kind)
      const [first] = at < 0 ? [] : open.splice(at)
      if (!first || (kind === '~~' && !first.turn)) continue
      if (asIs.has(text.slice(first.start, end))) continue
      result.push({ type: 'open', kind, start: first.start, end: first.end, pair })
      if (first.turn) result.push({ type: 'turn', start: first.turn.start, end: first.turn.end, pair })
      result.push({ type: 'close', kind, start, end, pair })
    }
  }
  return result.sort((a, b) => a.start - b.start)
}
