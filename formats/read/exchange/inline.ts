import type { MarkdownMark } from '../../markdown/inline-source'
import type { RemarkPoint, TrackedParagraph, Words } from '../revision/tracked'
import { inScript, type Script } from '../script'
import { elementsOf, type XmlElement, type XmlNode } from '../xml'
import { type Codes, formatOf, isLineBreak, placeholderText, scriptFromName, scriptTag } from './codes'
import { type BlockKind, kindFromName } from './kinds'

/**
 * Reads the content of segments (XLIFF 1.2 section 2.4, 2.1 section 4.7; TMX 1.4b section 3): the words, marks where codes
 * are certainly formatting, and where comments begin and end. A line end among the words ends the paragraph.
 */
export class SegmentReader {
  private readonly paragraphs: (Words | RemarkPoint)[][] = [[]]
  /** The kinds of paragraphs, if stated. */
  private readonly kinds = new Map<number, BlockKind>()
  private readonly open: Open[] = []
  private readonly marked = new Map<string, string>()
  private isAfterBlank = false
  /** Words inside codes, as in the alternative text of a picture; more may be found while these are read. */
  private readonly flows: { readonly children: readonly XmlNode[]; readonly preserve: boolean }[] = []
  /** Comments inside the text itself, by the names of their points. */
  readonly comments = new Map<string, string>()

  constructor(private readonly codes: Codes) {}

