import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { inlineSource } from '../markdown/inline-source'
import type { Block } from './block'
import { BLOCK_ELEMENTS, kindOf, WORDLESS_ELEMENTS } from './html-elements'
import { scan } from './html-scan'

/** The words of a page, tag by tag: each block tag begins a paragraph, of the kind that the tag implies. */
export function readFlat(html: string): Block[] {
  const blocks: Block[] = []
  let parts: string[] = []
  let kind: Omit<Block, 'text'> = { kind: 'paragraph' }
  let hidden: string | undefined
  const flush = () => {
    const text = words(parts, kind)
    if (text.trim() !== '') blocks.push({ ...kind, text })
    parts = []
  }
  for (const token of scan(html)) {
    if (token.type === 'text') {
      if (hidden === undefined) parts.push(token.value)
      continue
    }
    const { type, name } = token
    // The next tag of the same name ends it, or a block that it can't contain, so that nothing hides the rest of the page.
    if (hidden !== undefined && (name === hidden || name === 'body')) hidden = undefined
    else if (type === 'open' && FLAT_HIDDEN.has(name)) hidden ??= name
    if (name === 'br') parts.push('\n')
    if (!BLOCK_ELEMENTS.has(name)) continue
    flush()
    kind = (type === 'open' ? kindOf(name) : undefined) ?? { kind: 'paragraph' }
  }
  flush()
  return blocks
}

/**
 * Those that contain other elements and are always closed; it is better to keep the words of `nav` and the like than to
 * guess.
 */
const FLAT_HIDDEN = new Set(
  [...WORDLESS_ELEMENTS].filter((name) => !['embed', 'input', 'meta', 'nav', 'option'].includes(name)),
)

function words(parts: readonly string[], { kind }: Omit<Block, 'text'>): string {
  const text = parts.join('').replace(REFERENCE, decodeReference)
  if (kind === 'code') return text.replace(/^\n+|\s+$/g, '')
  const line = text
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim()
    .normalize('NFC')
  return inlineSource([{ text: line, marks: [] }])
}

const REFERENCE = /&(?:#\d{1,10}|#x[\da-f]{1,8}|[a-z][a-z\d]{1,40});?/gi

/** Pages use few different references, and the parser knows them all. */
const known = new Map<string, string>()

function decodeReference(reference: string): string {
  const found = known.get(reference)
  if (found !== undefined) return found
  const [node] = unified().use(rehypeParse, { fragment: true }).parse(reference).children
  const value = node?.type === 'text' ? node.value : reference
  if (known.size < 5_000) known.set(reference, value)
  return value
}
