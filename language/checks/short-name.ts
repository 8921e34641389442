import { KOREAN_PRESS, NICKNAMES } from '../lexicon/press-names'
import { articleExample, type Check, type CheckFinding, type Pair } from './check'
import { type Prose, proseIn } from './consistency/prose'
import { rarerForms, toUse, type Use } from './consistency/uses'

type Key = 'short-name.changed'

export const shortName: Check<Key> = {
  id: 'short-name',
  family: 'style',
  scope: 'article',
  title: { en: 'Full and short names', ko: '정식 명칭과 줄임말' },
  summary: {
    en: 'An organisation goes back and forth between its full name and short ones; the source keeps one.',
    ko: '원문의 표기는 하나인데 번역문은 정식 명칭과 줄임말을 오갑니다.',
  },
  why: {
    en: 'The New York Times, NYT, the Times: a name is given in full once, and then in one short form. Reported only where the source has the same word at both places, and only after a short name has followed the full one.',
    ko: 'The New York Times, NYT, the Times처럼 한 곳을 여러 가지로 적지 않고, 처음에만 정식 명칭을 쓴 뒤 한 가지로 줄여 씁니다. 원문의 표기가 두 곳에서 같을 때, 줄임말이 한 번 나온 뒤부터만 알립니다.',
  },
  messages: {
    'short-name.changed': {
      severity: 'neutral',
      en: '“{words}” ({count}×) is “{expected}” elsewhere ({usual}×); the source has one name for it.',
      ko: '원문의 표기는 같은데 여기서는 “{words}”({count}회), 다른 곳에서는 “{expected}”({usual}회)입니다.',
    },
  },
  classification: { category: 'style/inconsistent', gapType: 'ambiguous-term', lack: 'never' },
  run: (pairs, { options: { languages }, tick }): ReadonlyMap<string, CheckFinding<Key>[]> => {
    if (!/^ko/.test(languages.source) || !/^en/.test(languages.target)) return new Map()
    return rarerForms(usesIn(proseIn(pairs, 'target', tick), tick), 'short-name.changed', tick)
  },
  examples: [
    articleExample(
      ['Times'],
      ['뉴욕타임스가 보도했다.', 'The New York Times reported it.'],
      ['NYT가 밝혔다.', 'NYT said so.'],
      ['NYT는 물었다.', 'Then the Times asked.'],
      ['NYT는 썼다.', 'NYT wrote.'],
    ),
    articleExample(
      ['New York Times'],
      ['뉴욕타임스가 보도했다.', 'The New York Times reported it.'],
      ['NYT가 밝혔다.', 'The Times said so.'],
      ['NYT는 물었다.', 'The New York Times asked.'],
      ['NYT는 썼다.', 'The Times wrote.'],
    ),
    articleExample(
      ['Wall Street Journal'],
      ['월스트리트저널이 보도했다.', 'The Wall Street Journal reported it.'],
      ['월스트리트저널이 밝혔다.', 'WSJ said so.'],
      ['월스트리트저널은 물었다.', 'He told the Wall Street Journal.'],
      ['월스트리트저널은 썼다.', 'WSJ wrote.'],
    ),
    articleExample(
      ['World Trade Organization'],
      ['WTO가 모였다.', 'The World Trade Organization met.'],
      ['WTO는 말했다.', 'The WTO spoke.'],
      ['WTO는 갔다.', 'The World Trade Organization left.'],
    ),
    articleExample(
      ['Journal'],
      ['WSJ가 보도했다.', 'The Wall Street Journal reported it.'],
      ['WSJ가 밝혔다.', 'WSJ said so.'],
      ['WSJ는 썼다.', 'WSJ wrote, and the Journal asked.'],
    ),
    articleExample(
      [],
      ['뉴욕타임스가 보도했다.', 'The New York Times reported it.'],
      ['NYT가 밝혔다.', 'The Times said so.'],
      ['NYT는 썼다.', 'The Times wrote.'],
    ),
    articleExample(
      [],
      ['뉴욕타임스가 보도했다.', 'The New York Times reported it.'],
      ['NYT가 밝혔다.', 'NYT said so.'],
      ['뉴욕타임스는 썼다.', 'The New York Times wrote.'],
    ),
    articleExample(
      [],
      ['WTO가 모였다.', 'The World Trade Organization met.'],
      ['WTO는 말했다.', 'The WTO spoke.'],
      ['WTO는 갔다.', 'The WTO left.'],
    ),
    articleExample(
      [],
      ['뉴욕타임스가 보도했다.', 'The New York Times reported it.'],
      ['파이낸셜타임스도 썼다.', 'So did the Financial Times.'],
      ['NYT가 밝혔다.', 'The Times said so.'],
      ['NYT는 썼다.', 'NYT wrote.'],
      ['NYT는 썼다.', 'NYT wrote.'],
    ),
    articleExample(
      [],
      ['뉴욕타임스가 보도했다.', 'The New York Times reported it.'],
      ['힘든 시절이었다.', 'The times were hard.'],
      ['NYT는 썼다.', 'The Times wrote.'],
    ),
    articleExample(
      ['Washington Post'],
      ['워싱턴포스트가 보도했다.', 'The Washington Post reported it.'],
      ['WP가 밝혔다.', 'The Washington Post said so.'],
      ['WP는 물었다.', 'Meta and the Post met.'],
      ['WP는 썼다.', 'The Washington Post wrote.'],
    ),
    articleExample([], ['NYT가 밝혔다.', 'NYT said so.'], ['NYT는 썼다.', 'NYT wrote.']),
    articleExample(
      [],
      ['WTO가 모였다.', 'The World Trade Organization met.'],
      ['WTO는 말했다.', 'The WTO spoke.'],
      ['세계무역기구(WTO)는 갔다.', 'The World Trade Organization (WTO) left.'],
    ),
    articleExample([], ['세계무역기구가 모였다.', 'The World Trade Organization met.'], ['WTO는 갔다.', 'WTO left.']),
    articleExample([], ['타임스는 썼다.', 'The Times wrote.'], ['타임스가 물었다.', 'The Times asked.']),
    articleExample([], ['', ''], ['NYT', 'NYT']),
    { ...articleExample([], ['Die WTO.', 'World Trade Organization'], ['WTO', 'WTO']), from: 'de' },
  ],
}

