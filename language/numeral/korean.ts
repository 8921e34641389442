import { DIGITS, digitValue } from './digits'
import type { Figure } from './figure'

const SINO: Record<string, number> = { 영: 0, 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 }
const TENS: Record<string, number> = { 십: 10, 백: 100, 천: 1000 }
const SCALES: Record<string, number> = { 만: 1e4, 억: 1e8, 조: 1e12, 경: 1e16 }
const NATIVE: Record<string, number> = {
  하나: 1,
  한: 1,
  두: 2,
  둘: 2,
  세: 3,
  셋: 3,
  석: 3,
  네: 4,
  넷: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
}
const NATIVE_TENS: Record<string, number> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
}
const DAYS: Record<string, number> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  이레: 7,
  여드레: 8,
  아흐레: 9,
  열흘: 10,
  보름: 15,
}

/**
 * 만, 억, 조, 경, not as the beginning of a word: 5경기, 3조각, 1만약. Behind a space only before what is counted or a number, so
 * that "2 만약" and "Vue 2 경험" are none.
 */
const SCALE =
  '(?:\\s(?=[만억조](?:\\s|\\d|여|원|달러|유로|엔|위안|명|개|번|톤|[,.)]|$)))?(?:[만억](?!약)|조(?!각|직|사|건|별|합|카|기|업|약|언|짜|씩)|경(?=\\s?(?:원(?!정)|달러|유로|엔|위안|\\d[\\d,천백십]*조|[,.)]|$)))'
/** 천, 백, 십 behind digits: not in 코로나19 백신, 3 천사. */
const TEN = '[천백십](?!신|화|악|막|연|자)'
const SPACED_TEN = '(?:\\s(?=[천백십](?:[\\d만억조]|\\s|여|원|달러|명|개|번|톤)))?'
/** 1억 2,500만 · 12조3천억 · 1억 4천 2백만 · 150여만 · 수십만 · 3천5백 · 28: groups of digits and 십백천 under 만, 억, 조. */
const SMALL = `(?:(?:${DIGITS}|수|몇)(?:여\\s?)?${SPACED_TEN})?${TEN}(?:(?:\\s?(?:${DIGITS}))?[백십])*(?:\\s?\\d{1,3}(?=\\s?[만억조])|\\d+)?|(?:${DIGITS})`
const GROUPED = `(?:(?:${SMALL}|수|몇)(?:여\\s?)?${SCALE}\\s?)+(?:여\\s?)?(?:(?:${SMALL})(?!\\s?[만억조]|\\s?[항호목]))?|${SMALL}`
const COUNTERS =
  '명|개|번|살|시간|시(?![가-힣]{2})|달|가지|차례|사람|대|마리|권|곳|배|채|척|편|장|잔|병|건|쌍|나라|국가|아들|딸|형제|자녀|아이|자매|주(?![가-힣])|해|발|팀|도시|회사|여성|남성|남자|여자|의\\s(?:나이|일기)'
/**
 * Spelled out, 삼백오십만, 십일만삼천: only at the start of a word, before what it counts. With nothing counted behind it, it takes
 * three syllables or more, as 만일, 천사, 이천 and 오만 are words as well. 만 before a space is "full" (만 18세).
 */
const COUNTED = `${COUNTERS}|달러|원|엔|유로|위안|파운드|년|월|일|분|초|퍼센트|톤|표|호|석|킬로|미터`
/** 이억 삼천만 원, 만 오천 원: a smaller group behind a space. */
const SPACED_GROUP = '(?:(?<=[만억조])\\s[일이삼사오육칠팔구]?[백천][일이삼사오육칠팔구십백천만억]*)*'
const SPELLED = `(?<![가-힣])(?!(?:만|오만|이천|사천|구천|백제|만사)\\s(?![일이삼사오육칠팔구]?[백천]|명|원|달러|년|개|번|톤|마리|대|가구)|만[일이]\\s)(?:[일이삼사오육칠팔구]?[십백천만억][일이삼사오육칠팔구십백천만억조]*${SPACED_GROUP}(?=\\s?(?:여\\s?)?(?:${COUNTED}))|[일이삼사오육칠팔구]?[십백천][일이삼사오육칠팔구십백천]*[만억조][일이삼사오육칠팔구십백천만억조]*(?=$|\\s))`

