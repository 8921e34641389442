import { describe, expect, test } from 'vitest'
import type { PairedReading, Reading } from '../reading'
import { readXliff } from './xliff'

function read(xml: string): PairedReading {
  const result = readXliff(xml)
  if (!result.ok) throw new Error(result.message)
  return result.value
}

const v1 = (units: string, file = 'source-language="ko" target-language="en"') =>
  read(
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file ${file}><body>${units}</body></file></xliff>`,
  )
const v2 = (units: string, root = 'srcLang="ko" trgLang="en"') =>
  read(
    `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" ${root}><file id="f">${units}</file></xliff>`,
  )

const texts = ({ blocks }: Reading) => blocks.map(({ text }) => text).join(' ¶ ')
const sketch = ({ pairs }: PairedReading) => pairs.map(({ source, target }) => `${texts(source)} | ${texts(target)}`)
const unit1 = (source: string, target = '<target>t</target>', rest = '') =>
  `<trans-unit id="1"><source>${source}</source>${target}${rest}</trans-unit>`
const unit2 = (segments: string, before = '') => `<unit id="1">${before}${segments}</unit>`
const segment = (source: string, target?: string) =>
  `<segment><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</segment>`

describe('XLIFF 1.2', () => {
  test.each([
    ['a unit is a pair', unit1('가'), ['가 | t']],
    ['groups', `<group><group>${unit1('가')}</group></group>`, ['가 | t']],
    ['no target', unit1('가', ''), ['가 | ']],
    [
      'the words of a picture',
      `${unit1('가')}<bin-unit id="p"><bin-source><external-file href="p"/></bin-source>${unit1('나', '<target>u</target>')}</bin-unit>`,
      ['가 | t', '나 | u'],
    ],
    [
      'words inside a code',
      unit1('가 <ph id="1">&lt;a title="<sub>나 <g id="2" ctype="bold">다</g></sub>"></ph> 라'),
      ['가 라 ¶ 나 **다** | t'],
    ],
    [
      'words above and below the line',
      unit1(
        '10<g id="1" ctype="x-superscript">6</g> CO<bpt id="2" ctype="x-sub">x</bpt>2<ept id="2">y</ept>',
        '<target>10<ph id="1">&lt;sup&gt;</ph>6<ph id="2">&lt;/sup&gt;</ph> 2<g id="3" ctype="superscript">nd</g> H<bpt id="4">&lt;sub&gt;</bpt>2<ept id="4">&lt;/sub&gt;</ept>O</target>',
      ),
      ['10⁶ CO₂ | 10⁶ 2nd H₂O'],
    ],
    [
      'a prefix that stands for nothing',
      `<trans-unit id="1" mq:status="x"><source>가</source></trans-unit>`,
      ['가 | '],
    ],
    [
      'other translations are left',
      unit1('가', '<target>t</target>', '<alt-trans><target>x</target></alt-trans>'),
      ['가 | t'],
    ],
    [
      'segments',
      unit1(
        '가. 나.',
        '<target><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></target>',
        '<seg-source/>',
      ),
      ['가. 나. | A. B.'],
    ],
    [
      'codes that are surely format',
      unit1('<g id="1" ctype="bold">가</g>나 <bpt id="2">&lt;i></bpt>다<ept id="2">&lt;/i></ept>'),
      ['**가**나 *다* | t'],
    ],
    [
      'codes that aren’t',
      unit1('<g id="1" ctype="x-font">가</g><bpt id="2">{x}</bpt>나<ept id="2">{/x}</ept><x id="3"/>'),
      ['가나 | t'],
    ],
    [
      'isolated codes',
      unit1('<it id="1" pos="open" ctype="bold">&lt;b></it>가<it id="1" pos="close">&lt;/b></it> 나'),
      ['**가** 나 | t'],
    ],
    [
      'line breaks and variables',
      unit1('가<x id="1" ctype="lb"/>나 <ph id="2">{0}</ph><ph id="3">&lt;img/></ph>'),
      ['가\\\n나 {0} | t'],
    ],
    [
      'links',
      unit1('<bpt id="1">&lt;a href="https://a.kr"></bpt>가<ept id="1">&lt;/a></ept>'),
      ['[가](https://a.kr) | t'],
    ],
    ['signs that are words', unit1('2*3*4'), ['2\\*3\\*4 | t']],
    ['line ends are paragraphs', unit1('가\n나'), ['가 ¶ 나 | t']],
    ['indents are the file’s', unit1('\n    가\n    나\n  '), ['가 나 | t']],
    ['but where white space is kept', `<group xml:space="preserve">${unit1('가\n  나')}</group>`, ['가 ¶ 나 | t']],
    ['units without words', unit1(' ', '<target/>'), []],
  ])('%s', (_, units, expected) => expect(sketch(v1(units))).toEqual(expected))

  test('kinds of paragraphs', () =>
    expect(v1('<trans-unit id="1" restype="x-h2"><source>가</source></trans-unit>').pairs[0]?.source.blocks).toEqual([
      { kind: 'heading', level: 2, text: '가' },
    ]))

  test('languages of the file, or else of the words', () => {
    expect(v1(unit1('가')).languages).toEqual({ source: 'ko', target: 'en' })
    expect(v1(unit1('가', '<target xml:lang="pt_br">t</target>'), '').languages).toEqual({ target: 'pt-BR' })
  })

  test('notes are remarks by those who wrote them, on the side that they are about', () => {
    const { pairs } = v1(unit1('가', undefined, '<note from="김">x</note><note annotates="source">y</note>'))
    expect(pairs[0]?.target.remarks).toEqual([{ block: 0, resolved: false, said: [{ author: '김', body: 'x' }] }])
    expect(pairs[0]?.source.remarks).toEqual([{ block: 0, resolved: false, said: [{ author: '', body: 'y' }] }])
  })

  test('several files follow one another', () =>
    expect(
      sketch(
        read(
          `<xliff version="1.2"><file source-language="ko"><body>${unit1('가')}</body></file><file source-language="ko"><body>${unit1('나')}</body></file></xliff>`,
        ),
      ),
    ).toEqual(['가 | t', '나 | t']))
})

