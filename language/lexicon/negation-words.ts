import { anyOf } from './word-list'

/** How Korean and English negate. Written for Stet from general knowledge; copied from no dictionary or corpus. */

/**
 * Explicit negation in a Korean sentence, with the word that it negates: 참석하[지 않았다], 증거가 [없다], 학생이 [아니다],
 * 만지[지 마세요].
 */
export const KOREAN_NEGATION =
  /(?<word>[가-힣]{1,12})(?<not>지(?:는|도|를|만)? ?(?:않|못[하해했한할합]|말[아라자고]|마[세십라시])[가-힣]{0,5}| (?:수(?:는|도|가)?|적(?:이|은|도)?) ?없[다었습음는을으고][가-힣]{0,4}|(?<=[이가은는도]) ?(?:없[다었습음는을으]|아니[다었라고며]|아닙니|아닌)[가-힣]{0,4})(?![가-힣])/g

/** Negative in form only, or a question, or an idiom that translations render without a "not". */
const KOREAN_IDIOMS = `
[가거머]지 않, [가-힣]+거나 않, 가리지 않, 개의치, 거침없, 관계없, 굴하지, 그치지 않, 그칠 줄, 끊임없, 끝없, 나무랄, 나쁘지, 낮지, 놓치지, 늦지 않, 다르지, 다름없, 다름 ?아니,
더할 나위, 두말, 뒤지지, 드물지, 떠나지, 마다하지, 마다않, 마지않, 만만치, 말할 것도, 머지않, 멀지 않, 멈추지, 면치 못, 면하지, 못지않, 못잖, 문제없, 벗어나지, 변하지, 변함없, 빠뜨리지, 빠지지, 빼놓지,
뿐만? ?아니, 상관없, 서슴지, 수밖에, 수없, 숨기지, 심상치, 쉬지 않, 아끼지, 아낌없, 아니나, 아니냐, 아니면, 아닌가, 아닌지, 아닐까, 아랑곳, 않[을은]까, 않[을은]지, 않나[ ?]?, 않느냐, 않는가, 않는지, 않으면, 않은가, 않을 수,
않습니까, 어김없, 어쩔 수, 얼마 ?지나지, 얼마 ?되지, 없으면, 없지 않, 없[나냐는]지, 여념, 예외 없, 오래지, 이기지 못, 잊[지을] , 작지, 잘못, 적지, 지나지 않, 지지 않, 참지, 견디지, 피하지, 틀리지, 틀림없, 지 않아도, 지 못하면, 헤아릴,
[가-힣]도 아니고, [이가] 아니라(?![고며는]), 아닌 [가-힣], 더 바랄, 말할 수 없, 빼놓을, 뺄 수, 놓칠 수, 뗄 수, 있을 수 없, 믿을 수 없, 참을 수, 돈으로, 비할 수, 따라올 수, 견줄 수, 만이? 아니, 없지만, 않지만, 않고, 아니고, 아니며, 말고, 셀 수, 길지, 못한 채, 않은 채
`

