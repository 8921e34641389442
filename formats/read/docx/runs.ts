import { safeHref } from '@/domain/text/inline'
import type { MarkdownMark } from '../../markdown/inline-source'
import type { RemarkPoint, Words } from '../revision/tracked'
import { inScript } from '../script'
import { inSymbolFont, symbol } from '../symbols'
import { elementOf, textOf, type XmlElement, type XmlNode } from '../xml'
import { type Context, isRevision, type Source, unwrap, withDeletion, withRevision } from './context'
import { type Fields, hrefIn, withPlace } from './fields'
import { isOn, type RunFormat } from './styles'
import { madeOf } from './time'

/** Reads the words of a paragraph, with the points in it and the text boxes anchored to it. */
export class RunReader {
  private readonly pieces: (Words | RemarkPoint)[] = []
  readonly boxes: XmlElement[] = []

  constructor(
    private readonly source: Source,
    private readonly fields: Fields,
    /** The properties of the paragraph. */
    private readonly paragraph: XmlElement | undefined,
  ) {}

  /** What was read, in NFC. */
  finish(): (Words | RemarkPoint)[] {
    return this.pieces.map((piece) =>
      piece.type === 'words' ? { ...piece, text: piece.text.normalize('NFC') } : piece,
    )
  }

  inside(nodes: readonly XmlNode[], context: Context): void {
    for (const node of nodes) if (typeof node !== 'string') this.element(node, context)
  }

  private element(element: XmlElement, context: Context): void {
    const { name, attributes, children } = element
    const inner = unwrap(element)
    if (isRevision(element)) this.inside(children, withRevision(context, element))
    else if (inner) this.inside(inner, context)
    else if (name === 'w:r') this.run(element, context)
    else if (name === 'w:hyperlink') this.inside(children, withLink(context, this.hrefOf(element)))
    else if (name === 'w:fldSimple') this.inside(children, withLink(context, hrefIn(attributes['w:instr'] ?? '')))
    else if (name === 'w:commentRangeStart') this.point('start', `comment ${attributes['w:id']}`)
    else if (name === 'w:commentRangeEnd') this.point('end', `comment ${attributes['w:id']}`)
    else if (name === 'w:bookmarkStart' && this.source.isReturned) this.point('start', `mark ${attributes['w:name']}`)
    else if (name === 'm:oMath' || name === 'm:oMathPara') this.words(mathIn(element), [], context)
  }

  private hrefOf({ attributes }: XmlElement): string | undefined {
    const address = this.source.links.get(attributes['r:id'] ?? '')
    const place = attributes['w:anchor'] ?? attributes['w:docLocation']
    return address === undefined ? undefined : safeHref(withPlace(address, place))
  }

  private run({ children }: XmlElement, context: Context): void {
    const properties = children.find((node): node is XmlElement => typeof node !== 'string' && node.name === 'w:rPr')
    const format = this.source.styles.formatOf(properties, this.paragraph)
    const change = elementOf(properties, 'w:rPrChange')
    const restyledBy = change && this.source.isReturned ? madeOf(change) : undefined
    if (format.struck) this.contents(children, format, withDeletion(context, restyledBy ?? UNTRACKED))
    else this.contents(children, format, restyledBy ? { ...context, restyledBy } : context)
  }

  private contents(nodes: readonly XmlNode[], format: RunFormat, context: Context): void {
    for (const node of nodes) {
      if (typeof node === 'string') continue
      this.content(node, format, context)
      // The mark that an author gave the note follows its reference; the note is numbered here.
      if (NOTES.has(node.name) && isOn(node.attributes['w:customMarkFollows'])) break
    }
  }

  private content(element: XmlElement, format: RunFormat, context: Context): void {
    const { name, attributes, children } = element
    if (BOXES.has(name)) this.box(element)
    else if (name === 'w:fldChar') this.fields.take(attributes['w:fldCharType'])
    else if (name === 'w:instrText' || name === 'w:delInstrText') this.fields.instruct(textOf(element))
    else if (name === 'w:ruby') this.ruby(element, context)
    else if (name === 'w:commentReference') this.reference(`comment ${attributes['w:id']}`)
    else if (name === 'w:footnoteReference') this.note(`footnote ${attributes['w:id']}`, context)
    else if (name === 'w:endnoteReference') this.note(`endnote ${attributes['w:id']}`, context)
    else if (name === 'mc:AlternateContent') this.contents(unwrap(element) ?? children, format, context)
    else this.shown(shownBy(element), format, context)
  }

