import { SaxesParser } from 'saxes'
import { withSignsOf1252 } from './decode'
import { DOCUMENT_LIMITS } from './limits'
import { type ReadResult, type Refused, succeed, tooLarge, unreadable } from './outcome'

/**
 * An element by its name: `prefix:local` with the reader's own prefix for its namespace (none for ''), whatever the
 * document's is; `{namespace}local` for a namespace that the reader doesn't know. Likewise its attributes.
 */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

/** Prefixes by namespace. */
export type Namespaces = ReadonlyMap<string, string>

/**
 * The root of an XML document, with order and white space preserved. Refused if it isn't well-formed (with line and
 * column), if it is deeper or larger than a document can be, and if it has a document type: only XML's own five entities
 * and character references are known, so none can expand and nothing external is read. With `doctype` a document
 * type without declarations is allowed; what it refers to isn't read. With `undeclared` so are prefixes that stand for nothing.
 */
export function parseXml(
  text: string,
  namespaces: Namespaces,
  part: string,
  { doctype = false, undeclared = false }: { readonly doctype?: boolean; readonly undeclared?: boolean } = {},
): ReadResult<XmlElement> {
  const parser = new SaxesParser({ xmlns: true })
  const builder = new Builder(namespaces)
  const at = () => `line ${parser.line}, column ${parser.columnIndex + 1}`
  const stop = (refused: Refused): never => {
    throw new Stop(refused)
  }
  parser.on('error', ({ message }) => {
    const fault = message.replace(/^(?:.*?:)?\d+:\d+: /, '').replace(/\.$/, '')
    // Programs cut elements out of a document and lose where their prefixes are declared; their words are there all the same.
    if (!undeclared || !fault.startsWith('unbound namespace prefix'))
      stop(unreadable(`${part} is broken XML at ${at()}: ${fault}.`))
  })
  parser.on('doctype', (words) => {
    if (!doctype || words.includes('['))
      stop(unreadable(`${part} has a document type with declarations at ${at()}; entity declarations aren’t allowed.`))
  })
  parser.on('opentag', (tag) => {
    builder.open(tag)
    if (builder.depth > DOCUMENT_LIMITS.depth)
      stop(unreadable(`${part} has more than ${DOCUMENT_LIMITS.depth} elements inside each other at ${at()}.`))
    if (builder.nodes > DOCUMENT_LIMITS.nodes)
      stop(tooLarge(`${part} has more than ${DOCUMENT_LIMITS.nodes} elements and texts.`))
  })
  parser.on('closetag', () => builder.close())
  parser.on('text', (words) => builder.text(words))
  parser.on('cdata', (words) => builder.text(words))
  try {
    for (let from = 0; from < text.length; from += STEP) parser.write(text.slice(from, from + STEP))
    parser.close()
  } catch (error) {
    if (error instanceof Stop) return error.refused
    throw error
  }
  return builder.root === undefined ? unreadable(`${part} is broken XML: it is empty.`) : succeed(builder.root)
}

/** Code units given to the parser at a time, so that it doesn't keep a copy of everything. */
const STEP = 64 * 1024

class Stop extends Error {
  constructor(readonly refused: Refused) {
    super(refused.message)
  }
}

type Tag = {
  readonly local: string
  readonly uri: string
  readonly attributes: Readonly<
    Record<string, { readonly local: string; readonly uri: string; readonly value: string }>
  >
}
type Open = XmlElement & { readonly children: XmlNode[] }

class Builder {
  root: XmlElement | undefined
  nodes = 0
  private readonly opened: Open[] = []

  constructor(private readonly namespaces: Namespaces) {}

  get depth(): number {
    return this.opened.length
  }

  open({ local, uri, attributes }: Tag): void {
    const named = Object.values(attributes).map(({ local, uri, value }) => [this.name(local, uri), value])
    const element: Open = { name: this.name(local, uri), attributes: Object.fromEntries(named), children: [] }
    this.opened.at(-1)?.children.push(element)
    this.root ??= element
    this.opened.push(element)
    this.nodes++
  }

  close(): void {
    this.opened.pop()
  }

  /** The parser passes a text in pieces. */
  text(given: string): void {
    const words = withSignsOf1252(given)
    const children = this.opened.at(-1)?.children
    if (!children) return
    const last = children.length - 1
    if (typeof children[last] === 'string') children[last] += words
    else {
      children.push(words)
      this.nodes++
    }
  }

  private name(local: string, uri: string): string {
    if (uri === '') return local
    const prefix = this.namespaces.get(uri) ?? BUILT_IN.get(uri)
    if (prefix === undefined) return `{${uri}}${local}`
    return prefix === '' ? local : `${prefix}:${local}`
  }
}

const BUILT_IN: Namespaces = new Map([
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.w3.org/2000/xmlns/', 'xmlns'],
])

/** The child elements, with that name if one is given. */
export const elementsOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  )

export const elementOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name)

/** All the text inside. */
export const textOf = (node: XmlNode): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''))