describe('XLIFF 2', () => {
  test.each([
    [
      'segments are joined',
      unit2(`${segment('가.', 'A.')}<ignorable><source> </source></ignorable>${segment('나.', 'B.')}`),
      ['가. 나. | A. B.'],
    ],
    ['with a space where none is', unit2(segment('가.', 'A.') + segment('나.', 'B.')), ['가. 나. | A. B.']],
    [
      'a line end between them parts paragraphs',
      unit2(
        `${segment('가', 'A')}<ignorable><source xml:space="preserve">\n</source></ignorable>${segment('나', 'B')}`,
      ),
      ['가 ¶ 나 | A ¶ B'],
    ],
    [
      'targets in another order',
      unit2(
        '<segment><source>가</source><target order="2">A</target></segment><segment><source>나</source><target order="1">B</target></segment>',
      ),
      ['가 나 | B A'],
    ],
    [
      'codes',
      unit2(segment('<pc id="1" type="fmt" subType="xlf:b">가</pc>나<ph id="2" subType="xlf:lb"/><cp hex="0001"/>다')),
      ['**가**나\\\n다 | '],
    ],
    [
      'codes by their originals',
      unit2(segment('<pc id="1" dataRefStart="d">가</pc>'), '<originalData><data id="d">&lt;em></data></originalData>'),
      ['*가* | '],
    ],
    ['spanning codes', unit2(segment('<sc id="1" subType="xlf:i"/>가<ec startRef="1"/>나')), ['*가*나 | ']],
    ['groups', `<group id="g">${unit2(segment('가'))}</group>`, ['가 | ']],
  ])('%s', (_, units, expected) => expect(sketch(v2(units))).toEqual(expected))

  test('notes are remarks, on the words that refer to them', () => {
    const notes = '<notes><note id="n1">x</note><note id="n2" appliesTo="source">y</note><note id="n3">z</note></notes>'
    const { pairs } = v2(unit2(segment('가 나', 'one <mrk id="m" type="comment" ref="#n=n1">two</mrk> three'), notes))
    expect(pairs[0]?.target.remarks).toMatchObject([
      { block: 0, start: 4, end: 7, said: [{ body: 'x' }] },
      { block: 0, said: [{ body: 'z' }] },
    ])
    expect(pairs[0]?.source.remarks).toMatchObject([{ block: 0, said: [{ body: 'y' }] }])
  })

  test('comments in the text itself, spanning ones too', () =>
    expect(
      v2(
        unit2(
          segment(
            'a <mrk id="1" type="comment" value="x">b</mrk> <sm id="2" type="comment" value="y"/>c<em startRef="2"/> d',
          ),
        ),
      ).pairs[0]?.source.remarks,
    ).toMatchObject([
      { start: 2, end: 3, said: [{ body: 'x' }] },
      { start: 4, end: 5, said: [{ body: 'y' }] },
    ]))

  test('notes of the file are about all of it', () =>
    expect(v2(`<notes><note>x</note></notes>${unit2(segment('가'))}`).remarks).toEqual([
      { resolved: false, said: [{ author: '', body: 'x' }] },
    ]))

  test('kinds of paragraphs that say it themselves', () =>
    expect(
      v2(unit2(segment('<mrk id="m" type="a:b" fs:fs="h2">가</mrk>\n나<mrk id="n" type="a:b" fs:fs="li">다</mrk>')))
        .pairs[0]?.source.blocks,
    ).toEqual([
      { kind: 'heading', level: 2, text: '가' },
      { kind: 'paragraph', text: '나다' },
    ]))

  test('kinds of paragraphs', () =>
    expect(v2(`<unit id="1" fs:fs="li">${segment('가')}</unit>`).pairs[0]?.source.blocks[0]?.kind).toBe('list-item'))
})

test('what is noted outside of units', () => {
  const note = (words: string) => `<note from="Kim">${words}</note>`
  const { value } = readXliff(
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="ko"><header><phase-group><phase phase-name="p" process-name="q">${note('a')}</phase></phase-group>${note('b')}</header><body><group>${note('c')}${note(' ')}</group></body></file></xliff>`,
  ) as { value: PairedReading }
  expect(value.remarks.map(({ said }) => said[0])).toEqual(['a', 'b', 'c'].map((body) => ({ author: 'Kim', body })))
})