/** World Trade Organization: its letters, without the words between. */
const FULL =
  /(?<![\p{L}\d.-])(?:[Tt]he )?((?!The )\p{Lu}\p{Ll}{1,20}(?: (?:(?:of|and|for|on) (?:the )?)?\p{Lu}\p{Ll}{1,20}){1,6})(?![\p{L}\d-]| \()/gu
const INITIALS = /(?<![\p{L}\d(/&.-]|“)(?:[Tt]he )?([A-Z]{3,6})(?![A-Za-z\d/&)-])/gu
const NICKNAME = new RegExp(`(?<![\\p{L}\\d-])[Tt]he (${NICKNAMES.join('|')})(?![\\p{L}\\d-]| \\p{Lu})`, 'gu')

type Mention = { readonly text: Prose; readonly start: number; readonly end: number; readonly name: string }

const mentionsOf = (text: Prose, pattern: RegExp): Mention[] =>
  [...text.text.matchAll(pattern)].map(({ 0: words, 1: name = '', index }) => ({
    ...{ text, start: text.at + index + words.length - name.length, end: text.at + index + words.length, name },
  }))

/** What the article names in full, and by its initials or last word: every mention from the first short one after a full one. */
function usesIn(texts: readonly Prose[], tick: () => void): Use[] {
  const mentions = texts.flatMap((text) => {
    tick()
    return [FULL, INITIALS, NICKNAME].flatMap((pattern) => mentionsOf(text, pattern)).sort((a, b) => a.start - b.start)
  })
  const short = new Set(mentions.map(({ name }) => name))
  const of = new Map<string, string | null>()
  // “Meta and the Times” is no paper of that name.
  const names = new Set(
    mentions.map(({ name }) => name).filter((name) => name.includes(' ') && !/ the [^ ]+$/.test(name)),
  )
  for (const full of names) {
    const last = full.slice(full.lastIndexOf(' ') + 1)
    const initials = initialsOf(full)
    if (!short.has(initials) && !(NICKNAMES.includes(last) && short.has(last))) {
      if (NICKNAMES.includes(last)) of.set(last, null)
      continue
    }
    of.set(full, full)
    // Two papers with one nickname, or two bodies with the same letters: nothing tells which is meant.
    for (const form of NICKNAMES.includes(last) ? [initials, last] : [initials])
      of.set(form, of.has(form) ? null : full)
  }
  const introduced = new Set<string>()
  const shortened = new Set<string>()
  return mentions.flatMap(({ text, start, end, name }): Use[] => {
    const full = of.get(name)
    if (!full) return []
    if (name === full) introduced.add(full)
    else if (introduced.has(full)) shortened.add(full)
    const own = nameInSource(text.pair, full)
    if (!shortened.has(full) || own === null) return []
    return [toUse(text.pair, 'target', { start, end }, `${full} ${own}`, name)]
  })
}

const initialsOf = (full: string) => full.replace(/[^\p{Lu}]/gu, '')

/** What the source calls it: its initials, or the one paper that it names. Not both, nor one beside the other in brackets. */
function nameInSource({ source }: Pair, full: string): string | null {
  const initials = initialsOf(full)
  const papers = new Set([...source.matchAll(KOREAN_PRESS)].map(([words]) => words.replace(/ /g, '')))
  const [paper] = papers
  if (source.includes(`(${initials}`)) return null
  const hasInitials = new RegExp(`(?<![A-Za-z])${initials}(?![A-Za-z])`).test(source)
  if (hasInitials) return papers.size === 0 ? initials : null
  const isPaper = NICKNAMES.some((name) => full.endsWith(` ${name}`))
  return isPaper && papers.size === 1 && paper !== undefined ? paper : null
}
