import { type ArticleContext, type Check, type CheckFinding, example, type Pair, place } from './check'
import { comparisonOf } from './quantity/compare'
import { exchangesIn } from './quantity/exchange'
import { contradictionsIn } from './quantity/magnitude'
import { exchangeFinding, findPointsAsPercent, isDate, reportQuantities } from './quantity/report'
import { writtenNumber } from './quantity/write'

type Key = 'number.value' | 'number.unit' | 'number.omitted' | 'number.added' | 'number.exchanged' | 'number.magnitude'

/** 10^9 as a billion or 10억. */
const powerIn = (value: string, language: 'en' | 'ko') =>
  /^10\^\d+$/.test(value) ? writtenNumber(10 ** Number(value.slice(3)), language) : value

export const number: Check<Key> = {
  id: 'number',
  family: 'translation',
  scope: 'pair',
  title: { en: 'Numbers', ko: '숫자' },
  summary: {
    en: 'A value differs, or a figure is missing or added.',
    ko: '값이 다르거나 숫자가 빠졌거나 덧붙었습니다.',
  },
  why: {
    en: 'A wrong or missing figure is the commonest grave error in translated news. Values are compared, with unit and currency, however they are written; conversions, roundings that the words cover and numbers within names are fine.',
    ko: '번역 기사에서 가장 흔하고 심각한 오류는 틀리거나 빠진 수입니다. 표기와 상관없이 값과 단위, 통화를 비교하며, 환산이나 어림수, 이름에 든 수는 문제 삼지 않습니다.',
  },
  messages: {
    'number.value': {
      severity: 'major',
      en: 'The source has {source}{sourceValue}, the translation {target}{targetValue}.',
      ko: '원문은 {source}{sourceValue}, 번역문은 {target}{targetValue}입니다.',
    },
    'number.unit': {
      severity: 'major',
      en: 'The source has {source}{sourceValue}, the translation {target}{targetValue}: the unit differs.',
      ko: '원문은 {source}{sourceValue}, 번역문은 {target}{targetValue}입니다. 단위가 다릅니다.',
    },
    'number.omitted': {
      severity: 'major',
      en: 'The source has {source}{sourceValue}; the translation has no such number.',
      ko: '원문의 {source}{sourceValue}에 해당하는 수가 번역문에 없습니다.',
    },
    'number.added': {
      severity: 'major',
      en: 'The translation has {target}{targetValue}; the source has no such number.',
      ko: '번역문의 {target}{targetValue}에 해당하는 수가 원문에 없습니다.',
    },
    'number.exchanged': {
      severity: 'major',
      en: 'The translation seems to exchange two numbers: the source has {source} and {otherSource}, the translation {target} and {otherTarget}.',
      ko: '두 수가 서로 바뀐 듯합니다. 원문은 {source}, {otherSource}, 번역문은 {target}, {otherTarget}입니다.',
    },
    'number.magnitude': {
      severity: 'minor',
      en: '“{figures}” means {least} or more and less than {most}, which doesn’t go with “{sum}”. Which is right?',
      ko: '“{figures}”은(는) {least} 이상 {most} 미만이어서 뒤의 “{sum}” 표현과 어긋납니다. 어느 쪽이 맞습니까?',
      valueIn: powerIn,
    },
  },
  classification: { category: 'accuracy/number', gapType: 'mistranslated-relation', lack: 'without-counterpart' },
  run: (pair, context) => [
    ...reportQuantities(pair, context, 'number', (quantity) => !isDate(quantity)),
    ...findPointsAsPercent(pair, context),
    ...findExchanges(pair, context),
    ...findContradictions(pair, context),
  ],
  examples: [
    // Values: 만, 억, 조 against million, billion, trillion
    example('매출은 143억 달러였다.', 'Sales came to $1.43 billion.', '$1.43 billion'),
    example('매출은 143억 달러였다.', 'Sales came to $14.3 billion.'),
    example('주민 27만5000명이 대피했다.', 'Some 2.75 million residents fled.', '2.75 million'),
    example('주민 27만5000명이 대피했다.', 'Some 275,000 residents fled.'),
    example('예산은 12조3천억 원이다.', 'The budget is 12.3 trillion won.'),
    example('예산은 12조3천억 원이다.', 'The budget is 12.3 billion won.', '12.3 billion won'),
    example('1억2500만 명이 투표했다.', '125 million people voted.'),
    example('삼백오십만 달러를 냈다.', 'He paid $3.5 million.'),
    example('매출은 3조 원이다.', 'Sales were 3 trillion won.'),
    example('적자가 2조 원으로 늘었다.', 'The deficit grew to 2 trillion won.'),
    example('빚은 8조원이라고 했다.', 'He said the debt was 8 trillion won.'),
    example('비용은 3억 원으로 늘었다.', 'The cost grew to $300 million.', '$300 million'),
    example('원자로 3기를 지었다.', 'They built three reactors.'),
    // Omitted, added
    example('', 'Sales were 3 trillion won in 12 countries.'),
    example('경찰은 38명이 숨졌다고 밝혔다.', 'Police said that people had died.', '38명'),
    example('경찰은 주민들이 숨졌다고 밝혔다.', 'Police said that 38 residents had died.', '38'),
    example('피해자(26)는 회사원이다.', 'The victim is an office worker.', '26'),
    example('피해자(26)는 회사원이다.', 'The victim, 26, is an office worker.'),
    // Units and currency
    example('벌금은 500유로다.', 'The fine is $500.', '$500'),
    example('지지율은 49%다.', 'Support stands at 94 percent.', '94 percent'),
    example('지지율은 49%다.', 'Support stands at 49 percent.'),
    example('지지율이 20%에서 30%로 올랐다.', 'Support rose from 20 to 30 percent.'),
    example('3%포인트 올랐다.', 'It rose 3 percent.', '3 percent'),
    example('3%포인트 올랐다.', 'It rose 3 points.'),
    example('3% 올랐다.', 'It rose 3 percentage points.', '3 percentage points'),
    example('바그다드에서 240km 떨어진 곳이다.', 'It is 150 miles from Baghdad.'),
    example('기온은 영하 20도였다.', 'It was minus 4 degrees.'),
    example('넓이는 3만 ㎡다.', 'It covers 323,000 square feet.'),
    // Glosses and approximations
    example('20억 달러(약 2조원)를 들였다.', 'They spent $2 billion.'),
    example('114유로를 냈다.', 'They paid €114 ($179).'),
    example('죄수 20여 명이 달아났다.', 'Some 24 convicts escaped.'),
    example('죄수 20여 명이 달아났다.', 'Some 22 convicts escaped.', '22'),
    example('광부 400여 명이 남았다.', 'About 400 miners stayed.'),
    example('수십만 명이 모였다.', 'Hundreds of thousands gathered.'),
    example('수십억 유로가 들었다.', 'It cost hundreds of millions of euros.', 'hundreds of millions of euros'),
    example('1억4300만 달러에 계약했다.', 'He signed a nine-figure contract.'),
    example('14억 달러에 계약했다.', 'He signed a nine-figure contract.', '14억 달러'),
    example('억대 연봉을 받는다.', 'She is paid in the low six figures.'),
    example('성장률은 2자릿수다.', 'Growth is in double digits.'),
    example('6자리 번호를 눌렀다.', 'He entered a six-digit number.'),
    example('6자리 번호를 눌렀다.', 'He entered a five-digit number.', 'five'),
    example('주요 인사 14명이 왔다.', 'Fifteen figures of the party came.', 'Fifteen'),
    example('46.3%가 찬성했다.', 'About 46 percent agreed.'),
    // Shares, ratios, spans
    example('3분의 2가 찬성했다.', 'Two-thirds agreed.'),
    example('절반이 찬성했다.', 'Fifty percent agreed.'),
    example('10명 중 3명이 찬성했다.', 'Thirty percent agreed.'),
    example('타율 2할6푼8리를 기록했다.', 'He hit .268.'),
    example('18개월 동안 갇혀 있었다.', 'He was held for a year and a half.'),
    example('하루 전에 끝났다.', 'It ended 24 hours earlier.'),
    example('5주년을 맞았다.', 'It marked the fifth anniversary.'),
    // Numbers within names, and small ones in words
    example('6자회담이 열렸다.', 'The talks took place.'),
    example('베네딕토 16세가 말했다.', 'Pope Benedict XVI spoke.'),
    example('미 공군 B-52 폭격기가 추락했다.', 'A B-25 of the U.S. Air Force crashed.', '25'),
    example('2차 세계대전 때였다.', 'It was during World War II.'),
    example('여성 2명을 모두 풀어줬다.', 'Both women were released.'),
    example('1명이 다쳤다.', 'A man was hurt.'),
    example('세 명이 다쳤다.', 'Four people were hurt.', 'Four people'),
    example('8강에 올랐다.', 'They reached the quarterfinals.'),
    example('헌법 9조를 고쳤다.', 'They revised Article 9.'),
    example('응답자의 14%만이 믿는다.', 'Only 14 percent trust it.'),
    // Not scales, not numbers
    example('최근 6경기에서 2경기를 이겼다.', 'They won two of their last six games.'),
    example('3조각으로 나눴다.', 'It was cut into three pieces.'),
    example('만일 그가 오면 알려 달라.', 'If he comes, tell us.'),
    example('3040세대가 몰렸다.', 'Young voters flocked there.'),
    example('x86 서버와 i18n 모듈이다.', 'These are servers and modules.'),
    example('전화 116 123으로 걸면 된다.', 'Call 116 123 for help.'),
    example('제2의 인생을 시작했다.', 'She began a new life.'),
    example('개교 100주년이다.', 'The school marks its centenary.'),
    example('전화는 (031) 555-2142.', 'Call +82 31 555 2142.'),
    example('3.2판부터 바뀌었다.', 'It changed in v3.2.'),
    example('이억 오천만 원이 들었다.', 'It cost 250 million won.'),
    example('이억 오천만 원이 들었다.', 'It cost 25 million won.', '25 million won'),
    example('만 이천 명이 왔다.', '12,000 people came.'),
    example('200m를 20초 31에 뛰었다.', 'She ran 200 meters in 20.31 seconds.'),
    example('순서는 이렇다.', 'The order is 1) first and 2) then.'),
    example('그는 확신한다고 했다.', 'He said he was 100 percent certain.'),
    // Spaces, words and clocks
    example('가입자는 2억 6천 3백만 명이다.', 'It has 263 million members.'),
    example('가입자는 2억 6천 3백만 명이다.', 'It has 236 million members.', '236 million'),
    example('오전 8시 20분에 떠났다.', 'It left at 8.20am.'),
    example('오전 8시 20분에 떠났다.', 'It left at 8.50am.', '50am'),
    example('오후 9시에 끝났다.', 'It ended at 21:00.'),
    example('후반 17분에 골을 넣었다.', 'He scored in the 17th minute of the second half.'),
    example('후반 17분에 골을 넣었다.', 'He scored in the 71st minute.', '71st'),
    example('키가 190cm다.', 'He is 6ft 3in tall.'),
    // Two numbers exchanged, and a magnitude against its figures
    example('찬성 70표, 반대 45표였다.', 'There were 45 votes in favor and 70 against.', '45'),
    example('찬성 70표, 반대 45표였다.', 'There were 45 against and 70 in favor.'),
    example('2015년 40명, 2016년 90명이 왔다.', '90 came in 2015 and 40 in 2016.', '90'),
    example('2015년 40명, 2016년 90명이 왔다.', '90 came in 2016 and 40 in 2015.'),
    example(
      '9자리 숫자의 수십억 달러 연봉을 줬다.',
      'It paid nine-figure salaries in the billions of dollars.',
      'nine-figure salaries in the billions of dollars',
    ),
    example('수억 달러의 연봉을 줬다.', 'It paid nine-figure salaries, even billions of dollars.'),
    { pairs: [['عشرة آلاف و25 ألف شخص.', '10,000 and 25,000 people.']], finds: [], from: 'ar' },
    { pairs: [['حضر 25 ألف شخص.', '52,000 people came.']], finds: ['52,000 people'], from: 'ar' },
    { pairs: [['حضر مئتا شخص.', 'Some 200 people came.']], finds: [], from: 'ar' },
    { pairs: [['بلغت القيمة مليوني دولار.', 'It was worth $2 million.']], finds: [], from: 'ar' },
    { pairs: [['Có 6,4 triệu người.', 'There are 6.4 million people.']], finds: [], from: 'vi' },
    { pairs: [['Có 6,4 triệu người.', 'There are 64 million people.']], finds: ['64 million people'], from: 'vi' },
    { pairs: [['यहाँ 25 लाख लोग हैं।', 'There are 2.5 million people.']], finds: [], from: 'hi' },
    { pairs: [['1.200 Menschen kamen.', '12,000 people came.']], finds: ['12,000 people'], from: 'de' },
    { pairs: [['1.200 Menschen kamen.', '1,200 people came.']], finds: [], from: 'de' },
    { pairs: [['耗资3.5亿美元。', 'It cost $3.5 billion.']], finds: ['$3.5 billion'], from: 'zh' },
    { pairs: [['It cost $14.3 billion.', '143억 달러가 들었다.']], finds: [], from: 'en', to: 'ko' },
    {
      pairs: [['It cost $14.3 billion.', '14억3000만 달러가 들었다.']],
      finds: ['14억3000만 달러'],
      from: 'en',
      to: 'ko',
    },
  ],
}

