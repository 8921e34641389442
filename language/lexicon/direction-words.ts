import { anyOf } from './word-list'

/**
 * Words that say that something rises or falls, as news says it of prices, numbers and rates. Written for Stet from general
 * knowledge; copied from no dictionary or corpus.
 */

const KOREAN_UP = `
급등, 늘[었어고린려], 뛰었, 뛴(?!어), 상승, 오르, 오른(?!쪽|손|발|팔|편), 올랐, 인상, 증가, 치솟
`

const KOREAN_DOWN = `
감소, 급락, 낮[췄아춰], (?<![가-힣])내려, (?<![가-힣])내렸, (?<![가-힣])내린, 떨어[졌진져지], 삭감, 인하, 줄[었어고인], 폭락, 하락
`

/** Everything that may translate a rise; and verbs that mean nothing else, since "up" and "down" are ambiguous. */
const ENGLISH_UP = `
advanced, climb(ed|s), gain(ed|s), grew, grown, higher, increas(ed|es|e), jump(ed|s), rais(ed|es), rall(ied|ies),
rise, risen, rose, soar(ed|s), surg(ed|es), up
`
const ENGLISH_PLAIN_UP = `
advanced, climbed, gained, grew, increased, jumped, raised, rose, soared, surged
`

const ENGLISH_DOWN = `
cut, declin(ed|es|e), decreas(ed|es|e), dip(ped|s)?, down, drop(ped|s)?, eas(ed|es), fallen, fall(s|en)?, fell, fewer,
less, lost, lower(ed)?, plummet(ed|s), plung(ed|es), reduc(ed|es|tion), sank, shed, shr[aiu]nk, slid,
slow(ed|s|er|ing)?, slump(ed|s), smaller, tumbl(ed|es)
`
const ENGLISH_PLAIN_DOWN = `
declined, decreased, dropped, fell, lowered, plummeted, plunged, reduced, shed, slid, slumped, tumbled
`

const english = (words: string) => new RegExp(`\\b${anyOf(words)}\\b`, 'i')

export const RISE = {
  korean: new RegExp(anyOf(KOREAN_UP)),
  english: english(ENGLISH_UP),
  plain: english(ENGLISH_PLAIN_UP),
}
export const FALL = {
  korean: new RegExp(anyOf(KOREAN_DOWN)),
  english: english(ENGLISH_DOWN),
  plain: english(ENGLISH_PLAIN_DOWN),
}
