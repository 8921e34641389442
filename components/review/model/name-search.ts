/**
 * Whether words begin as what has been typed so far. Hangul by its initial consonants too (ㄱㅁㅈ finds 김민준), and while a
 * syllable is still being put together (기 and 김 both find 김민준). Latin letters without regard to case and accents.
 */

/** How well: 0 from its beginning, 1 from a later word, 2 from inside a Hangul word; null: not at all. */
export function rankOf(query: string, words: string): 0 | 1 | 2 | null {
  const typed = [...spread(fold(query.trim()))]
  const text = [...fold(words)]
  if (typed.length === 0) return 0
  let found: 1 | 2 | null = null
  for (let at = 0; at + typed.length <= text.length + 1; at++) {
    const begins = at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')
    if (!begins && codeOf(text[at]) === null) continue
    if (!matches(typed, text, at)) continue
    if (at === 0) return 0
    if (begins) return 1
    found = 2
  }
  return found
}

/** Without accents; the parts of a Hangul syllable aren't accents. */
const fold = (words: string) =>
  words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()

const matches = (typed: readonly string[], text: readonly string[], at: number): boolean =>
  typed.every((char, index) =>
    index === typed.length - 1 ? begins(char, text[at + index], text[at + index + 1]) : stands(char, text[at + index]),
  )

const stands = (char: string, there: string | undefined): boolean => char === there || char === initialOf(there)

/** The last character may be part of a syllable: without its final, or with the next one's initial as its final. */
function begins(char: string, there: string | undefined, next: string | undefined): boolean {
  if (stands(char, there)) return true
  const [own, other] = [codeOf(char), codeOf(there)]
  if (own === null || other === null || Math.floor(own / FINALS) !== Math.floor(other / FINALS)) return false
  const [final, otherFinal] = [own % FINALS, other % FINALS]
  return final === 0 || (otherFinal === 0 && initialOf(next) === FINAL_LETTERS[final - 1])
}

/** A Hangul syllable's number, from 가; null for any other character. */
function codeOf(char: string | undefined): number | null {
  const code = (char?.charCodeAt(0) ?? 0) - 0xac00
  return code >= 0 && code < 11_172 ? code : null
}

function initialOf(char: string | undefined): string | undefined {
  const code = codeOf(char)
  return code === null ? undefined : INITIALS[Math.floor(code / (FINALS * VOWELS))]
}

const FINALS = 28
const VOWELS = 21
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const FINAL_LETTERS = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'

/** Two initials typed one after the other may come as one letter. */
const PAIRS: Readonly<Record<string, string>> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
}
const spread = (typed: string) => typed.replace(/[ㄳ-ㅄ]/g, (letter) => PAIRS[letter] ?? letter)
