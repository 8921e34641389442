import { describe, expect, test } from 'vitest'
import {
  bylineName,
  furnitureApart,
  furnitureOf,
  furnitureOfBlock,
  isLabel,
  isRunTogether,
  isSentence,
  isSiteName,
  isTagList,
  isTitleCopy,
  weight,
} from './furniture'

describe('a line is taken for', () => {
  test.each([
    ['navigation', '관련기사'],
    ['navigation', '많이 본 뉴스'],
    ['navigation', '이전 글: 로그를 줄이는 법'],
    ['navigation', '댓글 3'],
    ['navigation', '가 가'],
    ['navigation', '경제 > 부동산'],
    ['navigation', '로그인 | 구독하기 | 전체메뉴'],
    ['navigation', 'Share this article'],
    ['navigation', 'You may also like'],
    ['navigation', 'Next post'],
    ['navigation', 'Das könnte Sie auch interessieren'],
    ['navigation', 'Startseite'],
    ['navigation', '関連記事'],
    ['navigation', '下一篇：河流'],
    ['site', 'ⓒ 물길신문, 무단 전재 및 재배포 금지'],
    ['site', 'Copyright 2024 Mulgil. All rights reserved.'],
    ['site', 'Alle Rechte vorbehalten'],
    ['site', '입력 2025.03.04. 오전 6:00'],
    ['site', '2025년 2월 11일 · 8분 분량'],
    ['site', 'Feb 11, 2025 · 8 min read'],
    ['site', 'Stand: 12.05.2024, 09:30 Uhr'],
    ['site', '公開：2024年5月12日'],
    ['contact', 'seoyeon@mulgil.example'],
    ['contact', '문의: 02-123-4567'],
    ['contact', 'https://mulgil.example/river'],
    ['tags', '#강 #섬'],
    ['tags', 'Tags: river, island'],
    ['tags', 'Schlagwörter: Fluss, Insel'],
    ['credit', '[사진=물새일보]'],
    ['credit', '사진 제공 = 물새일보'],
    ['credit', '(연합뉴스)'],
    ['credit', 'Photo: Yonhap'],
    ['credit', 'Photo by Hana Seo'],
    ['credit', 'Image source, Getty Images'],
    ['credit', 'REUTERS/Hana Seo'],
    ['credit', '写真：時事'],
    ['promotion', '이 기사가 좋았다면 뉴스레터를 구독하세요.'],
    ['promotion', '▶ 제보는 카카오톡 mulsae'],
    ['promotion', 'Subscribe to our weekly newsletter.'],
    ['promotion', 'Get the best of Mulgil delivered to your inbox every day.'],
    ['promotion', 'Follow us on Instagram'],
    ['navigation', '■ 관련기사'],
    ['navigation', '[관련기사] 갯벌 복원에 300억 원'],
    ['navigation', '【関連記事】'],
    ['navigation', 'Most popular'],
    ['navigation', '댓글 27개'],
    ['navigation', '3 Comments'],
    ['navigation', '페이스북 트위터 카카오톡 URL복사'],
    ['navigation', 'Facebook | X | Copy link'],
    ['site', '대표전화 : 02-123-4567 | 등록번호 : 서울 아01234 | 발행인 : 김한강'],
    ['site', 'Terms of Use | Privacy Policy'],
    ['byline', 'Translated by Claude'],
    ['byline', '번역: 물길팀'],
    ['leftover', '···'],
    ['leftover', '(끝)'],
    ['leftover', '(END)'],
  ])('%s: %s', (as, line) => expect(furnitureOf(line)).toEqual({ as }))
})

describe('a line is none', () => {
  test.each([
    '다음 기사는 내일 나온다.',
    '관련 기사를 읽은 사람은 모두 놀랐다.',
    '홈런을 세 개나 쳤다.',
    'Share prices fell.',
    'Home is where the heart is.',
    'Next to the river stood a house.',
    'Top stories of the house are for rent, said the owner of the old tower.',
    'A river > a lake, he wrote, and everybody who had ever rowed agreed with him.',
    'Von hier sieht man den Fluss.',
    '사진은 빛의 기록이다.',
    '댓글은 자정까지 열려 있다.',
    '그는 뉴스레터를 구독하라고 말했다.',
    'Photos by readers fill the page every Sunday.',
    'Sign-ups for newsletters doubled last year.',
    'Subscribe to a newsletter today and you will find that its writer answers your mail.',
    'Most popular are those about food.',
    'Terms of the contract were not disclosed.',
    'AP staff went on strike.',
    'Translated into twelve languages, the book sold a million copies.',
    'END of an era: the ferry stops',
    'Write to ann@mulgil.example before the end of the month to take part in the count.',
  ])('%s', (line) => expect(furnitureOf(line)).toBeNull())
})

