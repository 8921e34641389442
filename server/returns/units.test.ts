import { expect, test } from 'vitest'
import { writeXliff12 } from '@/formats/write/exchange/xliff12'
import { reviewOf, unitOf } from '@/formats/write/review.fixture'
import { whole } from '@/formats/write/whole.fixture'
import { readReturn } from '../worker/read-return'

const UNITS = [
  unitOf('u1', ['가'], ['**A** [B](https://b.kr) and C.', 'Line one\\\nline *two*.']),
  unitOf('u2', ['나'], ['Four things.']),
]

/** What a program made of an exported file brings. */
async function brought(edit: (xml: string) => string) {
  const xml = (await whole(writeXliff12(reviewOf(UNITS)))).toString()
  const { changes, likeness } = readReturn({
    ...{ bytes: new TextEncoder().encode(edit(xml)), lines: null, title: '', hasColumns: false, notes: [] },
    ...{ own: new Set<string>(), byHand: new Map() },
    sources: new Map(UNITS.map(({ id, source }) => [id, source.map(({ text }) => text)])),
    paragraphs: UNITS.flatMap(({ id: unitId, target }) =>
      target.map(({ id, kind, text }) => ({ id, unitId, kind, text, version: 1 })),
    ),
  })
  const said = changes.map((one) => [one.author, one.paragraphId, 'replacement' in one ? one.replacement : one.op])
  return { said, likeness }
}

const NOTHING = { said: [], likeness: 1 }

test.each([
  [
    'OmegaT: other references to signs, and no end of the file',
    (xml: string) => xml.replaceAll(/(?<=ctype="link">.{1,40})"/g, '&quot;').trimEnd(),
  ],
  [
    'translate-toolkit: elements in lines of their own, some attributes gone',
    (xml: string) =>
      xml
        .replace(' standalone="yes"', '')
        .replaceAll(/<(?=target|note|\/trans-unit)/g, '\n        <')
        .replaceAll(' xml:lang="en" state="translated"', ''),
  ],
])('nothing is new where a program only saved it: %s', async (_, saved) =>
  expect(await brought(saved)).toEqual(NOTHING),
)

test('translate-toolkit writes a new translation with codes before the old one', async () => {
  const edited = 'A &lt;a href="https://b.kr"&gt;B&lt;/a&gt; and D.\nLine one&lt;br&gt;line two.'
  const { said } = await brought((xml) => xml.replace(/(<target[^>]*>)(?=<g)/, (tag) => tag + edited))
  expect(said).toEqual([['', 'u1-target-1', 'D']])
})

test('a change is by whoever is named for the phase of the work', async () => {
  const { said } = await brought((xml) =>
    xml
      .replace('<body>', '<header><phase-group><phase phase-name="r" contact-name="Kim"/></phase-group></header><body>')
      .replace(/<target ([^>]*)>Four/, (_, given: string) => `<target ${given} phase-name="r">Five`),
  )
  expect(said).toEqual([['Kim', 'u2-target-1', 'Five']])
})
