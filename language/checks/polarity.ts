import { sentences } from '../segment'
import { type Check, example, type Found, type Languages, type Pair, place, type Side } from './check'

export const polarity: Check = {
  id: 'polarity',
  scope: 'pair',
  title: { en: 'Reversed meaning', ko: '뒤바뀐 뜻' },
  why: {
    en: 'A “not” that came or went, or a rise that became a fall, turns a report into its opposite. Only plain cases are told: one side says it outright, the other has nothing of the kind.',
    ko: '부정이 생기거나 사라지고 상승이 하락으로 바뀌면 기사의 뜻이 뒤집힙니다. 한쪽은 분명히 말하고 다른 쪽에는 그런 말이 전혀 없을 때만 알립니다.',
  },
  run: (pair, { options: { languages } }) => {
    if (!/^ko/.test(languages.source) || !/^en/.test(languages.target)) return []
    return [...direction(pair), ...negation(pair, languages)]
  },
  examples: [
    example('주가는 3% 올랐다.', 'Shares fell 3 percent.', 'fell'),
    example('주가는 3% 올랐다.', 'Shares rose 3 percent.'),
    example('유가는 4달러 하락했다.', 'Crude climbed $4.', 'climbed'),
    example('유가는 4달러 하락했다.', 'Crude tumbled $4.'),
    example('실업률이 5%로 떨어져 고용이 늘었다.', 'Unemployment fell to 5 percent.'),
    example('수출이 크게 늘었다.', 'Exports dropped sharply.', 'dropped'),
    example('세금을 인하했다.', 'The tax was raised.', 'raised'),
    example('감소폭이 줄었다.', 'The decrease got smaller.'),
    example('증가세가 둔화했다.', 'Growth slowed down.'),
    example('그는 회담에 참석했다.', 'He did not attend the talks.', 'did not'),
    example('그는 회담에 참석하지 않았다.', 'He attended the talks.', '하지 않았다'),
    example('그는 회담에 참석하지 않았다.', 'He did not attend the talks.'),
    example('그는 회담에 불참했다.', 'He did not attend the talks.'),
    example('그는 참석할 수밖에 없었다.', 'He had to attend.'),
    example('회담에 참석하지 못했다.', 'He missed the talks.'),
    example('그는 제안을 거부했다.', 'He did not accept the offer.'),
    example('비가 와서 경기가 취소됐다.', 'The match was not played because of rain.'),
    example('그뿐만 아니라 동생도 왔다.', 'His brother came, too.'),
    example(
      '여당은 법안을 처리하지 않겠다고 약속했다.',
      'The ruling party promised to pass the bill.',
      '하지 않겠다고',
    ),
    example('여당은 법안을 처리하지 않겠다고 약속했다.', 'The ruling party promised not to pass the bill.'),
    example('정부는 자료를 공개하지 않기로 했다.', 'The government decided to release the data.', '하지 않기로'),
    example('증거가 없다.', 'There is evidence.', '없다'),
    example('아직 모른다.', 'It is not known yet.'),
  ],
}

const UP_KO = /(?:올랐|오른(?!쪽|손|발|팔|편)|오르|상승|증가|늘[었어고린려]|급등|인상|치솟|뛰었)/
const DOWN_KO = /(?:내렸|내린|내려|하락|감소|줄[었어고인]|급락|인하|떨어|삭감|폭락|낮[췄아춰])/
const UP_EN =
  /\b(?:rose|risen|climb(?:ed|s)|jump(?:ed|s)|gain(?:ed|s)|grew|grown|increas(?:ed|es|e)|surg(?:ed|es)|soar(?:ed|s)|rais(?:ed|es)|advanced|rall(?:ied|ies)|higher|rise|up)\b/i
const DOWN_EN =
  /\b(?:fell|fallen|drop(?:ped|s)?|declin(?:ed|es|e)|decreas(?:ed|es|e)|lost|slid|plung(?:ed|es)|plummet(?:ed|s)|tumbl(?:ed|es)|slump(?:ed|s)|shed|sank|cut|lower(?:ed)?|reduc(?:ed|es|tion)|dip(?:ped|s)?|down|slow(?:ed|s|er|ing)?|smaller|less|fewer|fall(?:s|en)?|shr[aiu]nk|eas(?:ed|es))\b/i
/** Told as the reverse only of a plain verb: "up" and "down" are too many things. */
const PLAIN_UP = /\b(?:rose|climbed|jumped|gained|grew|increased|surged|soared|raised|advanced)\b/i
const PLAIN_DOWN =
  /\b(?:fell|dropped|declined|decreased|slid|plunged|plummeted|tumbled|slumped|shed|lowered|reduced)\b/i