  /** White space is kept if `preserve` says so; otherwise a line end with an indent belongs to the file, not to the text. */
  read(nodes: readonly XmlNode[], preserve: boolean): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.text(preserve ? node : node.replace(/[ \t]*\n[ \t]+/g, ' '))
      else this.element(node, preserve)
    }
  }

  /** Adds a space, except after white space or at the start. */
  part(): void {
    const last = this.paragraphs.at(-1)?.findLast((piece): piece is Words => piece.type === 'words')
    if (last && !/\s$/.test(last.text)) this.words(' ')
  }

  /** `kinds`: of the paragraphs in order; the last applies to all further ones. */
  finish(kinds: readonly BlockKind[]): TrackedParagraph[] {
    for (const { children, preserve } of this.flows) {
      this.open.length = 0
      this.paragraphs.push([])
      this.kinds.set(this.paragraphs.length - 1, { kind: 'paragraph' })
      this.read(children, preserve)
    }
    return this.paragraphs.map((pieces, index) => ({
      ...(this.kinds.get(index) ?? kinds[index] ?? kinds.at(-1) ?? { kind: 'paragraph' }),
      pieces,
      end: { when: 'both' },
    }))
  }

  private element(element: XmlElement, preserve: boolean): void {
    const { name, attributes, children } = element
    const isOpening = OPENING.has(name) || (name === 'it' && /^(?:open|begin)$/.test(attributes.pos ?? ''))
    if (AROUND.has(name)) {
      this.open.push({ key: '', ...formatOf(element, this.codes) })
      this.read(children, preserve)
      this.open.pop()
    } else if (isOpening) this.open.push({ key: keyOf(element), ...formatOf(element, this.codes) })
    else if (CLOSING.has(name)) this.close(keyOf(element))
    else if (name === 'ph' && scriptTag(element, this.codes)) this.scriptTag(scriptTag(element, this.codes) ?? '')
    else if (name === 'x' || name === 'ph') {
      const shown = isLineBreak(element, this.codes) ? '\n' : placeholderText(element, this.codes)
      this.words(shown)
      this.isAfterBlank = shown === ''
    } else if (name === 'cp') this.words(characterOf(attributes.hex))
    else if (name === 'mrk') this.mark(element, preserve)
    else if (name === 'sm') this.point('start', commentOf(element, this.comments), attributes.id)
    else if (name === 'em') this.point('end', undefined, attributes.startRef)
    if (CODES.has(name)) this.findFlows(element, preserve)
  }

  /** Sub-flows (XLIFF 1.2, section 2.4.6; TMX 1.4b, `sub`). */
  private findFlows(element: XmlElement, preserve: boolean): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'sub') this.flows.push({ children: child.children, preserve })
      else this.findFlows(child, preserve)
    }
  }

  private mark(element: XmlElement, preserve: boolean): void {
    const comment = commentOf(element, this.comments)
    const { mtype, 'fs:fs': name } = element.attributes
    const kind = kindFromName(/^x-stet-(\w+)$/.exec(mtype ?? '')?.[1] ?? name)
    if (kind && this.paragraphs.at(-1)?.length === 0) this.kinds.set(this.paragraphs.length - 1, kind)
    this.point('start', comment)
    this.read(element.children, preserve)
    this.point('end', comment)
  }

  private point(type: 'start' | 'end', comment: string | undefined, id?: string): void {
    if (type === 'start' && comment !== undefined && id !== undefined) this.marked.set(id, comment)
    const remark = comment ?? this.marked.get(id ?? '')
    if (remark !== undefined) this.paragraphs.at(-1)?.push({ type, remark })
  }

  private close(key: string): void {
    const index = this.open.findLastIndex((one) => one.key === key)
    if (index >= 0) this.open.splice(index, 1)
  }

  /** A placeholder that is a tag of its own, as `<sup>`. */
  private scriptTag(tag: string): void {
    const key = `tag ${tag.replace('/', '')}`
    if (tag.startsWith('/')) this.close(key)
    else this.open.push({ key, mark: undefined, script: scriptFromName(tag) })
  }

  private text(given: string): void {
    // A code that displays nothing leaves the spaces on both its sides.
    const before = this.paragraphs.at(-1)?.findLast((piece): piece is Words => piece.type === 'words')
    const words = this.isAfterBlank && /[ \t]$/.test(before?.text ?? '') ? given.replace(/^[ \t]/, '') : given
    this.isAfterBlank = false
    for (const [index, line] of words.replace(/\r\n?/g, '\n').split('\n').entries()) {
      if (index > 0) this.paragraphs.push([])
      this.words(line)
    }
  }

  private words(text: string): void {
    if (text === '') return
    const marks = this.open.flatMap(({ mark }) => mark ?? [])
    const own = marks.filter((mark, index) => marks.findIndex(({ type }) => type === mark.type) === index)
    const script = this.open.findLast((one) => one.script !== undefined)?.script
    const last = this.paragraphs.at(-1)?.findLast((piece) => piece.type === 'words')
    const words = script === undefined ? text : inScript(script, text, last?.text ?? '')
    this.paragraphs.at(-1)?.push({ type: 'words', text: words.normalize('NFC'), marks: own, when: 'both' })
  }
}

/** A code that isn't closed yet. */
type Open = { readonly key: string; readonly mark: MarkdownMark | undefined; readonly script: Script | undefined }

const AROUND = new Set(['g', 'pc', 'hi'])
const OPENING = new Set(['bpt', 'bx', 'sc'])
const CLOSING = new Set(['ept', 'ex', 'ec', 'it'])
/** Those that hold code of the original format. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

/** A code and its end share an id, under different attribute names. */
const keyOf = ({ attributes: { startRef, rid, i, id, type } }: XmlElement): string =>
  startRef ?? rid ?? i ?? id ?? type ?? ''

function characterOf(hex: string | undefined): string {
  const code = Number.parseInt(hex ?? '', 16)
  // Characters that XML can't contain are the reason for this element; they are dropped.
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
}

/** The name of the note or comment about a marked span. */
function commentOf({ attributes }: XmlElement, comments: Map<string, string>): string | undefined {
  const { type, ref, value, comment } = attributes
  const note = type === 'comment' ? /(?:^#|[/#])n=([^/]+)$/.exec(ref ?? '')?.[1] : undefined
  if (note !== undefined) return `note ${note}`
  const words = type === 'comment' ? value : comment
  if (words === undefined || words.trim() === '') return undefined
  const name = `comment ${comments.size}`
  comments.set(name, words.trim())
  return name
}
