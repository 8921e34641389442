import { expect, test } from 'vitest'
import { readReturnedXliff } from './returned-xliff'

function read(body: string) {
  const file = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="ko">${body}</file></xliff>`
  const returned = readReturnedXliff(file)
  if (!returned.ok) throw new Error(returned.message)
  return returned.value
}

const unit = (target: string) => `<trans-unit id="u"><source>가</source>${target}</trans-unit>`

test('whoever is named for the phase of the work made the translation, and said what is noted at it', () => {
  const phases = '<phase phase-name="1" contact-name=" Kim "><note>Done.</note></phase><phase phase-name="2"/>'
  const header = `<header><phase-group>${phases}</phase-group></header>`
  const targets = ['<target phase-name="1">A</target>', '<target phase-name="2">A</target>', '<target>A</target>']
  const { units, notes } = read(`${header}<body>${targets.map(unit).join('')}</body>`)
  expect(units.map(({ editor }) => editor)).toEqual(['Kim', undefined, undefined])
  expect(notes).toEqual([{ author: 'Kim', body: 'Done.' }])
})

test.each([
  ['See <g id="1">A</g>', ['See ']],
  ['A &lt;a href="x"&gt;B&lt;/a&gt;\nC&lt;br&gt;D<g id="1">A</g>', ['A B', 'C\nD']],
  ['<g id="1">A</g> B', undefined],
  ['A', undefined],
])('the words before all codes: %s', (words, expected) =>
  expect(read(`<body>${unit(`<target>${words}</target>`)}</body>`).units[0]?.before).toEqual(expected),
)
