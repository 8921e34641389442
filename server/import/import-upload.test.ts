import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { NewArticle } from '@/domain/contract/inputs'
import { Refusal } from '@/domain/contract/problem'
import { readBlocks } from '@/formats/read/read'
import { BLOG, ENGLISH_FIRST, GERMAN, INTERLEAVED, JAPANESE, NEWS, WIRE } from '@/language/pages.fixture'
import { importUpload } from './import-upload'
import type { ImportedUnit } from './imported-article'
import { uploadFromText } from './upload'

const bilingual = (text: string, from = 'ko', to = 'en') =>
  NewArticle.parse({ sourceLanguage: from, targetLanguage: to, format: 'text', bilingual: text })
const asBilingual = (...given: Parameters<typeof bilingual>) => uploadFromText(bilingual(...given))

const firstWord = (block: { text: string } | undefined) => block?.text.split(/\s/)[0]
const first = (side: readonly { text: string }[]) => side.map(firstWord).join('+')

/** A unit in a line: the first words of its paragraphs, `#` before a heading; an excluded unit after the reason. */
const line = ({ source, target, excludedAs }: ImportedUnit) =>
  `${excludedAs ? `${excludedAs}: ` : source[0]?.kind === 'heading' ? '# ' : ''}${first(source)} | ${first(target)}`

/** Everything imported, excluded or not, each block once. */
const texts = (units: readonly ImportedUnit[]) =>
  units.flatMap(({ source, target }) => [...source, ...target]).map(({ text }) => text)

function taken(text: string, from?: string, to?: string) {
  const imported = importUpload(asBilingual(text, from, to))
  expect(texts(imported.units).toSorted()).toEqual(
    readBlocks('text', text)
      .map((block) => block.text)
      .toSorted(),
  )
  return {
    ...imported,
    included: imported.units.filter((unit) => !unit.excludedAs).map(line),
    aside: imported.units.filter((unit) => unit.excludedAs).map(line),
  }
}

describe('one text in two languages', () => {
  it('of a news site', () => {
    const { title, byline, included, aside } = taken(NEWS)
    expect(title).toEqual({
      source: '빈집 3만 채, 마을이 직접 고친다',
      target: 'Villages Mend 30,000 Empty Homes Themselves',
    })
    expect(byline).toBe('박서연')
    expect(included).toEqual([
      '# 빈집 | Villages',
      '주민 | First',
      '빈집을 | Twelve',
      '국토연구원에 | According',
      '“빈집은+정부는 | "An',
    ])
    expect(aside.map((unit) => unit.split(':')[0])).toEqual([
      ...[
        'site',
        'navigation',
        'navigation',
        'byline',
        'navigation',
        'contact',
        'navigation',
        'byline',
        'tags',
        'site',
      ],
    ])
  })

  it('of a wire service, without a headline', () => {
    const { title, included, aside } = taken(WIRE)
    expect(title).toEqual({ source: '', target: '' })
    expect(included).toEqual(['(부산=바다통신) | BUSAN,', '해양경찰은 | The', '배 | One'])
    expect(aside.map((unit) => unit.split(':')[0])).toEqual(['contact', 'leftover'])
  })

  it('of a company’s blog', () => {
    const { title, byline, included } = taken(BLOG)
    expect([title.source, byline]).toEqual(['데이터베이스를 멈추지 않고 옮긴 이야기', '한지수'])
    expect(included).toEqual(['# 데이터베이스를 | Moving', '저희는 | Over', '왜 | Why', '기존 | The'])
  })

  it('paragraph by paragraph', () => {
    const { title, included, aside } = taken(INTERLEAVED)
    expect(title).toEqual({ source: '마지막 나룻배', target: 'The Last Ferry' })
    expect(included).toEqual(['# 마지막 | The', '나룻배는 | For', '“물소리가 | "I'])
    expect(aside).toHaveLength(3)
  })

  it('with the translation first', () => {
    const { title, included } = taken(ENGLISH_FIRST)
    expect(title).toEqual({ source: '서울의 지붕 위 양봉가들', target: 'Beekeepers on the Roofs of Seoul' })
    expect(included).toEqual(['# 서울의 | Beekeepers', '서울 | Twenty-seven', '벌통마다 | Each'])
  })

  it('in Japanese and English', () => {
    const { title, byline, included } = taken(JAPANESE, 'ja')
    expect([title.source, byline]).toEqual(['空き家三万軒、村が自ら直す', '山田花子'])
    expect(included).toHaveLength(4)
    expect(included[2]).toBe('国土研究所によると、農村の空き家は昨年末に3万1200軒で、5年前の2倍に増えた。 | According')
  })

  it('in German and English, which share their letters', () => {
    const { title, byline, included } = taken(GERMAN, 'de')
    expect([title.source, byline]).toEqual(['Die letzte Fähre legt ab', 'Anna Becker'])
    expect(included).toEqual(['# Die | The', 'Seit | For', 'Niemand | Nobody', 'Am | A'])
  })
})

