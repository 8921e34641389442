/** XML as text, written directly: fast, and in pieces of any size. */

export type Attributes = { readonly [name: string]: string | number | undefined }

/** An element; `content` is XML. Attributes without a value are left out. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const tag = openTag(name, attributes)
  const inner = content.join('')
  return inner === '' ? `${tag.slice(0, -1)}/>` : `${tag}${inner}</${name}>`
}

export function openTag(name: string, attributes: Attributes = {}): string {
  let tag = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) tag += ` ${key}="${attribute(String(value))}"`
  }
  return `${tag}>`
}

/**
 * Words as text. What XML forbids is dropped. A combining stroke is written as a reference: normalised together with the
 * end of a tag before it, it would destroy the tag.
 */
export const escapeText = (words: string): string => (TEXT.test(words) ? escapeWith(words, /[&<>\r]|\u0338/g) : words)

/** In an attribute a parser turns white space into spaces, unless it is written as a reference. */
const attribute = (words: string) => (ATTRIBUTE.test(words) ? escapeWith(words, /[&<>"\n\r\t]/g) : words)

const escapeWith = (words: string, signs: RegExp) =>
  words.replace(FORBIDDEN, '').replace(signs, (sign) => ENTITIES[sign] ?? `&#${sign.charCodeAt(0)};`)

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const TEXT = /[&<>\r\p{Cc}\p{Cs}\ufffe\uffff]|\u0338/u
const ATTRIBUTE = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/u
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
