import { articleExample, type Check } from './check'
import { isNext, type Prose, proseIn, sideIn, type Word, wordsIn } from './consistency/prose'
import { append, rarerForms, SEVERAL_FORMS, toUse, type Use } from './consistency/uses'

type Key = 'capital.several'

export const capital: Check<Key> = {
  id: 'capital',
  family: 'style',
  scope: 'article',
  title: { en: 'Capitals', ko: '대문자' },
  summary: { en: 'A term has capitals here, none there.', ko: '같은 용어의 대소문자가 달라집니다.' },
  why: {
    en: 'A term of several words with “the” before it is a name or it isn’t, throughout an article. Titles before a name (Prime Minister Park), parts of longer names, headlines, and what is one of many (a supreme court) are left alone.',
    ko: '“the”가 앞에 오는 여러 단어로 된 용어는 고유명사로 적든 일반명사로 적든 한 기사에서 한 가지로 적습니다. 이름 앞의 직함, 더 긴 이름의 일부, 제목, “a supreme court”처럼 여럿 가운데 하나를 가리키는 말은 보지 않습니다.',
  },
  messages: { 'capital.several': { severity: 'minor', ...SEVERAL_FORMS } },
  classification: { category: 'style/inconsistent', gapType: 'ambiguous-term', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    const side = sideIn('en', languages)
    const texts = side === null ? [] : proseIn(pairs, side, tick)
    return rarerForms(usesIn(texts, tick), 'capital.several', tick)
  },
  examples: [
    articleExample(
      ['superintelligence lab'],
      ['가.', 'The Superintelligence Lab opened.'],
      ['나.', 'He runs the Superintelligence Lab.'],
      ['다.', 'Its new superintelligence lab is small.'],
    ),
    articleExample(
      ['National Assembly'],
      ['가.', 'The national assembly met.'],
      ['나.', 'He left the national assembly.'],
      ['다.', 'But the National Assembly voted.'],
    ),
    articleExample(
      ['prime minister'],
      ['가.', 'So the Prime Minister left.'],
      ['나.', 'Then the prime minister came.'],
    ),
    articleExample([], ['가.', 'So Prime Minister Park left.'], ['나.', 'Then the prime minister came.']),
    articleExample([], ['가.', 'The Supreme Court met.'], ['나.', 'In each state a supreme court sits.']),
    articleExample(
      [],
      ['가.', 'He is with the Foreign Ministry Press Office.'],
      ['나.', 'So the foreign ministry said.'],
    ),
    articleExample([], ['가.', 'Prime ministers come and go.'], ['나.', 'The prime ministers met.']),
    articleExample([], ['가.', 'New Labs Open Near Seoul This Week'], ['나.', 'The new labs open here.']),
    articleExample([], ['가.', 'The White House spoke.'], ['나.', 'He lives in a white house.']),
    articleExample([], ['가.', 'He met the Supreme Court.'], ['나.', 'The Florida supreme court met.']),
    articleExample([], ['가.', 'At the Blue House, he spoke.'], ['나.', 'The Blue House said so.']),
    articleExample(
      ['Central Bank'],
      ['가.', 'Now the central bank acts.'],
      ['나.', 'When the central bank waits, all wait.'],
      ['다.', 'Yet the Central Bank waits.'],
    ),
    articleExample(
      [],
      ['가.', 'He left the Ministry of Foreign Affairs.'],
      ['나.', 'In the field of foreign affairs he is new.'],
    ),
    articleExample([], ['가.', 'They met at Central Park.'], ['나.', 'The city has a large central park.']),
    articleExample([], ['가.', 'He wrote in Foreign Affairs.'], ['나.', 'She knows about foreign affairs.']),
    articleExample([], ['가.', 'So the Labor Ministry said.'], ['나.', 'Then the labor ministry of France spoke.']),
    articleExample([], ['', ''], ['가', 'A B']),
    articleExample([], ['가.', 'Central bank chiefs met.'], ['나.', 'The central bank waits.']),
    {
      ...articleExample(['Central Bank'], ['The central bank. So the central bank. But the Central Bank.', '은행.']),
      from: 'en',
      to: 'ko',
    },
    { ...articleExample([], ['Das Haus.', 'La maison.']), from: 'de', to: 'fr' },
  ],
}

const LONGEST = 4