/** Anything negative or nearly so in Korean: an English "not" may come from it. */
const KOREAN_NEGATIVE = String.raw`
[?？], 거부, 거의, 거절, 그쳤, 그칠, 금지, 금하, 기각, 끊, 나쁘, 나쁜, 나빠, 당연, 대신, (?<![가-힣])덜\s, 드물, 드문, 마[세십시요라]\S, 막[았는을아혀힌고히], 말[라아고자]\S?, 말 것, 면했, 면할, 모르, 모른, 모름, 모릅, 몰랐, 모를, 몰라, 못, 무관, 무산, 무죄, 무효, 무시, 무의, 무조건, 무제한, 무혐의, 밖에,
반대, 반박, 벗어, 부인, 부정, 부족, 부진, 부실, 부재, 부적, 부당, 비공개, 비밀, (?<![가-힣])비어, (?<![가-힣])빈\s, 빠[졌진지져], 뿐, 사라, 설마, 실패, 아니, 아닌, 아닙, 아닐, 아직, 아무, (?<![가-힣])안\s, (?<![가-힣])안[된돼되됩], 않, 어긋, 어렵, 어려, 없, 에야, 엔야, 여야만, 오히려, 외에, 외면, 의문, 의심,
이외, 잃, 전까지, 전에, 전혀, 절대, 정지, 제외, 좀처럼, 중단, 중지, 차라리, 철회, 취소, 포기, 피했, 피하, 피해, 하락, 한[데채], 힘들, 힘든, 결코, 결여, 미달, 미만, 미비, 미정, 미흡, 미숙, 미확인, 미공개, 미제출, 미신고, 미지급, 미완, 미해결, 만큼도, 물론, 밝히길, 꺼리, 꺼려, 삼가, 삼갔,
싫, 사양, 회피, 배제, 결렬, 결석, 불[가-힣], 지양, 자제, 유보, 보류, 연기, 늦, 제한, 처음, 최초, 유일, 괜찮, 예외, 면제, 해제, 탈락, 낙선, 고사, 거두, 방지, 차단, 예방, 다르, 다른, 달리, 뒤집, 엇갈, 배척, 못지, 한계, 기피, 침묵, 함구, 일축, 묵살, 단절, 멸종, 고갈, 공백, 소홀, 둔감, 둔화,
잊, 까먹, 쓸데, 쓸모, 터무니, 말아, 그만, 겨우, 고작, 간신, 만 [가-힣], 만이, 만을, 만으로, 만의, 이나마, 커녕, 대수, 의아, 뜻밖, 예상 밖, 의외, 지키지, 저지, 봉쇄, 마감, 끝나, 끝났, 종료, 폐지, 폐쇄, 파기, 무너, 놓[쳤치친]
`

/** Firmly negative, in words, prefixes and verbs. */
const ENGLISH_FIRM = String.raw`
abandon\w*, absen(t|ce|tee)\w*, abstain\w*, avoid\w*, ban(s|ned|ning)?, barely, barred, block\w*, boycott\w*, cancel\w*, can(not|['’]t), ceas\w+, declin\w+, den(y|ies|ied|ying|ial\w*),
depriv\w+, despite, dis(agre|allow|approv|believ|continu|like|miss|order|pleas|prov|qualif|regard|satisf|trust|advantag|appear|appoint|band|card|claim|count|engag|honest|incl|interest|join|loyal|obey|parag|prov|rupt|sent)\w*,
discourag\w+, doubt\w*, drop(ped|s)?, elusive, empty, except\w*, exclud\w+, fail\w*, false\w*, far from, few, fewer, forb\w+, forg[eo]t\w*, free of, gone, halt\w*, hardly, ignor\w+, il(legal|literate|logical|legitimate)\w*,
im(possib|balanc|mature|perfect|practical|proper|patient|moral|plausib)\w*, in(ab|cap|suff|valid|elig|complet|adequa|accur|consist|correct|curab|decis|definit|depend|direct|effect|effic|evit|experien|form|secur|sensit|stab|sufficien|tolera|visib)\w*,
ir(regular|relevant|responsib|reversib|replaceab)\w*, instead, lack\w*, less, little, los(e|es|ing|t), mis(s|ses|sed|sing|understand\w*|understood|match\w*), neglect\w*, neither, never, no, nobody, nonexistent, non-?\w+,
none, nor, not, nothing, nowhere, n['’]t, off[- ]limits, out of, oppos\w+, overlook\w*, poor\w*, bad(ly)?, prevent\w*, prohibit\w*, rare(ly)?, rather than, refrain\w*, refus\w+, reject\w*, rejection, reluctan\w+, resist\w*, ruled? out, r[au]n(s|ning)? out, end(s|ed|ing)?, cut, scrap\w*, quit, rebuff\w*, spurn\w*, snub\w*, revers\w+, lift(s|ed)?, abolish\w*, repeal\w*, revok\w+, expir\w+, terminat\w+, exhaust\w*, stands? by, stood by, stay(s|ed)?, scarce(ly)?,
seldom, short of, shun\w*, skip\w*, spar(ed|se)\w*, stall\w*, stop\w*, suspend\w*, turn(ed|s|ing)? down, unless, until, un(?!der|til|ion|it|ique|ivers|cle|ict|animous|ix|ifor|ify|ified|o\b)\w+, void, withdr[ae]w\w*, withh\w+, without,
wrong\w*, zero, \w+less(ly|ness)?, deprecat\w+, bare, missing, elsewhere, short-lived, spotless, still, yet, only, hard, difficult\w*, tough, struggl\w+, stuck, remain\w*, unchanged, same, but, silent, quiet, vacant, secret\w*, obscure, anonym\w+, pending, differ\w*, exempt\w*, question\w*, skeptic\w*, sceptic\w*,
as well as, not least, over-?\w*, too, must, had to, has to, have to, forced, incapable, powerless, limit\w*, minor, small, low, weak, slight\w*, modest, insignificant, brief, near, close, soon, long before, anything but, immune, invisible, hidden, hid, conceal\w*, concerns?, concerned, worr(y|ies|ied|ying|isome), warn\w*, risk\w*, danger\w*, hazard\w*, contaminat\w*, alarm(s|ed|ing)?, blank, sat out, sits? out, sitting out, dead, died, killed, broke\w*, violat\w+, defi\w+, flout\w*, against, away, beyond, worse, inferior, below, under, falls?, fell, undefeated, clean, innocent, safe, steady, constant\w*, stable
`

