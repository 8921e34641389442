import { numeralWords } from '../lexicon/numerals'
import type { Figure, MeasureUnit, UnitKind } from './figure'

type Spelling = readonly [pattern: string, kind: UnitKind, name: string]

/** What may follow 원 and 엔: not the rest of a longer word (원자력, 엔진), but a particle, a copula, or a word for how much. */
const COINS =
  '(?:(?![가-힣]{2})|(?=이[다었라나며고지던든]|으로|에[서도는]|까지|부터|가량|정도|어치|짜리|대[의를가로에]|밖에|보다|처럼|만[을이의]|씩|이상|이하|미만|안팎|규모|상당|넘[는게]|선[을이에]))'

const MONEY: readonly Spelling[] = [
  ['(?:미국\\s?|미\\s?)?달러|US dollars?|dollars?|美元|ドル|[$＄](?!\\s?\\d)', 'money', 'USD'],
  ['유로|[Ee]uros?|欧元|歐元|ユーロ|€(?!\\s?\\d)', 'money', 'EUR'],
  ['파운드(?! ?무게)|pounds? sterling|英镑|ポンド|£(?!\\s?\\d)', 'money', 'GBP'],
  ['위안|yuan|renminbi|人民币|元', 'money', 'CNY'],
  [`엔${COINS}|yen|日元|円`, 'money', 'JPY'],
  [`원${COINS}|won(?= |$|[,.])|韩元|ウォン`, 'money', 'KRW'],
  ['센트|cents?|美分', 'money', 'cent'],
]

const SHARED: readonly Spelling[] = [
  ['[%％]\\s?포인트|%p|percentage points?|个百分点|ポイント|Prozentpunkte?n?', 'percent', 'point'],
  ['[%％]|퍼센트|percent|per cent|pct|パーセント|Prozent|pour cent', 'percent', ''],
  ['밀리미터|㎜|mm|millimet(?:er|re)s?', 'measure', 'mm'],
  ['제곱\\s?킬로미터|평방\\s?킬로미터|㎢|km²|square[ -]kilomet(?:er|re)s?', 'measure', 'km2'],
  ['제곱\\s?미터|평방\\s?미터|㎡|m²|square[ -]met(?:er|re)s?', 'measure', 'm2'],
  ['평방\\s?피트|제곱\\s?피트|square[ -](?:feet|foot)', 'measure', 'foot2'],
  ['평방\\s?마일|제곱\\s?마일|square[ -]miles?', 'measure', 'mile2'],
  ['세제곱\\s?미터|입방\\s?미터|㎥|m³|cubic[ -]met(?:er|re)s?', 'measure', 'm3'],
  ['입방\\s?피트|세제곱\\s?피트|cubic[ -](?:feet|foot)', 'measure', 'foot3'],
  ['헥타르|㏊|hectares?', 'measure', 'hectare'],
  ['야드|yards?', 'measure', 'yard'],
  ['온스|ounces?|oz\\b', 'measure', 'ounce'],
  ['킬로미터|㎞|km|kph|[Kk]ilom[eè]t(?:er|re)n?s?|公里|キロ(?:メートル)?(?!グラム)', 'measure', 'km'],
  ['센티미터|㎝|cm|centimet(?:er|re)s?|厘米', 'measure', 'cm'],
  ['미터|[Mm][eè]t(?:er|re)n?s?|m(?![\\w²])|米|メートル', 'measure', 'm'],
  ['마일|miles?|mph|英里', 'measure', 'mile'],
  ['피트|feet|foot|ft\\b|英尺', 'measure', 'foot'],
  ['인치|inch(?:es)?|英寸', 'measure', 'inch'],
  ['킬로그램|㎏|kg|kilograms?|kilos?|公斤|キログラム', 'measure', 'kg'],
  ['그램|(?<=\\d)g(?![\\w])|grams?', 'measure', 'gram'],
  ['톤|[Tt]onn?e?n?s?|吨|トン', 'measure', 'tonne'],
  ['리터|lit(?:er|re)s?|升', 'measure', 'litre'],
  ['갤런|gallons?', 'measure', 'gallon'],
  ['배럴|barrels?|桶', 'measure', 'barrel'],
  ['에이커|acres?', 'measure', 'acre'],
  ['메가와트|megawatts?|MW', 'measure', 'MW'],
]

