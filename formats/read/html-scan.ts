import { VOID_ELEMENTS } from './html-elements'

/** The sequence of HTML: words (references undecoded) and tags; comments and raw text are skipped. */
export type HtmlToken =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'open' | 'close'; readonly name: string; readonly looseLength: number }

/**
 * Scans HTML from left to right, once: time and memory are linear whatever it contains. It recognises tags, not where an
 * element ends. `looseLength` is the length of a tag without its quoted values.
 */
export function* scan(html: string): Generator<HtmlToken> {
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) return yield { type: 'text', value: html.slice(at) }
    TAG.lastIndex = open
    const [, slash, name = ''] = TAG.exec(html) ?? []
    if (slash === undefined) {
      if (!/[!?/]/.test(html[open + 1] ?? '')) {
        yield { type: 'text', value: html.slice(at, open + 1) }
        at = open + 1
        continue
      }
      if (at < open) yield { type: 'text', value: html.slice(at, open) }
      at = commentEnd(html, open)
      continue
    }
    if (at < open) yield { type: 'text', value: html.slice(at, open) }
    const { end, looseLength } = tagEnd(html, TAG.lastIndex)
    const element = name.toLowerCase()
    yield { type: slash === '' ? 'open' : 'close', name: element, looseLength }
    at = slash === '' && RAW.has(element) ? rawEnd(html, element, end) : end
  }
}

/**
 * Can a parser build this page in reasonable time? No page that a person wrote is as deep, and none with text has as many
 * tags: browsers limit the depth to 512 as well. Attributes are compared with each other, so long tags count more.
 */
export function isOrdinary(html: string): boolean {
  let cost = 0
  let depth = 0
  let formatting = 0
  for (const token of scan(html)) {
    if (token.type === 'text') continue
    const { type, name } = token
    // An open formatting element is recreated in each block that follows.
    cost += 1 + (FORMATTING.has(name) ? 0 : Math.max(0, formatting)) + (token.looseLength / 100) ** 2
    const step = type === 'open' ? 1 : -1
    if (FORMATTING.has(name)) formatting += step
    if (!VOID_ELEMENTS.has(name) && !OPTIONAL_END.has(name)) depth = Math.max(0, depth + step)
    if (cost > MOST_COST || depth > MOST_DEPTH) return false
  }
  return true
}

const MOST_COST = 150_000
/** With the elements that aren't counted, a page is at most four times as deep. */
const MOST_DEPTH = 200

const TAG = /<(\/?)([a-z][^\s/>]{0,99})/iy

/** Their end tags are optional, so they don't add depth: one ends where the next begins. */
const OPTIONAL_END = new Set('html head body p li dt dd tr td th thead tbody tfoot colgroup'.split(' '))
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

/** Their contents aren't markup. */
const RAW = new Set('script style textarea title xmp iframe noembed noframes'.split(' '))

function tagEnd(html: string, from: number): { end: number; looseLength: number } {
  let looseLength = 0
  for (let at = from; ; ) {
    LOOSE.lastIndex = at
    const loose = LOOSE.exec(html)?.[0] ?? ''
    looseLength += loose.length
    at += loose.length
    const sign = html[at]
    if (sign === undefined) return { end: html.length, looseLength }
    at++
    if (sign === '>') return { end: at, looseLength }
    // A quotation mark begins a value only after an equals sign.
    if (!/=\s*$/.test(loose.slice(-20))) continue
    const close = html.indexOf(sign, at)
    if (close < 0) return { end: html.length, looseLength }
    at = close + 1
  }
}

const LOOSE = /[^>"']*/y

function commentEnd(html: string, open: number): number {
  const sign = html.startsWith('<!--', open) ? '-->' : '>'
  const end = html.indexOf(sign, open + 2)
  return end < 0 ? html.length : end + sign.length
}

function rawEnd(html: string, element: string, from: number): number {
  const close = new RegExp(`</${element}(?=[\\s/>])`, 'gi')
  close.lastIndex = from
  return close.exec(html)?.index ?? html.length
}
