/**
 * How a word ends when it is read aloud in Korean, which decides the particle after it: with a vowel, with ㄹ or with another
 * consonant. A set, since some words can be read in two ways; empty if nothing is sure.
 */
export type Coda = 'vowel' | 'rieul' | 'consonant'

const RIEUL = 8

export function codasOf(word: string): ReadonlySet<Coda> {
  const last = word.charAt(word.length - 1)
  if (/[가-힣]/.test(last)) return new Set([codaOfSyllable(last)])
  if (/\d/.test(last)) return codasOfDigits(word)
  if (/[%％℃℉]/.test(last)) return new Set(['vowel'])
  const unit = /(?<=\d) ?([A-Za-z]+)$/.exec(word)?.[1]
  if (unit !== undefined) return new Set(UNITS.get(unit) ?? [])
  const latin = /[A-Za-z]+$/.exec(word)?.[0]
  return new Set(latin === undefined ? [] : codasOfLatin(latin))
}

function codaOfSyllable(syllable: string): Coda {
  const coda = (syllable.charCodeAt(0) - 0xac00) % 28
  return coda === 0 ? 'vowel' : coda === RIEUL ? 'rieul' : 'consonant'
}

/** 영 일 이 삼 사 오 육 칠 팔 구; 십, 백, 천, 만 and 억 all end in a consonant. */
const DIGITS: readonly Coda[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
]
/** After Latin letters a digit may be read in English: 원 투 쓰리 포 파이브 식스 세븐 에이트 나인 제로. */
const ENGLISH_DIGITS: readonly Coda[] = [
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'vowel',
  'vowel',
  'vowel',
  'consonant',
  'vowel',
  'consonant',
]

function codasOfDigits(word: string): ReadonlySet<Coda> {
  const digits = /[\d.,]+$/.exec(word)?.[0] ?? ''
  const last = Number(word.charAt(word.length - 1))
  const found = new Set<Coda>()
  const own = DIGITS[last]
  if (own) found.add(own)
  const english = ENGLISH_DIGITS[last]
  if (english && /[A-Za-z-]$/.test(word.slice(0, -digits.length))) found.add(english).add('consonant')
  return found
}

/** Units after a number: 미터, 그램, 리터, 바이트, 헤르츠, 와트. */
const unitsOf = (list: string, coda: Coda) => list.split(' ').map((unit): [string, Coda[]] => [unit, [coda]])
const UNITS: ReadonlyMap<string, readonly Coda[]> = new Map([
  ...unitsOf('m km cm mm l ml mL GB MB TB KB Hz GHz MHz kW MW GW kWh ha', 'vowel'),
  ...unitsOf('g kg mg', 'consonant'),
])

/** The names of the letters: 엘, 엠, 엔; 아르 or 알. All others end in a vowel. */
const LETTERS: Readonly<Record<string, readonly Coda[]>> = {
  L: ['rieul'],
  M: ['consonant'],
  N: ['consonant'],
  R: ['vowel', 'rieul'],
}

/** Of OpenAI and GitHub the last part is read. */
function codasOfLatin(whole: string): readonly Coda[] {
  const word = /[A-Z]{2,}$|[A-Z][a-z]+$/.exec(whole)?.[0] ?? whole
  const last = word.charAt(word.length - 1)
  if (/^[A-Z]+$/.test(word)) {
    const spelled = LETTERS[last] ?? ['vowel']
    const sound = codasOfSound(word.toLowerCase())
    if (isSpelled(word)) return spelled
    return sound.length > 0 ? [...spelled, ...sound] : []
  }
  return /^[A-Z]?[a-z]{2,}$/.test(word) ? codasOfSound(word) : []
}

/** Without a vowel between its consonants an acronym is read letter by letter. */
const isSpelled = (word: string) => word.length <= 2 || !/[AEIOUY]/.test(word.slice(0, -1)) || /[AEIOU]$/.test(word)

/** English words and names as Korean writes them, by their last letters; where that is unsure, nothing. */
function codasOfSound(word: string): readonly Coda[] {
  if (/(?:[aeiou]ng|[^i]ng)$/.test(word) || /[^g]n$|[mn]$/.test(word)) return ['consonant']
  if (/[aeiou]l+$/.test(word)) return ['rieul']
  if (/(?:[aoiu]|[^aeiou]y|[aeo]y|[sxzf]|[eo]r|ch|sh|ce|se|ge|ve|ee|th)$/.test(word)) return ['vowel']
  return /[ai]c$/.test(word) ? ['consonant'] : []
}