/** What makes a day, month or year a duration; not the beginnings of 만료, 전국, 후보. */
const LASTING =
  '(?:간|째|\\s?(?:동안|만에|만(?=[의이\\s,.]|$)|전(?=[에의과\\s,.]|부터|까지|보다|만|$)|뒤|후(?=[에의\\s,.]|부터|까지|$)))'

const KOREAN: readonly Spelling[] = [
  ['년대', 'date', 'decade'],
  [`년(?:여|${LASTING})`, 'duration', 'year'],
  ['개월(?:간|째|여)?|달(?![러라])', 'duration', 'month'],
  [`주(?:일)?${LASTING}`, 'duration', 'week'],
  [`일${LASTING}`, 'duration', 'day'],
  ['시간', 'duration', 'hour'],
  [`분${LASTING}`, 'duration', 'minute'],
  ['초(?:간|\\s?동안)?', 'duration', 'second'],
  ['년', 'date', 'year'],
  ['월', 'date', 'month'],
  ['일(?!반|부(?!터))', 'date', 'day'],
  ['세기', 'date', 'century'],
  ['시(?=\\s|[,.)’”]|$|에|께|쯤|경|부터|까지|반|정각|이후|이전|[가는를로와다]|[이였]|여서)', 'time', 'hour'],
  ['분(?!기|의|야|석|류|배)', 'time', 'minute'],
  ['평(?!균|가|생|소|상|화|양|방|일|점)', 'measure', 'pyeong'],
  ['번째|째|차(?!량|례)|위|회(?=\\s?(?:대회|연속))', 'ordinal', ''],
  ['살|세(?!기|대|계)', 'count', 'year old'],
  ['명|사람|인(?![가-힣])', 'count', 'person'],
  ['개국|나라', 'count', 'country'],
  ['배', 'count', 'times'],
  ['개|건|대|마리|권|곳|채|척|편|장|번|차례|회|가지|표|골|점|호', 'count', ''],
]

const ENGLISH: readonly Spelling[] = [
  ['years?[- ]old', 'count', 'year old'],
  ['years?', 'duration', 'year'],
  ['months?', 'duration', 'month'],
  ['weeks?', 'duration', 'week'],
  ['days?', 'duration', 'day'],
  ['hours?', 'duration', 'hour'],
  ['minutes?', 'duration', 'minute'],
  ['seconds?', 'duration', 'second'],
  ["o['’]clock|[ap]\\.m\\.?|[ap]m\\b", 'time', 'hour'],
  ['people|persons?', 'count', 'person'],
  ['countries|nations', 'count', 'country'],
  ['times', 'count', 'times'],
]

const CHINESE: readonly Spelling[] = [
  ['年代', 'date', 'decade'],
  ['年(?:间|来|前|后)', 'duration', 'year'],
  ['个月', 'duration', 'month'],
  ['天', 'duration', 'day'],
  ['小时', 'duration', 'hour'],
  ['分钟', 'duration', 'minute'],
  ['年', 'date', 'year'],
  ['月', 'date', 'month'],
  ['[日号]', 'date', 'day'],
  ['点(?:钟)?(?!\\d)', 'time', 'hour'],
  ['[时時](?!代|候|期|间)', 'time', 'hour'],
  ['分(?!之|别|公)', 'time', 'minute'],
  ['秒', 'duration', 'second'],
  ['周(?!年|岁)|星期', 'duration', 'week'],
  ['世纪', 'date', 'century'],
  ['岁', 'count', 'year old'],
  ['[个名位人]', 'count', ''],
]

