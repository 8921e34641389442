import { DIGITS, digitValue } from './digits'
import type { Figure } from './figure'

/** Chinese and Japanese: 3.5亿, 12万, 3万1200, 二十五, 一百二十, 千, 两, 半. */
const ONES: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const SCALES: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 }
const IDEOGRAPH = '零〇一二两兩三四五六七八九十百千万萬亿億兆'
/** 1万5千亿, 1 億 4 千万, 3万1200, 550多万: digits with scales, further ones before a scale or right behind 万 and 億. */
const SCALED = '[十百千万萬亿億兆]'
const MIXED = `(?:${DIGITS})(?:\\s?[多余餘]?${SCALED}+(?:\\s?\\d[\\d,]*(?:\\.\\d+)?(?=\\s?${SCALED})|(?<=[万萬亿億兆])\\d[\\d,]*(?:\\.\\d+)?)?)*`
const PATTERN = new RegExp(
  [
    '(?<den>[\\d一二三四五六七八九十百]+)分[之の](?<num>[\\d一二三四五六七八九十]+)',
    '(?<![\\d.,])(?<tenths>[\\d一二两三四五六七八九])(?:成(?![都功立为為年员員長长])|割(?:(?<hundredths>\\d)分)?(?!引|り))',
    `(?<![\\d.,])(?<digits>${MIXED})`,
    `(?<spelled>[${IDEOGRAPH}]+)`,
    '(?<half>一半|半数|半分)',
  ].join('|'),
  'g',
)

export function chineseFigures(text: string): Figure[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const { den, num, tenths, hundredths, digits, spelled, half } = match.groups ?? {}
    const place = { start: match.index, end: match.index + match[0].trimEnd().length }
    if (den && num)
      return [
        { ...place, value: ideographValue(num) / ideographValue(den), unit: { kind: 'fraction' as const, name: '' } },
      ]
    if (tenths) {
      const value = ideographValue(tenths) / 10 + Number(hundredths ?? 0) / 100
      return [{ ...place, value: Number(value.toPrecision(6)), unit: { kind: 'fraction' as const, name: '' } }]
    }
    if (half) return [{ ...place, value: 0.5, unit: { kind: 'fraction' as const, name: '' } }]
    if (digits) return [{ ...place, value: mixedValue(digits) }]
    return spelled ? [{ ...place, value: ideographValue(spelled) }] : []
  })
}

function ideographValue(text: string): number {
  const chars = [...text]
  // 二〇〇八 names the digits one by one
  if (chars.length > 1 && chars.every((char) => char in ONES)) return Number(chars.map((char) => ONES[char]).join(''))
  return mixedValue(text)
}

/** 1万5千亿 is 15000 times 亿, 1億4千万 a sum: a scale multiplies what is before it down to the last greater one. */
function mixedValue(text: string): number {
  let [total, group, digit, last] = [0, 0, 0, Number.POSITIVE_INFINITY]
  for (const [token] of text.matchAll(/[\d.,]+|[^\d.,]/g)) {
    const tens = TENS[token]
    const scale = SCALES[token]
    if (tens !== undefined) {
      group += (digit || 1) * tens
      digit = 0
    } else if (scale !== undefined) {
      const own = group + digit || (total === 0 ? 1 : 0)
      total = scale > last ? (total + own) * scale : total + (own || 1) * scale
      last = scale
      group = 0
      digit = 0
    } else digit = ONES[token] ?? (/\d/.test(token) ? digitValue(token) : digit)
  }
  return Number((total + group + digit).toPrecision(12))
}
