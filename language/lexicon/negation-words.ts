import { anyOf } from './word-list'

/** How Korean and English negate. Written for Stet from general knowledge; copied from no dictionary or corpus. */

/** Explicit negation: of the verb that ends the sentence. */
export const KOREAN_NEGATION =
  /[가-힣]지(?:는|도|를)?\s?(?:않|못하?|못했|않았)(?:는|했|았|겠)?(?:다|습니다|다고|라고|고|기로|을 것)(?![가-힣])|(?<![가-힣])(?:없|아니)(?:다|었다|습니다|라고|고)(?![가-힣])/
export const ENGLISH_NEGATION =
  /\b(?:(?:did|does|do|is|was|were|are|has|have|had|will|would|can|could|should)(?: not|n['’]t)|cannot|never)\b/i

/** Everything that may express a negation, broadly: verbs that deny, prefixes, words for little, only, without. */
const KOREAN_NEGATIVE = String.raw`
[?？], 거부, 거의, 거절, 그러나, 그쳤, 금지, 기각, 까지, 끊, 대신, 드물, 막, 만\b, 말[라고아], 면했, 모르, 모른, 몰랐, 못, 무[가-힣], 무산, 미[가-힣], 밖에, 반대, 벗어,
보다, 부인, 불[가-힣], 불구, 비[가-힣], 빠[졌진지], 뿐, 뿐만, 사라, 설마, 실패, 아니, 아닌, 아직, 안\s, 않, 어렵, 없, 여전, 오히려, 외에, 의문, 의심, 이외, 잃, 전까지, 제외,
중단, 중지, 차라리, 철회, 취소, 포기, 피했, 하지만, 힘들
`

const ENGLISH_NEGATIVE = String.raw`
abandon\w*, absen\w+, against, all, also, although, always, any, as well, avoid\w*, away, ban\w*, bare, barely,
bar(red|s)?, beyond, blank, block\w*, but, cancel\w*, cannot, contrary, dead, declin\w+, den(y|ied|ies|ial)\w*,
despite, difficult\w*, dis\w+, doubt\w*, drop\w*, empty, end\w*, even, every, except, exclud\w+, fail\w*, far from,
few, fewer, forb\w+, free, gone, had to, halt\w*, hard, hardly, has to, have to, hesitat\w+, ignor\w+,
im(possible|balance)\w*, in(ability|capable|sufficient|valid|eligible|complete|adequate)\w*, instead, ir\w+, lack\w*,
least, left, less, little, los\w+, minus, miss\w*, more, most, must, need\w*, neither, never, nobody, none, non\w*,
nor, not?, nothing, n['’]t, only, oppos\w+, other, out of, prevent\w*, prohibit\w*, question\w*, quit\w*, rarely,
rather, refus\w+, reject\w*, reluctan\w+, remain\w*, resist\w*, rule[sd]? out, scarcely, seldom, short, skip\w*,
still, stop\w*, suspend\w*, though, too, turn\w* down, unknown, unless, until, un\w+, while, withh\w+, without,
\w+less(ly)?, yet, zero
`

export const ANY_KOREAN_NEGATIVE = new RegExp(anyOf(KOREAN_NEGATIVE))
export const ANY_ENGLISH_NEGATIVE = new RegExp(`\\b${anyOf(ENGLISH_NEGATIVE)}\\b|n['’]t\\b`, 'i')