const JAPANESE: readonly Spelling[] = [
  ['年代', 'date', 'decade'],
  ['年(?:間|前|後|ぶり)', 'duration', 'year'],
  ['[かカヶケ箇]月(?:間|前|後)?', 'duration', 'month'],
  ['週間', 'duration', 'week'],
  ['日(?:間|前|後|ぶり)', 'duration', 'day'],
  ['時間', 'duration', 'hour'],
  ['分(?:間|前|後)', 'duration', 'minute'],
  ['秒', 'duration', 'second'],
  ['年', 'date', 'year'],
  ['月', 'date', 'month'],
  ['日', 'date', 'day'],
  ['世紀', 'date', 'century'],
  ['時', 'time', 'hour'],
  ['分', 'time', 'minute'],
  ['位|番目|回目', 'ordinal', ''],
  ['[歳才]', 'count', 'year old'],
  ['[人名]', 'count', 'person'],
  ['[かカヶケ箇]国', 'count', 'country'],
  ['倍', 'count', 'times'],
  ['[かカヶケ箇]所|[つ個件軒台本枚匹頭社校回隻羽冊]', 'count', ''],
]

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?:US)?\$\s?$/, 'USD'],
  [/€\s?$/, 'EUR'],
  [/£\s?$/, 'GBP'],
  [/[¥￥]\s?$/, 'JPY'],
  [/[₩￦]\s?$/, 'KRW'],
]

/** The unit written beside a number, and the range of both together. Signs come before, words after. */
export function unitOf(
  text: string,
  figure: Figure,
  language: string,
): { start: number; end: number; unit: MeasureUnit } {
  const before = text.slice(Math.max(0, figure.start - 4), figure.start)
  for (const [sign, name] of SIGNS) {
    const match = sign.exec(before)
    if (match) return { start: figure.start - match[0].length, end: figure.end, unit: { kind: 'money', name } }
  }
  const ordinal = language.startsWith('ko') && before.endsWith('제') ? 1 : 0
  for (const [pattern, kind, name] of tableOf(language)) {
    pattern.lastIndex = figure.end
    const match = pattern.exec(text)
    if (match) return { start: figure.start - ordinal, end: figure.end + match[0].length, unit: { kind, name } }
  }
  const year = (language.startsWith('en') || numeralWords(language)) && bareYear(text, figure)
  const unit: MeasureUnit = year
    ? { kind: 'date', name: 'year' }
    : ordinal
      ? { kind: 'ordinal', name: '' }
      : { kind: 'plain', name: '' }
  return { start: figure.start - ordinal, end: figure.end, unit }
}

/** "in 1992": four digits without a comma that can only be a year. */
function bareYear(text: string, { start, end, value }: Figure): boolean {
  return end - start === 4 && /^\d{4}$/.test(text.slice(start, end)) && value >= 1500 && value < 2100
}

const tables = new Map<string, (readonly [RegExp, UnitKind, string])[]>()

function tableOf(language: string) {
  const code = language.slice(0, 2)
  const known = tables.get(code)
  if (known) return known
  const own = { ko: KOREAN, en: ENGLISH, zh: CHINESE, ja: JAPANESE }[code]
  const words = numeralWords(code)
  const spaced = own === ENGLISH || words ? '[\\s-]?' : '\\s?'
  const end = own === ENGLISH || words ? '(?!\\p{L})' : ''
  const all = words ? [...words.units, ...MONEY, ...SHARED] : [...MONEY, ...SHARED, ...(own ?? [])]
  const table = all.map(
    ([pattern, kind, name]) =>
      [
        new RegExp(`${spaced}(?:여\\s?)?(?:${pattern})${end}`, words ? 'uy' : end === '' ? 'y' : 'uy'),
        kind,
        name,
      ] as const,
  )
  tables.set(code, table)
  return table
}
