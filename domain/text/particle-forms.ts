import { PARTICLES } from './particle'

/**
 * Particles and forms of the copula that follow the sound a noun ends with: behind a consonant, behind a vowel. Longest
 * first. Behind ㄹ, 으로 is as behind a vowel (서울로).
 * Source: 한글 맞춤법, 표준어 규정 제2부; 국립국어원, 한국어 어문 규범.
 */
const FORMS: readonly (readonly [afterConsonant: string, afterVowel: string])[] = [
  ['으로', '로'],
  ['이에요', '예요'],
  ['이었', '였'],
  ['이어서', '여서'],
  ['이라', '라'],
  ['이랑', '랑'],
  ['이란', '란'],
  ['이며', '며'],
  ['이고', '고'],
  ['이나', '나'],
  ['이든', '든'],
  ['이지', '지'],
  ['이야', '야'],
  ['이다', '다'],
  ['이던', '던'],
  ['이므로', '므로'],
  ['이자', '자'],
  ['은', '는'],
  ['을', '를'],
  ['과', '와'],
  ['이', '가'],
]

/** Endings that stay as they are, or whose vowel the copula may keep behind a vowel: 기자이다, 기자다. */
const COPULA =
  /^(?:이다|다|입니다|인|일|임|이었\p{L}*|였\p{L}*|이지만|지만|인데|이라며|라며|이라서|라서|이므로|므로|이자|이던|던|이에요|예요|이랑|랑|이어서|여서)$/u

/** What may stand between a noun and its particle: closing marks, what a bracket adds (서울시(Seoul)는). */
const BETWEEN = /^(?:["'”’」』»›*_]|\([^()\n]{1,60}\))*/u
const HANGUL_RUN = /^[가-힣]*/u

/** What follows a noun that ends at `end`: the marks behind it, and its particles up to the end of the word. */
type Following = { readonly between: string; readonly particles: string }

/** Null: the word goes on with something else (서울시 in 서울시청). */
export function particlesBehind(text: string, end: number): Following | null {
  const rest = text.slice(end, end + 80)
  const between = BETWEEN.exec(rest)?.[0] ?? ''
  const particles = HANGUL_RUN.exec(rest.slice(between.length))?.[0] ?? ''
  if (between === '' && /^[\p{L}\p{N}\p{M}]/u.test(rest.slice(particles.length))) return null
  if (PARTICLES.test(particles) || COPULA.test(particles)) return { between, particles }
  return between === '' ? null : { between, particles: '' }
}

/**
 * The particles with the form that `noun` asks for, where they had the one that `before` asks for. As they are where it
 * can't be told how a noun ends (a Latin word), or where they didn't fit before either.
 */
export function particlesFor(noun: string, before: string, particles: string): string {
  const [sound, old] = [finalSound(noun), finalSound(before)]
  if (sound === null || particles === '') return particles
  for (const [consonant, vowel] of FORMS) {
    const isRo = vowel === '로'
    const wanted = sound === 'vowel' || (isRo && sound === 'ㄹ') ? vowel : consonant
    const had = old === null ? null : old === 'vowel' || (isRo && old === 'ㄹ') ? vowel : consonant
    const found = had ?? [consonant, vowel].find((form) => particles.startsWith(form))
    if (found === undefined || !particles.startsWith(found)) continue
    // 이다 may stay behind a vowel, and 기자이고 is written as well as 기자고: what stood whole stays whole.
    if (found === consonant && vowel === consonant.slice(1) && wanted === vowel && old === 'vowel') return particles
    return wanted + particles.slice(found.length)
  }
  return particles
}

/**
 * The form of a particle that `noun` asks for; `forms` is both, behind a consonant first: 이/가. Where it can't be told how the
 * noun ends: 이(가). Behind ㄹ, 으로/로 is not for this.
 */
export function particleFor(noun: string, forms: string): string {
  const [consonant = '', vowel = ''] = forms.split('/')
  const sound = finalSound(noun)
  return sound === null ? `${consonant}(${vowel})` : sound === 'vowel' ? vowel : consonant
}

type Sound = 'vowel' | 'ㄹ' | 'consonant'

/** 0 영, 1 일, 2 이, 3 삼, 4 사, 5 오, 6 육, 7 칠, 8 팔, 9 구; tens, hundreds and thousands end with a consonant too. */
const DIGITS: readonly Sound[] = [
  'consonant',
  'ㄹ',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'ㄹ',
  'ㄹ',
  'vowel',
]
const RIEUL = 8

/** How a word ends when it is read aloud; null: who can tell. Capitals are read letter by letter: 엘, 엠, 엔, 알. */
function finalSound(word: string): Sound | null {
  const said = word.replace(/[^\p{L}\p{N}%]+$/u, '')
  const last = said.at(-1)
  if (last === undefined) return null
  const syllable = last.charCodeAt(0) - 0xac00
  if (syllable >= 0 && syllable < 11_172) {
    const final = syllable % 28
    return final === 0 ? 'vowel' : final === RIEUL ? 'ㄹ' : 'consonant'
  }
  if (/[0-9]/.test(last)) return DIGITS[Number(last)] ?? null
  if (last === '%') return 'vowel'
  if (/(?:^|[^\p{L}])[A-Z]{1,6}$/u.test(said))
    return /[LR]/.test(last) ? 'ㄹ' : /[MN]/.test(last) ? 'consonant' : 'vowel'
  if (/ng$|[mn]$/.test(said)) return 'consonant'
  if (/l$/.test(said)) return 'ㄹ'
  return /[aeiouy]$/.test(said) && !/e$/.test(said) ? 'vowel' : null
}
