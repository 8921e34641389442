import { describe, expect, it } from 'vitest'
import {
  hasBlankLine,
  leavesEmptyParagraph,
  replacementSplice,
  separatorBetween,
  splitAtBlankLines,
} from './paragraph-break'

describe('an empty line', () => {
  it.each([
    ['one', ['one']],
    ['one\ntwo', ['one\ntwo']],
    ['one\n\ntwo', ['one', 'two']],
    ['one\r\n \r\ntwo', ['one', 'two']],
    ['one\n\n\n\ntwo', ['one', 'two']],
    ['one\n\n', ['one', '']],
  ])('%j', (words, parts) => {
    expect(splitAtBlankLines(words)).toEqual(parts)
    expect(hasBlankLine(words)).toBe(parts.length > 1)
  })
})

it('in code is a line like any other', () => expect(splitAtBlankLines('one\n\ntwo', 'code')).toEqual(['one\n\ntwo']))

const paragraph = (text: string) => ({ id: 'p', unitId: 'u', kind: 'paragraph' as const, text, version: 1 })

describe('words put into a paragraph', () => {
  it.each([
    ['one two', [3, 4], '\n\n', 'one\u0000two', false],
    ['one two', [3, 7], '\n\n', 'one', true],
    ['one\ntwo', [4, 4], '\n', 'one\u0000two', false],
    ['one two', [3, 4], '\n', 'one\ntwo', false],
    ['one', [0, 3], ' \n\n ', '  ', true],
  ] as const)('%j %j %j', (text, [start, end], words, after, leavesEmpty) => {
    const splice = replacementSplice(paragraph(text), { start, end }, words)
    expect(text.slice(0, splice.start) + splice.insert + text.slice(splice.end)).toBe(after)
    expect(leavesEmptyParagraph(paragraph(text), { start, end }, words)).toBe(leavesEmpty)
  })
})

it.each([
  ['one', 'two', ' '],
  ['one ', 'two', ''],
  ['一', '二', ''],
  ['일', '이', ' '],
  ['', 'two', ''],
])('between %j and %j goes %j', (before, after, separator) => expect(separatorBetween(before, after)).toBe(separator))
