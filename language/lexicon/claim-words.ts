import { anyOf } from './word-list'

/** Words that carry an argument, and words that carry none. Written for Stet from general knowledge; copied from no dictionary or corpus. */

/** Too common to say what a sentence is about. */
const ENGLISH_PALE = `
a an the and or but nor so yet for of in on at to by with from into onto over under after before between among against about
around through during within without toward towards upon across along behind beyond near since until till than as if then
when while where which who whom whose what why how that this these those there here it its he him his she her hers they them
their theirs we us our you your i me my mine one ones own be is are was were been being am do does did done doing have has had
having will would shall should can could may might must not no none never also too very much many more most less least few
several some any all both each every other another such same only just even still again once ever already now today yesterday
tomorrow percent million billion trillion won dollar dollars euro euros degrees celsius new old first last next up down out off back away say says said saying bring brings brought attempt attempts attempting attempted expect expects expected tell told make made making get got take took
taken give given go goes went going come came use used using like well however because due according per via amid
year month week day time people thing part number way lot kind mr ms mrs dr
`.trim()

/** Endings that turn an English word into another of its family: compete, competition, competitive. The longest first. */
const FAMILY_ENDINGS =
  'iveness ization isation ations itions ation ition tions sions tion sion ments ment ness ities ity ively ives ive ially ally ial als al ances ance ences ence ants ant ents ent ors or ers er ures ure ings ing ed ly es s e y'.split(
    ' ',
  )

const PALE = new Set(ENGLISH_PALE.split(/\s+/))

/** The longest of them that leaves four letters. */
const ENDING = new RegExp(`^.{4,}?(${FAMILY_ENDINGS.join('|')})$`)

