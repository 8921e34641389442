import { type Check, example, type Found, type Pair, place, type Side } from './check'

export const quotation: Check = {
  id: 'quotation',
  scope: 'article',
  title: { en: 'Quotations', ko: '인용' },
  why: {
    en: 'What somebody said word for word must stay a quotation, nothing else may become one, and its marks must close. A paragraph whose quotation goes on in the next need not close it.',
    ko: '누군가 한 말은 인용으로 남아야 하고, 인용이 아닌 것이 인용이 되어서는 안 되며, 따옴표는 닫혀야 합니다. 다음 문단으로 이어지는 인용은 닫지 않아도 됩니다.',
  },
  run: (pairs, { options: { languages }, tick }) => {
    const found = new Map<string, Found[]>()
    for (const [index, pair] of pairs.entries()) {
      tick()
      found.set(pair.key, [
        ...unbalanced(pair, pairs[index - 1], pairs[index + 1]),
        ...lost(pair, languages.source),
        ...invented(pair, languages.source),
        ...mixed(pair),
      ])
    }
    return found
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
    example('그는 “네”라고 했다. “아니다”라고도 했다.', 'He said “yes.” Then he said "no."', '"no."'),
    example('그는 “네”라고 했다.', 'He said “yes.”'),
    example('', ''),
    { pairs: [['Er sagte: „Ja.“', 'He said, “Yes.”']], finds: [], from: 'de' },
  ],
}

const DOUBLE = /["“”„«»「」『』″]/g
const said = (
  pair: Pair,
  side: Side,
  start: number,
  end: number,
  key: string,
  severity: Found['severity'],
  confidence: number,
): Found => {
  const at = place(pair, side, start, end)
  return {
    ...at,
    severity,
    message: {
      key: `quotation.${key}`,
      values: { words: at.quote.length > 80 ? `${at.quote.slice(0, 77)}…` : at.quote },
    },
    confidence,
  }
}

/** The double quotation marks of a text; inch and second signs behind digits, as in 6'2", are none. */
function marks(text: string): { at: number; char: string }[] {
  return [...text.replace(/''|``/g, '" ').matchAll(DOUBLE)].flatMap(({ index, 0: char }) =>
    char === '"' &&
    /\d$/.test(text.slice(0, index).slice(-1)) &&
    !/"[^"]{0,400}$/.test(text.slice(Math.max(0, index - 400), index))
      ? []
      : [{ at: index, char }],
  )
}

const CLOSES: Record<string, string> = { '”': '“„', '“': '„', '»': '«', '«': '»', '」': '「', '』': '『', '"': '"“' }

/** The mark that has no partner, or null. Straight ones are taken in turn. */
function unpaired(text: string): { at: number; char: string } | null {
  const open: { at: number; char: string }[] = []
  for (const mark of marks(text)) {
    const last = open[open.length - 1]
    if (last && CLOSES[mark.char]?.includes(last.char)) open.pop()
    else if (mark.char === '”' || mark.char === '」' || mark.char === '』') return mark
    else open.push(mark)
  }
  return open[0] ?? null
}

/** One side balanced, the other not: where neither is, the quotation goes on outside the pair. */
function unbalanced(pair: Pair, before: Pair | undefined, after: Pair | undefined): Found[] {
  const [source, target] = [unpaired(pair.source), unpaired(pair.target)]
  if ((source === null) === (target === null)) return []
  const side = source ? 'source' : 'target'
  const mark = source ?? target
  if (!mark) return []
  // The quotation goes on in the next pair, or has come from the one before.
  const goesOn = (other: Pair | undefined) => other !== undefined && unpaired(other[side]) !== null
  if (goesOn(before) || goesOn(after) || /^\s*["“„«「]/.test(after?.[side] ?? '')) return []
  return [said(pair, side, mark.at, mark.at + 1, 'unbalanced', 'minor', 0.85)]
}

const stretches = (text: string) => [...text.matchAll(/[“"「『]([^“”"「」『』]{1,600})[”"」』]/g)]
const anyMark = /["“”„«»「」『』‘’`]|''/

/** English that tells who said something: then indirect speech may stand for direct. */
const ATTRIBUTED =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ell(?:s|ing)?)|add(?:ed|s|ing)|announc\w+|according|warn\w*|insist\w*|stress\w*|explain\w*|claim\w*|report\w*|not(?:ed|es|ing)|call(?:ed|s|ing)?|ask(?:ed|s|ing)?|argu\w+|confirm\w*|den(?:y|ied|ies)|stat(?:ed|es|ing)|express\w*|point(?:ed|s|ing)?|urg(?:ed|es|ing)|admit\w*|agre\w+|declar\w+|describ\w+|emphasi\w+|suggest\w*|promis\w+|vow\w*|predict\w*|quot\w+|spoke|believ\w+|think\w*|thought)\b/i

/** Direct speech of some length in the source; in the translation no mark at all, and nobody who says anything. */
function lost(pair: Pair, language: string): Found[] {
  if (
    anyMark.test(pair.target.replace(/\w['’]\w|s['’](?=\s)/g, '')) ||
    pair.target === '' ||
    ATTRIBUTED.test(pair.target)
  )
    return []
  const least = language.startsWith('ko') ? 25 : 60
  const speech = stretches(pair.source).find(
    ([, words = ''], index, all) => words.length >= least && /[.,?!]|[다요까]$/.test(words) && index < all.length,
  )
  return speech ? [said(pair, 'source', speech.index, speech.index + speech[0].length, 'lost', 'minor', 0.7)] : []
}

/** Reported speech in any form: what English may well put into marks. */
const REPORTED =
  /["“”「『‘’']|[다라냐자]고|[다라]며|[다라]는|말[했하한]|밝[혔히힌]|전[했하한]|주장|강조|설명|덧붙|지적|발표|보도|경고|촉구|답[했하]|묻|물었/

function invented(pair: Pair, language: string): Found[] {
  if (!language.startsWith('ko') || pair.source === '' || REPORTED.test(pair.source)) return []
  return stretches(pair.target)
    .filter(([, words = '']) => words.split(/\s+/).length >= 8)
    .slice(0, 1)
    .map((match) => said(pair, 'target', match.index, match.index + match[0].length, 'invented', 'major', 0.7))
}

/** “curly” and "straight" marks in one paragraph. */
function mixed(pair: Pair): Found[] {
  const curly = /[“”]/.test(pair.target)
  const straight = /"[^"“”]{1,300}"/.exec(pair.target)
  return curly && straight
    ? [said(pair, 'target', straight.index, straight.index + straight[0].length, 'mixed', 'minor', 0.9)]
    : []
}
