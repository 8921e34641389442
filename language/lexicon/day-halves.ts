/**
 * Words for the halves of a day, Korean–English. `plain`: says that half and nothing else; `any`: may well be that half.
 * Written for Stet from general knowledge; copied from no dictionary or corpus.
 */
export type DayHalf = 'am' | 'pm'

type Words = { readonly plain: RegExp; readonly any: RegExp }

export const KOREAN_HALVES: Readonly<Record<DayHalf, Words>> = {
  am: { plain: /오전|새벽/, any: /오전|새벽|아침|자정|심야|밤새|밤사이|조찬|한밤|동틀|여명/ },
  pm: { plain: /오후/, any: /오후|저녁|밤|낮|점심|정오|종일|하루|만찬|오찬|심야/ },
}

export const ENGLISH_HALVES: Readonly<Record<DayHalf, Words>> = {
  am: {
    plain: /\d ?a\.?m\b|\bmornings?\b|\bdawn\b/i,
    any: /\d ?a\.?m\b|\bmornings?\b|\bdawn\b|\b(?:mid)?night|\bearl|\bbreakfast|\bsunrise|\bdaybreak|\bhours\b|\bday\b|\bnoon\b|\bbefore\b/i,
  },
  pm: {
    plain: /\d ?p\.?m\b|\bafternoons?\b|\bevenings?\b/i,
    any: /\d ?p\.?m\b|\bafternoon|\bevening|night|\bnoon\b|\bmidday|\blunch|\bdinner|\bsunset|\bdusk|\blater\b|\blate in the day\b|\bhours\b|\bday\b|\bafter\b/i,
  },
}

/** 밤 9시, 새벽 2시: the half that a word makes of an hour; null where it may be either. */
export function halfOf(word: string, hour: number): DayHalf | null {
  if (hour < 1 || hour > 12) return null
  if (word === '오전') return 'am'
  if (word === '오후') return 'pm'
  if (word === '새벽' || word === '아침') return hour < 11 ? 'am' : null
  if (word === '낮') return hour === 12 || hour < 6 ? 'pm' : null
  return hour > 4 && hour < 12 ? 'pm' : null
}

/** Where clocks differ, another half may be right: 한국시간 5일 오전, “Monday evening local time”. */
export const OTHER_CLOCK =
  /[가-힣]\s?(?:시간|시각)\s?(?:으로|기준|\d|[(,)]|[가-힣]요일|오[전후]|새벽|아침|낮|저녁|밤)|GMT|UTC|KST|현지|시차/
export const ENGLISH_CLOCK =
  /\b(?:local|Seoul|Korean?|Eastern|Pacific|Central|standard|daylight|London|Tokyo|Beijing) time\b|\b(?:GMT|UTC|KST|JST|CET|CEST|BST|[EPCM][SD]?T)\b/
