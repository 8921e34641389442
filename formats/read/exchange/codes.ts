import { safeHref } from '@/domain/text/inline'
import type { MarkdownMark } from '../../markdown/inline-source'
import { textOf, type XmlElement } from '../xml'

/** What the segments of a unit refer to: native codes by their ids. */
export type Codes = ReadonlyMap<string, string>

/** The mark of a code, if the file or the code's tag tells it. */
export function markOf(element: XmlElement, codes: Codes): MarkdownMark | undefined {
  const { attributes } = element
  const native = nativeOf(element, codes)
  const [, tag = ''] = /^\s*<\s*([a-z]+[1-6]?)\b/i.exec(native) ?? []
  const href = /^\s*<\s*a\s[^>]*?\bhref\s*=\s*["']([^"']*)["']/i.exec(native)?.[1]
  const address = href === undefined ? undefined : safeHref(unescapeHtml(href))
  if (address !== undefined) return { type: 'link', href: address }
  const names = [attributes.ctype, attributes.subType, attributes.type, attributes['fs:fs'], tag]
  return names
    .map((name) => MARKS.get(name?.toLowerCase().replace(/^(?:x-|xlf:|html:)/, '') ?? ''))
    .find((mark) => mark)
}

/** HTML writers' references for signs. */
const unescapeHtml = (value: string) =>
  value.replace(/&(?:amp|lt|gt|quot|#39|#x338);/g, (sign) => SIGNS.get(sign) ?? sign)

const SIGNS = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&#x338;', '\u0338'],
])

const marks = (type: 'strong' | 'emphasis' | 'code', names: string) =>
  names.split(' ').map((name): [string, MarkdownMark] => [name, { type }])

const MARKS = new Map([
  ...marks('strong', 'bold b strong'),
  ...marks('emphasis', 'italic italics i em emphasis'),
  ...marks('code', 'code tt'),
])

export function isLineBreak(element: XmlElement, codes: Codes): boolean {
  const { ctype, subType, type } = element.attributes
  return ctype === 'lb' || subType === 'xlf:lb' || type === 'lb' || /^\s*<br\b/i.test(nativeOf(element, codes))
}

/** A placeholder's display text: the text given for it, or a variable by its name; not a tag. */
export function placeholderText(element: XmlElement, codes: Codes): string {
  const given = element.attributes.equiv ?? element.attributes['equiv-text'] ?? ''
  if (given !== '' && !/[<>{}[\]%$&]/.test(given)) return given
  const native = nativeOf(element, codes).trim()
  return /^(?:\{\{?[\w.: -]*\}?\}|%(?:\d+\$)?[sd@]|\$\{?\w+\}?|\[\[?\w+\]?\])$/.test(native) ? native : ''
}

/** The code in the language of the original file. */
const nativeOf = (element: XmlElement, codes: Codes): string =>
  codes.get(element.attributes.dataRefStart ?? element.attributes.dataRef ?? '') ??
  textOf(element.name === 'pc' || element.name === 'g' || element.name === 'hi' ? '' : element)
