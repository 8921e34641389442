import { type Inline, parseInline } from '@/domain/text/inline'
import type { Block } from './block'

/**
 * A paragraph must contain the addresses of its links: `[words][1]` becomes `[words](address)`, and the definition, which
 * isn't text, is removed. A definition without a reference stays a paragraph, since it may be a sentence that looks like
 * one; `[//]: # (x)` is Markdown's way to write a comment.
 */
export function withLinksResolved(blocks: readonly Block[]): Block[] {
  const found = blocks.map(definitionsIn)
  const definitions = new Map<string, string>()
  for (const { key, target } of found.flat()) if (!definitions.has(key)) definitions.set(key, target)
  if (definitions.size === 0) return [...blocks]

  const used = new Set(COMMENTS)
  const resolved = blocks.map((block, index) => {
    const head = length(found[index] ?? [])
    return { head: block.text.slice(0, head), text: resolve(block, block.text.slice(head), definitions, used) }
  })
  return blocks.flatMap((block, index) => {
    const { head, text } = resolved[index] ?? { head: '', text: block.text }
    const kept = (found[index] ?? []).filter(({ key }) => !used.has(key)).map(({ line }) => line)
    const words = head === '' ? text : [...kept, text].filter((line) => line.trim() !== '').join('\n')
    return words.trim() === '' ? [] : [{ ...block, text: words }]
  })
}

type Definition = { readonly line: string; readonly key: string; readonly target: string }

const COMMENTS = ['//', 'comment']

/** Definitions are at the start of a paragraph, each on a line. A footnote isn't one. */
function definitionsIn({ kind, text }: Block): Definition[] {
  if (kind === 'code' || kind === 'heading') return []
  const definitions: Definition[] = []
  for (let at = 0; text[at] === '[' && text[at + 1] !== '^'; ) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end)
    const [, label, address, title] = DEFINITION.exec(line) ?? []
    if (label === undefined || address === undefined) break
    definitions.push({ line, key: keyOf(label), target: `(${address}${title === undefined ? '' : ` ${title}`})` })
    if (end < 0) break
    at = end + 1
  }
  return definitions
}

const length = (definitions: readonly Definition[]) => definitions.reduce((sum, { line }) => sum + line.length + 1, 0)

const DEFINITION =
  /^\[((?:[^[\]\\]|\\.){1,999})\]:[ \t]*(<[^<>]*>|[^\s<]\S*)(?:[ \t]+("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?[ \t]*$/

const REFERENCE = /(\[(?:[^[\]\\]|\\.)+\])(?:\[((?:[^[\]\\]|\\.)*)\])?(?![[(:])/g

function resolve({ kind }: Block, text: string, definitions: ReadonlyMap<string, string>, used: Set<string>): string {
  if (kind === 'code' || !text.includes('[')) return text
  const code = parseInline(text).flatMap(codeIn)
  return text.replace(REFERENCE, (written: string, words: string, label: string | undefined, at: number) => {
    const key = keyOf(label || words.slice(1, -1))
    const target = definitions.get(key)
    const escaped = text[at - 1] === '\\' || code.some(({ start, end }) => start < at && at < end)
    if (target === undefined || escaped) return written
    used.add(key)
    return words + target
  })
}

function codeIn(piece: Inline): Inline[] {
  if (piece.type === 'code') return [piece]
  return 'children' in piece ? piece.children.flatMap(codeIn) : []
}

const keyOf = (label: string) => label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()