function usesIn(texts: readonly Prose[], tick: () => void): Use[] {
  const read = texts.map((text) => ({ text, words: wordsIn(text).map(withoutPossessive) }))
  const capitals = new Map<string, Use[]>()
  for (const { text, words } of read) {
    tick()
    for (const name of namesIn(text, words)) append(capitals, name.of, name)
  }
  const uses: Use[] = []
  if (capitals.size === 0) return uses
  const firsts = new Set([...capitals.keys()].map((of) => of.slice(0, of.indexOf(' '))))
  for (const { text, words } of read) {
    tick()
    for (const [at, first] of words.entries()) {
      if (!firsts.has(first.word) || !isSmall(first.word) || isOneOfMany(words[at - 1]) || !isDefinite(words, at))
        continue
      for (let of = first.word, last = first, size = 2; size <= LONGEST; size++) {
        const next = words[at + size - 1]
        if (!isNext(text.pair, text.side, last, next) || !isSmall(next.word)) break
        of += ` ${next.word}`
        last = next
        const names = capitals.get(of)
        if (!names || /^ of (?:the )?\p{Lu}/u.test(text.pair[text.side].slice(last.end, last.end + 12))) continue
        uses.push(...names.splice(0), toUse(text.pair, text.side, { start: first.start, end: last.end }, of, of))
      }
    }
  }
  return uses
}

/** Two to four capitalised words in a row, which aren't the first of a sentence or part of something longer. */
function namesIn({ pair, side, text, at }: Prose, words: readonly Word[]): Use[] {
  const found: Use[] = []
  for (let first = 0; first < words.length; ) {
    let last = first
    while (isCapital(words[last]) && follows(pair[side], words, last) && isCapital(words[last + 1])) last++
    const run = words.slice(first, last + 1)
    const before = words[first - 1]
    first = last + 1
    if (run.length < 2) continue
    const begins = run[0] && isSentenceStart(text.slice(Math.max(0, run[0].start - at - 40), run[0].start - at))
    const [head, ...rest] = run
    const name = head && (begins || DETERMINER.test(head.word)) ? rest : run
    const [one, end] = [name[0], name.at(-1)]
    if (
      one &&
      /\p{Lu}[\p{L}.]+ (?:of|for|on|in|and|&)(?: the)? $/u.test(
        text.slice(Math.max(0, one.start - at - 40), one.start - at),
      )
    )
      continue
    if (!one || !end || name.length < 2 || name.length > LONGEST) continue
    // At the beginning of a sentence only an article tells that the name begins behind it.
    if (begins && head && !DETERMINER.test(head.word)) continue
    if (!isDetermined(name === run ? before : head)) continue
    const spelled = name.map(({ word }) => word).join(' ')
    found.push(toUse(pair, side, { start: one.start, end: end.end }, spelled.toLowerCase(), spelled))
  }
  return found
}

const withoutPossessive = ({ word, start, end }: Word): Word => {
  const bare = word.replace(/['’]s$/, '')
  return { word: bare, start, end: end - (word.length - bare.length) }
}

const follows = (text: string, words: readonly Word[], at: number) => {
  const [word, next] = [words[at], words[at + 1]]
  return word !== undefined && next !== undefined && next.start === word.end + 1 && text[word.end] === ' '
}

const isCapital = (word: Word | undefined) => word !== undefined && /^\p{Lu}\p{Ll}+$/u.test(word.word)
const isSmall = (word: string) => /^\p{Ll}+$/u.test(word)
const isSentenceStart = (before: string) => /(?:^|[.!?:…]["”’')\]]*\s+|["“‘(\n])\s*$/.test(before)
const DETERMINER = /^(?:The|This|That|These|Those|His|Her|Its|Their|Our|My)$/
const isDetermined = (word: Word | undefined) => word !== undefined && DETERMINER.test(asOpening(word.word))
const asOpening = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`

/** A determiner before it, with one or two words between at most: its new central bank, but neither a large central park nor big fish. */
const isDefinite = (words: readonly Word[], at: number) => {
  for (const back of [1, 2, 3]) {
    const before = words[at - back]
    if (isDetermined(before)) return true
    if (!before || !isSmall(before.word) || ENDS_PHRASE.test(before.word)) return false
  }
  return false
}
const ENDS_PHRASE = /^(?:a|an|of|in|on|at|for|to|with|by|from|and|or|as|about|is|was|are|were|has|have|had|said)$/

const isOneOfMany = (before: Word | undefined) =>
  before !== undefined &&
  (/^(?:a|an|any|another|every|each|no|other|such|some|two|three|many|most|all|various|several|like)$/i.test(
    before.word,
  ) ||
    (/^\p{Lu}/u.test(before.word) && !/^(?:The|This|His|Her|Its|Their|Our)$|['’]s?$/.test(before.word)))