/** All that one side says goes up, all that the other says goes down. */
function direction(pair: Pair): Found[] {
  const [up, down] = [UP_KO.exec(pair.source), DOWN_KO.exec(pair.source)]
  if ((up === null) === (down === null)) return []
  if (up ? UP_EN.test(pair.target) : DOWN_EN.test(pair.target)) return []
  const against = (up ? PLAIN_DOWN : PLAIN_UP).exec(pair.target)
  const own = up ?? down
  if (!against || !own || (/[가-힣]/.test(pair.source) && /둔화|완화|그쳤|주춤/.test(pair.source))) return []
  return [reversed(pair, 'direction', 'target', against.index, against[0], own.index, own[0], 0.8)]
}

/** Outright negation, and all that may stand for it on the other side; both lists kept wide, so that only plain cases are left. */
const NOT_KO =
  /[가-힣]지(?:는|도|를)?\s?(?:않|못하?|못했|않았)(?:는|했|았|겠)?(?:다|습니다|다고|라고|고|기로|을 것)(?![가-힣])|(?<![가-힣])(?:없|아니)(?:다|었다|습니다|라고|고)(?![가-힣])/
const ANY_KO =
  /않|못|없|아니|아닌|안\s|말[라고아]|금지|거부|부인|실패|불[가-힣]|미[가-힣]|무[가-힣]|비[가-힣]|반대|중단|취소|막|제외|모르|모른|몰랐|빠[졌진지]|잃|만\b|뿐|밖에|그쳤|까지|전까지|어렵|힘들|거의|외에|대신|보다|드물|사라|아직|여전|중지|포기|철회|기각|무산|면했|피했|거절|끊|벗어|이외|뿐만|하지만|그러나|불구|오히려|차라리|의문|의심|설마|[?？]/
/** A negative clause of its own beside the main one. */
const CLAUSES = /,\s(?:but|and|or|so|which|who|though)\b|;|\b(?:but|although|though|because|if|when|that)\b/
const NOT_EN =
  /\b(?:(?:did|does|do|is|was|were|are|has|have|had|will|would|can|could|should)(?: not|n['’]t)|cannot|never)\b/i
const ANY_EN =
  /\b(?:not?|none|nothing|nobody|neither|nor|never|without|cannot|un\w+|in(?:ability|capable|sufficient|valid|eligible|complete|adequate)\w*|im(?:possible|balance)\w*|dis\w+|non\w*|ir\w+|fail\w*|lack\w*|refus\w+|den(?:y|ied|ies|ial)\w*|reject\w*|avoid\w*|prevent\w*|stop\w*|ban\w*|barely|hardly|scarcely|rarely|seldom|few|fewer|\w+less(?:ly)?|little|less|least|only|but|rather|instead|until|unless|except|beyond|despite|too|rule[sd]? out|far from|absen\w+|still|free|end\w*|los\w+|against|oppos\w+|difficult\w*|hard|miss\w*|halt\w*|cancel\w*|abandon\w*|ignor\w+|exclud\w+|doubt\w*|question\w*|out of|yet|away|remain\w*|must|had to|have to|has to|need\w*|all|every|any|always|more|most|other|also|too|as well|even|although|though|while|left|bar(?:red|s)?|block\w*|withh\w+|declin\w+|drop\w*|short|skip\w*|forb\w+|prohibit\w*|suspend\w*|reluctan\w+|hesitat\w+|minus|zero|empty|blank|gone|dead|bare|unknown|contrary|quit\w*|resist\w*|turn\w* down|n['’]t)\b|n['’]t\b/i

function negation(pair: Pair, languages: Languages): Found[] {
  if (pair.source.length > 90 || pair.target.length > 220 || pair.target === '' || pair.source === '') return []
  if (sentences(pair.source, languages.source).length !== 1 || sentences(pair.target, languages.target).length !== 1)
    return []
  const source = NOT_KO.exec(pair.source)
  const target = NOT_EN.exec(pair.target)
  if (source && !ANY_EN.test(pair.target) && !/수밖에|뿐|만\s?아니|아니라|않을 수|않으면|못지/.test(pair.source)) {
    return [lostOrAdded(pair, 'lost', 'source', source.index, source[0])]
  }
  if (target && !source && !CLAUSES.test(pair.target) && !ANY_KO.test(pair.source))
    return [lostOrAdded(pair, 'added', 'target', target.index, target[0])]
  return []
}

function lostOrAdded(pair: Pair, key: string, side: Side, start: number, words: string): Found {
  return {
    ...place(pair, side, start, start + words.length),
    severity: 'major',
    message: { key: `polarity.${key}`, values: { words } },
    confidence: 0.75,
  }
}

function reversed(
  pair: Pair,
  key: string,
  side: Side,
  start: number,
  words: string,
  other: number,
  otherWords: string,
  confidence: number,
): Found {
  return {
    ...place(pair, side, start, start + words.length),
    severity: 'major',
    message: { key: `polarity.${key}`, values: { source: otherWords, target: words } },
    counterpart: place(pair, side === 'target' ? 'source' : 'target', other, other + otherWords.length),
    confidence,
  }
}