const FRACTION = '(?<den>\\d+[백천]?|[이삼사오육칠팔구십])분의\\s?(?<num>\\d+|[일이삼사오육칠팔구])'
/** 2와 1/2, 3과 4분의 1. */
const MIXED = '(?<![\\d.,/])(?<all>\\d+)[와과]\\s?(?:(?<up>\\d)/(?<down>\\d)|(?<below>\\d)분의\\s?(?<above>\\d))(?!\\d)'
const BATTING = '(?<hal>\\d)할(?:(?<pun>\\d)푼)?(?:(?<ri>\\d)리)?'
const NATIVE_WORD = `(?<![가-힣])(?:(?<ten>${keys(NATIVE_TENS)})\\s?)?(?<one>${keys(NATIVE)})?(?=\\s?(?:여\\s?)?(?:${COUNTERS}))`
const PATTERN = new RegExp(
  [
    MIXED,
    FRACTION,
    BATTING,
    `(?<![가-힣])(?<day>${keys(DAYS)})(?=간|째|만|\\s|[에을를이의,.])`,
    '(?<whole>\\d+)초(?:(?<parts>\\d{1,3})|\\s(?<hundredths>\\d\\d)(?=[의에로만,.)\\s]|$)(?!\\.\\d|\\s?[명개]))',
    '(?<half>절반)',
    '(?<![가-힣])(?<first>첫)\\s?(?:번째|째)?',
    '(?<=제\\s?)(?<article>\\d{1,4})(?=조|항|호|차|회|대|기|장|절)',
    `(?<spelled>${SPELLED})`,
    `(?<![\\d.,])(?<grouped>${GROUPED})`,
    `(?<native>${NATIVE_WORD})`,
  ].join('|'),
  'g',
)

export function koreanFigures(text: string): Figure[] {
  const found: Figure[] = []
  for (const match of text.matchAll(PATTERN)) {
    if (match.groups?.grouped && !DIGIT.test(match[0]) && !isWholeWord(text, match.index, match[0])) continue
    const figure = read(match[0], match.groups ?? {})
    if (figure && match[0] !== '') {
      const end = match.index + match[0].trimEnd().length
      found.push({
        start: match.index,
        end,
        ...figure,
        approximate: figure.approximate || /^\s?여/.test(text.slice(end, end + 2)),
      })
    }
  }
  return found
}

const DIGIT = /[\d０-９수몇]/

/** 천만 관객, 백여 채: scale words alone are a number at the start of a word; 천만에 and 백만장자 aren't. */
const isWholeWord = (text: string, start: number, words: string) =>
  (/^[십백천][만억조]+\s?$/.test(words) || /^[십백천]여\s?[가-힣]/.test(text.slice(start, start + 4))) &&
  !/[가-힣]/.test(text[start - 1] ?? '') &&
  !/^(?:천만(?:에|의|다행)|백만장)/.test(text.slice(start, start + 4))

function read(text: string, groups: Record<string, string | undefined>): Omit<Figure, 'start' | 'end'> | null {
  const { den, num, hal, pun, ri, whole, parts, day, half, first, grouped, spelled, native, ten, one } = groups
  const { all, up, down, below, above, article, hundredths } = groups
  if (article) return { value: Number(article) }
  if (all) return { value: Number(all) + Number(up ?? above) / Math.max(1, Number(down ?? below)) }
  if (den && num) return { value: small(num) / small(den), unit: { kind: 'fraction', name: '' } }
  if (hal) return { value: Number(`0.${hal}${pun ?? 0}${ri ?? 0}`), unit: { kind: 'fraction', name: '' } }
  if (whole) return { value: Number(`${whole}.${parts ?? hundredths}`), unit: { kind: 'duration', name: 'second' } }
  if (day) return { value: DAYS[day] ?? 0, unit: { kind: 'duration', name: 'day' } }
  if (half) return { value: 0.5, unit: { kind: 'fraction', name: '' } }
  if (first) return { value: 1, unit: { kind: 'ordinal', name: '' } }
  const approximate = /[수몇여]/.test(text)
  if (grouped) return { value: groupedValue(grouped), approximate }
  if (spelled) return { value: groupedValue(spelled), approximate }
  if (native === undefined || !(ten || one)) return null
  return { value: (NATIVE_TENS[ten ?? ''] ?? 0) + (NATIVE[one ?? ''] ?? 0) }
}

/** 12조3천억 → 12·10¹² + 3000·10⁸. 수 and 몇 count as one: 수십만 = 100 000, with `approximate` set. */
function groupedValue(text: string): number {
  let total = 0
  let rest = ''
  for (const char of text.replace(/[\s여]/g, '')) {
    const scale = SCALES[char]
    if (scale === undefined) rest += char
    else {
      total += (rest === '' ? 1 : small(rest)) * scale
      rest = ''
    }
  }
  return precise(total + (rest === '' ? 0 : small(rest)))
}

/** 3천5백, 28, 이십오: the digits under one scale word. */
function small(text: string): number {
  let total = 0
  let digits = ''
  const take = () => (digits === '' ? 0 : digitValue(digits))
  for (const char of text) {
    const tens = TENS[char]
    if (tens !== undefined) {
      total += (digits === '' ? 1 : take()) * tens
      digits = ''
    } else if (char in SINO) digits += String(SINO[char])
    else if (char === '수' || char === '몇') digits = '1'
    else digits += char
  }
  return total + take()
}

/** 1.1 · 10⁸ is 110000000.00000001 in floating point: values are compared by their first twelve digits. */
const precise = (value: number) => Number(value.toPrecision(12))

function keys(table: Record<string, number>): string {
  return Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|')
}
