import { describe, expect, test } from 'vitest'
import type { Article, SignOff, Unit } from '@/domain/contract/shapes'
import { readXliff } from '../../read/exchange/xliff'
import type { ReviewedUnit } from '../review'
import { reviewOf, threadOf, threadOn, unitOf } from '../review.fixture'
import { whole } from '../whole.fixture'
import { writeXliff } from './xliff'

const written = async (units: (Unit | ReviewedUnit)[], rest: Parameters<typeof reviewOf>[1] = {}) =>
  (await whole(writeXliff(reviewOf(units, rest)))).toString()

/** What stands in the file, between its head and its foot. */
async function inFile(...units: (Unit | ReviewedUnit)[]): Promise<string> {
  const xml = await written(units)
  return /<file [^>]*>\n(.*)\n<\/file>/s.exec(xml)?.[1] ?? ''
}

const signOff = (current: boolean): SignOff => ({ userId: 'p', name: 'p', at: '2026-11-20T00:00:00Z', current })

test('a file of a unit', async () =>
  expect(await written([unitOf('u1', ['가'], ['A'])], { article: { title: { source: '제 "목"', target: 'T' } } })).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" version="2.1" srcLang="ko" trgLang="en">\n' +
      '<file id="article" original="제 &quot;목&quot;" xml:space="preserve">\n' +
      '<unit id="u1"><segment id="s1" state="translated"><source>가</source><target>A</target></segment></unit>\n' +
      '</file>\n</xliff>\n',
  ))

describe('segments', () => {
  test.each([
    ['pairs of paragraphs', ['가', '나'], ['A', 'B'], ['가 | A', '\n | \n', '나 | B']],
    ['an uneven unit', ['가', '나'], ['A'], ['가\n나 | A']],
    ['no translation', ['가', '나'], [' '], ['가', '\n', '나']],
    ['no source', [], ['A', 'B'], [' | A\nB']],
    ['nothing', [], [], ['']],
  ])('%s', async (_, source, target, expected) => {
    const xml = await inFile(unitOf('u1', source, target))
    const parts = [...xml.matchAll(/<(segment|ignorable).*?<\/\1>/gs)].map(([part]) =>
      [...part.matchAll(/<(source|target)(?:\/>|>(.*?)<\/\1>)/gs)].map(([, , words = '']) => words).join(' | '),
    )
    expect(parts).toEqual(expected)
  })

  test('nothing of what is excluded', async () =>
    expect(await inFile(unitOf('u1', ['가'], ['A'], { excluded: true }), unitOf('u2', ['나'], []))).not.toContain('u1'))
})

describe('the state of a segment', () => {
  test.each([
    ['without a translation', 'initial', [], {}, [signOff(true)]],
    ['with one', 'translated', ['A'], {}, []],
    ['signed off', 'reviewed', ['A'], {}, [signOff(true)]],
    ['signed off before it was changed', 'translated', ['A'], {}, [signOff(false)]],
    ['signed off once of two times', 'translated', ['A'], { signOffs: 2 }, [signOff(true), signOff(false)]],
    ['signed off twice', 'reviewed', ['A'], { signOffs: 2 }, [signOff(true), signOff(true)]],
  ] satisfies [string, string, string[], Partial<Article['policy']>, SignOff[]][])(
    '%s: %s',
    async (_, state, target, policy, signOffs) => {
      const article = { policy: { selfApproval: true, signOffs: 1 as const, rejectReason: false, ...policy } }
      expect(await written([unitOf('u1', ['가'], target, { signOffs })], { article })).toContain(`state="${state}"`)
    },
  )

  test('of an approved article', async () => {
    const xml = await written([unitOf('u1', ['가'], ['A']), unitOf('u2', ['나'], [])], {
      article: { status: 'approved' },
    })
    expect([...xml.matchAll(/state="(\w+)"/g)].map(([, state]) => state)).toEqual(['final', 'initial'])
  })
})

test('marks are codes by their tags, of the same number on both sides', async () =>
  expect(await inFile(unitOf('u1', ['*가* **나**\n[다](https://a.kr/?b&c="\')'], ['**A** _B_ `c`  \nd']))).toBe(
    '<unit id="u1"><originalData>' +
      '<data id="d1">&lt;em&gt;</data><data id="d2">&lt;/em&gt;</data>' +
      '<data id="d3">&lt;strong&gt;</data><data id="d4">&lt;/strong&gt;</data><data id="d5">&lt;br&gt;</data>' +
      '<data id="d6">&lt;a href="https://a.kr/?b&amp;amp;c=&amp;quot;&amp;#39;"&gt;</data><data id="d7">&lt;/a&gt;</data>' +
      '<data id="d8">&lt;code&gt;</data><data id="d9">&lt;/code&gt;</data></originalData>' +
      '<segment id="s1" state="translated"><source>' +
      '<pc id="1" type="fmt" subType="xlf:i" dataRefStart="d1" dataRefEnd="d2">가</pc> ' +
      '<pc id="2" type="fmt" subType="xlf:b" dataRefStart="d3" dataRefEnd="d4">나</pc>' +
      '<ph id="3" type="fmt" subType="xlf:lb" equiv="&#10;" dataRef="d5"/>' +
      '<pc id="4" type="link" dataRefStart="d6" dataRefEnd="d7">다</pc></source><target>' +
      '<pc id="2" type="fmt" subType="xlf:b" dataRefStart="d3" dataRefEnd="d4">A</pc> ' +
      '<pc id="1" type="fmt" subType="xlf:i" dataRefStart="d1" dataRefEnd="d2">B</pc> ' +
      '<pc id="5" type="fmt" dataRefStart="d8" dataRefEnd="d9">c</pc>' +
      '<ph id="3" type="fmt" subType="xlf:lb" equiv="&#10;" dataRef="d5"/>d</target></segment></unit>',
  ))

