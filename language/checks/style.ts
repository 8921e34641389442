import type { Check, Example, HouseRule, Side } from './check'
import { applyRules, type StyleKey } from './style/apply'

const rule = (given: Partial<HouseRule> & Pick<HouseRule, 'kind' | 'find'>): HouseRule => ({
  ...{ id: 'r', why: '', language: 'en' },
  ...given,
})
const swap = (find: string, instead: string, more: Partial<HouseRule> = {}) =>
  rule({ kind: 'substitution', find, instead, ...more })
const not = (find: string, more: Partial<HouseRule> = {}) => rule({ kind: 'existence', find, ...more })
const korean = { language: 'ko' }

const withRules = (style: readonly HouseRule[], source: string, target: string, ...finds: string[]): Example => ({
  pairs: [[source, target]],
  finds,
  options: { style },
})
const heading = (style: readonly HouseRule[], words: string, ...finds: string[]): Example => ({
  ...withRules(style, '제목', words, ...finds),
  shape: { source: [{ kind: 'heading' }], target: [{ kind: 'heading' }] },
})

export const style: Check<StyleKey> = {
  id: 'style',
  family: 'style',
  scope: 'pair',
  title: { en: 'Style guide', ko: '스타일 가이드' },
  summary: {
    en: 'The text isn’t written as the style guide says.',
    ko: '스타일 가이드와 다르게 썼습니다.',
  },
  why: {
    en: 'The workspace’s own rules, with the words of whoever made them. Those for the language of the source are about the source, those for the language of the translation about the translation.',
    ko: '워크스페이스에서 정한 규칙이며, 규칙을 만든 사람의 설명을 그대로 보여 줍니다. 원문 언어의 규칙은 원문에, 번역문 언어의 규칙은 번역문에 적용됩니다.',
  },
  messages: {
    style: { severity: 'minor', en: '“{words}”: {why}', ko: '스타일 가이드 “{words}”: {why}' },
    'style.substitution': {
      severity: 'minor',
      en: 'House style has “{instead}”, not “{found}”.',
      ko: '스타일 가이드에 따라 “{found}” 대신 “{instead}”을(를) 씁니다.',
    },
    'style.existence': {
      severity: 'minor',
      en: 'House style doesn’t use “{found}”.',
      ko: '스타일 가이드에 따라 “{found}”은(는) 쓰지 않습니다.',
    },
    'style.most': {
      severity: 'minor',
      en: 'House style has “{found}” here {count} times at most; this is one more.',
      ko: '스타일 가이드에 따라 “{found}”은(는) 여기서 {count}번까지만 씁니다.',
    },
    'style.least': {
      severity: 'minor',
      en: 'House style has “{found}” here {count} times at least.',
      ko: '스타일 가이드에 따라 “{found}”을(를) 여기서 {count}번 이상 씁니다.',
    },
    'style.capitals': {
      severity: 'minor',
      en: 'House style writes “{instead}”, not “{found}”.',
      ko: '스타일 가이드의 대소문자는 “{found}”이(가) 아니라 “{instead}”입니다.',
    },
    'style.heading': {
      severity: 'minor',
      en: 'House style capitalizes headings otherwise.',
      ko: '제목의 대소문자가 스타일 가이드와 다릅니다.',
    },
  },
  classification: { category: 'style/inconsistent', gapType: 'ambiguous-term', lack: 'never' },
  run: (pair, { options: { style: rules = [], languages }, tick }) =>
    rules.length === 0
      ? []
      : (['source', 'target'] satisfies Side[]).flatMap((side) =>
          applyRules(pair, side, languages[side], rules, tick).map(({ ruleId: _, ...finding }) => finding),
        ),
  examples: [
    withRules([swap('utilize', 'use')], '쓴다.', 'They utilize it.', 'utilize'),
    withRules([swap('utilize', 'use')], '쓴다.', 'They utilized it.'),
    withRules([swap('utilize', 'use', { inflected: true })], '쓴다.', 'They utilized it.', 'utilized'),
    withRules([swap('utilise|utilize', 'use')], '쓴다.', 'Utilise or utilize it.', 'Utilise', 'utilize'),
    withRules([swap('in order to, so as to', 'to')], '가려고.', 'So as to go.', 'So as to'),
    withRules([swap('Fed', 'U.S. Fed')], '연준.', 'The U.S. Fed met the Fed.', 'Fed'),
    withRules([swap('internet', 'Internet')], '인터넷.', 'The Internet.'),
    withRules([swap('US', 'U.S.', { matchCase: true })], '미국.', 'Tell us of the US.', 'US'),
    withRules([swap('US', 'U.S.', { matchCase: true, except: 'US Open' })], '미국.', 'The US Open.'),
    withRules([swap('청와대', '대통령실', korean)], '청와대는 부인했다.', 'It denied it.', '청와대는'),
    withRules([swap('청와대', '대통령실', korean)], '청와대에서 만났다.', 'They met.', '청와대'),
    withRules([swap('청와대', '대통령실', korean)], '청와대변인이 만났다.', 'They met.'),
    withRules([not('very, really')], '매우 크다.', 'It is very large.', 'very'),
    withRules([not('very')], '매우 크다.', 'Every one is large.'),
    withRules([not('ver', { wholeWords: false })], '매우 크다.', 'It is very large.', 'ver'),
    withRules([not('\\d+ ?%', { regex: true, wholeWords: false })], '5%다.', 'It is 5 %.', '5 %'),
    withRules([not('(a+)+$', { regex: true })], '가다.', `${'a'.repeat(60)}!`),
    withRules([not('however', { only: 'heading' })], '그러나.', 'It is, however, large.'),
    withRules(
      [rule({ kind: 'occurrence', find: 'said', atMost: 1, per: 'sentence' })],
      '말했다.',
      'He said she said so. He said it.',
      'said',
    ),
    withRules([rule({ kind: 'occurrence', find: 'Seoul', atLeast: 1 })], '서울.', 'The capital.', 'The capital.'),
    withRules([rule({ kind: 'capitalization', find: 'White House' })], '백악관.', 'The White house.', 'White house'),
    withRules(
      [rule({ kind: 'capitalization', find: 'internet' })],
      '인터넷.',
      'Internet use fell. The Internet did not.',
      'Internet',
    ),
    heading([rule({ kind: 'capitalization', find: '$title' })], 'The port at night', 'The port at night'),
    heading([rule({ kind: 'capitalization', find: '$title' })], 'The Port at Night'),
    heading(
      [rule({ kind: 'capitalization', find: '$sentence' })],
      'The Largest Port Closes Tonight',
      'The Largest Port Closes Tonight',
    ),
    heading([rule({ kind: 'capitalization', find: '$sentence' })], 'Port of Busan closes for the night'),
    withRules([swap('utilize', 'use', korean)], '쓴다.', 'They utilize it.'),
    { ...withRules([swap('colour', 'color', { language: 'en-US' })], '색.', 'The colour.'), to: 'en-GB' },
    { ...withRules([swap('color', 'colour')], '색.', 'The color.', 'color'), to: 'en-GB' },
    withRules([], '쓴다.', 'They utilize it.'),
  ],
}
