/** The days of the week in English, as `Date` counts them. */
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The days named in an English text. */
export const weekdaysIn = (text: string) => [...text.matchAll(/\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/g)]

const KOREAN_DAYS = '일월화수목금토'
/** The days named in a Korean text, with their English names. */
export const koreanWeekdaysIn = (text: string) =>
  [...text.matchAll(/(?<![가-힣])([일월화수목금토])요일/g)].map(({ index, 0: words, 1: day = '' }) => ({
    index,
    words,
    name: WEEKDAYS[KOREAN_DAYS.indexOf(day)] ?? '',
  }))

/**
 * Whether the article's date would tell if a Korean text and its English translation agree: one names a day of the month
 * alone (28일), the other a day of the week. Told from the letters, without reading the numbers: it is asked of every pair
 * on the screen.
 */
export const readsByDate = (source: string, target: string): boolean =>
  weekdaysIn(target).length === 1 && [...source.matchAll(DAY_OF_MONTH)].length === 1

/** 28일, 3일부터; neither 8월 3일 nor 3일간, 3일째, 3일 전. */
const DAY_OF_MONTH = /(?<![\d.,월달]\s?)(?:3[01]|[12]?\d)일(?!\s?(?:간|째|만|전|뒤|후|동안|치|연속))/g

const DAY = 86_400_000

/** The weekday of the nearest such day of the month to a date, within ten days, or in a named month; null if there is none. */
export function nearestWeekday(dated: string, day: number, month?: number): string | null {
  const at = Date.parse(`${dated.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(at)) return null
  for (let distance = 0; distance <= (month === undefined ? 10 : 180); distance++)
    for (const candidate of [at - distance * DAY, at + distance * DAY]) {
      const date = new Date(candidate)
      if (date.getUTCDate() === day && (month === undefined || date.getUTCMonth() + 1 === month))
        return WEEKDAYS[date.getUTCDay()] ?? null
    }
  return null
}