/** What else tells an English reader that something isn’t so, or goes on all the same: a threat to safety, kept from being halted. */
const ENGLISH_SOFT = String.raw`
advers\w+, all but, avert\w*, back(ed|s|ing)? (off|down|away|out), brush\w* (aside|off), challeng\w+, complain\w*, compromis\w+, contin\w+, cool(ly)?, critic\w*, defect\w*, disput\w+, endanger\w*, expos\w+, fears?, feared, first, flaw\w*, from (being )?\w+(ed|ing), go(es|ing)? (ahead|on), held (on|off), hold\w* (on|off), improv\w+, in (doubt|question), issues?, jeopard\w+,
keep\w*, kept, leav(e|es|ing), left, maintain\w*, objection\w*, off the table, open, persever\w+, persist\w*, press(es|ed|ing)? (on|ahead), problem\w*, proceed\w*, push(es|ed|ing)? (on|ahead), resum\w+, retain\w*, shelv\w+, shortage, shot down, shrug\w*, stuck to, threat\w*, unacceptab\w+, unclear, unchanged, vulnerab\w+, weather\w*, went (ahead|on)
`

/** English negatives that say something else, or ask: the source has no negation for them. */
const ENGLISH_IDIOMS = String.raw`
not (only|just|merely|simply|solely|to mention|least|unlike|until|far|long|so much|surprising\w*|necessarily|bad|guilty|uncommon|unusual|quite|all|every\w*|always|a few|as|even)\b, (can|could)(not|n['’]t) (help|wait|but|agree more|be (more|better|happier)|stop|have), no (doubt|wonder|one|longer|matter|less|more|sooner|better|fewer|later|surprise|\d|secret|stranger|later|later than|exception|other|end), no\., why (not|don['’]t), (wo|do|did|is|was|are|were|does|has|have|could|would|should)n['’]t (you|it|he|she|they|we|i)\b, never (before|mind|again|so), or not, if not, whether or not, not (?=\w+ but ), nothing (but|less|short), none other
`

export const KOREAN_IDIOM = new RegExp(anyOf(KOREAN_IDIOMS))
export const ANY_KOREAN_NEGATIVE = new RegExp(anyOf(KOREAN_NEGATIVE))
export const FIRM_ENGLISH_NEGATIVE = new RegExp(`(?<![\\w])${anyOf(ENGLISH_FIRM)}(?![\\w])|n['’]t\\b|\\w+-free\\b`, 'i')
export const SOFT_ENGLISH_NEGATIVE = new RegExp(`(?<![\\w])${anyOf(ENGLISH_SOFT)}(?![\\w])`, 'i')
export const ENGLISH_IDIOM = new RegExp(`\\b${anyOf(ENGLISH_IDIOMS)}`, 'i')

/** An explicit "not" and the word that it negates, without the little words between them. */
export const ENGLISH_NEGATION =
  /\b(?:(?:did|does|do|is|was|were|are|has|have|had|will|would|can|could|should|am|must)(?: not|n['’]t)|cannot|can['’]t|won['’]t|never|no)((?: (?:a|an|the|any|be|been|being|yet|even|really|actually|currently|immediately|formally|officially|publicly|fully|directly|yet|their|his|its|her|to|also|ever|in|at|on|clear))*) ([a-z]+)/i

/** Prefixes that negate the Korean word after them: 불참, 미확인, 비공개, 무관심. */
export const NEGATIVE_PREFIX = /^[불미비무반탈부]/
