import type { Nodes, Parent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { type Block, block } from './block'

/**
 * Markdown: the blocks are found by a parser, the words of each are cut from the text as they were written, so that what
 * is exported unchanged is the same text. HTML blocks and tables are kept as the words that they are.
 */
export function readMarkdown(given: string): Block[] {
  const text = withoutFrontMatter(given)
  const { children } = fromMarkdown(text, { extensions: [cjkFriendlyExtension()] })
  return children.flatMap((node) => blocksOf(node, text, 'paragraph'))
}

type Within = 'paragraph' | 'quote' | 'list-item'

function blocksOf(node: RootContent, text: string, within: Within): Block[] {
  switch (node.type) {
    case 'heading':
      return block('heading', inner(node, text), node.depth)
    case 'paragraph':
      return block(within, inner(node, text))
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, text, 'quote'))
    case 'list':
      return node.children.flatMap((item) => item.children.flatMap((child) => blocksOf(child, text, 'list-item')))
    case 'code':
      return node.value.trim() === '' ? [] : [{ kind: 'code', text: node.value.normalize('NFC') }]
    case 'thematicBreak':
      return []
    default:
      return block('paragraph', written(node, text))
  }
}

/** What stands between the block's signs: from its first piece of text to its last. */
function inner(node: Parent, text: string): string {
  const [first] = node.children
  const last = node.children.at(-1)
  if (!first || !last) return ''
  const start = first.position?.start.offset
  const end = last.position?.end.offset
  return start === undefined || end === undefined ? '' : unquoted(text.slice(start, end))
}

/** A further line of a quote or a list carries their signs or an indent: they are no words of it. */
const unquoted = (words: string) => words.replace(/\n[ \t]*(?:>[ \t]?)*[ \t]*/g, '\n')

function written(node: Nodes, text: string): string {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? '' : text.slice(start, end)
}

/** YAML or TOML between fences at the very start describes the document; it is no text of it. */
const withoutFrontMatter = (text: string) =>
  text.replace(/^(---|\+\+\+)[^\S\n]*\n(?:[\w-]+[^\S\n]*[:=].*\n|[ \t#-].*\n|\n)*?\1[^\S\n]*(?:\n|$)/, '')
