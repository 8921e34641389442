import { anyOf } from './word-list'

/** How news says that something isn't certain. Written for Stet from general knowledge; copied from no dictionary or corpus. */

/** Each way of hedging in Korean, as it stands in a text. */
const KOREAN_HEDGES: Readonly<Record<string, string>> = {
  report: '것으로 (?:알려졌|알려져(?! ?있)|전해졌|전해져|전해진|알려진), 는 (?:소문|후문|설)(?:이|도|까지)',
  estimate:
    '(?:으로|[가-힣]로) 추정(?:된|됐|되), 것으로 (?:추정|추측|추산|관측(?!됐|된 )|풀이|분석|보인다|보이며|보이고|보여|여겨|판단|짐작)',
  forecast: '것으로 (?:예상|전망|기대|예측|내다), 전망(?:이다|했다|된다|이 나오|된 바)',
  possible:
    '가능성(?:이|을|도|은|까지|에), 수도 있[다는으어습], 지도 모른다, 듯하다, 듯 ?보인다, [을를는은한할]\\s?것 같[다아은습]',
  suspicion:
    '혐의(?:를|가|로|다|는) ?(?:받|조사|수사|입건|체포|구속|기소|고발|있|부인|적용)?, 의혹(?:이|을|도|에|으로)',
}

/** Everything that may say so in English. */
const ENGLISH_HEDGES = String.raw`
accus\w+, alleg\w+, allegation\w*, anticipat\w+, apparent\w*, appear\w*, approximate\w*, arrest\w*, assum\w+, believ\w+, bet(s|ting)?, can, cases?, chances?, charg\w+, claim\w*, complain\w*, concern\w*, controvers\w+, convict\w*, could, counts?, crimes?,
deem\w*, doubt\w*, due, estimat\w+, expect\w*, fac(e|es|ed|ing), fear\w*, feel\w*, felt, forecast\w*, foresee\w*, forese\w+, hint\w*, hop(e|es|ed|ing), if, impl(y|ies|ied), indicat\w+, indict\w*, intend\w*, investigat\w+, judg\w+, know(n|s|ing)?, learn\w*, likel\w+, look(s|ed|ing)?, may, maybe, might, must,
odds, offen[cs]e\w*, on course, on track, opportunit\w*, outlook, perceiv\w+, perhaps, plan\w*, plausibl\w*, pois(ed|es), possib\w+, potential\w*, predict\w*, presum\w+, probab\w+, probe\w*, project\w*, prosecut\w+, prospect\w*, purported\w*, question\w*, reckon\w*, regard\w*, reported\w*, reports?, reputed\w*, risk\w*, room, rumou?r\w*, sa(id|ys?), scandal\w*, seem\w*,
set to, should, signs?, slated, speculat\w+, sue[sd]?, suggest\w*, suppos\w+, suspect\w*, suspicio\w+, tend\w*, thought, threat\w*, to be, trial, understood, unclear, uncertain\w*, unlikely, view\w*, will, would, ['’]ll, ['’]d, according, analy\w+, interpret\w*, consider\w*, evidently, virtually, almost, as though, as if, like, wonder\w*, whether, candidates?, trend\w*, upcoming, future, scheduled, told, apt, prone, capab\w+, able, feasib\w+, guilty, violat\w+, wanted, warrants?, custody, detain\w*, detention, question\w*, plead\w*, pled, sentenc\w+, corruption, misconduct
`

/** Words that are a hedge and nothing else in English, and everything that may be one in Korean. */
const ENGLISH_SURE =
  'allegedly, reportedly, purportedly, supposedly, suspected of, is expected to, are expected to, is believed to, are believed to, is thought to, are thought to'
const KOREAN_ANY = `
[?？], 가능, 것으로, 것 같, 것이란, 것이라, 계획, 관측, 기대, 까지도, 내다봤, 내다보, 다는, 다며, 다고, 대로, 듯, 따르면, 라고, 라는, 라며, 를 통해, 만일, 만약, 모른다, 보도, 보인다, 보여, 분석, 불투명, 생각, 설[이도], 소문, 수 있, 수도, 알려[졌져진], 어쩌면, 여겨, 예상, 예정, 예측, 용의자, 우려, 위험, 유력, 으로 보, 의심, 의혹, 이른바, 잠재, 전망, 전해[졌져진],
점쳐, 주장, 짐작, 추산, 추정, 추측, 측[은이], 판단, 평가, 풀이, 혐의, 확률, 피의자, 피고, 예비, 후보, 겠, [을ㄹ] ?것, 할 ?것, 될 ?것, 일 ?것, 올 ?것, 날 ?것, 질 ?것, 릴 ?것, 칠 ?것, 갈 ?것, 볼 ?것, 을 ?것, 아마, 대개, 간주, 믿, 본다, 봤다, 보고 있, 이라는, 라더, 다더, 카더라, 앞두, 목표, 방침, 기소, 고발, 고소, 조사, 수사
`

export type Hedge = { readonly kind: string; readonly korean: RegExp }

export const HEDGES: readonly Hedge[] = Object.entries(KOREAN_HEDGES).map(([kind, words]) => ({
  kind,
  korean: new RegExp(anyOf(words)),
}))
export const ENGLISH_HEDGE = new RegExp(`(?<![\\w])${anyOf(ENGLISH_HEDGES)}(?![\\w])`, 'i')
export const SURE_ENGLISH_HEDGE = new RegExp(`\\b${anyOf(ENGLISH_SURE)}\\b`, 'i')
export const ANY_KOREAN_HEDGE = new RegExp(anyOf(KOREAN_ANY))
/** A possibility that is denied or measured is no hedge: 가능성이 없다, 가능성을 높였다. */
export const NO_HEDGE =
  /가능성(?:이|은|도)? ?(?:없|희박|낮)|가능성을 (?:일축|배제|차단)|무혐의|혐의(?:가|는|를)? ?(?:없|벗)/
