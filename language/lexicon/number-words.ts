import { anyOf } from './word-list'

/** Written for Stet from general knowledge; copied from no dictionary or corpus. */

/**
 * Words that imply a number: "both" matches 2명, 쌍둥이 matches "two". They are never reported themselves. All of them are in
 * any dictionary; each occurrence matches one number.
 */
type NumberWords = readonly (readonly [words: string, ...values: number[]])[]

export const ENGLISH_NUMBER_WORDS: NumberWords = [
  [
    'an?, one, single, sole, lone, only, another, each, every, per, first, once, top, leading, best, daily, annual(ly)?, monthly, weekly, hourly',
    1,
  ],
  [
    'both, twins?, couple, pair, twice, doubl(e|es|ed|ing), duo, either, neither, two, second, return, rematch, dual, runner-up, twofold, bilateral, biannual(ly)?, semiannual, biweekly, bimonthly, bilingual, bipartisan',
    2,
  ],
  ['other, others, parents, halves, between', 2],
  ['tripl(e|es|ed|ing), trio, thrice, triplets, trilateral, tripartite, third, threefold', 3],
  ['quartet, quadrupl(e|es|ed|ing), quarter, quarters, fourth, semi-?final(s|ists?)?', 4],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['around-the-clock, round-the-clock, clock', 24],
  ['quintet, fifth', 5],
  ['sextet, sixth', 6],
  ['octet, eighth, quarter-?final(s|ists?)?', 8],
  ['decades?, teen(s|age|agers?)?, tenfold', 10],
  ['midnight, noon, midday, dozen', 12],
  ['fortnight', 14, 2],
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
  ['century, centuries, centenary, centennial, centenarians?', 100],
  ['bicentenn\\w+', 200],
  ['millennium, millennia', 1000],
  ['absolute, absolutely, totally, wholly, utterly, perfectly, always, certain', 100],
  ['all, full, fully, entire, entirely, total, complete, completely, double, doubled', 100],
  ['tripled', 200],
  ['sophomores?', 2],
  ['juniors?', 3],
  ['seniors?', 4],
  ['zero, none, nil, nothing, no, scoreless, midnight', 0],
  ['midnight', 24],
  ['half, halved, halves, halving', 0.5, 50, 30, 6],
  ['quarters?', 0.25, 25, 15, 3],
  ['week', 7],
]

export const KOREAN_NUMBER_WORDS: NumberWords = [
  ['한, 하나, 첫, 단독, 유일, 매일, 매년, 매달, 매주, 하루, 일주일', 1],
  ['양측, 양국, 쌍둥이, 부부, 둘, 두, 커플, 양쪽, 양자, 이중, 갑절, 곱절, 두배, 남매, 이틀', 2],
  ['삼각, 삼자, 세, 셋, 사흘, 세쌍둥이', 3],
  ['네, 넷, 나흘', 4],
  ['다섯, 닷새', 5],
  ['여섯, 반년', 6],
  ['일곱, 일주일', 7],
  ['여덟', 8],
  ['아홉', 9],
  ['열, 십대, 십년', 10],
  ['정오, 자정', 12],
  ['보름', 15],
  ['이십대, 스무', 20],
  ['삼십대, 서른', 30],
  ['환갑, 회갑, 육순', 60],
  ['칠순, 고희', 70],
  ['팔순', 80],
  ['구순', 90],
  ['반세기', 50],
  ['반값', 0.5, 50],
  ['절반, 반년, 반', 0.5],
  ['세기, 백년', 100],
  ['완전, 전부, 전적, 절대, 모두, 전체, 전면, 확실, 확신', 100],
  ['천년', 1000],
]

/** Behind "100 percent": it means wholly there, and no share. */
export const ENGLISH_EMPHASIS = new RegExp(
  `^ ${anyOf('certain, sure, confident, convinced, committed, positive, behind, right, wrong, correct, true, honest, ready, with (you|him|her|them|us), on board, in favou?r')}\\b`,
  'i',
)
export const KOREAN_EMPHASIS = new RegExp(
  `^\\s?${anyOf('확신, 확실, 믿, 동의, 공감, 맞, 옳, 이해, 장담, 보장, 진심, 사실이')}`,
)

/** What makes N세 a monarch's number and no age. */
export const ROYAL_TITLE = /교황|국왕|여왕|황제|대왕|차르|술탄|총대주교|왕세자|왕비|군주/
const ROYAL_NAMES =
  '베네딕토, 프란치스코, 요한, 바오로, 바울로, 비오, 레오, 그레고리오, 엘리자베스, 니콜라이, 알렉산드르, 예카테리나, 표트르, 루이, 나폴레옹, 헨리, 찰스, 조지, 리처드, 에드워드, 제임스, 윌리엄, 빌헬름, 프리드리히, 카를, 카를로스, 펠리페, 압둘라, 하산, 무함마드, 라마, 람세스, 클레오파트라, 빅토리아, 메리, 앨버트, 알베르, 구스타프, 하랄, 마르그레테, 키릴'
export const ROYAL_NAME = new RegExp(`${anyOf(ROYAL_NAMES)}\\s?$`)
