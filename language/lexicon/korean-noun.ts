/**
 * A Korean word to show: without its particles and without the ending that makes a verb of it: 항구의 → 항구, 추진했다 → 추진.
 * What leaves less than two syllables, and an ending that doesn't agree with the syllable before it, belongs to the
 * word: 전문가, since 가 follows a vowel. Words of other scripts stay as they are.
 */
export function koreanNoun(word: string): string {
  const verbal = VERBAL.exec(word)?.[1]
  if (verbal !== undefined) return verbal
  for (const [particle, after] of PARTICLES) {
    const stem = word.slice(0, -particle.length)
    if (stem.length < 2 || !word.endsWith(particle) || !/[가-힣]$/.test(stem)) continue
    if (NOUNS.test(word)) return word
    const final = (stem.charCodeAt(stem.length - 1) - 0xac00) % 28
    const agrees =
      after === 'any' || (after === 'vowel' ? final === 0 : after === 'consonant' ? final > 0 : isOpen(final))
    if (agrees) return stem
  }
  return word
}

/** A vowel, or ㄹ, which 로 follows alike. */
const isOpen = (final: number) => final === 0 || final === 8

/** 의존해, 의존하는, 의존했다. */
const VERBAL = /^([가-힣]{2,}?)(?:[하할한함했해](?=[가-힣]|$)|되|된|될|됐|돼)[가-힣]*$/

/** Nouns that end like a particle. */
const NOUNS = /(?:주의|회의|협의|합의|논의|정의|동의|결의|강의|고속도로|진로|대로|경로|통로|선로|어린이|고양이)$/

/** Each with what it may follow; the longer before those that they end in. */
const PARTICLES: readonly (readonly [string, 'any' | 'vowel' | 'consonant' | 'open'])[] = [
  ['으로부터', 'consonant'],
  ['에서는', 'any'],
  ['에서도', 'any'],
  ['에게는', 'any'],
  ['이라는', 'consonant'],
  ['이라고', 'consonant'],
  ['에서', 'any'],
  ['에게', 'any'],
  ['에는', 'any'],
  ['에도', 'any'],
  ['와의', 'vowel'],
  ['과의', 'consonant'],
  ['으로', 'consonant'],
  ['까지', 'any'],
  ['부터', 'any'],
  ['보다', 'any'],
  ['처럼', 'any'],
  ['라는', 'vowel'],
  ['라고', 'vowel'],
  ['들이', 'any'],
  ['들은', 'any'],
  ['들을', 'any'],
  ['들의', 'any'],
  ['은', 'consonant'],
  ['는', 'vowel'],
  ['이', 'consonant'],
  ['가', 'vowel'],
  ['을', 'consonant'],
  ['를', 'vowel'],
  ['의', 'any'],
  ['에', 'any'],
  ['와', 'vowel'],
  ['과', 'consonant'],
  ['로', 'open'],
]
