import { expect, test } from 'vitest'
import { apply } from '@/domain/text/splice'
import { readDocument } from './document'

function read(text: string) {
  const result = readDocument(new TextEncoder().encode(text), { format: 'markdown' })
  if (!result.ok || result.reading.kind !== 'single') throw new Error('not a text')
  const { blocks, changes } = result.reading
  return blocks.map(({ text }, index) =>
    changes
      .filter(({ block }) => block === index)
      .reduceRight((words, change) => {
        if (change.op !== 'words') return `${change.op}: ${words}`
        const { start, end } = change
        return apply(words, { start, end, insert: `[-${words.slice(start, end)}-]` })
      }, text),
  )
}

test.each([
  ['some words', 'a ~~b c~~ d ~~e~~.', ['a [-b c-] d [-e-].']],
  ['marks in them', 'a ~~**b**~~ c', ['a [-**b**-] c']],
  ['a whole paragraph', 'a\n\n~~b c~~', ['a', 'remove: b c']],
  ['not in code', 'a `~~b~~` c\n\n```\n~~d~~\n```', ['a `~~b~~` c', '~~d~~']],
  ['not escaped', 'a \\~~b~~ c', ['a \\~~b~~ c']],
  ['one tilde, or three', 'about ~5 or ~~~6~~~ x', ['about ~5 or ~~~6~~~ x']],
  ['not beside spaces', 'a ~~ b ~~ c', ['a ~~ b ~~ c']],
  ['not where none closes it', 'a ~~b c', ['a ~~b c']],
])('%s', (_, text, expected) => expect(read(text)).toEqual(expected))