describe('a text that can’t be parted is refused, naming the field', () => {
  test.each([
    ['in Korean alone', '강은 흐른다.\n\n섬은 남는다.', 'contains no text in English beside the other language'],
    [
      'in English alone',
      'The river runs.\n\nThe island stays.',
      'contains no text in Korean beside the other language',
    ],
    [
      'in Korean, with English around it',
      'paper moon\n\n강은 흐른다.\n\n섬은 남는다.\n\nShare',
      'contains no text in English beside the other language',
    ],
    ['in neither', '12\n\n34 %', 'contains no text in Korean beside the other language'],
  ])('%s', (_, text, message) => {
    expect(() => importUpload(asBilingual(text))).toThrow(
      new Refusal('INVALID_INPUT', `bilingual ${message}`, { issues: [{ path: 'bilingual', message }] }),
    )
  })

  it('also where a side of two is blank once it is read', () => {
    const html = NewArticle.parse({
      ...bilingual('x'),
      bilingual: undefined,
      format: 'html',
      source: '<p>강</p>',
      target: '<p></p>',
    })
    expect(() => importUpload(uploadFromText(html))).toThrow(
      expect.objectContaining({ extra: { issues: [{ path: 'target', message: 'contains no text' }] } }),
    )
  })
})

/**
 * The article that a new desk begins with. It may not be published here, so the test runs only where it lies beside the
 * code.
 */
const SEED = path.resolve('../shared/data/seed/article.txt')

describe.skipIf(!existsSync(SEED))('the article a desk begins with', () => {
  const text = existsSync(SEED) ? readFileSync(SEED, 'utf8') : ''

  it('is 21 units: a headline, and 20 paragraphs of which four render two each', () => {
    const { units } = importUpload(asBilingual(text))
    const included = units.filter((unit) => !unit.excludedAs)
    expect(included).toHaveLength(21)
    expect(included.map(({ source, target }) => `${source.length}:${target.length}`).join(' ')).toBe(
      '1:1 1:1 1:1 2:1 1:1 1:1 2:1 1:1 2:1 1:1 1:1 2:1 1:1 1:1 1:1 1:1 1:1 1:1 1:1 1:1 1:1',
    )
    expect(included.map(({ source, target }) => [...source, ...target].map(({ kind }) => kind))).toEqual(
      included.map(({ source }, k) => Array(source.length + 1).fill(k === 0 ? 'heading' : 'paragraph')),
    )
  })

  it('has the titles of its headline, and its byline', () => {
    const { title, byline, units } = importUpload(asBilingual(text))
    const headline = units.find((unit) => !unit.excludedAs)
    expect(title).toEqual({ source: headline?.source[0]?.text, target: headline?.target[0]?.text })
    expect(byline).toBe('김종찬')
  })

  it('keeps what is around it, set aside with the reason', () => {
    const { units } = importUpload(asBilingual(text))
    expect(units.map(({ excludedAs }) => excludedAs ?? '·').join(' ')).toBe(
      `site title-copy title-copy byline ${Array(21).fill('·').join(' ')} contact tags navigation`,
    )
    expect(texts(units).toSorted()).toEqual(
      readBlocks('text', text)
        .map((block) => block.text)
        .toSorted(),
    )
  })

  it('is the same with the languages the other way round', () => {
    const { title, units } = importUpload(asBilingual(text, 'en', 'ko'))
    expect(title.target).toContain('메타')
    expect(units.filter((unit) => !unit.excludedAs)).toHaveLength(21)
  })

  it('is the same with its halves the other way round', () => {
    const parts = readBlocks('text', text).map((block) => block.text)
    const english = parts.findIndex((part, k) => k > 10 && !/\p{Script=Hangul}/u.test(part) && !part.includes('@'))
    const { units } = importUpload(asBilingual([...parts.slice(english), ...parts.slice(0, english)].join('\n\n')))
    expect(units.filter((unit) => !unit.excludedAs)).toHaveLength(21)
  })
})
