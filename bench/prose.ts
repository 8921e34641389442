import { type Dice, oneOf } from './dice'

/** Paragraphs that read like a newspaper's, made of nothing, in two languages; and what an editor might do to them. */
export type Language = {
  readonly name: string
  readonly sentence: (throws: Dice) => string
  /** Another word in the place of one; undefined where there is nothing to be done with it. */
  readonly reworded: (word: string, throws: Dice) => string | undefined
  /** A word that can be put in before any other. */
  readonly added: (throws: Dice) => string
}

/** Sentences until there are `length` code units of them or more. */
export function prose({ sentence }: Language, throws: Dice, length: number): string {
  let text = sentence(throws)
  while (text.length < length) text += ` ${sentence(throws)}`
  return text
}

/** Some words here and there changed, put in or taken out, as far from one another as the text has room. */
export function revised({ reworded, added }: Language, throws: Dice, text: string, edits: number): string {
  const words = text.split(' ')
  const step = words.length / edits
  const edit = (word: string, kind: number) => {
    if (kind === 0) return `${added(throws)} ${word}`
    return kind === 1 ? undefined : (reworded(word, throws) ?? `${added(throws)} ${word}`)
  }
  const places = new Map(Array.from({ length: edits }, (_, k) => [Math.floor((k + 0.5) * step), k % 4]))
  return words
    .flatMap((word, index) => {
      const kind = places.get(index)
      return kind === undefined ? word : (edit(word, kind) ?? [])
    })
    .join(' ')
}

const NOUNS = listed(
  'council, harbour, budget, railway, minister, market, bridge, harvest, factory, school, report, strike',
)
const VERBS = listed('delayed, approved, questioned, financed, described, repaired, abandoned, expanded, inspected')
const ADJECTIVES = listed('northern, public, former, costly, recent, regional, modest, disputed, quiet')
const WHEN = listed('last spring, on Thursday, in the end, after two years, without a vote, for a third time')

export const ENGLISH: Language = {
  name: 'English',
  sentence: (throws) => {
    const noun = () => `the ${throws(2) === 0 ? `${oneOf(throws, ADJECTIVES)} ` : ''}${oneOf(throws, NOUNS)}`
    const clause = () => `${noun()} ${oneOf(throws, VERBS)} ${noun()}`
    const more = throws(3) === 0 ? `, and ${clause()}` : ''
    const words = `${clause()} ${oneOf(throws, WHEN)}${more}.`
    return words.charAt(0).toUpperCase() + words.slice(1)
  },
  reworded: (word, throws) => another(word, throws, [NOUNS, VERBS, ADJECTIVES]),
  added: (throws) => oneOf(throws, ADJECTIVES),
}

const SUBJECTS = listed('정부, 시의회, 항만, 철도, 장관, 시장, 학교, 공장, 보고서, 노조, 위원회, 기업')
const OBJECTS = listed('예산안, 법안, 다리, 계획, 협상, 공사, 조사, 발표, 파업, 수확량, 통계, 지원책')
const DONE = listed('미뤘다, 승인했다, 검토했다, 발표했다, 거부했다, 다시 시작했다, 마무리했다, 문제 삼았다')
const HOW = listed('지난 봄, 목요일에, 결국, 두 해 만에, 표결 없이, 세 번째로, 예상보다 늦게, 조용히')
const OF = listed('새로운, 북부의, 비싼, 최근의, 지역, 논란이 된, 공공, 작은')

export const KOREAN: Language = {
  name: 'Korean',
  sentence: (throws) => {
    const of = () => (throws(2) === 0 ? `${oneOf(throws, OF)} ` : '')
    const subject = oneOf(throws, SUBJECTS)
    const object = oneOf(throws, OBJECTS)
    const given = `${of()}${subject}${particle(subject, '은', '는')} ${oneOf(throws, HOW)}`
    return `${given} ${of()}${object}${particle(object, '을', '를')} ${oneOf(throws, DONE)}.`
  },
  // Where a word ends in a particle, that one alone; else another word.
  reworded: (word, throws) => {
    const other = OTHER_PARTICLE[word.at(-1) ?? '']
    return other && word.length > 2 ? word.slice(0, -1) + other : another(word, throws, [HOW, OF, DONE])
  },
  added: (throws) => oneOf(throws, OF),
}

const OTHER_PARTICLE: Record<string, string> = { 은: '이', 는: '가', 을: '은', 를: '는' }

const HANGUL = 0xac00
const FINALS = 28 // a syllable's final consonant is its number modulo this (Unicode, 3.12), 0 where it has none

const particle = (word: string, closed: string, open: string) =>
  ((word.codePointAt(word.length - 1) ?? HANGUL) - HANGUL) % FINALS === 0 ? open : closed

function listed(words: string): string[] {
  return words.split(', ')
}

/** Another word of the list that it is in, with its full stop. */
function another(word: string, throws: Dice, lists: readonly (readonly string[])[]): string | undefined {
  const bare = word.replace(/[.,]$/, '')
  const list = lists.find((words) => words.includes(bare))
  if (!list) return
  const next = (list.indexOf(bare) + 1 + throws(list.length - 1)) % list.length
  return (list[next] ?? bare) + word.slice(bare.length)
}
