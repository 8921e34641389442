import type { Element, ElementContent, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { safeHref } from '@/domain/text/inline'
import { groups, inlineSource, keyOf, type MarkdownMark, type MarkedRun } from '../markdown/inline-source'
import type { Block } from './block'
import { articleIn } from './html-article'
import { codeOf, isShown, styleOf } from './html-element'
import { BLOCK_ELEMENTS, kindOf } from './html-elements'

/** A page, or an HTML fragment, read from the tree that a browser would build. The depth of the tree must be bounded. */
export const readTree = (html: string): Block[] => articleIn(unified().use(rehypeParse).parse(html)).flatMap(blocksIn)

/** The paragraphs of an HTML fragment. */
export function blocksIn(node: Root | RootContent): Block[] {
  const collector = new Collector()
  collector.take(node)
  return collector.blocks
}

type Kind = Omit<Block, 'text'>

/** Walks the tree in reading order, collects words into the open paragraph, and ends it at a block's edge. */
class Collector {
  readonly blocks: Block[] = []
  private runs: MarkedRun[] = []

  take(node: Root | RootContent): void {
    this.walk(node, { kind: 'paragraph' }, [])
    this.flush({ kind: 'paragraph' })
  }

  private walk(node: Root | RootContent, kind: Kind, marks: readonly MarkdownMark[]): void {
    if (node.type === 'text') this.runs.push({ text: node.value.replace(/[ \t\r\n\f]+/g, ' '), marks })
    else if (node.type === 'root') this.inside(node.children, kind, marks)
    else if (node.type === 'element' && isShown(node)) this.element(node, kind, marks)
  }

  private element(element: Element, kind: Kind, marks: readonly MarkdownMark[]): void {
    const name = element.tagName
    if (name === 'br') this.lineBreak(kind)
    else if (name === 'img') this.image(element, marks)
    else if (BLOCK_ELEMENTS.has(name)) this.block(element, kind, marks)
    else this.inline(element, kind, marks)
  }

  private block(element: Element, kind: Kind, marks: readonly MarkdownMark[]): void {
    this.flush(kind)
    const own = kindOf(element.tagName)
    if (own?.kind === 'code') {
      this.code(element)
      return
    }
    // A heading keeps its kind whatever it contains; otherwise the innermost element decides.
    const inner = own === undefined || kind.kind === 'heading' ? kind : own
    this.inside(element.children, inner, marks)
    this.flush(inner)
  }

  private inline(element: Element, kind: Kind, marks: readonly MarkdownMark[]): void {
    const mark = markOf(element)
    const quoted = element.tagName === 'q'
    if (quoted) this.runs.push({ text: '“', marks })
    this.inside(element.children, kind, mark ? [...marks, mark] : marks)
    if (quoted) this.runs.push({ text: '”', marks })
  }

  private inside(nodes: readonly (RootContent | ElementContent)[], kind: Kind, marks: readonly MarkdownMark[]): void {
    for (const node of nodes) this.walk(node, kind, marks)
  }

  /** Two breaks in a row separate paragraphs on pages without paragraph elements. */
  private lineBreak(kind: Kind): void {
    const last = this.runs.findLast((run) => run.text !== ' ')
    if (last?.text === '\n') this.flush(kind)
    else this.runs.push({ text: '\n', marks: [] })
  }

  /** Pictures are skipped, except those that stand for an emoji. */
  private image({ properties: { alt } }: Element, marks: readonly MarkdownMark[]): void {
    if (typeof alt === 'string' && /^\p{Extended_Pictographic}/u.test(alt)) this.runs.push({ text: alt, marks })
  }

  private code(element: Element): void {
    const text = codeOf(element).replace(/^(?:[ \t]*\n)+|\s+$/g, '')
    if (text !== '') this.blocks.push({ kind: 'code', text })
  }

  private flush(kind: Kind): void {
    const text = inlineSource(mergeRuns(collapseSpace(this.runs)))
    if (text !== '') this.blocks.push({ ...kind, text })
    this.runs = []
  }
}

/**
 * Words with the same marks as one run, in NFC: composed only later, a character could separate an escape from the sign
 * that it was added for.
 */
const mergeRuns = (runs: readonly MarkedRun[]): MarkedRun[] =>
  groups(runs, ({ marks }) => marks.map(keyOf).join(' ')).map((group) => ({
    marks: group[0]?.marks ?? [],
    text: group
      .map(({ text }) => text)
      .join('')
      .normalize('NFC'),
  }))

/** One space where there were several, none at the edges of a line. */
function collapseSpace(runs: readonly MarkedRun[]): MarkedRun[] {
  const result: MarkedRun[] = []
  let edge = true
  for (const { text, marks } of runs) {
    const words = edge ? text.replace(/^ +/, '') : text
    if (words === '') continue
    if (words === '\n') dropSpace(result)
    edge = /[ \n]$/.test(words)
    result.push({ text: words, marks })
  }
  return trimRuns(result)
}

function dropSpace(runs: MarkedRun[]): void {
  const last = runs.pop()
  if (last) runs.push({ ...last, text: last.text.replace(/ $/, '') })
}

function trimRuns(runs: MarkedRun[]): MarkedRun[] {
  const filled = (run: MarkedRun) => run.text.trim() !== ''
  const [first, last] = [runs.findIndex(filled), runs.findLastIndex(filled)]
  return runs.slice(first, last + 1).map((run, index, all) => {
    const start = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === all.length - 1 ? start.trimEnd() : start }
  })
}

function markOf(element: Element): MarkdownMark | undefined {
  switch (element.tagName) {
    case 'em':
    case 'i':
      return { type: 'emphasis' }
    case 'strong':
    case 'b':
      // Some editors wrap whole documents in a bold element that isn't bold.
      return /font-weight:\s*(?:normal|400)/.test(styleOf(element)) ? undefined : { type: 'strong' }
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return { type: 'code' }
    case 'a':
      return linkOf(element)
    default:
      return undefined
  }
}

/** A link within the page is dropped, as it would lead nowhere. */
function linkOf({ properties: { href } }: Element): MarkdownMark | undefined {
  const address = typeof href === 'string' && !href.trim().startsWith('#') ? safeHref(href) : undefined
  return address === undefined ? undefined : { type: 'link', href: address }
}
