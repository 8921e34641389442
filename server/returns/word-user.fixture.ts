import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/**
 * For property tests: a person with a word processor, who works on an exported document as the file has it: sign by sign, each
 * inserted or deleted by somebody or plain.
 */

type Made = string | undefined

type Sign = { readonly type: 'sign'; readonly sign: string; readonly run: string; ins: Made; del: Made }
type Raw = { readonly type: 'raw'; readonly xml: string }

type Paragraph = { readonly format: string; readonly items: (Sign | Raw)[]; ins: Made; del: Made }

const KIM = 'w:author="Kim" w:date="2026-05-01T10:00:00Z"'

const TOKEN =
  /<w:(ins|del) ([^>]*)>|<\/w:(?:ins|del)>|<w:r>(<w:rPr>.*?<\/w:rPr>)?((?:<w:(?:t|delText)[^>]*>[^<]*<\/w:(?:t|delText)>|<w:(?:br|tab)\/>)+)<\/w:r>|<w:r>.*?<\/w:r>|<[^>]*>/gs

export type Edit = { readonly what: What; readonly at: number; readonly length: number; readonly words: string }
type What = (typeof WHATS)[number]

const WHATS = ['insert', 'delete', 'replace', 'split', 'join'] as const

/** `words` are like no others, and begin and end with a letter that no text has. */
export const edits = (most: number): fc.Arbitrary<Edit[]> =>
  fc
    .array(fc.record({ what: fc.constantFrom(...WHATS), at: fc.nat(400), length: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: most,
    })
    .map((some) => some.map((one, k) => ({ ...one, words: ` ж${k}ж ` })))

export class WordUser {
  private readonly parts: Record<string, Uint8Array>
  private readonly head: string
  private readonly tail: string
  private paragraphs: Paragraph[]
  /** The signs of each paragraph as they came. */
  private readonly exported: readonly (readonly Sign[])[]

  constructor(file: Uint8Array) {
    this.parts = unzipSync(file)
    const xml = strFromU8(this.parts['word/document.xml'] ?? new Uint8Array())
    const [start, end] = [xml.indexOf('<w:p>'), xml.lastIndexOf('</w:p>') + 6]
    this.head = xml.slice(0, start)
    this.tail = xml.slice(end)
    this.paragraphs = [...xml.slice(start, end).matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => read(inner))
    this.exported = this.paragraphs.map(({ items }) => items.filter((one) => one.type === 'sign'))
  }

  file(): Uint8Array {
    const body = this.paragraphs.map(written).join('')
    return zipSync({ ...this.parts, 'word/document.xml': strToU8(this.head + body + this.tail) }, { level: 0 })
  }

  /** Whether there was something to edit. `isTracked`: as a tracked change by Kim. */
  edit({ what, at, length, words }: Edit, isTracked: boolean): boolean {
    const places = this.paragraphs.flatMap((paragraph, k) => this.placesIn(paragraph, k))
    const place = places[at % Math.max(1, places.length)]
    if (!place) return false
    const { k, paragraph, index } = place
    switch (what) {
      case 'insert':
        paragraph.items.splice(index, 0, ...signs(words, isTracked ? KIM : undefined))
        return true
      case 'delete':
      case 'replace': {
        if (what === 'replace') paragraph.items.splice(index, 0, ...signs(words, isTracked ? KIM : undefined))
        const behind = index + (what === 'replace' ? words.length : 0)
        const gone = paragraph.items.slice(behind).filter(isTheirs).slice(0, length)
        if (isTracked) for (const sign of gone) sign.del = KIM
        else
          paragraph.items.splice(
            0,
            Number.POSITIVE_INFINITY,
            ...paragraph.items.filter((one) => !gone.includes(one as Sign)),
          )
        return true
      }
      case 'split': {
        const rest = paragraph.items.splice(index)
        this.paragraphs.splice(k + 1, 0, { ...paragraph, items: rest })
        paragraph.ins = isTracked ? KIM : undefined
        paragraph.del = undefined
        return true
      }
      case 'join': {
        if (!this.paragraphs[k + 1] || paragraph.ins || paragraph.del) return false
        if (isTracked) paragraph.del = KIM
        else this.join(k)
        return true
      }
    }
  }

  /** Before plain words, or behind them: nothing is put into what somebody else inserted. */
  private placesIn(paragraph: Paragraph, k: number) {
    return paragraph.items.flatMap((one, index) => {
      const before = paragraph.items.slice(0, index).findLast(({ type }) => type === 'sign')
      return isTheirs(one) && (before === undefined || isTheirs(before)) ? [{ k, paragraph, index }] : []
    })
  }

  private join(k: number) {
    const [one, next] = [this.paragraphs[k], this.paragraphs[k + 1]]
    if (one && next) this.paragraphs.splice(k, 2, { ...next, items: [...one.items, ...next.items] })
  }

  /** Accepts or rejects all changes of which that is said. */
  settle(wayOf: (made: string) => 'accept' | 'reject' | undefined): this {
    const isGone = ({ ins, del }: { ins: Made; del: Made }) =>
      (ins && wayOf(ins) === 'reject') || (del && wayOf(del) === 'accept')
    const free = <T extends { ins: Made; del: Made }>(one: T): T => ({
      ...one,
      ins: one.ins && wayOf(one.ins) ? undefined : one.ins,
      del: one.del && wayOf(one.del) ? undefined : one.del,
    })
    const ends = this.paragraphs.map(isGone)
    this.paragraphs = this.paragraphs.map((paragraph) => ({
      ...free(paragraph),
      items: paragraph.items
        .filter((one) => one.type === 'raw' || !isGone(one))
        .map((one) => (one.type === 'raw' ? one : free(one))),
    }))
    for (let k = ends.length - 1; k >= 0; k--) if (ends[k]) this.join(k)
    return this
  }

  withoutBookmarks(): this {
    for (const { items } of this.paragraphs)
      items.splice(0, items.length, ...items.filter((one) => one.type === 'sign' || !/bookmark/.test(one.xml)))
    return this
  }

  /** Words that were exported as plain ones and were deleted, or parts of them: those with tracking apart from those without. */
  removed(): string[] {
    const left = new Set(this.paragraphs.flatMap(({ items }) => items))
    const wayOf = (sign: Sign) => (left.has(sign) ? sign.del === KIM && 'tracked' : 'untracked')
    return this.exported.flatMap((signs) => {
      const stretches: { way: string | false; text: string }[] = []
      for (const sign of signs) {
        const [way, last] = [wayOf(sign), stretches.at(-1)]
        if (last?.way === way) last.text += sign.sign
        else stretches.push({ way, text: sign.sign })
      }
      return stretches.flatMap(({ way, text }) => (way ? text : []))
    })
  }

  copy(): WordUser {
    return new WordUser(this.file())
  }

  /** What is read, paragraph by paragraph. */
  texts(): string[] {
    return this.paragraphs.map(({ items }) => items.map((one) => (one.type === 'sign' ? one.sign : '')).join(''))
  }

  /** Who made the changes that are in it. */
  made(): string[] {
    const all = this.paragraphs.flatMap((one) => [one, ...one.items])
    return [...new Set(all.flatMap((one) => ('ins' in one ? [one.ins, one.del] : [])))].filter(
      (one) => one !== undefined,
    )
  }
}

export const isKim = (made: string): boolean => made.includes('w:author="Kim"')

const isTheirs = (one: Sign | Raw): one is Sign => one.type === 'sign' && one.ins === undefined && one.del === undefined

const signs = (words: string, ins: Made): Sign[] =>
  words.split('').map((sign) => ({ type: 'sign', sign, run: '', ins, del: undefined }))

function read(inner: string): Paragraph {
  const [all = '', format = ''] = /^<w:pPr>(.*?)<\/w:pPr>|^<w:pPr\/>/s.exec(inner) ?? []
  const change = (tag: string) => new RegExp(`<w:${tag} ([^>]*)/>`).exec(format)?.[1]
  const items: (Sign | Raw)[] = []
  const open: Record<string, Made> = {}
  const nested: string[] = []
  for (const [xml, opens, attributes, run = '', texts] of inner.slice(all.length).matchAll(TOKEN)) {
    if (opens) {
      open[opens] = attributes?.replace(/ ?w:id="\d+" ?/, '')
      nested.push(opens)
    } else if (/^<\/w:(ins|del)>/.test(xml)) open[nested.pop() ?? ''] = undefined
    else if (texts === undefined) items.push({ type: 'raw', xml })
    else
      for (const [, text = '', sign] of texts.matchAll(/>([^<>]+)<|<w:(br|tab)\/>/g))
        for (const one of sign ? [sign === 'br' ? '\n' : '\t'] : fromXml(text).split(''))
          items.push({ type: 'sign', sign: one, run, ins: open.ins, del: open.del })
  }
  const bare = format.replace(/<w:rPr>.*?<\/w:rPr>/s, '')
  const end = (made: Made) => made?.replace(/ ?w:id="\d+" ?/, '')
  return { format: bare, items, ins: end(change('ins')), del: end(change('del')) }
}

const fromXml = (text: string) =>
  text.replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '')
