import { anyOf } from './word-list'

/**
 * Words that date something by day, month or year without a number: Tuesday, 어제, last year, 다음달. Written for Stet from
 * general knowledge. `strict`: a day by name, or as today, yesterday, tomorrow.
 */
type RelativeDates<T> = Readonly<Record<'strict' | 'day' | 'month' | 'year', T>>

const ENGLISH: RelativeDates<string> = {
  strict: String.raw`
    (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?, (Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\., today, yesterday,
    tomorrow, tonight
  `,
  day: `
    overnight, this (morning|afternoon|evening|week|weekend), last (night|week|weekend),
    (that|same|next|following|previous|very|opening|first|final|last) (day|night|morning|evening|week),
    (day|night|days|week|weeks|hours) (after|before|earlier|later|ago)
  `,
  month: `
    (last|this|next|previous|following|same|past|mid-?) ?month, months? (ago|earlier|later|after|before), weeks?
    (ago|earlier|later), (last|next|this) week, (first|second|third|fourth|last|this|next)[- ]quarter
  `,
  year: `
    (last|this|next|previous|following|same|past|current|that|prior)
    (year|spring|summer|fall|autumn|winter|season|January|February|March|April|May|June|July|August|September|October|November|December),
    years? (ago|earlier|later), year-earlier, year['’]s, of the year
  `,
}

const KOREAN: RelativeDates<string> = {
  strict: `
    어제, 오늘, 내일, 모레, 그제, [월화수목금토일]요일
  `,
  day: String.raw`
    전날, 다음\s?날, 같은\s?날, 당일, 이날, 주말, 이번\s?주, 지난\s?주, 다음\s?주, (하루|이틀|사흘|나흘|닷새|며칠)\s?(전|뒤|후|만)
  `,
  month: String.raw`
    이\s?달, 지난\s?달, 다음\s?달, 이번\s?달, 내달, 전달, 같은\s?달, 개월\s?(전|뒤|후), 달\s?(전|뒤|후|만), (지난|다음|이번)\s?주, 월초, 월말, 분기
  `,
  year: String.raw`
    지난\s?해, 작년, 올\s?해, 금년, 내년, 명년, (지난|올|이번|다음)\s?(봄|여름|가을|겨울|시즌|\d{1,2}월), 올\s들어, 올\s(상|하)반기, 재작년, 이듬해, 다음\s?해, 그\s?해, 전년, 년\s?(전|뒤|후|만), 같은\s?해, 당시, 해\s?(전|뒤|만), 연초, 연말
  `,
}

/** Months and years are counted, so their patterns are global. */
const toPatterns = (lists: RelativeDates<string>, around: string, flags: string): RelativeDates<RegExp> => {
  const pattern = (list: string, more = '') => new RegExp(`${around}${anyOf(list)}${around}`, flags + more)
  return {
    strict: pattern(lists.strict),
    day: pattern(lists.day),
    month: pattern(lists.month, 'g'),
    year: pattern(lists.year, 'g'),
  }
}

export const ENGLISH_RELATIVE_DATES = toPatterns(ENGLISH, '\\b', 'i')
export const KOREAN_RELATIVE_DATES = toPatterns(KOREAN, '', '')
