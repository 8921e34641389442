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
const MIXED = `(?:${DIGITS})\\s?[十百千万萬亿億兆]*(?:(?<=[万萬亿億兆])\\d[\\d,]*(?:\\.\\d+)?[十百千万萬亿億兆]*)*`
const PATTERN = new RegExp(
  [
    '(?<den>[\\d一二三四五六七八九十百]+)分[之の](?<num>[\\d一二三四五六七八九十]+)',
    `(?<![\\d.,])(?<digits>${MIXED})`,
    `(?<spelled>[${IDEOGRAPH}]+)`,
    '(?<half>一半|半数|半分)',
  ].join('|'),
  'g',
)

export function chineseFigures(text: string): Figure[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const { den, num, digits, spelled, half } = match.groups ?? {}
    const place = { start: match.index, end: match.index + match[0].trimEnd().length }
    if (den && num)
      return [
        { ...place, value: ideographValue(num) / ideographValue(den), unit: { kind: 'fraction' as const, name: '' } },
      ]
    if (half) return [{ ...place, value: 0.5, unit: { kind: 'fraction' as const, name: '' } }]
    if (digits) return [{ ...place, value: mixedValue(digits) }]
    return spelled ? [{ ...place, value: ideographValue(spelled) }] : []
  })
}

/** 3万1200: each run of digits with the scale words behind it, added up. */
function mixedValue(text: string): number {
  const runs = [...text.matchAll(/([\d.,]+)\s?([^\d\s]*)/g)]
  return Number(
    runs.reduce((sum, [, run = '', scale = '']) => sum + digitValue(run) * scaleOf(scale), 0).toPrecision(12),
  )
}

function scaleOf(chars: string): number {
  return [...chars].reduce((product, char) => product * (TENS[char] ?? SCALES[char] ?? 1), 1)
}

function ideographValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const chars = [...text]
  // 二〇〇八 names the digits one by one
  if (chars.length > 1 && chars.every((char) => char in ONES)) return Number(chars.map((char) => ONES[char]).join(''))
  let total = 0
  let group = 0
  let digit = 0
  for (const char of chars) {
    const tens = TENS[char]
    const scale = SCALES[char]
    if (tens !== undefined) {
      group += (digit || 1) * tens
      digit = 0
    } else if (scale !== undefined) {
      total = (total + (group + digit || 1)) * scale
      group = 0
      digit = 0
    } else digit = ONES[char] ?? 0
  }
  return total + group + digit
}
