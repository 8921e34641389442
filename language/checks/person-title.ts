import { ENGLISH_TITLES, KOREAN_TITLES } from '../lexicon/person-titles'
import { KOREAN_SURNAMES } from '../lexicon/surnames'
import { articleExample, type Check, type CheckFinding, type Pair } from './check'
import { proseIn } from './consistency/prose'
import { rarerForms, toUse, type Use } from './consistency/uses'

type Key = 'person-title.changed'

export const personTitle: Check<Key> = {
  id: 'person-title',
  family: 'style',
  scope: 'article',
  title: { en: 'One person, one title', ko: '한 사람의 직함' },
  summary: {
    en: 'The translation changes a person’s title; the source keeps it.',
    ko: '원문의 직함은 같은데 번역문에서 달라졌습니다.',
  },
  why: {
    en: 'Chairman Kim who becomes President Kim reads like someone else. Reported only where the source has the same title with the same name at both places, and no other person with a title beside it.',
    ko: '김 위원장을 Chairman Kim으로도 President Kim으로도 옮기면 다른 사람처럼 읽힙니다. 원문의 이름과 직함이 두 곳에서 같고 곁에 직함이 있는 다른 사람이 없을 때만 알립니다.',
  },
  messages: {
    'person-title.changed': {
      severity: 'minor',
      en: 'The title is “{words}” here ({count}×), “{expected}” elsewhere ({usual}×); the source keeps one.',
      ko: '원문의 직함은 같은데 여기서는 “{words}”({count}회), 다른 곳에서는 “{expected}”({usual}회)입니다.',
    },
  },
  classification: { category: 'style/inconsistent', gapType: 'ambiguous-term', lack: 'never' },
  run: (pairs, { options: { languages }, tick }): ReadonlyMap<string, CheckFinding<Key>[]> => {
    if (!/^ko/.test(languages.source) || !/^en/.test(languages.target)) return new Map()
    const running = [...new Set(proseIn(pairs, 'target', tick).map(({ pair }) => pair))]
    return rarerForms(running.flatMap(titlesIn), 'person-title.changed', tick)
  },
  examples: [
    articleExample(
      ['President'],
      ['김 위원장이 왔다.', 'Chairman Kim came.'],
      ['김 위원장은 갔다.', 'President Kim went.'],
      ['김 위원장의 말이다.', 'Chairman Kim said so.'],
    ),
    articleExample(
      ['Premier'],
      ['리커창 총리가 왔다.', 'Prime Minister Li Keqiang came.'],
      ['리커창 총리는 갔다.', 'Premier Li Keqiang went.'],
    ),
    articleExample(
      ['Representative'],
      ['이 대표가 왔다.', 'CEO Lee came.'],
      ['이 대표는 갔다.', 'Representative Lee went.'],
    ),
    articleExample(
      ['Chairman'],
      ['푸틴 대통령이 왔다.', 'President Vladimir Putin came.'],
      ['푸틴 대통령은 갔다.', 'Chairman Putin went.'],
    ),
    articleExample(
      ['Minister'],
      ['박 장관이 왔다.', 'Secretary Park came.'],
      ['박 장관은 갔다.', 'Minister Park went.'],
    ),
    articleExample([], ['김 위원장이 왔다.', 'Chairman Kim came.'], ['김 대통령은 갔다.', 'President Kim went.']),
    articleExample([], ['김 위원장이 왔다.', 'Chairman Kim came.'], ['김 위원장은 갔다.', 'Chairman Kim went.']),
    articleExample([], ['김 위원장이 왔다.', 'Chairman Kim came.'], ['김 위원장은 갔다.', 'Kim went.']),
    articleExample([], ['김 위원장이 왔다.', 'Chairman Kim came.'], ['김 위원장은 갔다.', 'President Park went.']),
    articleExample(
      [],
      ['김 위원장이 왔다.', 'Chairman Kim came.'],
      ['김 위원장이 김 대통령을 만났다.', 'He met President Kim.'],
    ),
    articleExample([], ['존스 의원이 왔다.', 'Sen. Jones came.'], ['존스 의원은 갔다.', 'Senator Jones went.']),
    articleExample([], ['김 위원장이 왔다.', 'Chairman Kim came.'], ['김 부위원장은 갔다.', 'Vice Chairman Kim went.']),
    articleExample([], ['대통령이 왔다.', 'President Kim came.'], ['대통령은 갔다.', 'Chairman Kim went.']),
    articleExample([], ['이 대표가 왔다.', 'CEO Lee came.'], ['이 대표는 갔다.', 'Chief Executive Lee went.']),
    articleExample([], ['강 장관이 왔다.', 'Foreign Minister Kang came.'], ['강 장관은 갔다.', 'Minister Kang went.']),
    articleExample([], ['강 장관이 왔다.', 'Minister Kang came.'], ['강 장관은 갔다.', 'Deputy Secretary Kang went.']),
    articleExample([], ['', ''], ['위원장', 'Chairman']),
    { ...articleExample([], ['Präsident Kim kam.', 'President Kim came.']), from: 'de' },
  ],
}

/** Both sides name one person with a title, and only one: the use of that title, of that person. */
function titlesIn(pair: Pair): Use[] {
  const [named, ...others] = new Set(
    [...pair.source.matchAll(KOREAN)].map(({ 1: name, 2: title }) => `${name} ${title}`),
  )
  if (named === undefined || others.length > 0) return []
  const found = [...pair.target.matchAll(ENGLISH)].map(({ 1: title = '', 2: name = '', index }) => ({
    at: { start: index, end: index + title.length },
    title,
    name: nameOf(name),
  }))
  const [first] = found
  if (!first || found.some(({ name }) => name !== first.name)) return []
  return found.map(({ at, title, name }) =>
    toUse(pair, 'target', at, `${named} ${name}`, ENGLISH_TITLES.get(title) ?? title),
  )
}

/** Kim of Kim Jong-un, Putin of Vladimir Putin. */
function nameOf(name: string): string {
  const [first = '', ...rest] = name.split(' ')
  return KOREAN_SURNAMES.includes(first) ? first : (rest.at(-1) ?? first)
}

const KOREAN = new RegExp(`(?<![가-힣])([가-힣]{1,10}) ?(${KOREAN_TITLES.join('|')})(?![장실관급직회])`, 'gu')
const ENGLISH = new RegExp(
  `(?<![\\p{L}\\d.-]|(?:Deputy|Vice|Assistant|Acting) )(${[...ENGLISH_TITLES.keys()].map((title) => title.replace('.', '\\.')).join('|')}) (\\p{Lu}[\\p{L}-]{1,20}(?: \\p{Lu}[\\p{L}-]{1,20}){0,2})(?![\\p{L}-])`,
  'gu',
)
