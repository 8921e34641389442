import { type ArticleContext, type Check, type CheckFinding, example, type Pair, place } from './check'
import { exchangedHalf } from './half-day'
import { comparisonOf } from './quantity/compare'
import { isDate, reportQuantities } from './quantity/report'
import { koreanWeekdaysIn, nearestWeekday, WEEKDAYS, weekdaysIn } from './weekday'

type Key =
  | 'date.value'
  | 'date.unit'
  | 'date.omitted'
  | 'date.added'
  | 'date.exchanged'
  | 'date.month'
  | 'date.weekday'
  | 'date.half'

const KOREAN_WEEKDAYS = ['일요일', '월요일', '화요일', '수요일', '목요일', '금요일', '토요일']

const weekdayIn = (name: string, language: 'en' | 'ko') =>
  language === 'ko' ? (KOREAN_WEEKDAYS[WEEKDAYS.indexOf(name)] ?? name) : name

export const date: Check<Key> = {
  id: 'date',
  family: 'translation',
  scope: 'pair',
  title: { en: 'Dates', ko: '날짜' },
  summary: {
    en: 'A year, month, day, weekday or half of the day differs.',
    ko: '연도나 월, 일, 요일, 오전·오후가 다릅니다.',
  },
  why: {
    en: 'A wrong year, month or day misleads the reader and can’t be seen in the translation alone. A day as weekday, a year as “last year” and a month as “next month” are fine; with the article’s date, weekdays are computed.',
    ko: '틀린 연도와 월, 일은 번역문만 봐서는 알 수 없습니다. 요일이나 “지난해”, “다음 달”처럼 풀어 쓴 것은 문제 삼지 않으며, 기사 날짜가 있으면 요일을 계산해 비교합니다.',
  },
  messages: {
    'date.value': {
      severity: 'major',
      en: 'The source has {source}, the translation {target}: the dates differ.',
      ko: '원문은 {source}, 번역문은 {target}입니다. 날짜가 다릅니다.',
    },
    'date.unit': {
      severity: 'major',
      en: 'The source has {source}, the translation {target}: the dates differ.',
      ko: '원문은 {source}, 번역문은 {target}입니다. 날짜가 다릅니다.',
    },
    'date.omitted': {
      severity: 'major',
      en: 'The source has {source}; the translation gives no such date.',
      ko: '원문의 {source}에 해당하는 날짜가 번역문에 없습니다.',
    },
    'date.added': {
      severity: 'major',
      en: 'The translation has {target}; the source gives no such date.',
      ko: '번역문의 {target}에 해당하는 날짜가 원문에 없습니다.',
    },
    'date.exchanged': {
      severity: 'major',
      en: 'The translation seems to exchange month and day: the source has {source} and {otherSource}, the translation {target} and {otherTarget}.',
      ko: '월과 일이 서로 바뀐 듯합니다. 원문은 {source}, {otherSource}, 번역문은 {target}, {otherTarget}입니다.',
    },
    'date.month': {
      severity: 'minor',
      en: 'The source names the month, {source}; the translation says “{target}” alone. Should it name the month?',
      ko: '원문은 {source}이라고 달을 밝혔는데 번역문은 “{target}”뿐입니다. 달을 밝혀야 합니까?',
    },
    'date.weekday': {
      severity: 'major',
      en: 'Source {source} is a {expected} by the article’s date; translation {target}.',
      ko: '기사 날짜로 보면 원문 {source}은(는) {expected}인데 번역문은 {target}입니다.',
      valueIn: weekdayIn,
    },
    'date.half': {
      severity: 'major',
      en: 'Source {source}, translation “{target}”: this is the other half of the day.',
      ko: '원문은 {source}, 번역문은 “{target}”입니다. 오전과 오후가 다릅니다.',
    },
  },
  classification: {
    category: 'accuracy/mistranslation',
    gapType: 'mistranslated-relation',
    lack: 'without-counterpart',
  },
  run: (pair, context) => [
    ...reportQuantities(pair, context, 'date', isDate).map((finding) => asQuestion(pair, finding)),
    ...compareWeekdays(pair, context),
    ...compareNamedWeekdays(pair, context),
    ...compareHalves(pair, context),
  ],
  examples: [
    example('1997년에 이겼다.', 'He won in 1979.', '1979'),
    example('1997년에 이겼다.', 'He won in 1997.'),
    example('3월 29일 선거가 있었다.', 'The election was on March 29.'),
    example('3월 29일 선거가 있었다.', 'The election was on May 29.', 'May'),
    example('3월 29일 선거가 있었다.', 'The election was on March 26.', '26'),
    example('9월 11일에 숨졌다.', 'They were killed in September.', '11일'),
    example('28일 런던에서 열렸다.', 'It was held in London on Monday.'),
    example('28일 런던에서 열렸다.', 'It was held in London yesterday.'),
    example('뉴욕증시는 16일 올랐다.', 'Stocks in New York rose.', '16일'),
    example('지난해 인기를 얻었다.', 'It became popular in 2007.'),
    example('2007년 인기를 얻었다.', 'It became popular last year.'),
    example('인기를 얻었다.', 'It became popular in 2007.', '2007'),
    example('다음달 열린다.', 'It opens in August.'),
    example('오는 8일 개막한다.', 'It opens on August 8.'),
    example('다음달 8일 개막한다.', 'It opens in a week.', '8일'),
    example('대회가 개막한다.', 'The games open on August 8.', 'August 8'),
    example('10월 5일에 만났다.', 'They met on May 10.', 'May'),
    example('1970년에 유행했다.', 'It was popular in the 1970s.', '1970s'),
    example('영국의 메이가 말했다.', 'Theresa May’s office said so.'),
    example('에이프릴 김이 말했다.', 'April Kim said so.'),
    example('2031년 7월 18일에 끝난다.', 'It ends on 07/18/2031.'),
    example('2031년 7월 18일에 끝난다.', 'It ends on 07/19/2031.', '19'),
    example('회사는 지난달 4월 공장을 샀다.', 'The company bought the plant last month.', '4월'),
    example('회사는 지난달 공장을 샀다.', 'The company bought the plant last month.'),
    example('80년대에 유행했다.', 'It was popular in the 1980s.'),
    example('98년에 시작했다.', 'It began in 1998.'),
    example('9·11 테러 이후다.', 'It is after Sept. 11.'),
    example('8월 8일부터 24일까지 열린다.', 'It runs August 8-24.'),
    example('수요일에 표결한다.', 'The vote is on Friday.', 'Friday'),
    example('수요일에 표결한다.', 'The vote is on Wednesday.'),
    example('한국시간 토요일 새벽에 열렸다.', 'It was held on Friday.'),
    example('목요일 자정 직후 끝났다.', 'It ended early Friday.'),
    example('금요일부터 일요일까지 열린다.', 'It is open until Sunday.'),
    example('회의는 오전 10시에 열린다.', 'The meeting is at 10 p.m.', '10 p.m.'),
    example('회의는 오전 10시에 열린다.', 'The meeting is at 10 a.m.'),
    example('가게는 오전 9시부터 오후 6시까지 연다.', 'The shop is open from 9 p.m. to 6 a.m.', '9 p.m.'),
    example('오전 9시에 문을 연다.', 'It opens at 21:00.', '21:00'),
    example('밤 11시에 떠났다.', 'It left at 11 a.m.', '11 a.m.'),
    example('법원은 월요일 오후 판결을 내린다.', 'The court rules on Monday morning.', 'morning'),
    example('법원은 월요일 오후 판결을 내린다.', 'The court rules on Monday evening.'),
    example('한국시간 오전 9시에 시작한다.', 'It begins at 8 p.m. Eastern time.'),
    example('새벽에 불이 났다.', 'The fire broke out during the night, a day after the afternoon blast.'),
    {
      pairs: [['28일 런던에서 열렸다.', 'It was held in London on Monday.']],
      finds: [],
      options: { date: '2008-07-29' },
    },
    {
      pairs: [['28일 런던에서 열렸다.', 'It was held in London on Tuesday.']],
      finds: ['Tuesday'],
      options: { date: '2008-07-29' },
    },
    {
      pairs: [['8월 5일 문을 열었다.', 'It opened on Monday.']],
      finds: ['Monday'],
      options: { date: '2008-07-29' },
    },
    { pairs: [['Am 3. Mai begann es.', 'It began on May 3.']], finds: [], from: 'de' },
    { pairs: [['Am 3. Mai begann es.', 'It began on May 30.']], finds: ['30'], from: 'de' },
    { pairs: [['Ngày 7 tháng 3 năm 2011.', 'March 7, 2011.']], finds: [], from: 'vi' },
    { pairs: [['It opened in 1997.', '1979년에 문을 열었다.']], finds: ['1979년'], from: 'en', to: 'ko' },
    { pairs: [['平成7年に開業した。', 'It opened in 1995.']], finds: [], from: 'ja' },
    { pairs: [['平成7年に開業した。', 'It opened in 1996.']], finds: ['1996'], from: 'ja' },
    { pairs: [['2008年开始。', 'It began in 2009.']], finds: ['2009'], from: 'zh' },
  ],
}

