import { type Dice, oneOf } from './dice'

/** A text in two languages, made of nothing: segments of each, and which of them render each other. */
export type Parallel = { readonly source: string[]; readonly target: string[]; readonly beads: [number[], number[]][] }

/**
 * About `count` segments a side. Of twelve sentences one is left out of the translation, one is run together with its
 * neighbour and one is split from it; and a third of the words have no rendering that one could know.
 */
export function parallel(throws: Dice, count: number): Parallel {
  const text: Parallel = { source: [], target: [], beads: [] }
  while (text.source.length < count) {
    const kind = throws(12)
    const [one, other] = [sentence(throws), sentence(throws)]
    if (kind === 0) add(text, [one.korean], [])
    else if (kind === 1) add(text, [one.korean, other.korean], [`${one.english} ${other.english}`])
    else if (kind === 2) add(text, [`${one.korean} ${other.korean}`], [one.english, other.english])
    else add(text, [one.korean], [one.english])
  }
  return text
}

function add({ source, target, beads }: Parallel, korean: readonly string[], english: readonly string[]) {
  beads.push([korean.map((_, k) => source.length + k), english.map((_, k) => target.length + k)])
  source.push(...korean)
  target.push(...english)
}

/** Words in Korean order, and with the last two in front, for English has its verb early. */
function sentence(throws: Dice): { korean: string; english: string } {
  const words = Array.from({ length: 5 + throws(14) }, () => word(throws))
  const english = words.map((pair) => pair[1])
  english.unshift(...english.splice(-2))
  return { korean: `${words.map((pair) => pair[0]).join(' ')} 말했다.`, english: `They said ${english.join(' ')}.` }
}

type Word = readonly [korean: string, english: string]

function word(throws: Dice): Word {
  const kind = throws(9)
  if (kind === 0) return number(throws)
  if (kind < 4) return [`${oneOf(throws, UNKNOWN)}${oneOf(throws, UNKNOWN)}`, oneOf(throws, VAGUE)]
  const [korean = '', english = ''] = oneOf(throws, kind === 4 ? NAMES : WORDS).split('=')
  return [korean + oneOf(throws, PARTICLES), english]
}

function number(throws: Dice): Word {
  const value = 2 + throws(5000)
  if (throws(2) === 0) return [`${value}명이`, `${value.toLocaleString('en')} people`]
  return [`${value}억원을`, `${value / 10} billion won`]
}

const PARTICLES = ['은', '의', '에', '']
const UNKNOWN = listed('갸, 냐, 댜, 랴, 먀, 뱌, 샤, 쟈, 챠, 캬')
const VAGUE = listed('thing, matter, such, whatever')
const NAMES = listed('김민수=Kim Min-su, 알렉산드르=Alexander, 카스파로프=Kasparov, 프랑스=France, 마드리드=Madrid')
const WORDS = listed(
  '정부=government, 시장=market, 회사=company, 연구=study, 학교=school, 병원=hospital, 경찰=police, 법원=court, ' +
    '선거=election, 협상=negotiation, 공장=factory, 전쟁=war, 도시=city, 학생=student, 의사=doctor, 석유=oil, ' +
    '기술=technology, 지진=earthquake, 다리=bridge, 강=river, 음악=music, 영화=film, 작가=writer, 축구=soccer, ' +
    '승리=victory, 위기=crisis, 농민=farmer, 은행=bank, 환자=patient, 바다=sea',
)

function listed(words: string): string[] {
  return words.split(', ')
}
