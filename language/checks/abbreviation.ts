import { articleExample, type Check, type CheckFinding, type Pair, place, type Side } from './check'
import { type Prose, proseIn } from './consistency/prose'
import { append } from './consistency/uses'

type Key = 'abbreviation.late' | 'abbreviation.again'

export const abbreviation: Check<Key> = {
  id: 'abbreviation',
  family: 'style',
  scope: 'article',
  title: { en: 'Abbreviations', ko: '약어' },
  summary: {
    en: 'An abbreviation is explained too late, or twice.',
    ko: '약어를 뒤늦게 풀어 쓰거나 두 번 풀어 썼습니다.',
  },
  why: {
    en: 'An abbreviation is written out once, at its first mention: World Trade Organization (WTO). Reported for those that the article itself explains; a headline may be first.',
    ko: '약어는 처음 나올 때 한 번 풀어 씁니다: 세계무역기구(WTO). 기사가 스스로 풀어 쓴 약어만 보며, 제목에 먼저 나와도 됩니다.',
  },
  messages: {
    'abbreviation.late': {
      severity: 'minor',
      en: '“{words}” is used before it is explained ({expected}).',
      ko: '“{words}”을(를) 풀어 쓰기({expected}) 전에 먼저 썼습니다.',
    },
    'abbreviation.again': {
      severity: 'neutral',
      en: '“{words}” was explained before; “{expected}” is enough here.',
      ko: '“{words}”은(는) 앞에서 이미 풀어 썼습니다. 여기서는 “{expected}”이면 됩니다.',
    },
  },
  classification: { category: 'style/inconsistent', gapType: 'ambiguous-term', lack: 'never' },
  run: (pairs, { tick }) => {
    const found = new Map<string, CheckFinding<Key>[]>()
    for (const side of SIDES) compare(proseIn(pairs, side, tick), found, tick)
    return found
  },
  examples: [
    articleExample(
      ['WTO'],
      ['가.', 'The WTO met on Monday.'],
      ['나.', 'The World Trade Organization (WTO) has rules.'],
    ),
    articleExample(
      ['World Trade Organization (WTO)'],
      ['가.', 'The World Trade Organization (WTO) met.'],
      ['나.', 'Then the World Trade Organization (WTO) met again.'],
    ),
    articleExample([], ['가.', 'The World Trade Organization (WTO) met.'], ['나.', 'The WTO met again.']),
    articleExample([], ['가.', 'The WTO met on Monday.'], ['나.', 'The WTO met again.']),
    articleExample(
      ['세계무역기구(WTO)'],
      ['세계무역기구(WTO)가 모였다.', 'The WTO met.'],
      ['세계무역기구(WTO)가 또 모였다.', 'It met again.'],
    ),
    articleExample(['WTO'], ['WTO가 모였다.', 'They met.'], ['세계무역기구(WTO)는 크다.', 'It is big.']),
    articleExample(['왕(Wang)'], ['왕(Wang, 28)이 왔다.', 'Wang came.'], ['왕(Wang)이 갔다.', 'He left.']),
    articleExample([], ['왕(Wang)이 왔다.', 'Wang came.'], ['왕이 갔다.', 'He left.']),
    articleExample([], ['가.', 'He (BBC) came.'], ['나.', 'The BBC said so.']),
    articleExample([], ['가.', 'The United States (US) won.'], ['나.', 'US aid came.']),
    articleExample([], ['가.', 'The NIS is the National Intelligence Service (NIS).']),
    articleExample(
      ['FKI'],
      ['가.', 'The FKI agreed.'],
      ['나.', 'The Federation of Korean Industries (FKI) had asked.'],
    ),
    articleExample([], ['대통령(62)이 왔다.', 'He came.'], ['대통령(62)이 갔다.', 'He left.']),
    {
      ...articleExample(
        [],
        ['WTO 총회', 'WTO meets'],
        ['세계무역기구(WTO)가 모였다.', 'The World Trade Organization (WTO) met.'],
      ),
      shape: { source: [{ kind: 'heading' }], target: [{ kind: 'heading' }] },
    },
    articleExample([], ['', ''], ['가', '()']),
    { ...articleExample([], ['Das Haus (DH).', 'La maison.']), from: 'de', to: 'fr' },
  ],
}