/** 지난달 6월 as "last month": the month is told, but not which, so it is a question. */
function asQuestion(pair: Pair, finding: CheckFinding<Key>): CheckFinding<Key> {
  if (finding.message.key !== 'date.omitted' || !/^\d{1,2}월$/.test(finding.quote)) return finding
  if (!/(?:지난|이번|다음|이|내)\s?달\s?$/.test(pair.source.slice(0, finding.start))) return finding
  const month = /\b(?:last|this|next) month\b/i.exec(pair.target)
  if (!month) return finding
  const target = place(pair, 'target', month.index, month.index + month[0].length)
  const message = { key: 'date.month' as const, values: { source: finding.quote, target: target.quote } }
  return { ...finding, message, counterpart: target, confidence: 0.8 }
}

function compareHalves(pair: Pair, { options: { languages } }: ArticleContext): CheckFinding<Key>[] {
  if (!languages.source.startsWith('ko') || !languages.target.startsWith('en')) return []
  const exchanged = exchangedHalf(pair)
  if (!exchanged) return []
  const { source, target } = exchanged
  const message = { key: 'date.half' as const, values: { source: source.quote, target: target.quote } }
  return [{ ...target, message, counterpart: source, confidence: 0.85 }]
}

/** If the article's date is known, 28일 is the nearest 28th, and the only weekday in the translation must be its. */
function compareWeekdays(pair: Pair, { options }: ArticleContext): CheckFinding<Key>[] {
  const { date: dated, languages } = options
  if (!dated || !languages.source.startsWith('ko') || !languages.target.startsWith('en')) return []
  const days = comparisonOf(pair, languages).quantities.source.filter(({ unit }) => unit.kind === 'date')
  const named = weekdaysIn(pair.target)
  const [weekday] = named
  if (!weekday || named.length > 1 || days.some((other) => other.unit.name === 'year')) return []
  const [day, ...others] = days.filter(({ unit }) => unit.name === 'day')
  if (!day || others.length > 0 || (day.dated && day.month === undefined)) return []
  const expected = nearestWeekday(dated, day.value, day.month)
  if (!expected || expected === weekday[0]) return []
  const source = place(pair, 'source', day.start, day.end)
  return [
    {
      ...place(pair, 'target', weekday.index, weekday.index + weekday[0].length),
      message: { key: 'date.weekday', values: { source: source.quote, target: weekday[0], expected } },
      expected,
      counterpart: source,
      confidence: 0.9,
    },
  ]
}

