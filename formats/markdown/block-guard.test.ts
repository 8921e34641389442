import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '@/domain/text/inline'
import { guardBlocks, guardHeading, unguardBlocks, unguardHeading } from './block-guard'

describe('the lines of a paragraph', () => {
  test.each([
    ['# a', '\\# a'],
    ['#a', '#a'],
    ['> a', '\\> a'],
    ['- a', '\\- a'],
    ['-a', '-a'],
    ['*a* b', '*a* b'],
    ['* a', '\\* a'],
    ['1. a', '1\\. a'],
    ['2026) a', '2026\\) a'],
    ['1.5 a', '1.5 a'],
    ['---', '\\---'],
    ['--', '\\--'],
    ['* * *', '\\* * *'],
    ['___', '\\_\\_\\_'],
    ['** *', '\\*\\* *'],
    ['>*a\\*', '\\>*a\\*'],
    ['>\\*a', '\\>\\*a'],
    ['a\n---', 'a\n\\---'],
    ['a\n==', 'a\n\\=='],
    ['==', '=='],
    ['```\na', '\\`\\`\\`\na'],
    ['```a```', '```a```'],
    ['~~~', '\\~\\~\\~'],
    ['[a]: b', '\\[a]: b'],
    ['a\n[a]: b', 'a\n[a]: b'],
    ['[^1]: b', '[^1]: b'],
    ['<div', '\\<div'],
    ['a <b>c</b>', 'a \\<b>c\\</b>'],
    ['a <b and 3 < 4', 'a <b and 3 < 4'],
    ['`<b>` <https://a.kr>', '`<b>` <https://a.kr>'],
    ['a\n  # b', 'a\n  \\# b'],
    ['a | b\n--- | ---', 'a | b\n--- | ---'],
    ['`a\nb`', '`a\nb`'],
  ])('%j is written %j', (text, guarded) => {
    expect(guardBlocks(text)).toBe(guarded)
    expect(unguardBlocks(guarded)).toBe(text)
    expect(plainText(guarded)).toBe(plainText(text))
  })

  test.each(['\\*a\\*', '\\[a](b)', 'a \\# b', '\\`a`', '\\<https://a.kr>'])('%j is no guard, and stays', (text) =>
    expect(unguardBlocks(text)).toBe(text),
  )

  test.each([
    ['`a\n# b`', '`a # b`'],
    ['```\na```', '``` a```'],
    ['`\n```', '\\`\n\\`\\`\\`'],
    ['[a](<!--)<b>', '\\[a\\](\\<!--)\\<b>'],
  ])('code has no guards, and guards make no marks: %j is written %j', (text, guarded) =>
    expect(guardBlocks(text)).toBe(guarded),
  )

  test('are what they were after the guards are gone, and say the same with them', () => {
    const text = fc
      .array(
        fc.constantFrom(...'#>-+*_=`~[]:<>/!1.) \tab가\n&'.split(''), '---', '```', '___', '***', '[a]:', '<b>', '\n'),
        {
          maxLength: 16,
        },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (words) => {
        if (!words.includes('`')) expect(unguardBlocks(guardBlocks(words))).toBe(words)
        expect(plainText(guardBlocks(words))).toBe(plainText(words))
      }),
      { numRuns: 1_500 },
    )
  })
})

test.each([
  ['C #', 'C \\#'],
  ['C#', 'C#'],
  ['##', '\\##'],
  ['# a', '# a'],
  ['<b>', '\\<b>'],
])('the heading %j is written %j', (text, guarded) => {
  expect(guardHeading(text)).toBe(guarded)
  expect(unguardHeading(guarded)).toBe(text)
})
