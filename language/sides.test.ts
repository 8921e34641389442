import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from './align/align'
import { sides } from './sides'

const KO_EN = { source: 'ko', target: 'en' }
const blocks = (text: string) =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({
      text: part.trim().replace(/^# /, ''),
      kind: part.trim().startsWith('# ') ? 'heading' : 'paragraph',
    }))

/** One line a block: `s` or `t` for a side, or the reason why it was set aside, then its beginning. */
function picture(text: string, languages = KO_EN): string[] {
  const all = blocks(text)
  const found = sides(all, languages)
  if (!found.ok) return [`no ${found.missing}`]
  return all.map((block) => {
    const aside = found.furniture.find((one) => one.block === block)
    const mark = aside
      ? aside.as
      : found.source.includes(block)
        ? found.headlines.source === block
          ? 'S'
          : 's'
        : found.headlines.target === block
          ? 'T'
          : 't'
    return `${mark} ${block.text.split(/\s/)[0]}`
  })
}

const NEWS_SITE = `
홈 > 경제 > 기업

한빛전자, 부산에 새 공장 짓는다

입력 2024-05-12 09:30

박지우 기자 jiwoo@hanbit-news.example

한빛전자가 부산에 4,500억 원을 들여 반도체 공장을 새로 짓는다고 12일 밝혔다.

회사는 내년 말까지 공장을 완공해 직원 800명을 고용할 계획이다.

무단전재 및 재배포 금지

관련기사

한빛전자 2분기 실적 발표

Hanbit to Build New Plant in Busan

By Jiwoo Park, Staff Writer

Hanbit Electronics said on the 12th that it will spend 450 billion won on a new semiconductor plant in Busan.

It plans to finish the plant by the end of next year and to hire 800 people.

Share this article

Tags: Hanbit, Busan, chips

Copyright 2024 Hanbit News. All rights reserved.`

const WIRE = `
(서울=바다통신) 이도현 기자 = 정부는 3일 태풍으로 피해를 본 제주 지역 어민 1,200명에게 지원금을 지급하기로 했다고 밝혔다.

지원금은 이달 말까지 지급된다.

SEOUL (Bada) - The government said on the 3rd that it will pay aid to 1,200 fishermen on Jeju hit by the typhoon.

The aid will be paid by the end of the month.`

const BLOG = `
Lumen Blog

# 더 빠른 검색을 소개합니다

오늘 저희는 검색 엔진을 처음부터 다시 만들었다는 소식을 전합니다. 응답 시간은 40% 줄었습니다.

# 무엇이 달라졌나요?

색인을 메모리에 올렸습니다. 그래서 결과가 바로 나옵니다.

# Introducing faster search

Today we are sharing that we rebuilt our search engine from scratch. Response times fell by 40%.

# What has changed?

The index now lives in memory. Results appear at once.

#search #engineering

Previous post: Lumen in 2023

Subscribe to our newsletter`

const INTERLEAVED = `
등대지기의 하루

A Lighthouse Keeper's Day

그는 매일 새벽 네 시에 일어나 등대 계단 112개를 오른다.

Every day he gets up at four and climbs the 112 steps of the lighthouse.

바다는 아직 어둡다.

The sea is still dark.`

const TARGET_FIRST = `
A Lighthouse Keeper's Day

Every day he gets up at four and climbs the 112 steps of the lighthouse.

The sea is still dark.

등대지기의 하루

글 서윤

그는 매일 새벽 네 시에 일어나 등대 계단 112개를 오른다.

바다는 아직 어둡다.`

const POST = `
paper moon

달의뒷면을처음으로찍은사진이공개됐다

The far side of the moo...

글 정하늘

달의 뒷면을 처음으로 찍은 사진이 공개됐다

연구진은 지난달 달의 뒷면에서 찍은 사진 24장을 처음으로 공개했다고 밝혔다.

사진에는 지름 3km의 분화구가 담겨 있다.

skyjung@post.example

The far side of the moon, photographed for the first time

Researchers said they released the first 24 pictures taken on the far side of the moon last month.

The pictures show a crater three kilometres wide.

moon, crater, far side, first picture

keyword
작가의 다음글화성에물이있었다는증거를찾은탐사선`

