import type { Block } from '../block'

export type BlockKind = Omit<Block, 'text'>

/** The kind of a paragraph by its name: an HTML element, or a resource type. */
export function kindFromName(given = ''): BlockKind | undefined {
  const name = given.toLowerCase().replace(/^(?:x-|html:|x:)/, '')
  const level = /^h([1-6])$/.exec(name)?.[1]
  return level === undefined ? KINDS.get(name) : { kind: 'heading', level: Number(level) }
}

const KINDS = new Map<string, BlockKind>([
  ['title', { kind: 'heading', level: 1 }],
  ['heading', { kind: 'heading', level: 1 }],
  ['blockquote', { kind: 'quote' }],
  ['quote', { kind: 'quote' }],
  ['li', { kind: 'list-item' }],
  ['listitem', { kind: 'list-item' }],
  ['list-item', { kind: 'list-item' }],
  ['caption', { kind: 'caption' }],
  ['figcaption', { kind: 'caption' }],
  ['pre', { kind: 'code' }],
])
