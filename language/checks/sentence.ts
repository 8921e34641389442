import type { CheckSentence, LocalisedText, Message } from './check'
import { CHECKS } from './list'
import { RUNNER_MESSAGES } from './run'

const SENTENCES: ReadonlyMap<string, CheckSentence> = new Map([
  ...Object.entries<CheckSentence>(RUNNER_MESSAGES),
  ...CHECKS.flatMap(({ messages }) => Object.entries(messages)),
])

/** The sentence of a finding, in English or Korean; the key of its message if no check has it any more. */
export function sentence({ key, values }: Message, language: keyof LocalisedText): string {
  const sentence = SENTENCES.get(key)
  if (!sentence) return key
  const { valueIn = (value: string) => value } = sentence
  const filled = sentence[language]
    .replace(/\{(\w+)\}/g, (all, name) => {
      const value = values[name]
      return value === undefined ? all : valueIn(value, language)
    })
    // A quoted “p.m.” ends the sentence itself.
    .replace(/\.\.$/, '.')
    .trimEnd()
  return language === 'ko' ? chooseParticles(filled) : filled
}

/** `은(는)` and the like become the form that the word before requires. */
const chooseParticles = (sentence: string): string =>
  sentence.replace(
    /([가-힣\da-zA-Z])([”’"')\]]*)(은\(는\)|이\(가\)|을\(를\)|으로\(로\))/g,
    (_, last, closing, both) => {
      const [closed = '', open = ''] = both.split(/[()]/)
      const coda = codaOf(last)
      return last + closing + (coda !== 0 && !(closed === '으로' && coda === RIEUL) ? closed : open)
    },
  )

const RIEUL = 8
/** 영 일 이 삼 사 오 육 칠 팔 구: numbered as in a syllable's code, 0 for none. */
const CODA_OF_DIGIT = [21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0]

/** The final consonant of a syllable, a digit or a Latin word as it is pronounced, by its number; 0 for none. */
function codaOf(last: string): number {
  if (/\d/.test(last)) return CODA_OF_DIGIT[Number(last)] ?? 0
  if (/[가-힣]/.test(last)) return (last.charCodeAt(0) - 0xac00) % 28
  // Of Latin letters: l, m, n, and the names of L, M, N, R; all others get a vowel in Hangul.
  return /[lLR]/.test(last) ? RIEUL : /[mMnN]/.test(last) ? 4 : 0
}