describe('a byline tells who wrote it', () => {
  test.each([
    ['박서연 기자', '박서연'],
    ['글 이소은 사진 박찬', '이소은'],
    ['작성자: 한지수', '한지수'],
    ['By Hana Seo and Minho Cho', 'Hana Seo and Minho Cho'],
    ['Written by Jisoo Han', 'Jisoo Han'],
    ['Von Anna Becker', 'Anna Becker'],
    ['文・山田花子', '山田花子'],
    ['佐藤健 記者', '佐藤健'],
    ['记者：王小明', '王小明'],
  ])('%s', (line, name) => expect(furnitureOf(line)).toEqual({ as: 'byline', name }))

  test.each(['Translated by Jin Park', '번역 박진'])('%s: not who translated it', (line) =>
    expect(furnitureOf(line)).toEqual({ as: 'byline' }),
  )

  test.each(['By the river', 'Von Anfang an', '기자', '文化'])('%s: nobody', (line) =>
    expect(bylineName(line)).toBeNull(),
  )
})

describe('a block of several lines', () => {
  test.each([
    ['is furniture when each line is', '박서연 기자\n입력 2025.03.04. 오전 6:00', { as: 'byline', name: '박서연' }],
    ['is what its longest line is', '(끝)\nseoyeon@mulgil.example', { as: 'contact' }],
    ['takes other headlines along', '많이 본 뉴스\n1. 봄비에 산불 꺼져', { as: 'navigation' }],
    ['stays where one line is a sentence', '관련기사\n강은 오늘도 쉬지 않고 바다로 흐른다.', null],
    ['stays where one line is something else', '박서연 기자\n강이 흐르는 마을', null],
    ['that is blank is left over', ' \n ', { as: 'leftover' }],
  ])('%s', (_, text, told) => expect(furnitureOfBlock(text)).toEqual(told))
})

describe('a paragraph of several lines', () => {
  test('comes apart where some lines are furniture and others not', () =>
    expect(furnitureApart('강이 흐르는 마을\n입력 2025.03.04. 오전 6:00\n박서연 기자')).toHaveLength(3))
  test.each(['강은 흐른다.\n섬은 남는다.', '박서연 기자\n입력 2025.03.04. 오전 6:00'])('else it stays: %j', (text) =>
    expect(furnitureApart(text)).toEqual([text]),
  )
})

describe('by its looks, to be weighed with its place', () => {
  test.each([
    ['a tag list', isTagList, 'river, island, birds', 'The river, the island and the birds came back.'],
    ['no tag list: two items', isTagList, '강 · 섬 · 새', 'river, island'],
    ['a label', isLabel, 'paper moon', 'What the flood left behind'],
    ['a label that ends nothing', isLabel, '경제', '끝났다.'],
    ['a Japanese label, as words are not parted', isLabel, '港町だより', '空き家三万軒、村が自ら直す'],
    ['the name of a site', isSiteName, 'Nimbus Labs 기술 블로그', '신문을 읽는 사람들'],
    ['run together', isRunTogether, '달의뒷면을처음으로찍은사진이공개됐다', '달의 뒷면을 처음으로 찍은 사진'],
    ['a sentence', isSentence, '바다는 아직 어둡다.', '바다는 아직 어둡다'],
    ['a sentence in quotes', isSentence, '“Will it hold until tomorrow?”', '“Hold…”'],
  ] as const)('%s', (_, test, yes, no) => expect([test(yes), test(no)]).toEqual([true, false]))
})

describe('the title again', () => {
  const TITLE = 'The far side of the moon, photographed for the first time'
  test.each([
    [true, TITLE],
    [true, 'the far side of the moon photographed for the first time'],
    [true, 'The far side of the moo…'],
    [true, 'The far side of the moon, photographed for the first time | Mulgil'],
    [false, 'The far…'],
    [false, 'The far side of the sun'],
    [false, 'The far side of the moon, photographed for the first time, is darker than anybody had thought.'],
    [false, '···'],
  ])('%s: %s', (is, text) => expect(isTitleCopy(text, TITLE)).toBe(is))
})

test('Hangul weighs as the Latin letters that it stands for', () => {
  expect([weight('river'), weight('강'), weight('강 a')]).toEqual([5, 2.5, 4.5])
})