/** What an English word is about: the letters that it shares with the words of its family; undefined: nothing much. */
export function englishTopic(word: string): string | undefined {
  const whole = word
    .toLowerCase()
    .replace(/['’](?:s|t|re|ve|ll|d)?$/, '')
    .replace(/ie[sd]$/, 'y')
  if (whole.length < 3 || PALE.has(whole)) return
  const ending = ENDING.exec(whole)?.[1]
  return ending === undefined ? whole.replace(/s$/, '') : whole.slice(0, -ending.length)
}

const KOREAN_PALE = new Set(
  '했다고 한다고 있다고 됐다고 이라고 것으로 것이다 밝혔다 밝혔 말했다 전했다 때문 때문이 경우 가운데 것 수 등 및 그 이 저 때 중 더 또 또한 그리고 그러나 하지만 이번 지난 오는 올해 지난해 내년 최근 현재 이날 그는 그가 있어 있고 있으며 이를 있다 있는 없다 없는 했다 한다 하는 대한 대해 위해 통해 따라 관련 가장 매우 모두 다른 모든 약 각'.split(
    ' ',
  ),
)

/** The same of a Korean word that has lost its particles. */
export function koreanTopic(word: string): string | undefined {
  if (word.length < 2 || KOREAN_PALE.has(word)) return
  // 의존해, 의존하는, 의존했다; 우선시할.
  const noun =
    /^([가-힣]{2,}?)(?:시?[하할한함했해]|시키|시켜|시킨|시킬|되|된|될|됐|돼)[가-힣]*$/.exec(word)?.[1] ?? word
  return noun.slice(0, 3)
}

/** Something is only considered, hoped for or supposed. */
const ENGLISH_DOUBT = `
would, could, may, might, whether, if, perhaps, possibly, potential(ly)?, probab(le|ly), likely, unlikely, consider(s|ed|ing)?, weigh(s|ed|ing)?, mull(s|ed|ing)?,
discuss(es|ed|ing)?, propos(e|es|ed|ing|al|als), plan(s|ned|ning)?, hop(e|es|ed|ing), expect(s|ed|ing)?, aim(s|ed|ing)?, intend(s|ed)?, seek(s|ing)?, preliminary,
hypothetical(ly)?, allegedly, reportedly, alleged, suspected, appears?, seems?, forecasts?, predict(s|ed|ing)?, should, in talks, under review, prospects?, possibilit(y|ies)
`
const KOREAN_DOUBT = String.raw`
가능성, 전망, 예상, 예비, 검토, 논의, 계획, 예정, 추진, 고려, 관측, 추정, 우려, 기대, 것으로 보, 수 있, 수도 있, 다면, [할될일] 경우, [가-힣](?<![반측장화국지표전정내외수당방]|따르|의하)면(?=\s), 추산, 듯하, 가설, 알려졌, 전해졌, 방침, 목표
`
export const DOUBT = {
  english: new RegExp(`(?<![\\w’'-])${anyOf(ENGLISH_DOUBT)}(?![\\w-])`, 'i'),
  korean: new RegExp(anyOf(KOREAN_DOUBT)),
} as const

/** One thing is said to come of another. */
const ENGLISH_CAUSE = String.raw`
because, therefore, thus, hence, consequently, as a result, as a consequence, for (this|that) reason, that is why, that['’]s why, which is why,
(?<!\b(am|is|are|was|were|be|been) )due to, due to(?= (the|an?|its?|his|her|their|this|that|\w+ing|[\w-]+ (of|and))\b), owing to, thanks to
`
const ENGLISH_ANY_CAUSE = String.raw`
because, therefore, thus, hence, consequently, result(s|ed|ing)?, consequences?, reasons?, why, due, owing, thanks, so, as, since, for, given, in light of, in view of, with, amid, after, from, by, caus(e|es|ed|ing), led, lead(s|ing)?, prompt(s|ed|ing)?,
forc(e|es|ed|ing), driv(e|es|en|ing), drove, mean(s|t|ing)?, make(s)?, made, making, trigger(s|ed|ing)?, spark(s|ed|ing)?, contribut\w+, attribut\w+, blam(e|es|ed|ing), fuel\w*, allow(s|ed|ing)?, let(s|ting)?, help(s|ed|ing)?, enabl(e|es|ed|ing), through, then, when, over,
leav(e|es|ing), left, follow(s|ed|ing)?, behind, owe[sd]?, in case, lest, to avoid, to prevent, fear(s|ed|ing)?,
in (the )?(\w+ )?(\w+ )?(fog|rain|snow|wind|winds|heat|cold|dark|darkness|smoke|storm|drought|crisis|pandemic|absence|wake|face|response|protest)
`
const KOREAN_CAUSE =
  '때문(?:에|이|으로|인), 그래서, 따라서, 그러므로, 덕분(?:에|이|으로), 탓(?:에|이|으로), 그 결과(?![가-힣]), 이로 인해, 이 때문'
const KOREAN_ANY_CAUSE = String.raw`
때문, 그래서, 따라, 따른, 그러므로, 덕, 탓, 결과, 인해, 인한, 말미암, 이유, 까닭, 원인, 영향, 여파, 고려, 감안, 볼 때, 위해, 위한, 감사, 고맙, 바람에, 만큼, 이라(?=\s), 으로, 로(?=\s), 로써, 면서,
[가-힣](?:서|니|므로|기에|느라|자|며|고|는데|은데|ㄴ데|던|길래)(?![가-힣]), (?<![위대통향올난])해(?=\s), [가-힣](?:아|어|여|돼|져|려|혀|겨|쳐|워|러|라|와|놔|내|꺼|커|켜|됨|움)(?=\s),
(?:비|눈|폭우|폭설|호우|강풍|태풍|가뭄|더위|폭염|추위|한파|화재|지진|불황|경기|부담|충격|소식|반발|반대|압박|비판|부진|감소|증가|상승|하락|우려|기대|부족|수요|파업|전쟁|부상|판정)에(?=\s)
`
export const CAUSE = {
  english: new RegExp(`(?<![\\w-])${anyOf(ENGLISH_CAUSE)}(?![\\w-])`, 'i'),
  anyEnglish: new RegExp(`(?<![\\w-])${anyOf(ENGLISH_ANY_CAUSE)}(?![\\w-])|[;:–—]`, 'i'),
  korean: new RegExp(anyOf(KOREAN_CAUSE)),
  anyKorean: new RegExp(anyOf(KOREAN_ANY_CAUSE)),
} as const

/** What several of the sources below are called alike. */
const SHARED: Readonly<Record<string, string>> = {
  PROSECUTORS:
    "prosecutor,prosecutors,prosecutors[’'],prosecution,attorney,attorneys,Justice Department,authorities,officials,investigators",
  COURT: '(?<!Constitutional )courts?',
  FIRE: 'fire,firefighters,rescue,rescuers,authorities,officials',
}

/** Whom news goes by: in Korean, and everything that it may be called in English. */
const SOURCES = `
경찰=police,officer,officers,constabulary,sheriff,troopers,detectives,Scotland Yard,investigators,authorities,officials
검찰=PROSECUTORS
지검=PROSECUTORS
특검=PROSECUTORS,special counsel
법원=COURT,judge,judges,ruling,justice,justices,tribunal
대법원=COURT,justice,justices,ruling
헌법재판소=(?<!(?:Supreme|District|High) )court,justice,justices,ruling
재판부=COURT,judge,judges,justices,ruling,bench,panel
정부=government,administration,officials,ministry,authorities,cabinet,state,Seoul,Washington
대통령실=presidential,president,Blue House,Yongsan,office
총리실=prime minister,prime minister’s,office
국방부=Defense Ministry,Defence Ministry,Ministry of Defense,Ministry of Defence,Pentagon,Defense Department,Department of Defense,military,the ministry,ministry officials
합동참모본부=Joint Chiefs,JCS,military
외교부=Foreign Ministry,Ministry of Foreign Affairs,diplomats,the ministry,ministry officials
통일부=Unification Ministry,Ministry of Unification,the ministry,ministry officials
환경부=Environment Ministry,Ministry of Environment,the ministry,ministry officials
국토교통부=Land,Transport,Infrastructure,the ministry,ministry officials
고용노동부=Labor,Labour,Employment,the ministry,ministry officials
기획재정부=Finance,Economy,the ministry,ministry officials
금융위원회=Financial Services,FSC,commission,regulator,regulators,watchdog
금융감독원=Financial Supervisory,FSS,regulator,regulators,watchdog,authorities
공정거래위원회=Fair Trade,FTC,KFTC,antitrust,regulator,regulators,watchdog
감사원=Audit,auditors,inspectors
국세청=tax
관세청=customs
국가정보원=intelligence,spy,NIS
중앙선거관리위원회=election,commission
인권위원회=human rights,rights,commission
통계청=Statistics Korea,statistics,census,bureau,office
한국은행=Bank of Korea,BOK,central bank
소방당국=FIRE
소방서=FIRE
소방청=FIRE
해양경찰=Coast Guard,police,officials,authorities
기상청=weather,meteorological,Met Office,forecasters,forecaster
전문가=expert,experts,analyst,analysts,specialist,specialists,scientists,observers
변호사=lawyer,lawyers,attorney,attorneys,counsel
변호인=lawyer,lawyers,attorney,attorneys,counsel,defense,defence
소식통=source,sources,people,person,official,officials
목격자=witness,witnesses,bystander,bystanders,onlookers
주민=resident,residents,locals,villagers,neighbors,neighbours,people
유족=family,families,relatives,bereaved
병원=hospital,hospitals,doctors,clinic,medics
노조=union,unions,workers
교육부=Education Ministry,Ministry of Education,Education Department,Department of Education,the ministry,ministry officials
질병관리청=KDCA,Disease Control
보건복지부=Health,Welfare,the ministry,ministry officials
연구진=researchers,researcher,scientists,study,team,authors
세계보건기구=World Health Organization,WHO
야당=opposition
여당=ruling party,governing party
유엔=United Nations,UN,U.N.
뉴욕타임스=New York Times,NYT,Times,newspaper,paper
월스트리트저널=Wall Street Journal,WSJ,Journal,newspaper,paper
워싱턴포스트=Washington Post,Post,newspaper,paper
파이낸셜타임스=Financial Times,FT,newspaper,paper
로이터=Reuters,news agency,agency
블룸버그=Bloomberg,news agency,agency
교도통신=Kyodo,news agency,agency
신화통신=Xinhua,news agency,agency
연합뉴스=Yonhap,news agency,agency
AP=AP,Associated Press,news agency,agency
AFP=AFP,Agence France-Presse,news agency,agency
CNN=CNN
BBC=BBC
`
  .trim()
  .split('\n')
  .map((line) => {
    const [korean = '', english = ''] = line.split('=')
    return { korean, english: english.replace(/[A-Z]{4,}(?=,|$)/g, (name) => SHARED[name] ?? name).split(',') }
  })

/** A source of news: how Korean calls it, and all that it may be in English. */
export type NewsSource = { readonly korean: string; readonly english: RegExp }

export const NEWS_SOURCES: readonly NewsSource[] = SOURCES.map(({ korean, english }) => ({
  korean,
  english: new RegExp(`(?<![\\w-])(?:${english.join('|')})(?![\\w-])`, 'i'),
}))