describe('pages of many kinds', () => {
  test('a news site', () => {
    expect(picture(NEWS_SITE)).toEqual([
      'navigation 홈',
      'S 한빛전자,',
      'site 입력',
      'byline 박지우',
      's 한빛전자가',
      's 회사는',
      'site 무단전재',
      'navigation 관련기사',
      'navigation 한빛전자',
      'T Hanbit',
      'byline By',
      't Hanbit',
      't It',
      'navigation Share',
      'tags Tags:',
      'site Copyright',
    ])
  })
  test('a wire story has no headline', () => {
    expect(picture(WIRE)).toEqual(['s (서울=바다통신)', 's 지원금은', 't SEOUL', 't The'])
  })
  test('a company blog with headings of its own', () => {
    expect(picture(BLOG)).toEqual([
      'site Lumen',
      'S 더',
      's 오늘',
      's 무엇이',
      's 색인을',
      'T Introducing',
      't Today',
      't What',
      't The',
      'tags #search',
      'navigation Previous',
      'promotion Subscribe',
    ])
  })
  test('paragraph by paragraph', () => {
    expect(picture(INTERLEAVED)).toEqual(['S 등대지기의', 'T A', 's 그는', 't Every', 's 바다는', 't The'])
  })
  test('the translation first', () => {
    expect(picture(TARGET_FIRST)).toEqual([
      'T A',
      't Every',
      't The',
      'S 등대지기의',
      'byline 글',
      's 그는',
      's 바다는',
    ])
  })
  test('a post with its title run together and cut off', () => {
    expect(picture(POST)).toEqual([
      'site paper',
      'title-copy 달의뒷면을처음으로찍은사진이공개됐다',
      'title-copy The',
      'byline 글',
      'S 달의',
      's 연구진은',
      's 사진에는',
      'contact skyjung@post.example',
      'T The',
      't Researchers',
      't The',
      'tags moon,',
      'navigation keyword',
    ])
  })
  test('two lines are two sides', () => {
    expect(picture('안녕하세요, 여러분.\n\nHello, everybody.')).toEqual(['s 안녕하세요,', 't Hello,'])
  })
  test('headline and one paragraph each', () => {
    expect(picture('경제\n\n물가가 올랐다.\n\nEconomy\n\nPrices rose.')).toEqual([
      'S 경제',
      's 물가가',
      'T Economy',
      't Prices',
    ])
  })
  test('German and French', () => {
    const text =
      'Der Berg ist hoch und die Luft ist dünn.\n\nNiemand war dort.\n\nLa montagne est haute et l’air y est rare.\n\nIl n’y avait personne dans la vallée.'
    expect(picture(text, { source: 'de', target: 'fr' })).toEqual(['s Der', 's Niemand', 't La', 't Il'])
  })
})

describe('a byline tells its name', () => {
  test.each([
    ['by 김하늘', '김하늘'],
    ['By Maria de Souza, Staff', 'Maria de Souza'],
    ['BY: JOHN ROE', 'JOHN ROE'],
    ['글 서윤', '서윤'],
    ['글·사진 서윤', '서윤'],
    ['[부산=바다통신] 이도현 기자', '이도현'],
    ['이도현 기자 dh@bada.example', '이도현'],
    ['Written by Ann Lee', 'Ann Lee'],
  ])('%s', (line, name) => {
    const found = sides(blocks(`${line}\n\n물가가 크게 올랐다.\n\nPrices rose sharply.`), KO_EN)
    expect(found.ok && found.byline).toBe(name)
  })
  test.each(['By the sea', 'By noon it was over.', '이 기자는 말했다.', '글 쓰는 일은 어렵다.'])(
    '%s is none',
    (line) => {
      const found = sides(blocks(`${line}\n\n물가가 크게 올랐다.\n\nPrices rose sharply.`), KO_EN)
      expect(found.ok && found.byline).toBe(undefined)
    },
  )
})

describe('a side is missing', () => {
  test.each([
    ['물가가 크게 올랐다.\n\n정부는 대책을 내놓았다.', 'target'],
    ['Prices rose sharply.\n\nThe government acted.', 'source'],
    ['paper moon\n\n물가가 크게 올랐다.\n\n정부는 대책을 내놓았다.\n\nCopyright 2024', 'target'],
    ['', 'source'],
  ])('%j', (text, missing) => {
    expect(picture(text)).toEqual([`no ${missing}`])
  })
})

test('no block is lost or told twice, and `after` counts what stands before', () => {
  const pieces = [...blocks(NEWS_SITE), ...blocks(POST), ...blocks(BLOG)].map((block) => block.text)
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, '…', '', '12'), { maxLength: 30 }), (texts) => {
      const all = texts.map((text) => ({ text, kind: 'paragraph' }))
      const found = sides(all, KO_EN)
      if (!found.ok) return
      const aside = found.furniture.map((one) => one.block)
      expect(new Set([...found.source, ...found.target, ...aside])).toEqual(new Set(all))
      expect(found.source.length + found.target.length + aside.length).toBe(all.length)
      for (const { block, after } of found.furniture) {
        const before = all.slice(0, all.indexOf(block)).filter((one) => !aside.includes(one))
        expect(after).toBe(before.length)
      }
    }),
  )
})

const SEED = join(import.meta.dirname, '../../shared/data/seed/article.txt')

describe.skipIf(!existsSync(SEED))('the article Stet begins with', () => {
  const found = existsSync(SEED) ? sides(blocks(readFileSync(SEED, 'utf8')), KO_EN) : null
  test('has two headlines, 24 and 20 paragraphs, a byline, and seven blocks of furniture', () => {
    if (!found?.ok) throw new Error('a side is missing')
    expect([found.source.length, found.target.length, found.byline]).toEqual([25, 21, '김종찬'])
    expect(found.furniture.map(({ as, after }) => `${as} ${after}`)).toEqual([
      'site 0',
      'title-copy 0',
      'title-copy 0',
      'byline 0',
      'contact 25',
      'tags 46',
      'navigation 46',
    ])
  })
  test('pairs four paragraphs of the translation with two of the source each', () => {
    if (!found?.ok) throw new Error('a side is missing')
    const text = (list: { text: string }[]) => list.map((block) => block.text)
    const beads = align(text(found.source), text(found.target), KO_EN)
    const doubles = [
      [3, 4],
      [7, 8],
      [10, 11],
      [14, 15],
    ]
    expect(beads).toHaveLength(21)
    expect(beads.map((bead) => bead.target)).toEqual(found.target.map((_, k) => [k]))
    expect(beads.filter((bead) => bead.source.length !== 1).map((bead) => bead.source)).toEqual(doubles)
  })
})
