/**
 * Hangul in Latin letters after the Revised Romanisation (2000), syllable by syllable, without the sound changes between
 * neighbours: for comparing names, not for printing.
 */
const INITIALS = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h']
const VOWELS = [
  'a',
  'ae',
  'ya',
  'yae',
  'eo',
  'e',
  'yeo',
  'ye',
  'o',
  'wa',
  'wae',
  'oe',
  'yo',
  'u',
  'wo',
  'we',
  'wi',
  'yu',
  'eu',
  'ui',
  'i',
]
const FINALS = [
  '',
  'k',
  'k',
  'k',
  'n',
  'n',
  'n',
  't',
  'l',
  'k',
  'm',
  'l',
  'l',
  'l',
  'p',
  'l',
  'm',
  'p',
  'p',
  't',
  't',
  'ng',
  't',
  't',
  'k',
  't',
  'p',
  't',
]

const FIRST = 0xac00
const LAST = 0xd7a3

export type Syllable = { initial: string; vowel: string; final: string }

/** The three sounds of one Hangul syllable, or null for any other character. */
export function syllable(char: string): Syllable | null {
  const code = char.charCodeAt(0)
  if (!(code >= FIRST && code <= LAST)) return null
  const index = code - FIRST
  return {
    initial: INITIALS[Math.floor(index / 588)] ?? '',
    vowel: VOWELS[Math.floor((index % 588) / 28)] ?? '',
    final: FINALS[index % 28] ?? '',
  }
}

/** Replaces every Hangul syllable by its letters; everything else stays. */
export function romanise(text: string): string {
  return [...text.normalize('NFC')]
    .map((char) => {
      const sounds = syllable(char)
      return sounds ? sounds.initial + sounds.vowel + sounds.final : char
    })
    .join('')
}
