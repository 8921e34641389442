import { anyOf } from './word-list'

/** Words that report speech. Written for Stet from general knowledge; copied from no dictionary or corpus. */

const ENGLISH = String.raw`
according, add(ed|s|ing), admit\w*, agre\w+, announc\w+, argu\w+, ask(ed|s|ing)?, believ\w+, call(ed|s|ing)?,
claim\w*, confirm\w*, declar\w+, den(y|ied|ies), describ\w+, emphasi\w+, explain\w*, express\w*, insist\w*,
not(ed|es|ing), point(ed|s|ing)?, predict\w*, promis\w+, quot\w+, report\w*, sa(id|ys?|ying), spoke, stat(ed|es|ing),
stress\w*, suggest\w*, think\w*, thought, t(old|ell(s|ing)?), urg(ed|es|ing), vow\w*, warn\w*
`

/** Verbs of saying, the endings of indirect speech, and quotation marks. */
const KOREAN = `
["“”「『‘’'], 강조, 경고, [다라냐자]고, [다라]는, [다라]며, 답[했하], 덧붙, 말[했하한], 묻, 물었, 발표, 밝[혔히힌], 보도, 설명, 전[했하한], 주장, 지적, 촉구
`

export const ENGLISH_SPEECH = new RegExp(`\\b${anyOf(ENGLISH)}\\b`, 'i')
export const KOREAN_SPEECH = new RegExp(anyOf(KOREAN))