test('a code of another segment has a number of its own', async () => {
  const xml = await inFile(unitOf('u1', ['*가*', '나'], ['A', '*B*']))
  expect([...xml.matchAll(/<pc id="(\d)"/g)].map(([, number]) => number)).toEqual(['1', '2'])
})

test.each([
  [
    'of all paragraphs',
    unitOf('u1', [{ kind: 'heading', level: 2, text: '가' }], [{ kind: 'heading', level: 2, text: 'A' }]),
    '<unit id="u1" fs:fs="h2">',
  ],
  ['of plain paragraphs', unitOf('u1', ['가'], ['A']), '<unit id="u1"><seg'],
  [
    'that differ',
    unitOf('u1', [{ kind: 'quote', text: '가' }], ['A']),
    '<source><mrk id="m1" type="stet:paragraph" fs:fs="blockquote">가</mrk></source><target>A</target>',
  ],
])('the kind %s', async (_, unit, expected) => expect(await inFile(unit)).toContain(expected))

describe('threads are notes', () => {
  const unit = unitOf('u1', ['가 나'], ['one **two** three &amp; four'])
  const [source, target] = [unit.source[0], unit.target[0]]
  const targetOf = async (...threads: ReviewedUnit['threads']) => {
    const xml = await inFile({ unit, threads })
    return /<target>(.*)<\/target>/
      .exec(xml)?.[1]
      ?.replaceAll(/ type="(?:comment|fmt)"| subType="xlf:b" dataRef.*?(?=>)/g, '')
  }

  test.each([
    ['words', ['one'], '<mrk id="m1" ref="#n=t1">one</mrk> <pc id="1">two</pc> three &amp; four'],
    ['all of a mark', ['**two**'], 'one <mrk id="m1" ref="#n=t1"><pc id="1">two</pc></mrk> three &amp; four'],
    ['inside a mark', ['wo'], 'one <pc id="1">t<mrk id="m1" ref="#n=t1">wo</mrk></pc> three &amp; four'],
    [
      'words under a mark and others',
      ['wo** t'],
      'one <pc id="1">t<sm id="m1" ref="#n=t1"/>wo</pc> t<em startRef="m1"/>hree &amp; four',
    ],
    [
      'inside of others',
      ['one **two', 'two'],
      '<sm id="m1" ref="#n=t1"/>one <pc id="1"><mrk id="m2" ref="#n=t2">two</mrk><em startRef="m1"/></pc> three &amp; four',
    ],
    [
      'overlapping ones',
      [' three', 'three &amp;'],
      'one <pc id="1">two</pc><sm id="m1" ref="#n=t1"/> <mrk id="m2" ref="#n=t2">three<em startRef="m1"/> &amp;</mrk> four',
    ],
    [
      'the same words',
      ['three', 'three'],
      'one <pc id="1">two</pc> <mrk id="m1" ref="#n=t1"><mrk id="m2" ref="#n=t2">three</mrk></mrk> &amp; four',
    ],
    [
      'neighbours',
      ['thr', 'ee'],
      'one <pc id="1">two</pc> <mrk id="m1" ref="#n=t1">thr</mrk><mrk id="m2" ref="#n=t2">ee</mrk> &amp; four',
    ],
    [
      'a sign that stands for another',
      ['amp'],
      'one <pc id="1">two</pc> three <mrk id="m1" ref="#n=t1">&amp;</mrk> four',
    ],
  ])('on %s', async (_, quotes, expected) =>
    expect(await targetOf(...quotes.map((quote, index) => threadOn(`t${index + 1}`, target, quote)))).toBe(expected),
  )

  test('at last on the unit', async () => {
    const lost = threadOn('t1', target, 'one')
    const threads = [
      { ...lost, anchor: lost.anchor && { ...lost.anchor, state: 'orphaned' as const } },
      threadOn('t2', target, ''),
      threadOf('t3', ['x'], { paragraphId: 'u1-source-1' }),
      threadOf('t4', ['y']),
    ]
    const xml = await inFile({ unit, threads })
    expect(xml).not.toContain('comment" ref=')
    expect([...xml.matchAll(/<note (.*?)>/g)].map(([, attributes]) => attributes)).toEqual([
      'id="t1" appliesTo="target" category="comment"',
      'id="t2" appliesTo="target" category="comment"',
      'id="t3" appliesTo="source" category="comment"',
      'id="t4" category="comment"',
    ])
  })

  test('of the article on the file', async () =>
    expect(await written([unit], { threads: [threadOf('t0', ['<x>'])] })).toContain(
      '<notes><note id="t0" category="comment">김민준: &lt;x&gt;</note></notes>\n<unit',
    ))

  test('hundreds on the same words can be read again', async () => {
    const threads = Array.from({ length: 300 }, (_, index) => threadOn(`t${index}`, source, '나'))
    const read = readXliff(await written([{ unit, threads }]))
    if (!read.ok) throw new Error(read.message)
    expect(read.value.pairs[0]?.source.remarks).toHaveLength(300)
    expect(read.value.pairs[0]?.source.remarks.every(({ start, end }) => start === 2 && end === 3)).toBe(true)
  })
})