/** Around midnight a day may be called by the next. */
const BY_NIGHT = /밤|자정|새벽|심야|0시/

/** Each side names one weekday, and not the same; where clocks differ (한국시간 토요일) the day may, too. */
function compareNamedWeekdays(pair: Pair, { options: { languages } }: ArticleContext): CheckFinding<Key>[] {
  if (!languages.source.startsWith('ko') || !languages.target.startsWith('en')) return []
  const [ours, others] = [koreanWeekdaysIn(pair.source), weekdaysIn(pair.target)]
  const [own, other] = [ours[0], others[0]]
  if (
    !own ||
    !other ||
    ours.length > 1 ||
    others.length > 1 ||
    /시간\s?(?:으로\s?)?$/.test(pair.source.slice(0, own.index))
  )
    return []
  if (own.name === other[0] || /(?:전|다음|뒷|이튿)날|하루|한국\s?시[간각]/.test(pair.source)) return []
  const apart = Math.abs(WEEKDAYS.indexOf(own.name) - WEEKDAYS.indexOf(other[0]))
  if ((apart === 1 || apart === 6) && BY_NIGHT.test(pair.source)) return []
  const source = place(pair, 'source', own.index, own.index + own.words.length)
  const target = place(pair, 'target', other.index, other.index + other[0].length)
  const message = { key: 'date.value' as const, values: { source: source.quote, target: target.quote } }
  return [{ ...target, message, counterpart: source, confidence: 0.85 }]
}