const SIDES: readonly Side[] = ['source', 'target']

type Gloss = {
  readonly pair: Pair
  readonly start: number
  readonly end: number
  readonly full: string
  readonly short: string
}

/** World Trade Organization (WTO), whose letters it has. */
const ENGLISH =
  /(?<![\p{L}\d])(\p{Lu}[\p{L}&-]+(?: (?:of|and|the|for|on|in|de)(?= )| \p{Lu}[\p{L}&-]+){1,8}) \((\p{Lu}[\p{Lu}&]{1,6})\)/gu
/** 세계무역기구(WTO), 왕(Wang, 28). */
const KOREAN = /(?<![\p{L}\d])([가-힣]{1,14})\(([A-Z][A-Za-z]{1,20})(?:, \d{1,2})?\)/gu

function glossesIn({ pair, text, at }: Prose): Gloss[] {
  const found = (matches: Iterable<RegExpMatchArray>) =>
    [...matches].map(({ 0: words, 1: full = '', 2: short = '', index = 0 }): Gloss => {
      const own = withLetters(full, short)
      return { pair, start: at + index + full.length - own.length, end: at + index + words.length, full: own, short }
    })
  return [...found(text.matchAll(ENGLISH)).filter(({ full }) => full !== ''), ...found(text.matchAll(KOREAN))]
}

/** The last words that begin with the letters of an abbreviation; a Korean name as it is; '' if there are none. */
function withLetters(full: string, short: string): string {
  if (/^[가-힣]/.test(full)) return full
  const words = full.split(' ')
  for (let from = words.length - 2; from >= 0; from--) {
    const own = words.slice(from)
    const letters = own.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0])
    if (letters.join('') === short.replace('&', '') || own.map((word) => word[0]?.toUpperCase()).join('') === short)
      return own.join(' ')
  }
  return ''
}

function compare(texts: readonly Prose[], found: Map<string, CheckFinding<Key>[]>, tick: () => void) {
  const explained = new Map<string, Gloss>()
  const standing = new Map<string, { pair: Pair; start: number; side: Side }>()
  for (const text of texts) {
    tick()
    const glosses = glossesIn(text)
    for (const gloss of glosses) {
      const before = explained.get(gloss.short)
      if (!before) explained.set(gloss.short, gloss)
      else if (before.full.toLowerCase() === gloss.full.toLowerCase())
        append(found, gloss.pair.key, again(gloss, text.side))
    }
    for (const { 0: short, index } of text.text.matchAll(
      /(?<![\p{L}\d(/&.-]|“)\p{Lu}[\p{Lu}&]{2,6}(?![A-Za-z\d/&-])/gu,
    ))
      if (!explained.has(short) && !standing.has(short))
        standing.set(short, { pair: text.pair, start: text.at + index, side: text.side })
  }
  for (const [short, { pair, start, side }] of standing) {
    const gloss = explained.get(short)
    // What explains itself within its paragraph is read together with it.
    if (!gloss || gloss.pair === pair) continue
    append(found, pair.key, {
      ...place(pair, side, start, start + short.length),
      message: { key: 'abbreviation.late', values: { words: short, expected: gloss.full } },
      confidence: 0.85,
    })
  }
}

function again({ pair, start, end, full, short }: Gloss, side: Side): CheckFinding<Key> {
  const at = place(pair, side, start, end)
  const expected = /^[가-힣]/.test(full) && !/^[A-Z&]+$/.test(short) ? full : short
  return {
    ...at,
    message: { key: 'abbreviation.again', values: { words: at.quote, expected } },
    expected,
    confidence: 0.85,
  }
}
