import { type Check, example } from './check'
import { findPointsAsPercent, isDate, reportQuantities } from './quantity/report'

type Key = 'number.value' | 'number.unit' | 'number.omitted' | 'number.added'

export const number: Check<Key> = {
  id: 'number',
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
      en: 'Source {source} = {sourceValue}; translation {target} = {targetValue}.',
      ko: '원문 {source} = {sourceValue}, 번역문 {target} = {targetValue}.',
    },
    'number.unit': {
      severity: 'major',
      en: 'Source {source} = {sourceValue}; translation {target} = {targetValue}: the unit differs.',
      ko: '원문 {source} = {sourceValue}, 번역문 {target} = {targetValue}: 단위가 다릅니다.',
    },
    'number.omitted': {
      severity: 'major',
      en: 'Source {source} = {sourceValue}; the translation has no such number.',
      ko: '원문 {source} = {sourceValue}, 번역문에 이 수가 없습니다.',
    },
    'number.added': {
      severity: 'major',
      en: 'Translation {target} = {targetValue}; the source has no such number.',
      ko: '번역문 {target} = {targetValue}, 원문에 이 수가 없습니다.',
    },
  },
  classification: { category: 'accuracy/number', gapType: 'mistranslated-relation', lack: 'without-counterpart' },
  run: (pair, context) => [
    ...reportQuantities(pair, context, 'number', (quantity) => !isDate(quantity)),
    ...findPointsAsPercent(pair, context),
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
