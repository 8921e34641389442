import { ENGLISH_SPEECH, KOREAN_SPEECH } from '../lexicon/speech-words'
import { type Check, type CheckFinding, example, type Pair, place, type Side } from './check'
import { type Mark, marksOf } from './marks'

type Key = 'quotation.unbalanced' | 'quotation.lost' | 'quotation.invented'
/** The marks without a partner on each side, by the key of their pair. */
type Unpaired = { readonly [side in Side]: ReadonlyMap<string, Mark> }

export const quotation: Check<Key> = {
  id: 'quotation',
  family: 'translation',
  scope: 'article',
  title: { en: 'Quotations', ko: '인용' },
  summary: {
    en: 'A quotation is missing, added or never closed.',
    ko: '직접 인용이 사라졌거나 새로 생겼거나 따옴표가 닫히지 않았습니다.',
  },
  why: {
    en: 'What someone said word for word must stay a quotation, nothing else may become one, and its marks must close. A paragraph whose quotation goes on in the next need not close it.',
    ko: '누군가 한 말은 인용으로 남아야 하고, 인용이 아닌 것이 인용이 되어서는 안 되며, 따옴표는 닫혀야 합니다. 다음 문단으로 이어지는 인용은 닫지 않아도 됩니다.',
  },
  messages: {
    'quotation.unbalanced': {
      severity: 'minor',
      en: 'The quotation mark {words} is unmatched.',
      ko: '따옴표 {words}의 짝이 없습니다.',
    },
    'quotation.lost': {
      severity: 'minor',
      en: 'Source {words} is direct speech; the translation has no quotation.',
      ko: '원문 {words}은(는) 직접 인용인데 번역문에는 인용이 없습니다.',
    },
    'quotation.invented': {
      severity: 'major',
      en: 'Translation {words} is direct speech; the source has no reported speech.',
      ko: '번역문 {words}은(는) 직접 인용인데 원문에는 누가 했다는 말이 없습니다.',
    },
  },
  classification: { category: 'accuracy/mistranslation', gapType: 'misattribution', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    const unpaired = { source: unpairedMarks(pairs, 'source', tick), target: unpairedMarks(pairs, 'target', tick) }
    return new Map(
      pairs.map((pair, index) => [
        pair.key,
        [
          ...findUnbalanced(pair, unpaired, pairs[index + 1], languages.source),
          ...findLost(pair, languages.source),
          ...findInvented(pair, languages.source),
        ],
      ]),
    )
  },
  examples: [
    example(
      '그는 “우리는 합의하지 못했고 회담은 끝났다”고 말했다.',
      'He said, “We did not agree and the talks are over.”',
    ),
    example(
      '그는 “우리는 합의하지 못했고 회담은 끝났다. 다시 만날 계획도 없다”고 말했다.',
      'The talks are over for now.',
      '“우리는 합의하지 못했고 회담은 끝났다. 다시 만날 계획도 없다”',
    ),
    example('그는 “회담은 끝났다”고 말했다.', 'He said the talks were over.'),
    example('영화 “다크 나이트”가 개봉했다.', 'The Dark Knight opened.'),
    example('그는 “끝났다”고 말했다.', 'He said, “It is over.', '“'),
    {
      pairs: [
        ['그는 “끝났다. 가자”고 했다.', 'He said, “It is over.'],
        ['가자고 했다.', 'Let’s go.”'],
      ],
      finds: [],
    },
    example('그는 “끝났다”고 말했다.', 'He said, "It is over.', '"'),
    example('그는 “끝났다고 말했다.', 'He said, “It is over.”', '“'),
    example('그는 “끝났다', 'He said, “It is over.'),
    {
      pairs: [
        ['그는 “끝났다”고 했다.', '“It is over.'],
        ['“또 보자”고도 했다.', '“See you,” he said.'],
      ],
      finds: [],
    },
    example('키가 6피트 2인치다.', 'He is 6\'2" tall.'),
    example(
      '회담은 월요일에 끝났다.',
      '“The talks ended on Monday without any result at all,” he said.',
      '“The talks ended on Monday without any result at all,”',
    ),
    example('그는 회담이 끝났다고 말했다.', '“The talks ended on Monday without any result at all,” he said.'),
    example('그는 "끝났다”고 말했다.', 'He said, “It is over."'),
    {
      pairs: [
        ['그는 “끝났다.', 'He said, “It is over.'],
        ['이제 시작이다.', 'Now it begins.'],
        ['가자”고 했다.', 'Let’s go,” he added.'],
        ['그는 “좋다”고 했다.', '“Good, he said.'],
      ],
      finds: ['“'],
    },
    example('그는 “네”라고 했다.', 'He said “yes.”'),
    example('', ''),
    { pairs: [['Er sagte: „Ja.“', 'He said, “Yes.”']], finds: [], from: 'de' },
  ],
}

