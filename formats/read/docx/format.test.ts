import { describe, expect, test } from 'vitest'
import { p, read, run } from './docx.fixture'

const texts = (body: string, styles = '') => read(body, { styles }).blocks.map(({ text }) => text)
const up = (words: string) => run(words, '<w:vertAlign w:val="superscript"/>')
const down = (words: string) => run(words, '<w:vertAlign w:val="subscript"/>')
const font = (name: string, words: string) => run(words, `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`)
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const link = (instruction: string) =>
  `${field('begin')}<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${field('separate')}${run('x')}${field('end')}`

describe('above and below the line', () => {
  test.each([
    ['a power', run('3 × 10') + up('-12') + run(' m'), '3 × 10⁻¹² m'],
    ['a formula', run('CO') + down('2') + run(' and SO') + down('4') + up('2−'), 'CO₂ and SO₄²⁻'],
    ['an area', run('40 km') + up('2'), '40 km²'],
    ['letters that have signs', run('x') + up('n'), 'xⁿ'],
    ['several numbers', run('word') + up('3, 12'), 'word³, ¹²'],
    ['an ordinal is words', run('the 21') + up('st'), 'the 21st'],
    ['a trade mark', run('Name') + up('TM'), 'Name™'],
    ['words that have no signs', run('가') + up('나'), '가나'],
    ['raised by hand', run('10') + run('9', '<w:position w:val="8"/><w:sz w:val="14"/>'), '10⁹'],
    ['set back on the line', run('10', '<w:vertAlign w:val="baseline"/>'), '10'],
  ])('%s', (_, inner, text) => expect(texts(p(inner))).toEqual([text]))

  test('by a style of words', () =>
    expect(
      texts(
        p(run('10') + run('3', '<w:rStyle w:val="Up"/>')),
        '<w:style w:type="character" w:styleId="Up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
      ),
    ).toEqual(['10³']))
})

describe('crossed out', () => {
  test.each([
    ['once', '<w:strike/>'],
    ['twice', '<w:dstrike/>'],
    ['by a style', '<w:rStyle w:val="Gone"/>'],
  ])('%s: proposed to be deleted, by nobody', (_, properties) => {
    const { blocks, changes } = read(p(run('They did ') + run('never ', properties) + run('agree.')), {
      styles: '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>',
    })
    expect(blocks.map(({ text }) => text)).toEqual(['They did never agree.'])
    expect(changes).toEqual([{ author: '', op: 'words', block: 0, start: 9, end: 15, replacement: '' }])
  })

  test('not where it is off', () =>
    expect(read(p(run('a') + run('b', '<w:strike w:val="false"/>'))).changes).toEqual([]))
})

describe('symbol fonts', () => {
  test.each([
    ['Greek, typed as letters', font('Symbol', 'qlassa'), 'θλασσα'],
    ['in the private area', font('Symbol', '\uf0b3\uf0b7\uf044'), '≥•Δ'],
    ['ticks', font('Wingdings', '\uf0fc\uf0fb'), '✓✗'],
    ['words of other letters', font('Symbol', '한 b'), '한 β'],
    ['as a symbol', `<w:r><w:sym w:font="Symbol" w:char="F0CE"/></w:r>${run('R')}`, '∈R'],
    ['of Webdings', `<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>`, '✔'],
    ['any other font', font('Arial', 'b'), 'b'],
  ])('%s', (_, inner, text) => expect(texts(p(inner))).toEqual([text]))
})

describe('the address of a field', () => {
  test.each([
    [' HYPERLINK "https://a.kr/b" \\l "part-2" ', '[x](https://a.kr/b#part-2)'],
    [' HYPERLINK "https://a.kr/b" \\l "part-2" \\o "A tip" ', '[x](https://a.kr/b#part-2)'],
    ['HYPERLINK \\o "A tip" https://a.kr/b', '[x](https://a.kr/b)'],
    [' HYPERLINK "https://a.kr/b#one" \\l "two" ', '[x](https://a.kr/b#one)'],
    [' HYPERLINK \\l "here" ', 'x'],
    [' PAGE ', 'x'],
  ])('%s', (instruction, text) => expect(texts(p(link(instruction)))).toEqual([text]))
})

test('the mark that an author gave a note is not text', () =>
  expect(
    read(p(`${run('a')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>${run(' b')}`), {
      footnotes: `<w:footnote w:id="2">${p(run('n'))}</w:footnote>`,
    }),
  ).toMatchObject({ blocks: [{ text: 'a b' }], remarks: [{ note: true, said: [{ body: 'n' }] }] }))
