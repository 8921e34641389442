/**
 * Offices and what news calls them in English, and the words that make one a former, an acting or a deputy one. Written for Stet
 * from general knowledge; copied from no dictionary or corpus.
 */

/** Korean titles, their English renderings: of one that is often something else (시장) only what can mean nothing but the office. */
const TITLES: Readonly<Record<string, string>> = {
  대통령: 'presidents?',
  총리: 'prime ministers?, premiers?, chancellors?, PM',
  수상: 'prime ministers?, premiers?',
  장관: 'ministers?, secretary, secretaries, attorneys? general',
  의장: 'chair(man|woman|person|men)?s?, speakers?, presidents?',
  위원장: 'chair(man|woman|person|men)?s?, heads?, chiefs?, leaders?',
  대표: 'leaders?, heads?, chiefs?, CEOs?, chief executives?, representatives?, chair(man|woman|person)?',
  회장: 'chair(man|woman|person|men)?s?, presidents?, heads?, chiefs?',
  사장: 'presidents?, CEOs?, chief executives?, heads?, chiefs?',
  총장: 'presidents?, chancellors?, general, chiefs?, heads?',
  사무총장: 'secretary[- ]general, secretaries[- ]general, secretary, director[- ]general, general secretary',
  대변인: 'spokes(man|woman|person|people)s?',
  대사: 'ambassadors?, envoys?',
  청장: 'commissioners?, chiefs?, heads?, administrators?',
  주지사: 'governors?',
  도지사: 'governors?',
  의원: 'lawmakers?, senators?, representatives?, congress(man|woman|men)s?, MPs?, members?, legislators?',
  총재: 'governors?, presidents?, heads?, chiefs?',
  감독: 'coach(es)?, managers?, directors?',
  책임자: 'heads?, chiefs?, directors?, leaders?',
  국왕: 'kings?',
  대법관: 'justices?',
  판사: 'judges?',
  검찰총장: 'prosecutors?[- ]general, top prosecutors?, chief prosecutors?',
  경찰청장: 'commissioners?, police chiefs?, chief of police',
  시장: 'mayors?',
  교수: 'professors?',
  대법원장: 'chief justices?',
  비서실장: 'chiefs? of staff',
  최고경영자: 'CEOs?, chief executives?',
  CEO: 'CEOs?, chief executives?',
}

export type Office = { readonly korean: string; readonly english: string }

export const OFFICES: readonly Office[] = Object.entries(TITLES)
  .map(([korean, english]) => ({
    korean,
    english: `(?:${english
      .replace(/\((?!\?)/g, '(?:')
      .split(/,\s*/)
      .join('|')})`,
  }))
  .sort((a, b) => b.korean.length - a.korean.length)

/** What makes an office a former, an acting, a deputy or a sitting one on each side. */
export const FORMER = {
  english:
    /\b(?:former(?:ly)?|ex-?|past|previous(?:ly)?|once|then|late|old|outgoing|one-time|onetime|erstwhile|retired|served|(?:who|which|he|she|they|had|has|have)\s(?:once\s)?(?:was|were|been|had)|(?:was|were)(?=\s(?:an?|the|its|then|once|in)\s)|until|ousted|deposed|impeached|departed|predecessors?|left|resigned|ex)\b/i,
  plain: /\b(?:former|ex-|erstwhile)/i,
  korean:
    /(?<![가-힣])(?:전|옛|구)(?= )|前|(?<![가-힣])전(?=대통령|총리|장관|대표|의원|회장|사장)|전직|전임|역임|지낸|지냈|출신|퇴임|퇴직|물러|물러난|당시|시절|고\(故\)|별세|은퇴|사임|과거|였던|이었던|했던/,
} as const

export const ACTING = {
  english:
    /\b(?:acting|interim|caretaker|temporar(?:y|ily)|provisional(?:ly)?|pro tem|stand-in|transitional|stands? in|standing in|filling in|de facto)\b/i,
  plain: /\b(?:acting|interim|caretaker)\b/i,
  korean: /대행|임시|과도|직무|서리|잠정/,
} as const

export const DEPUTY = {
  english:
    /\b(?:deput(?:y|ies)|vice|under-?secretar\w+|assistant|associate|junior|number two|No\. ?2|second-in-command|second|lieutenant)\b|\bvice-/i,
  plain: /\b(?:deputy|vice|assistant|under)[- ]?$/i,
} as const

export const SITTING = {
  english: /\b(?:sitting|incumbent|current|serving)\b/i,
  korean: /현직|현역|재임|재직|(?<![가-힣])현(?= )|현재/,
} as const

/** Deputies that have a word of their own. */
export const DEPUTIES: Readonly<Record<string, string>> = { 차관: '장관', 사무차장: '사무총장', 부통령: '대통령' }

/** 여당 and 야당, and what each can't be called. */
export const PARTIES = {
  ruling: { korean: /여당|집권당|집권 ?여당/, english: /\b(?:ruling|governing)\b/i },
  opposition: { korean: /야당|야권|제1야당/, english: /\bopposition\b/i },
  both: /여야|여·야|여권|범여|범야/,
} as const

/** Ministries by one word each. */
export const MINISTRIES: readonly { readonly korean: RegExp; readonly english: RegExp; readonly name: string }[] = [
  { name: '국방', korean: /국방(?:부 ?)?(?:장관|차관)/, english: /\b(?:defen[cs]e|war)\b|pentagon/i },
  {
    name: '외교',
    korean: /(?:외교|외무)(?:부 ?)?(?:장관|차관)|외교통상부 ?장관|국무(?:부 ?)?장관/,
    english: /\bforeign|\bsecretar(?:y|ies) of state|state department|diplomat/i,
  },
  {
    name: '재무',
    korean: /(?:재무|재정|경제)(?:부 ?)?(?:장관|차관)|기획재정부 ?장관/,
    english: /\b(?:financ\w+|treasury|econom\w+|chancellor)\b/i,
  },
  { name: '법무', korean: /법무(?:부 ?)?(?:장관|차관)/, english: /\b(?:justice|attorney)/i },
  {
    name: '내무',
    korean: /(?:내무|행정안전|행안)(?:부 ?)?(?:장관|차관)/,
    english: /\b(?:interior|home|internal|safety)\b/i,
  },
  { name: '교육', korean: /교육(?:부 ?)?(?:장관|차관)/, english: /\beducation/i },
  { name: '통일', korean: /통일(?:부 ?)?(?:장관|차관)/, english: /\bunification/i },
  { name: '보건', korean: /(?:보건|복지|보건복지)(?:부 ?)?(?:장관|차관)/, english: /\b(?:health|welfare)\b/i },
]

/** 북한 and 한국. */
export const KOREAS = {
  north: {
    korean: /북한|북측|조선민주주의|평양|김정은|김정일/,
    english: /\bNorth(?:ern)?\b|\bDPRK\b|Pyongyang|\bKim Jong/,
  },
  south: {
    korean: /한국|남한|남측|대한민국|우리|서울|청와대|국군|한미|한·미|한일/,
    english: /\bSouth(?: ?Korean?s?)\b|\bROK\b|\bSeoul\b/,
  },
  both: /남북|한반도|북남|두 나라|양국|양측/,
} as const