const findExchanges = (pair: Pair, { options, tick }: ArticleContext): CheckFinding<Key>[] =>
  exchangesIn(pair, comparisonOf(pair, options.languages, tick), options.languages).map((numbers) =>
    exchangeFinding(pair, numbers, 'number'),
  )

/** What both sides say wrongly, or either: on the translation if it does. */
function findContradictions(pair: Pair, { options, tick }: ArticleContext): CheckFinding<Key>[] {
  const found = contradictionsIn(pair, comparisonOf(pair, options.languages, tick))
  const shown = found.find(({ side }) => side === 'target') ?? found[0]
  if (!shown) return []
  const at = ({ side, figures, sum }: typeof shown) => place(pair, side, figures.start, sum.end)
  const other = found.find(({ side }) => side !== shown.side)
  const quote = ({ start, end }: { start: number; end: number }) => pair[shown.side].slice(start, end)
  const named = /^[\s-]?(?:figures?|digits?|자릿수|자리)/.exec(pair[shown.side].slice(shown.figures.end))?.[0] ?? ''
  return [
    {
      ...at(shown),
      message: {
        key: 'number.magnitude',
        values: {
          figures: quote(shown.figures) + named,
          sum: quote(shown.sum),
          least: `10^${shown.digits - 1}`,
          most: `10^${shown.digits}`,
        },
      },
      ...(other && { counterpart: at(other) }),
      confidence: 0.85,
    },
  ]
}