const toFound = (
  pair: Pair,
  side: Side,
  start: number,
  end: number,
  key: Key,
  confidence: number,
): CheckFinding<Key> => {
  const at = place(pair, side, start, end)
  const words = at.quote.length > 80 ? `${at.quote.slice(0, 77)}…` : at.quote
  return { ...at, message: { key, values: { words } }, confidence }
}

/** A quotation may close this many units after the one that it opens in: lines are often single sentences. */
const FAR = 6

/** The marks without a partner in the whole side, by the key of their pair. */
function unpairedMarks(pairs: readonly Pair[], side: Side, tick: () => void): Map<string, Mark> {
  const found = new Map<string, Mark>()
  let pending: { index: number; key: string } | undefined
  for (const [index, pair] of pairs.entries()) {
    tick()
    const { opening, closing } = marksOf(pair[side])
    if (pending && index - pending.index > FAR) pending = undefined
    const [close] = closing
    if (close && pending) {
      found.delete(pending.key)
      pending = undefined
    } else if (close) found.set(pair.key, close)
    const [open] = opening
    if (!open) continue
    // A quotation of several paragraphs opens each of them and closes the last.
    if (pending && /^\s*["“„«「]/.test(pair[side])) found.delete(pending.key)
    found.set(pair.key, open)
    pending = { index, key: pair.key }
  }
  return found
}

/**
 * One side balanced, the other not: if neither is, the quotation continues outside the text. In a source of a language with
 * marks of many shapes nothing is certain.
 */
function findUnbalanced(
  pair: Pair,
  unpaired: Unpaired,
  after: Pair | undefined,
  language: string,
): CheckFinding<Key>[] {
  const [source, target] = [unpaired.source.get(pair.key), unpaired.target.get(pair.key)]
  if ((source === undefined) === (target === undefined)) return []
  if (source && !/^(?:ko|en)/.test(language)) return []
  const side = source ? 'source' : 'target'
  const mark = source ?? target
  if (!mark || /^\s*["“„«「]/.test(after?.[side] ?? '')) return []
  return [toFound(pair, side, mark.at, mark.at + 1, 'quotation.unbalanced', 0.85)]
}

const quotationsIn = (text: string) => [...text.matchAll(/[“"「『]([^“”"「」『』]{1,600})[”"」』]/g)]
const ANY_MARK = /["“”„«»「」『』‘’`]|''/

/** Longer direct speech in the source; in the translation no quotation marks, and no verb of saying. */
function findLost(pair: Pair, language: string): CheckFinding<Key>[] {
  if (
    ANY_MARK.test(pair.target.replace(/\w['’]\w|s['’](?=\s)/g, '')) ||
    /(?:^|[\s(])'\w/.test(pair.target) ||
    pair.target === '' ||
    ENGLISH_SPEECH.test(pair.target)
  )
    return []
  const least = language.startsWith('ko') ? 25 : 60
  const speech = quotationsIn(pair.source).find(
    ([, words = ''], index, all) => words.length >= least && /[.,?!]|[다요까]$/.test(words) && index < all.length,
  )
  return speech ? [toFound(pair, 'source', speech.index, speech.index + speech[0].length, 'quotation.lost', 0.7)] : []
}

/** Direct speech in the translation where the source reports no speech in any form. */
function findInvented(pair: Pair, language: string): CheckFinding<Key>[] {
  if (!language.startsWith('ko') || pair.source === '' || KOREAN_SPEECH.test(pair.source)) return []
  return quotationsIn(pair.target)
    .filter(([, words = '']) => words.split(/\s+/).length >= 8)
    .slice(0, 1)
    .map((match) => toFound(pair, 'target', match.index, match.index + match[0].length, 'quotation.invented', 0.7))
}
