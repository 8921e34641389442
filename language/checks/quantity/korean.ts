import { KOREAN_EMPHASIS, ROYAL_NAME, ROYAL_TITLE } from '../../lexicon/number-words'
import { eventDate, isSeason, withDate } from './korean-date'
import { asFigures, isFigures, type Quantity, silentQuantity } from './quantity'

/**
 * What a Korean number means beside its value, from how the language writes it:
 * - 20년 is a span, 2008년 and 98년 a year; 5년 계약, 3일 밤: a span where the unit is followed by what lasts.
 * - 8일부터, 8일자, 1일까지: days of a month. 8~24일, 3·4월: the first shares the unit of the second.
 * - 6자회담, 베네딕토 16세, 2차 세계대전, 3G: numbers of names.
 * - 수십, 몇백, 수천만, 억대 연봉, 9자리 수: orders of magnitude.
 * - 2대 1, 9·11, 6.15 선언: a score, a date. 3/4분기 is a quarter of the year.
 * - 헌법 9조: an article, where no money or number follows 조. 코로나19: a name, right behind its letters.
 * - 1달러당, 65세 미만, 2박3일, 112에 신고: one of each, one less, nights, a telephone.
 * - 제2의 수도: another one.
 * - 14%만, 억만장자: no ten thousand. 2, 3년 전 is about as much.
 */
export function refineKorean(text: string, found: readonly Quantity[]): Quantity[] {
  const out: Quantity[] = []
  let past = 0
  for (const [index, quantity] of found.entries()) {
    if (quantity.start < past || isNoNumber(text, quantity)) continue
    const event = eventDate(text, quantity) ?? generations(text, quantity)
    past = event?.[0]?.end ?? past
    out.push(...(event ?? [refineOne(text, quantity, out[out.length - 1], found[index + 1])]))
  }
  return withRates(text, out)
}

/** 2030세대, 3040 여성: people in their twenties and thirties. */
function generations(text: string, { start, end }: Quantity): Quantity[] | null {
  const match = /^([1-7]0)([2-8]0)$/.exec(text.slice(start, end))
  if (!match || !/^\s?(?:세대|여성|남성|청년|직장인|유권자|표심|고객|소비자)/.test(text.slice(end, end + 5)))
    return null
  return [match[1], match[2]].map((age) => silentQuantity(start, end, Number(age), { kind: 'date', name: 'decade' }))
}

/** 억만장자, 14%만, 한편 are no numbers; nor is 3/4분기, which English expresses differently. */
function isNoNumber(text: string, { start, end, digits }: Quantity): boolean {
  const written = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 2), start)
  if (
    !digits &&
    (/^(?:억만|백만)장|^한(?:편|때|동안)$/.test(text.slice(start, end + 1)) ||
      /^한(?:편|때|동안)$/.test(written) ||
      /[%\w)\]’”]$/.test(before))
  )
    return true
  const after = text.slice(end, end + 5)
  return /^\s?\/\s?4\s?분기/.test(after) || (/\/\s?$/.test(before) && /^\s?분기/.test(after))
}

function refineOne(
  text: string,
  quantity: Quantity,
  previous: Quantity | undefined,
  next: Quantity | undefined,
): Quantity {
  const { start, end } = quantity
  const written = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 14), start)
  const after = text.slice(end, end + 14)
  const dated = isSeason(text, start, end) ? { ...quantity, unit: YEAR } : withDate(quantity, before, after)
  const read = withSharedUnit(withUnit(dated, written, before, after), next, text)
  if (isFigures(read.value) && SUM.test(after)) return asFigures(read)
  return {
    ...read,
    name: read.name ?? nameOf(text, read),
    vague: (/[수몇]/.test(written) && quantity.approximate) || /^[백천]?[만억조] ?대$/.test(written),
    digits: read.digits && !isPairOfGuess(text, read, next) && !isPairOfGuess(text, previous, quantity),
    silent:
      read.silent ||
      (read.value === 100 && read.unit.kind === 'percent' && KOREAN_EMPHASIS.test(after)) ||
      CALL.test(text.slice(start, end + 8)) ||
      LEAGUE.test(after) ||
      (/제\s?2$/.test(before + written) && /^의\s/.test(after)) ||
      /^박\s?\d/.test(after) ||
      isOneOfEach(read, after),
    readings: readingsOf(read, written, before, after),
    dated: datedOf(read, written, before),
  }
}

/** 9자리 금액, 2자릿수; 6자리 번호 is six digits, 3자리가 비었다 three seats. */
const SUM = /^\s?(?:자릿수|자리\s?(?:금액|액수|연봉|급여|수(?!를)|숫자의?\s?(?:수[십백천]|연봉|급여|보수|계약|금액)))/

const YEAR = { kind: 'date', name: 'year' } as const

