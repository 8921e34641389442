import type { Nodes, Parents, RootContent } from 'mdast'
import { fromMarkdown, type Token } from 'mdast-util-from-markdown'
import { unguardBlocks, unguardHeading } from '../markdown/block-guard'
import { withoutStressTags } from '../markdown/common-mark'
import { type Block, block } from './block'
import { withoutFrontMatter } from './front-matter'
import { readHtml } from './html'
import { withLinksResolved } from './link-definitions'
import { sectionsOf } from './markdown-sections'
import { readText } from './text'

/**
 * Markdown (CommonMark). The parser finds the blocks; their words are cut from the source unchanged, so that an unchanged
 * export is the same text. A table is a paragraph of its lines; words in an HTML block are read as HTML. Escapes that keep
 * a line from being a block are removed: `\# x` is "# x".
 */
export function readMarkdown(given: string): Block[] {
  return rawBlocks(given).map(unguardBlock)
}

/** The blocks as the document spells them. */
export function rawBlocks(given: string): Block[] {
  const blocks = sectionsOf(withoutFrontMatter(given)).flatMap(({ text, costly }) =>
    costly ? readText(text) : readSection(text),
  )
  return withLinksResolved(blocks)
}

function unguardBlock(block: Block): Block {
  if (block.kind === 'code') return block
  const isLine = block.kind === 'heading' && !block.text.includes('\n')
  const text = withoutStressTags(block.text)
  return { ...block, text: isLine ? unguardHeading(text) : unguardBlocks(text) }
}

/**
 * Only blocks are parsed here. Inline marks are parsed where a paragraph is displayed; link definitions are read
 * separately, since the parser would drop text that looks like one.
 */
const BLOCKS_ONLY = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'definition',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
}

type Source = { readonly text: string; readonly lines: ReadonlyMap<number, number> }

function readSection(text: string): Block[] {
  const lines = new Map<number, number>()
  const noteSign = (sign: Token) => {
    lines.set(lineStart(text, sign.start.offset), sign.end.offset)
  }
  const enter = { blockQuotePrefix: noteSign, listItemIndent: noteSign, listItemPrefix: noteSign }
  const root = fromMarkdown(text, { extensions: [BLOCKS_ONLY], mdastExtensions: [{ enter }] })
  return blocksIn(root, { text, lines }, 'paragraph')
}

type Within = 'paragraph' | 'quote' | 'list-item'

const blocksIn = (parent: Parents, source: Source, within: Within): Block[] =>
  parent.children.flatMap((node) => blocksOf(node, source, within))

function blocksOf(node: RootContent, source: Source, within: Within): Block[] {
  switch (node.type) {
    case 'heading':
      return block('heading', contentOf(node.children, source), node.depth)
    case 'paragraph':
      return block(within, contentOf([node], source))
    case 'blockquote':
      return blocksIn(node, source, 'quote')
    case 'listItem':
      return blocksIn(node, source, 'list-item')
    case 'list':
      return blocksIn(node, source, within)
    case 'code':
      return node.value.trim() === '' ? [] : [{ kind: 'code', text: node.value }]
    case 'html':
      return readHtml(node.value).blocks.slice()
    default:
      return []
  }
}

/** The source from the first node to the last, without the quote and list signs of its further lines. */
function contentOf(nodes: readonly Nodes[], { text, lines }: Source): string {
  const start = nodes[0]?.position?.start.offset
  const end = nodes.at(-1)?.position?.end.offset
  if (start === undefined || end === undefined) return ''
  let content = ''
  for (let at = start; at < end; ) {
    const next = text.indexOf('\n', at)
    const lineEnd = next < 0 || next >= end ? end : next + 1
    content += text.slice(at, lineEnd)
    at = Math.min(end, lines.get(lineEnd) ?? lineEnd)
  }
  return content
}

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1
