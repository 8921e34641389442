import { ENGLISH_RELATIVE_DATES, KOREAN_RELATIVE_DATES } from '../../lexicon/relative-dates'

/** What a text says of days, months and years without a number: Tuesday, 어제, last year, 다음달. */
export type Relative = {
  /** Anything that places a day: Tuesday, today, two days earlier. */
  day: boolean
  /** A day by name or as today, yesterday, tomorrow: what may stand for a full date. */
  strict: boolean
  /** How often a month or a year is said so: where the other side has as many such words, they are taken up. */
  month: number
  year: number
}

const NONE: Relative = { day: true, strict: true, month: 9, year: 9 }

/** Languages without a list are taken to say all of it, so that no date of theirs is missed by mistake. */
export function relativeIn(text: string, language: string): Relative {
  const words = { en: ENGLISH_RELATIVE_DATES, ko: KOREAN_RELATIVE_DATES }[language.slice(0, 2)]
  if (!words) return NONE
  const strict = words.strict.test(text)
  return {
    strict,
    day: strict || words.day.test(text),
    month: text.match(words.month)?.length ?? 0,
    year: text.match(words.year)?.length ?? 0,
  }
}
