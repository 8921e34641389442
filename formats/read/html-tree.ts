import type { Element, ElementContent, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { groups, keyOf } from '../markdown/inline-source'
import type { Block } from './block'
import { articleIn } from './html-article'
import { codeOf, isShown } from './html-element'
import { BLOCK_ELEMENTS, kindOf } from './html-elements'
import { isWordListItem, isWordListMarker } from './html-list'
import { changeOf, type Look, lookInside, madeBy, PLAIN } from './html-look'
import { type HtmlNotes, noteIn, notesIn } from './html-notes'
import { type Reading, type Remark, single } from './reading'
import { assemble } from './revision/assemble'
import { draftsOf } from './revision/gaps'
import type { RemarkPoint, TrackedParagraph, Words } from './revision/tracked'
import { inScript } from './script'
import { inSymbolFont } from './symbols'

/**
 * A page, or an HTML fragment, read from the tree that a browser would build; its insertions and deletions as tracked changes,
 * its notes as remarks. The depth of the tree must be bounded.
 */
export function readTree(html: string): Reading {
  const page = unified().use(rehypeParse).parse(html)
  return readNodes(articleIn(page), notesIn(page))
}

/** The paragraphs of some nodes, with the notes of their page. */
export function readNodes(nodes: readonly (Root | RootContent)[], notes: HtmlNotes): Reading {
  const stories = nodes.map((node) => {
    const collector = new Collector(notes)
    collector.take(node)
    return { paragraphs: collector.paragraphs, drafted: draftsOf(collector.paragraphs) }
  })
  const { blocks, changes, places } = assemble(stories)
  const remarks = [...places].flatMap(([id, place]): Remark[] => {
    const remark = notes.remarks.get(id)
    return remark ? [{ ...remark, ...place }] : []
  })
  return single(blocks, { changes, remarks })
}

type Kind = Omit<Block, 'text'>
type Piece = Words | RemarkPoint
const KEPT: TrackedParagraph['end'] = { when: 'both' }

/** Walks the tree in reading order, collects words into the open paragraph, and ends it at a block's edge. */
class Collector {
  readonly paragraphs: TrackedParagraph[] = []
  private pieces: Piece[] = []

  constructor(private readonly notes: HtmlNotes) {}

  take(node: Root | RootContent): void {
    this.walk(node, { kind: 'paragraph' }, PLAIN)
    this.flush({ kind: 'paragraph' })
  }

  private walk(node: Root | RootContent, kind: Kind, look: Look): void {
    if (node.type === 'text') this.words(node.value.replaceAll('\uFEFF', '').replace(/[ \t\r\n\f]+/g, ' '), look)
    else if (node.type === 'root') this.inside(node.children, kind, look)
    else if (node.type === 'element' && isShown(node) && !this.notes.isNote(node)) this.element(node, kind, look)
  }

  private element(element: Element, kind: Kind, look: Look): void {
    const name = element.tagName
    if (name === 'br') this.lineBreak(kind, look)
    else if (name === 'img') this.image(element, look)
    else if (BLOCK_ELEMENTS.has(name)) this.block(element, kind, look)
    else if (!isWordListMarker(element)) this.inline(element, kind, look)
  }

  private block(element: Element, kind: Kind, look: Look): void {
    this.flush(kind)
    const own = kindOf(element.tagName) ?? (isWordListItem(element) ? { kind: 'list-item' as const } : undefined)
    if (own?.kind === 'code') {
      this.code(element)
      return
    }
    // A heading keeps its kind whatever it contains; otherwise the innermost element decides.
    const inner = own === undefined || kind.kind === 'heading' ? kind : own
    this.inside(element.children, inner, lookInside(element, look))
    this.flush(inner)
  }

  private inline(element: Element, kind: Kind, look: Look): void {
    const note = noteIn(element)
    const remark = note === undefined ? undefined : this.notes.remarks.get(note)
    if (note !== undefined && remark) {
      this.pieces.push({ type: 'note', remark: note })
      return
    }
    const when = changeOf(element)
    // The end of a paragraph that Stet draws as inserted or deleted.
    if (when && isParagraphEnd(element)) {
      this.flush(kind, { when, made: madeBy(element) })
      return
    }
    const quoted = element.tagName === 'q'
    const inner = lookInside(element, look)
    if (quoted) this.words('“', look)
    this.inside(element.children, kind, inner)
    if (quoted) this.words('”', look)
  }

  private inside(nodes: readonly (RootContent | ElementContent)[], kind: Kind, look: Look): void {
    for (const node of nodes) this.walk(node, kind, look)
  }

  private words(text: string, { marks, when, made, script, font }: Look): void {
    if (when === 'nowhere' || text === '') return
    const signs = inSymbolFont(font, text)
    const before = this.pieces.findLast((piece) => piece.type === 'words')
    const shown = script === undefined ? signs : inScript(script, signs, before?.text ?? '')
    this.pieces.push({ type: 'words', text: shown, marks, when, ...(made && when !== 'both' && { made }) })
  }

  /** Two breaks in a row separate paragraphs on pages without paragraph elements. */
  private lineBreak(kind: Kind, look: Look): void {
    const last = this.pieces.findLast((piece) => piece.type === 'words' && piece.text !== ' ')
    if (last?.type === 'words' && last.text === '\n') this.flush(kind)
    else this.words('\n', { ...look, marks: [] })
  }

  /** Pictures are skipped, except those that stand for an emoji. */
  private image({ properties: { alt } }: Element, look: Look): void {
    if (typeof alt === 'string' && /^\p{Extended_Pictographic}/u.test(alt)) this.words(alt, look)
  }

  private code(element: Element): void {
    const text = codeOf(element)
      .replace(/\r\n?/g, '\n')
      .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
    const pieces: Piece[] = [{ type: 'words', text: text.normalize('NFC'), marks: [], when: 'both' }]
    if (text !== '') this.paragraphs.push({ kind: 'code', pieces, end: KEPT })
  }

  private flush(kind: Kind, end = KEPT): void {
    const pieces = mergeWords(collapseSpace(this.pieces))
    if (pieces.some(({ type }) => type !== 'start') || end !== KEPT) this.paragraphs.push({ ...kind, pieces, end })
    this.pieces = []
  }
}

const isParagraphEnd = ({ properties: { className } }: Element) => Array.isArray(className) && className.includes('end')

const appearance = (piece: Piece) =>
  piece.type === 'words'
    ? JSON.stringify([piece.marks.map(keyOf), piece.when, piece.made])
    : `${piece.type} ${piece.remark}`

/**
 * Words that look the same as one piece, in NFC: composed only later, a character could separate an escape from the sign
 * that it was added for.
 */
const mergeWords = (pieces: readonly Piece[]): Piece[] =>
  groups(pieces, appearance).map((group) => {
    const [first] = group
    return first?.type === 'words'
      ? {
          ...first,
          text: group
            .map((one) => (one.type === 'words' ? one.text : ''))
            .join('')
            .normalize('NFC'),
        }
      : (first ?? { type: 'start', remark: '' })
  })

/** One space where there were several, none at the edges of a line. */
function collapseSpace(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let edge = true
  for (const piece of pieces) {
    if (piece.type !== 'words') {
      result.push(piece)
      continue
    }
    const words = edge ? piece.text.replace(/^ +/, '') : piece.text
    if (words === '') continue
    if (words === '\n') dropSpace(result)
    edge = /[ \n]$/.test(words)
    result.push({ ...piece, text: words })
  }
  return trimPieces(result)
}

function dropSpace(pieces: Piece[]): void {
  const last = pieces.pop()
  if (last) pieces.push(last.type === 'words' ? { ...last, text: last.text.replace(/ $/, '') } : last)
}

function trimPieces(pieces: readonly Piece[]): Piece[] {
  const filled = (piece: Piece) => piece.type === 'words' && piece.text.trim() !== ''
  const [first, last] = [pieces.findIndex(filled), pieces.findLastIndex(filled)]
  return pieces.flatMap((piece, index): Piece[] => {
    if (piece.type !== 'words') return [piece]
    if (index < first || index > last) return []
    const start = index === first ? piece.text.trimStart() : piece.text
    return [{ ...piece, text: index === last ? start.trimEnd() : start }]
  })
}
