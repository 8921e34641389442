import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { NewArticle } from '@/domain/contract/inputs'
import { Refusal } from '@/domain/contract/problem'
import { readBlocks } from '@/formats/read/read'
import { type IntakeUnit, takeIn } from './intake'

const bilingual = (text: string, from = 'ko', to = 'en') =>
  NewArticle.parse({ sourceLanguage: from, targetLanguage: to, format: 'text', bilingual: text })

const firstWord = (block: { text: string } | undefined) => block?.text.split(/\s/)[0]
const first = (side: readonly { text: string }[]) => side.map(firstWord).join('+')

/** A unit in a line: the first words of its paragraphs, `#` before a heading; what is set aside behind what it was taken for. */
const line = ({ source, target, excludedAs }: IntakeUnit) =>
  `${excludedAs ? `${excludedAs}: ` : source[0]?.kind === 'heading' ? '# ' : ''}${first(source)} | ${first(target)}`

/** Everything taken in, set aside or not, each block once. */
const texts = (units: readonly IntakeUnit[]) =>
  units.flatMap(({ source, target }) => [...source, ...target]).map(({ text }) => text)

function taken(text: string, from?: string, to?: string) {
  const intake = takeIn(bilingual(text, from, to))
  expect(texts(intake.units).toSorted()).toEqual(
    readBlocks('text', text)
      .map((block) => block.text)
      .toSorted(),
  )
  return {
    ...intake,
    included: intake.units.filter((unit) => !unit.excludedAs).map(line),
    aside: intake.units.filter((unit) => unit.excludedAs).map(line),
  }
}

const NEWS = `
물길신문

로그인 | 구독 | 전체메뉴

경제 > 부동산

빈집 3만 채, 마을이 직접 고친다

주민 협동조합 12곳 첫 사업 시작

박서연 기자
입력 2025.03.04. 오전 6:00

가가

빈집을 주민이 직접 고쳐 빌려주는 협동조합이 전국에서 12곳 문을 열었다.

국토연구원에 따르면 농촌의 빈집은 지난해 말 3만 1,200채로 5년 전보다 두 배 늘었다.

“빈집은 마을의 빚이 아니라 자산입니다.” 조합장 오미정 씨는 이렇게 말했다.

정부는 내년까지 250억 원을 지원하기로 했다.

seoyeon@mulgil.example

많이 본 뉴스
1. 서울 지하철 요금 오른다

Villages Mend 30,000 Empty Homes Themselves

First projects begin at 12 residents' cooperatives

By Park Seo-yeon

Twelve cooperatives in which residents repair empty houses and rent them out have opened across the country.

According to the Land Institute, there were 31,200 empty houses in the countryside at the end of last year, twice as many as five years before.

"An empty house is not a debt of the village but an asset," said Oh Mi-jeong, head of the cooperative. The government decided to provide 25 billion won by next year.

#housing #villages

Copyright © Mulgil Shinmun. All rights reserved.`

const WIRE = `
(부산=바다통신) 최윤호 기자 = 부산항에서 7일 화물선 두 척이 부딪쳐 선원 3명이 다쳤다.

해양경찰은 짙은 안개가 원인으로 보인다고 밝혔다.

배 한 척은 1만 2천 톤급이고 다른 한 척은 850톤급이다.

yunho@bada.example
(끝)

BUSAN, March 7 (Bada) -- Two cargo ships collided in the port of Busan on Friday, injuring three sailors.

The coast guard said thick fog appeared to be the cause.

One ship is of 12,000 tons and the other of 850 tons.

(END)`

const BLOG = `
Nimbus Labs 기술 블로그

데이터베이스를 멈추지 않고 옮긴 이야기

작성자: 한지수
2025년 2월 11일 · 8분 분량

저희는 지난 1년 동안 4TB의 데이터를 한 번의 중단도 없이 새 데이터베이스로 옮겼습니다.

왜 옮겨야 했나

기존 서버는 초당 9,000건의 요청에서 느려지기 시작했습니다.

댓글 3

Moving a Database Without Stopping It

Written by Jisoo Han
Feb 11, 2025 · 8 min read

Over the past year we moved 4 TB of data to a new database without a single interruption.

Why we had to move

The old server began to slow down at 9,000 requests a second.

Subscribe to our newsletter`

