import type { Block } from './block'
import { type Reading, single, type TrackedChange } from './reading'

/**
 * Words struck out with two tildes (GitHub Flavored Markdown, section 6.5) are a deletion by nobody who is named, as in any
 * other document: the text before it has them, without the tildes.
 */
export function withStruckWords(blocks: readonly Block[]): Reading {
  const changes: TrackedChange[] = []
  const read = blocks.map((one, block): Block => {
    if (one.kind === 'code' || !one.text.includes('~~')) return one
    let text = ''
    const struck: { start: number; end: number }[] = []
    for (const { 0: piece, groups } of one.text.matchAll(PIECES)) {
      const words = groups?.struck ?? piece
      if (groups?.struck !== undefined) struck.push({ start: text.length, end: text.length + words.length })
      text += words
    }
    const [first] = struck
    if (first?.start === 0 && first.end === text.length) changes.push({ author: '', op: 'remove', block })
    else for (const range of struck) changes.push({ author: '', op: 'words', block, ...range, replacement: '' })
    return { ...one, text }
  })
  return single(read, { changes })
}

/** An escaped sign, words in code, struck words, or any other sign. */
const PIECES = /\\.|(?<ticks>`+)(?!`).*?(?<!`)\k<ticks>(?!`)|(?<!~)~~(?<struck>(?![\s~])[^~]*?(?<![\s~\\]))~~(?!~)|./gsu
