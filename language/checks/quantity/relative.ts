import { ENGLISH_RELATIVE_DATES, KOREAN_RELATIVE_DATES } from '../../lexicon/relative-dates'

/** References to days, months and years without a number: Tuesday, 어제, last year, 다음달. */
export type Relative = {
  /** Anything that dates something: Tuesday, today, two days earlier. */
  day: boolean
  /** A day by name or as today, yesterday, tomorrow: what may replace a full date. */
  strict: boolean
  /** How often a month or a year is referred to: each reference accounts for one date of the other side. */
  month: number
  year: number
}

const NONE: Relative = { day: true, strict: true, month: 9, year: 9 }

/** Languages without a list are assumed to have all references, so that no date of theirs is reported by mistake. */
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
