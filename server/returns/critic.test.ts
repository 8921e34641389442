import { expect, test } from 'vitest'
import type { ExportedItem, ExportedLine } from '@/formats/write/exported'
import { readReturn } from '../worker/read-return'
import { SOMEBODY } from './critic'

/** What a Markdown file of one paragraph brings: each change with its words, `?` where nobody tracked it. */
function brought(items: ExportedItem[], file: string) {
  const text = items.flatMap(([code, words]) => (code === '+' || code === 'a-' ? [] : [words])).join('')
  const line: ExportedLine = { p: 'p', items, end: ['=', '', ''] }
  const { changes, decisions } = readReturn({
    ...{ bytes: new TextEncoder().encode(file), lines: [line], title: '', hasColumns: false, notes: [] },
    ...{ own: new Set<string>(), byHand: new Map(), sources: new Map() },
    paragraphs: [{ id: 'p', unitId: 'u', kind: 'paragraph', text, version: 1 }],
  })
  const said = changes.map((one) => {
    const words = one.op === 'words' ? `${text.slice(one.start, one.end)}→${one.replacement}` : one.op
    return one.author === SOMEBODY.author ? words : `?${words}`
  })
  return [...said, ...decisions.map(({ threadId, decision }) => `${decision} ${threadId}`)]
}

const plain = (words: string): ExportedItem[] => [['=', words, '']]

/** Accepted and proposed. */
const OURS: ExportedItem[] = [
  ...plain('We saw '),
  ['a-', 'two', 'one'],
  ['a+', 'three', 'one'],
  ...plain(' of the old '),
  ['-', 'ships', 'other'],
  ['+', 'boats', 'other'],
  ...plain(' here.'),
]
const EXPORTED = 'We saw {--two--}{++three++} of the old {--ships--}{++boats++} here.'

test.each([
  ['nothing', EXPORTED, []],
  ['a decision', EXPORTED.replace('{--ships--}{++boats++}', 'boats'), ['accept other']],
  ['a change beside ours', EXPORTED.replace('of the', '{++any ++}of the'), ['→any ']],
  ['the same words put in elsewhere', EXPORTED.replace('We', '{++three++} We'), ['→three ']],
  ['words put into ours', EXPORTED.replace('boats', 'big boats'), ['→big ']],
  ['other words in place of ours', EXPORTED.replace('boats', 'rafts'), ['ships→rafts']],
  ['words taken out that we took out as well', EXPORTED.replace('old {--ships', '{--old ships'), ['old →']],
])('of our own changes: %s', (_, file, expected) => expect(brought(OURS, file)).toEqual(expected))

test.each([
  ['a and c', 'a {++b++} and c', ['→b ']],
  ['a b c and d', 'a {--b--} c and d', ['b →']],
  ['a and b c', 'a and {~~b~>x~~} c', ['b→x']],
  ['one two', '{++zero++} one two {++three++}', ['→zero ', '→ three']],
  ['one  two\nthree', 'one\ntwo\nthree', []],
])('one space is meant between words: %j, %j', (was, is, expected) => expect(brought(plain(was), is)).toEqual(expected))

test.each([
  ['one  two', 'one two', ['?  → ']],
  ['one two', 'one   two', ['? →   ']],
  ['one two', 'one\\\ntwo', ['? →\\\n']],
  ['one  two', 'one  \ntwo', ['?  →\\\n']],
  ['one\ntwo', 'one two', ['?\n→ ']],
  ['one\ntwo', 'one\ntwo', []],
  ['*one*\ntwo', '\\*one\\* two', []],
])('white space that is surely another is an edit: %j, %j', (was, is, expected) =>
  expect(brought(plain(was), is)).toEqual(expected),
)

test('a join of ours that is still marked isn’t decided where both its paragraphs were parted', () => {
  const lines: ExportedLine[] = [
    { p: 'p0', items: plain('discuss Monday the council'), end: ['-', '', 'join'] },
    { p: 'p1', items: [['+', ' ', 'join'], ...plain('leaked the wall')], end: ['=', '', ''] },
  ]
  const file = 'discuss Monday the\n\nc new ouncil{--\n \n--}{++ ++}l other eaked\n\nthe wall'
  const { decisions } = readReturn({
    ...{ bytes: new TextEncoder().encode(file), lines, title: '', hasColumns: false, notes: [] },
    ...{ own: new Set<string>(), byHand: new Map(), sources: new Map() },
    paragraphs: ['discuss Monday the council', 'leaked the wall'].map((text, k) => ({
      ...{ id: `p${k}`, unitId: 'u', kind: 'paragraph' as const, text, version: 1 },
    })),
  })
  expect(decisions).toEqual([])
})