/** 영하 20도, 초속 30m, 8개월 반, 헌법 9조. */
function withUnit(quantity: Quantity, written: string, before: string, after: string): Quantity {
  const { value, unit } = quantity
  if (unit.kind === 'duration' && /[년월달주일간]$/.test(written) && HALF.test(after))
    return { ...quantity, value: value + 0.5 }
  if (unit.name === 'm' && /초속\s?(?:약\s?)?$/.test(before))
    return { ...quantity, unit: { kind: 'measure', name: 'mps' } }
  if (unit.kind !== 'plain') return quantity
  if (/\d조$/.test(written)) return { ...quantity, value: value / 1e12 }
  if (/^\s?(?:도(?!시|로|매|지|대)|℃|°)/.test(after))
    return { ...quantity, value: /영하\s?$/.test(before) ? -value : value, unit: { kind: 'measure', name: 'degree' } }
  return /^\s?파운드\s?무게/.test(after) ? { ...quantity, unit: { kind: 'measure', name: 'pound' } } : quantity
}

/** 2년 반 만에, 8개월 반이; 반 정부 is something else. */
const HALF = /^\s?반(?=[이을은에의째가,.]|\s?(?:만|동안|전|뒤|후|이상|가량|정도)|$)/

/** 65세 미만 may be "up to 64", '88 may be 1988. */
function readingsOf({ value, unit }: Quantity, written: string, before: string, after: string): number[] | undefined {
  if (/^\s?미만/.test(after)) return [value - 1]
  return unit.kind === 'plain' && /['’‘]$/.test(before) && /^\d\d$/.test(written)
    ? [1900 + value, 2000 + value]
    : undefined
}

/** 다음달 8일, 8월 8일 are full dates; "3일 전 …" may be the 3rd, before 전 as "former". */
function datedOf({ unit, value }: Quantity, written: string, before: string): boolean | undefined {
  if (unit.name !== 'day') return undefined
  if (unit.kind === 'date') return /(?:달|월)\s?$/.test(before)
  return /일\s전$/.test(written) && value <= 31 ? false : undefined
}

/** 1달러당, 1달러에: each, not one. */
const isOneOfEach = ({ value, unit }: Quantity, after: string) =>
  value === 1 && unit.kind !== 'time' && /^(?:당|에\s)/.test(after)

/** 2, 3년: both are approximate. */
const isPairOfGuess = (text: string, one: Quantity | undefined, two: Quantity | undefined) =>
  one !== undefined &&
  two !== undefined &&
  two.value === one.value + 1 &&
  two.value < 10 &&
  /^,\s?$/.test(text.slice(one.end, two.start))

/** 2군 the minor league, 3-4위전 the match for third place. */
const LEAGUE = /^\s?(?:군(?:[에은는]|으로|\s)|전(?=[에을은이]))/

/** 112에 신고, 119 구조대: the emergency numbers of the police and the fire brigade. */
const CALL = /^11[29](?:에|로)?\s?(?:신고|전화|구조|구급|상황)/

/** 8~24일, 5·6월, 20∼30대: a number without unit before one that has it. */
function withSharedUnit(quantity: Quantity, next: Quantity | undefined, text: string): Quantity {
  if (!next || quantity.unit.kind !== 'plain' || next.unit.kind === 'plain') return quantity
  return /^\s?[~∼〜\-–·]\s?$/.test(text.slice(quantity.end, next.start)) ? { ...quantity, unit: next.unit } : quantity
}

/** 10명 중 3명 is 30 percent. */
function withRates(text: string, found: Quantity[]): Quantity[] {
  const rates = [
    ...text.matchAll(/(\d{1,3})(?:명|가구|개|곳)\s?(?:중|가운데)(?:에서)?\s?(\d{1,3})(?:명|가구|개|곳)/g),
  ].map((match) =>
    silentQuantity(match.index, match.index + match[0].length, Number(match[2]) / Math.max(1, Number(match[1])), {
      kind: 'fraction',
      name: '',
    }),
  )
  return rates.length === 0 ? found : [...found, ...rates].sort((a, b) => a.start - b.start)
}

/** The name that a number belongs to: 6자회담, 베네딕토 16세, 코로나19; undefined if it is a count. */
function nameOf(text: string, { start, end, value, unit, digits }: Quantity): string | undefined {
  const before = text.slice(Math.max(0, start - 14), start)
  const after = text.slice(end, end + 14)
  if (/^\s?자\s?(?:회담|협상|구도)/.test(after)) return '자'
  if (unit.name === 'country' && /^\s?회담/.test(after)) return '자'
  if (unit.name === 'year old' && isRegnal(value, before, after)) return '세'
  const attached = unit.kind === 'plain' && digits && /[가-힣]$/.test(before) && !MEASURING.test(before)
  return attached && !/^[가-힣]/.test(after.replace(PARTICLE, '')) ? before.slice(-1) : undefined
}

/** 약15, 총3: words directly before a number that name nothing. */
const MEASURING = /(?:약|총|단|만|각|제|매|및|와|과|의|은|는|이|가)$/
const PARTICLE = /^(?:은|는|이|가|을|를|의|에|와|과|로|도)(?=\s|$)/

/** 베네딕토 16세, 국왕 필리포스 2세: a monarch or pope, by title or by a name that they bear; others are that old. */
const isRegnal = (value: number, before: string, after: string) =>
  value <= 30 &&
  /[가-힣]\s?$/.test(before) &&
  (ROYAL_TITLE.test(before) || ROYAL_TITLE.test(after) || ROYAL_NAME.test(before))
