import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { type Inline, parseInline, plainText } from '@/domain/text/inline'

/**
 * A paragraph's text with tags in place of the signs that CommonMark alone doesn't take for marks: it doesn't close bold
 * between a sign and a Korean particle, and would show the asterisks of `**“굵은”**이다`. Written only into documents for
 * other programs.
 */
export function stressInCommonMark(text: string): string {
  if (!/[*_]/.test(text)) return text
  const own = stressIn(parseInline(text))
  if (own.length === 0) return text
  const common = new Set(commonStress(text))
  const edits = own.flatMap(({ type, start, end }) => {
    if (common.has(`${type} ${start} ${end}`)) return []
    const [name, length] = type === 'strong' ? ['strong', 2] : ['em', 1]
    return [
      { at: start, length, words: `<${name}>` },
      { at: end - length, length, words: `</${name}>` },
    ]
  })
  return edits
    .sort((a, b) => b.at - a.at)
    .reduce((words, { at, length, words: tag }) => words.slice(0, at) + tag + words.slice(at + length), text)
}

const stressIn = (pieces: readonly Inline[]): Inline[] =>
  pieces.flatMap((piece) => {
    if (!('children' in piece) || piece.type === 'code') return []
    const inner = stressIn(piece.children)
    return piece.type === 'strong' || piece.type === 'emphasis' ? [piece, ...inner] : inner
  })

function commonStress(text: string): string[] {
  const walk = (node: Nodes): string[] => [
    ...(node.type === 'strong' || node.type === 'emphasis'
      ? [`${node.type} ${node.position?.start.offset} ${node.position?.end.offset}`]
      : []),
    ...('children' in node ? node.children.flatMap(walk) : []),
  ]
  return walk(fromMarkdown(text))
}

/** The same read back: the tags that Stet writes as signs again, if the words stay. */
export function withoutStressTags(text: string): string {
  if (!/<(?:strong|em)>/.test(text)) return text
  const signs = text.replace(TAGS, (_, name: string, words: string) => {
    const sign = name === 'strong' ? '**' : '*'
    return sign + words + sign
  })
  return plainText(signs) === plainText(text.replace(TAGS, '$2')) ? signs : text
}

const TAGS = /(?<!\\)<(strong|em)>([^<>\n]+)<\/\1>/g