const toXml = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '')

function written({ format, items, ins, del }: Paragraph): string {
  const end = [ins && `<w:ins ${ins}/>`, del && `<w:del ${del}/>`].join('')
  const groups: (Raw | Sign[])[] = []
  for (const one of items) {
    const last = groups.at(-1)
    const [before] = Array.isArray(last) ? last : []
    const goesOn =
      one.type === 'sign' && before && before.ins === one.ins && before.del === one.del && before.run === one.run
    if (goesOn && Array.isArray(last)) last.push(one)
    else groups.push(one.type === 'sign' ? [one] : one)
  }
  const inner = groups.map((group) => (Array.isArray(group) ? runOf(group) : group.xml)).join('')
  return `<w:p><w:pPr>${format}${end === '' ? '' : `<w:rPr>${end}</w:rPr>`}</w:pPr>${inner}</w:p>`
}

function runOf(group: readonly Sign[]): string {
  const { ins, del, run } = group[0] ?? { ins: undefined, del: undefined, run: '' }
  const tag = del ? 'w:delText' : 'w:t'
  const text = group
    .map(({ sign }) => sign)
    .join('')
    .split(/([\n\t])/)
    .map((part) =>
      part === '\n'
        ? '<w:br/>'
        : part === '\t'
          ? '<w:tab/>'
          : part && `<${tag} xml:space="preserve">${toXml(part)}</${tag}>`,
    )
    .join('')
  const own = `<w:r>${run}${text}</w:r>`
  const deleted = del ? `<w:del w:id="1" ${del}>${own}</w:del>` : own
  return ins ? `<w:ins w:id="1" ${ins}>${deleted}</w:ins>` : deleted
}
