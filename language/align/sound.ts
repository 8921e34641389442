import { syllable } from '../romanise'

/**
 * Names across scripts by the bones of their sound: 카스파로프 and Kasparov both give KSPLP.
 * Only consonants count, in classes (b p f v are one), for Korean writes foreign vowels as it pleases; a leading vowel is
 * marked A. Measured chance matches (see evidence.ts) make short and common bones count for little.
 */
const INITIAL: Record<string, string> = {
  g: 'K',
  kk: 'K',
  k: 'K',
  n: 'N',
  d: 'T',
  tt: 'T',
  t: 'T',
  r: 'L',
  m: 'M',
  b: 'P',
  pp: 'P',
  p: 'P',
  s: 'S',
  ss: 'S',
  j: 'J',
  jj: 'J',
  ch: 'J',
  h: '',
}
const FINAL: Record<string, string> = { k: 'K', n: 'N', t: 'T', l: 'L', m: 'M', p: 'P', ng: 'N' }

/** The bones of a Hangul word, or an empty string where it holds anything but Hangul. */
export function hangulBones(word: string): string {
  let bones = ''
  for (const char of word) {
    const sounds = syllable(char)
    if (!sounds) return ''
    bones += sounds.initial === '' ? (bones === '' ? 'A' : '') : (INITIAL[sounds.initial] ?? '')
    if (sounds.initial === 'h' && bones === '') bones = 'H'
    bones += FINAL[sounds.final] ?? ''
  }
  return collapse(bones)
}

/** How English spells what Hangul hears: the first pattern that fits at a place wins; two readings where it is open. */
const SPELLINGS: readonly (readonly [pattern: RegExp, ...readings: string[]])[] = [
  [/sch/y, 'S'],
  [/tch|dge?(?=[eiy])|dj/y, 'J'],
  [/tz|ts(?=$)/y, 'J', 'TS'],
  [/ch/y, 'J', 'K'],
  [/sh/y, 'S'],
  [/th/y, 'S', 'T'],
  [/ph/y, 'P'],
  [/gh/y, '', 'K'],
  [/ck|qu?|kh/y, 'K'],
  [/x(?=.)/y, 'KS', 'J'],
  [/x/y, 'KS'],
  [/ng$|ng(?=[^aeiouylrg])/y, 'N'],
  [/c(?=[eiy])/y, 'S'],
  [/c/y, 'K'],
  [/g(?=[eiy])/y, 'J', 'K'],
  [/[gk]/y, 'K'],
  [/ti(?=on|a)/y, 'S'],
  [/[dt]/y, 'T'],
  [/[bpfv]/y, 'P'],
  [/s/y, 'S'],
  [/[jz]/y, 'J'],
  [/m/y, 'M'],
  [/n/y, 'N'],
  [/l/y, 'L'],
  [/r(?=[aeiouy])/y, 'L'],
  [/r/y, '', 'L'],
  [/[aeiou]+/y, ''],
  [/[hwy]/y, ''],
]

const MOST_READINGS = 4

/** The bones of a word in Latin letters, in each of its likely readings. */
export function latinBones(word: string): string[] {
  const text = word
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
  let readings = [/^(?:[aeiou]|y[^aeiou]|w[aeiou]|y)/.test(text) ? 'A' : /^h/.test(text) ? 'H' : '']
  for (let at = 0; at < text.length; ) {
    const [length, sounds] = spell(text, at)
    readings = readings.flatMap((reading) => sounds.map((sound) => reading + sound)).slice(0, MOST_READINGS)
    at += length
  }
  return [...new Set(readings.map(collapse))]
}

function spell(text: string, at: number): [length: number, readings: string[]] {
  for (const [pattern, ...readings] of SPELLINGS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return [match[0].length, readings]
  }
  return [1, ['']]
}

const collapse = (bones: string) => bones.replace(/(.)\1+/g, '$1')