const INTERLEAVED = `
The Last Ferry

마지막 나룻배

By Hana Seo

글 서하나

For sixty years the ferry has crossed the river eight times a day.

나룻배는 60년 동안 하루 여덟 번 강을 건넜다.

"I will miss the sound of the water," said the ferryman, Kang Du-sik, 78.

“물소리가 그리울 겁니다.” 뱃사공 강두식(78) 씨가 말했다.

태그: 나룻배, 강, 다리`

const ENGLISH_FIRST = `
Beekeepers on the Roofs of Seoul

By Minho Cho

Twenty-seven hives stand on the roofs of Seoul's city hall and its libraries.

Each of them gave 14 kilograms of honey last year.

서울의 지붕 위 양봉가들

조민호 기자

서울 시청과 도서관 지붕에는 벌통 27개가 서 있다.

벌통마다 지난해 꿀 14킬로그램이 나왔다.

관련기사`

const JAPANESE = `
港町だより

空き家三万軒、村が自ら直す

文・山田花子

空き家を住民が直して貸し出す協同組合が全国で十二か所に開いた。

国土研究所によると、農村の空き家は昨年末に3万1200軒で、5年前の2倍に増えた。

政府は来年までに25億円を支援する。

関連記事

Villages Mend 30,000 Empty Houses Themselves

By Hanako Yamada

Twelve cooperatives in which residents repair empty houses and rent them out have opened across the country.

According to the Land Institute, there were 31,200 empty houses in the countryside at the end of last year, twice as many as five years before.

The government will provide 2.5 billion yen by next year.

Share this article`

const GERMAN = `
Uferblatt

Startseite > Region

Die letzte Fähre legt ab

Von Anna Becker

Stand: 12.05.2024, 09:30 Uhr

Seit sechzig Jahren fährt die Fähre achtmal am Tag über den Fluss.

Niemand weint.

Am selben Tag wird eine Brücke von 430 Metern eröffnet, die 18,5 Millionen Euro gekostet hat.

Das könnte Sie auch interessieren

The last ferry casts off

By Anna Becker

For sixty years the ferry has crossed the river eight times a day.

Nobody weeps.

A bridge of 430 metres that cost 18.5 million euros opens the same day.

All rights reserved`

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
    ['in Korean alone', '강은 흐른다.\n\n섬은 남는다.', 'holds no text in English beside the other language'],
    ['in English alone', 'The river runs.\n\nThe island stays.', 'holds no text in Korean beside the other language'],
    [
      'in Korean, with English around it',
      'paper moon\n\n강은 흐른다.\n\n섬은 남는다.\n\nShare',
      'holds no text in English beside the other language',
    ],
    ['in neither', '12\n\n34 %', 'holds no text in Korean beside the other language'],
  ])('%s', (_, text, message) => {
    expect(() => takeIn(bilingual(text))).toThrow(
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
    expect(() => takeIn(html)).toThrow(
      expect.objectContaining({ extra: { issues: [{ path: 'target', message: 'holds no text' }] } }),
    )
  })
})

/** The article that a new desk begins with. It isn't ours to keep here, so the test runs where it lies beside the code. */
const SEED = path.resolve('../shared/data/seed/article.txt')

describe.skipIf(!existsSync(SEED))('the article a desk begins with', () => {
  const text = existsSync(SEED) ? readFileSync(SEED, 'utf8') : ''

  it('is 21 units: a headline, and 20 paragraphs of which four render two each', () => {
    const { units } = takeIn(bilingual(text))
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
    const { title, byline, units } = takeIn(bilingual(text))
    const headline = units.find((unit) => !unit.excludedAs)
    expect(title).toEqual({ source: headline?.source[0]?.text, target: headline?.target[0]?.text })
    expect(byline).toBe('김종찬')
  })

  it('keeps what is around it, set aside with the reason', () => {
    const { units } = takeIn(bilingual(text))
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
    const { title, units } = takeIn(bilingual(text, 'en', 'ko'))
    expect(title.target).toContain('메타')
    expect(units.filter((unit) => !unit.excludedAs)).toHaveLength(21)
  })

  it('is the same with its halves the other way round', () => {
    const parts = readBlocks('text', text).map((block) => block.text)
    const english = parts.findIndex((part, k) => k > 10 && !/\p{Script=Hangul}/u.test(part) && !part.includes('@'))
    const { units } = takeIn(bilingual([...parts.slice(english), ...parts.slice(0, english)].join('\n\n')))
    expect(units.filter((unit) => !unit.excludedAs)).toHaveLength(21)
  })
})
