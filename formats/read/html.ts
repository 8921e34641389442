import type { Element, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { ParagraphKind } from '@/domain/contract/names'
import { type Block, block } from './block'
import { isHidden, Words } from './html-words'

/**
 * HTML: headings, paragraphs, quotes, list items, captions and code become blocks; emphasis, links, code and line breaks
 * become inline Markdown. Scripts, styles and what a page hides are no text. Where a page says which part of it is the
 * article, the rest is left out; words outside any block are paragraphs.
 */
export function readHtml(text: string): Block[] {
  const root = unified().use(rehypeParse).parse(text)
  return read(articleIn(root) ?? root)
}

const BLOCKS: Record<string, ParagraphKind> = {
  p: 'paragraph',
  li: 'list-item',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  pre: 'code',
}

const BREAKING = new Set(
  'address article aside body dd details dialog div dl dt fieldset figure footer form header hgroup hr html main nav ol section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** The one <article>, or the one <main>, if it holds most of what there is to read. */
function articleIn(root: Root): Element | undefined {
  for (const name of ['article', 'main']) {
    const found: Element[] = []
    for (const { node } of walk(root)) if (node.type === 'element' && node.tagName === name) found.push(node)
    const [only, second] = found
    if (only && !second && lettersIn(only) >= 200) return only
  }
}

function lettersIn(element: Element): number {
  let letters = 0
  for (const { node } of walk(element)) if (node.type === 'text') letters += node.value.trim().length
  return letters
}

type Step = { readonly node: Nodes; readonly leaving: boolean }

/** Every node, on the way in and elements on the way out as well. Without recursion: pages nest as deep as they like. */
function* walk(start: Nodes): Generator<Step> {
  const stack: Step[] = [{ node: start, leaving: false }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    yield step
    if (step.leaving || !('children' in step.node)) continue
    if (step.node.type === 'element') {
      if (isHidden(step.node)) continue
      stack.push({ node: step.node, leaving: true })
    }
    for (let at = step.node.children.length - 1; at >= 0; at--) {
      const child = step.node.children[at]
      if (child) stack.push({ node: child, leaving: false })
    }
  }
}

type Open = { kind: ParagraphKind; level?: number }

function read(start: Nodes): Block[] {
  const blocks: Block[] = []
  const open: Open[] = []
  let words = new Words()
  const flush = () => {
    const { kind, level } = open.at(-1) ?? { kind: 'paragraph' as const }
    blocks.push(...(kind === 'code' ? code(words) : block(kind, words.text(), level)))
    words = new Words()
  }
  for (const { node, leaving } of walk(start)) {
    if (node.type === 'text') words.add(node.value, open.at(-1)?.kind === 'code')
    if (node.type !== 'element' || isHidden(node)) continue
    const kind = openedBy(node, open.at(-1))
    if (kind || BREAKING.has(node.tagName)) {
      flush()
      if (kind && leaving) open.pop()
      else if (kind) open.push(kind)
    } else if (leaving) words.close(node)
    else words.open(node)
  }
  flush()
  return blocks
}

/** A paragraph inside a quote or a list item is one of theirs. */
function openedBy({ tagName }: Element, around: Open | undefined): Open | undefined {
  const level = /^h([1-6])$/.exec(tagName)?.[1]
  if (level) return { kind: 'heading', level: Number(level) }
  const kind = BLOCKS[tagName]
  if (kind === 'paragraph' && around) return around
  return kind && { kind }
}

function code(words: Words): Block[] {
  const text = words.raw().replace(/^\n+|\s+$/g, '')
  return text === '' ? [] : [{ kind: 'code', text: text.normalize('NFC') }]
}
