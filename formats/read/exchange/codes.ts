import { safeHref } from '@/domain/text/inline'
import type { MarkdownMark } from '../../markdown/inline-source'
import type { Script } from '../script'
import { textOf, type XmlElement } from '../xml'

/** What the segments of a unit refer to: native codes by their ids. */
export type Codes = ReadonlyMap<string, string>

/** The format of a code, if the file or the code's tag tells it. */
export function formatOf(element: XmlElement, codes: Codes): Format {
  const native = nativeOf(element, codes)
  const [, tag = ''] = /^\s*<\s*([a-z]+[1-6]?)\b/i.exec(native) ?? []
  const href = /^\s*<\s*a\s[^>]*?\bhref\s*=\s*["']([^"']*)["']/i.exec(native)?.[1]
  const address = href === undefined ? undefined : safeHref(unescapeHtml(href))
  if (address !== undefined) return { mark: { type: 'link', href: address }, script: undefined }
  const { ctype, subType, type, 'fs:fs': ofStyle } = element.attributes
  const names = [ctype, subType, type, ofStyle, tag].map(
    (name) => name?.toLowerCase().replace(/^(?:x-|xlf:|html:)/, '') ?? '',
  )
  return {
    mark: names.map((name) => MARKS.get(name)).find((mark) => mark),
    script: names.map(scriptFromName).find((script) => script),
  }
}

type Format = { readonly mark: MarkdownMark | undefined; readonly script: Script | undefined }

export function scriptFromName(name: string): Script | undefined {
  if (/^super(?:script)?$|^sup$/.test(name)) return 'superscript'
  return /^sub(?:script)?$/.test(name) ? 'subscript' : undefined
}

/** `sup` or `/sup` and the like, if a placeholder is such a tag. */
export const scriptTag = (element: XmlElement, codes: Codes): string | undefined =>
  /^\s*<\s*(\/?su[bp])\s*>\s*$/i.exec(nativeOf(element, codes))?.[1]?.toLowerCase()

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