  private shown(words: string, { marks, font, script }: RunFormat, context: Context): void {
    const signs = inSymbolFont(font, words)
    const last = this.pieces.findLast((piece) => piece.type === 'words')
    this.words(script === undefined ? signs : inScript(script, signs, last?.text ?? ''), marks, context)
  }

  /** A ruby gloss follows its words in parentheses. */
  private ruby(element: XmlElement, context: Context): void {
    this.inside(elementOf(element, 'w:rubyBase')?.children ?? [], context)
    const gloss = elementOf(element, 'w:rt')
    if (!gloss || textOf(gloss).trim() === '') return
    this.words('(', [], context)
    this.inside(gloss.children, context)
    this.words(')', [], context)
  }

  private box(element: XmlElement): void {
    if (element.name === 'w:txbxContent') {
      this.boxes.push(element)
      return
    }
    for (const node of unwrap(element) ?? element.children) if (typeof node !== 'string') this.box(node)
  }

  private words(
    text: string,
    marks: readonly MarkdownMark[],
    { when, made, insertedBy, restyledBy, href = this.fields.href }: Context,
  ): void {
    if (text === '' || !this.fields.shows) return
    if (when === 'nowhere') {
      if (this.source.isReturned) this.pieces.push({ type: 'words', text, marks, when: 'before', made, insertedBy })
      return
    }
    const all: readonly MarkdownMark[] = href === undefined ? marks : [...marks, { type: 'link', href }]
    const last = this.pieces.at(-1)
    const by = when === 'both' ? { ...(restyledBy && { restyledBy }) } : { ...(made && { made }) }
    if (last?.type === 'words' && !last.insertedBy && last.when === when && isSame(last, { marks: all, ...by }))
      this.pieces[this.pieces.length - 1] = { ...last, text: last.text + text }
    else this.pieces.push({ type: 'words', text, marks: all, when, ...by })
  }

  /** A comment without a range is placed at its reference; one with a range has had both its points before that. */
  private reference(remark: string): void {
    if (this.source.remarks.has(remark)) return
    this.point('start', remark)
    this.point('end', remark)
  }

  /** In a returned file a note goes with its reference. */
  private note(remark: string, { when, made }: Context): void {
    const isGone = this.source.isReturned && made && (when === 'before' || when === 'nowhere')
    if (isGone) this.pieces.push({ type: 'note', remark, deleted: made })
    else this.point('note', remark)
  }

  private point(type: RemarkPoint['type'], remark: string): void {
    this.source.remarks.add(remark)
    this.pieces.push({ type, remark })
  }
}

/** Nobody is named for words that were only crossed out. */
const UNTRACKED = { author: '' }

const NOTES = new Set(['w:footnoteReference', 'w:endnoteReference'])

/** What may hold a text box. */
const BOXES = new Set(['w:drawing', 'w:pict', 'w:object'])

/** The characters that a run's elements stand for (section 17.3.3). */
function shownBy(element: XmlElement): string {
  const { name, attributes } = element
  switch (name) {
    case 'w:t':
    case 'w:delText':
      return textOf(element)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
      return ['page', 'column'].includes(attributes['w:type'] ?? '') ? '' : '\n'
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:softHyphen':
      return '\u00ad'
    case 'w:sym':
      return signOf(attributes)
    case 'w16se:symEx':
      return extendedSign(attributes)
    default:
      return ''
  }
}

function signOf({ 'w:font': font = '', 'w:char': char = '' }: XmlElement['attributes']): string {
  const code = Number.parseInt(char, 16)
  return code >= 0x20 && code <= 0xffff ? symbol(font, code) : ''
}

/** How Word writes emoji ([MS-DOCX] 2.2.6): by the number of the character. */
function extendedSign({ 'w16se:char': char = '' }: XmlElement['attributes']): string {
  const code = Number.parseInt(char, 16)
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
}

const withLink = (context: Context, href: string | undefined): Context =>
  href === undefined ? context : { ...context, href }

const isSame = (one: Words, other: Pick<Words, 'marks' | 'made' | 'restyledBy'>) =>
  JSON.stringify([one.marks, one.made, one.restyledBy]) === JSON.stringify([other.marks, other.made, other.restyledBy])

function mathIn(node: XmlNode): string {
  if (typeof node === 'string') return ''
  return node.name === 'm:t' ? textOf(node) : node.children.map(mathIn).join('')
}
