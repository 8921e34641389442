import { describe, expect, test } from 'vitest'
import type { SignOff, Unit } from '@/domain/contract/shapes'
import { readXliff } from '../../read/exchange/xliff'
import type { ReviewedUnit } from '../review'
import { reviewOf, threadOf, unitOf } from '../review.fixture'
import { whole } from '../whole.fixture'
import { writeXliff12 } from './xliff12'

const written = async (units: (Unit | ReviewedUnit)[], rest: Parameters<typeof reviewOf>[1] = {}) =>
  (await whole(writeXliff12(reviewOf(units, rest)))).toString()

const unitsIn = (xml: string) => [...xml.matchAll(/<trans-unit .*?<\/trans-unit>/gs)].map(([unit]) => unit)

test('a unit, with a line for each paragraph', async () =>
  expect(await written([unitOf('u1', ['가', '나'], ['A'])])).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n' +
      '<file original="제목" source-language="ko" target-language="en" datatype="html" xml:space="preserve">\n<body>\n' +
      '<trans-unit id="u1" xml:space="preserve"><source>가\n나</source><target xml:lang="en" state="translated">A</target></trans-unit>\n' +
      '</body>\n</file>\n</xliff>\n',
  ))

test('what it finds its way back by stands where the strict schema has a place for it', async () =>
  expect(await written([unitOf('u1', ['가'], ['A'])], { wayMark: '1 a 2 xliff 3' })).toContain(
    '<header><tool tool-id="stet" tool-name="Stet">1 a 2 xliff 3</tool></header>',
  ))

test('marks are codes, with the same number on both sides', async () => {
  const [unit = ''] = unitsIn(await written([unitOf('u1', ['**가** [나](https://a.kr)'], ['**A** [B](https://a.kr)'])]))
  const link = '<bpt id="2" ctype="link">&lt;a href="https://a.kr"&gt;</bpt>'
  expect(unit).toContain(`<g id="1" ctype="bold">가</g> ${link}나<ept id="2">&lt;/a&gt;</ept>`)
  expect(unit).toContain(`<g id="1" ctype="bold">A</g> ${link}B<ept id="2">&lt;/a&gt;</ept>`)
})

test('what only some paragraphs are, and line ends, in the terms of the format alone', async () => {
  const heading = { kind: 'heading', level: 2, text: 'A' } as const
  const [unit = ''] = unitsIn(await written([unitOf('u1', ['가'], [heading, 'B\\\nC'])]))
  expect(unit).toContain('<mrk mtype="x-stet-h2">A</mrk>\nB<ph id="1" ctype="lb">&lt;br&gt;</ph>C</target>')
})

describe('the state of a translation', () => {
  const signed: SignOff[] = [{ userId: 'p', name: 'p', at: '2026-11-20T00:00:00Z', current: true }]
  test.each([
    ['as it came', [], {}, '<target xml:lang="en" state="translated">', false],
    ['signed off', signed, {}, '<target xml:lang="en" state="signed-off">', true],
    ['approved', [], { status: 'approved' }, '<target xml:lang="en" state="final">', true],
  ] as const)('%s', async (_, signOffs, article, target, isApproved) => {
    const xml = await written([unitOf('u1', ['가'], ['A'], { signOffs: [...signOffs] })], { article })
    expect(xml).toContain(target)
    expect(xml.includes('approved="yes"')).toBe(isApproved)
  })

  test('none of it without one', async () =>
    expect(await written([unitOf('u1', ['가'], [])])).not.toMatch(/<target|approved/))
})

test('threads are notes by their authors, on their side', async () => {
  const unit = unitOf('u1', ['가'], ['A'])
  const threads = [threadOf('t1', ['Why <this>?'], { paragraphId: unit.target[0]?.id ?? '' })]
  const xml = await written([{ unit, threads }])
  const read = readXliff(xml)
  expect(read).toMatchObject({
    ok: true,
    value: { pairs: [{ target: { remarks: [{ block: 0, said: [{ author: '김민준', body: 'Why <this>?' }] }] } }] },
  })
  expect(xml).toContain('annotates="target"')
})
