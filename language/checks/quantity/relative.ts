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

type Words = Record<keyof Relative, RegExp>

const ENGLISH: Words = {
  strict:
    /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\.|today|yesterday|tomorrow|tonight)\b/i,
  day: /\b(?:overnight|this (?:morning|afternoon|evening|week|weekend)|last (?:night|week|weekend)|(?:that|same|next|following|previous|very|opening|first|final|last) (?:day|night|morning|evening|week)|(?:day|night|days|week|weeks|hours) (?:after|before|earlier|later|ago))\b/i,
  month:
    /\b(?:(?:last|this|next|previous|following|same|past|mid-?) ?month|months? (?:ago|earlier|later|after|before)|weeks? (?:ago|earlier|later)|(?:last|next|this) week|(?:first|second|third|fourth|last|this|next)[- ]quarter)\b/gi,
  year: /\b(?:(?:last|this|next|previous|following|same|past|current|that|prior) (?:year|spring|summer|fall|autumn|winter|season|January|February|March|April|May|June|July|August|September|October|November|December)|years? (?:ago|earlier|later)|year-earlier|year['’]s|of the year)\b/gi,
}

const KOREAN: Words = {
  strict: /어제|오늘|내일|모레|그제|[월화수목금토일]요일/,
  day: /전날|다음\s?날|같은\s?날|당일|이날|주말|이번\s?주|지난\s?주|다음\s?주|(?:하루|이틀|사흘|나흘|닷새|며칠)\s?(?:전|뒤|후|만)/,
  month:
    /이\s?달|지난\s?달|다음\s?달|이번\s?달|내달|전달|같은\s?달|개월\s?(?:전|뒤|후)|달\s?(?:전|뒤|후|만)|(?:지난|다음|이번)\s?주|월초|월말|분기/g,
  year: /지난해|작년|올해|금년|내년|재작년|이듬해|다음\s?해|그\s?해|전년|년\s?(?:전|뒤|후|만)|같은\s?해|당시|해\s?(?:전|뒤|만)|연초|연말/g,
}

const NONE: Relative = { day: true, strict: true, month: 9, year: 9 }

/** Languages without a list are taken to say all of it, so that no date of theirs is missed by mistake. */
export function relativeIn(text: string, language: string): Relative {
  const words = { en: ENGLISH, ko: KOREAN }[language.slice(0, 2)]
  if (!words) return NONE
  const strict = words.strict.test(text)
  return {
    strict,
    day: strict || words.day.test(text),
    month: text.match(words.month)?.length ?? 0,
    year: text.match(words.year)?.length ?? 0,
  }
}
