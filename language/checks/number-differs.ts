import { akin, type Claim, claimsIn, likeness, quoted } from '../claims'
import { englishTopic } from '../lexicon/claim-words'
import { articleExample, type Check, type CheckFinding, place, type Side } from './check'
import { append } from './consistency/uses'
import { dimensionOf } from './quantity/dimension'
import type { Quantity } from './quantity/quantity'
import { readQuantities } from './quantity/read'

type Key = 'number-differs'

export const numberDiffers: Check<Key> = {
  id: 'number-differs',
  family: 'logic',
  scope: 'article',
  title: { en: 'Conflicting figures', ko: '엇갈리는 숫자' },
  summary: {
    en: 'Two places give the same thing different numbers.',
    ko: '같은 것의 숫자가 두 곳에서 다릅니다.',
  },
  why: {
    en: 'The lede says 14.3 billion, paragraph nine 13.4: one of them is wrong on either side. Reported where two sentences are about the same things in mostly the same words, with one number of that kind in each; other times, comparisons and rounded numbers are left alone.',
    ko: '리드에는 143억, 아홉째 문단에는 134억이라면 둘 중 하나는 틀렸습니다. 두 문장이 거의 같은 말로 같은 일을 다루고 같은 종류의 숫자가 하나씩일 때 알리며, 시점이 다르거나 비교하거나 어림한 숫자는 보지 않습니다.',
  },
  messages: {
    'number-differs': {
      severity: 'major',
      en: '{words} here, {other} elsewhere: “{sentence}”',
      ko: '여기서는 {words}, 다른 곳에서는 {other}: “{sentence}”',
    },
  },
  classification: { category: 'accuracy/mistranslation', gapType: 'contradiction', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    const found = new Map<string, CheckFinding<Key>[]>()
    for (const side of ['target', 'source'] as const) {
      // Most sentences give no number: they needn't be compared.
      const claims = claimsIn(pairs, side, languages, tick).filter(({ text }) => /\d/.test(text))
      const numbersOf = remember((claim) => told(claim, languages[side], tick))
      for (const [earlier, later] of akin(claims, LEAST_SHARED, tick)) {
        if (earlier.text === later.text || likeness(earlier, later).part < LEAST_PART) continue
        if (isContrasted(earlier) || isContrasted(later)) continue
        const one = compare(earlier, later, side, numbersOf)
        if (one) append(found, later.pair.key, one)
      }
    }
    return found
  },
  examples: [
    articleExample(
      ['$13.4 billion'],
      ['가.', 'The shipbuilder paid $14.3 billion for the yard in Dunmore.'],
      ['나.', 'For the Dunmore yard the shipbuilder has paid $13.4 billion.'],
    ),
    articleExample(
      [],
      ['가.', 'The shipbuilder paid $14.3 billion for the yard in Dunmore.'],
      ['나.', 'For the Dunmore yard the shipbuilder has paid $14.3 billion.'],
    ),
    articleExample(
      [],
      ['가.', 'The shipbuilder paid $14.3 billion for the yard in Dunmore.'],
      ['나.', 'For the Dunmore yard the shipbuilder paid about $14 billion.'],
    ),
    articleExample(
      [],
      ['가.', 'The shipbuilder paid $14.3 billion for the yard in Dunmore.'],
      ['나.', 'For the Dunmore yard the shipbuilder paid $14 billion.'],
    ),
    articleExample(
      [],
      ['가.', 'The shipbuilder paid $14.3 billion for the yard in Dunmore.'],
      ['나.', 'In the previous year the shipbuilder had offered $9 billion for the Dunmore yard.'],
    ),
    articleExample(
      ['49 percent'],
      ['가.', 'Under the deal Harlow acquired 45 percent of the foundry in Dunmore.'],
      ['나.', 'Harlow acquired 49 percent of the Dunmore foundry in the deal.'],
    ),
    articleExample(
      [],
      ['가.', 'Under the deal Harlow acquired 45 percent of the foundry in Dunmore.'],
      ['나.', 'Harlow acquired 49 ships.'],
    ),
    articleExample(
      ['14 people'],
      ['가.', 'The fire in the Dunmore hotel killed 12 people on Sunday night.'],
      ['나.', 'On Sunday night the fire killed 14 people in the hotel in Dunmore.'],
    ),
    articleExample(
      [],
      ['가.', 'The fire in the Dunmore hotel killed 12 people on Sunday night.'],
      ['나.', 'A fire in a Harlow school killed 14 people in 1998.'],
    ),
    articleExample(
      [],
      ['가.', 'The fire in the Dunmore hotel killed 12 people and injured 14 people on Sunday night.'],
      ['나.', 'On Sunday night the fire killed 14 people in the hotel in Dunmore.'],
    ),
    articleExample(
      ['134억 달러'],
      ['조선사는 던모어 조선소 인수에 143억 달러를 썼다.', 'A.'],
      ['던모어 조선소 인수에 조선사가 쓴 돈은 134억 달러다.', 'B.'],
    ),
    articleExample(
      [],
      ['조선사는 던모어 조선소 인수에 143억 달러를 썼다.', 'A.'],
      ['던모어 조선소 인수에 조선사가 쓴 돈은 143억 달러다.', 'B.'],
    ),
    articleExample(
      [],
      ['조선사는 던모어 조선소 인수에 143억 달러를 썼다.', 'A.'],
      ['지난해 던모어 조선소 인수에 조선사가 부른 돈은 90억 달러였다.', 'B.'],
    ),
    articleExample(
      ['350'],
      ['가.', 'The company hires 300 workers for its battery plant in Harlow.'],
      ['나.', 'The hiring of 350 workers for the battery plant in Harlow is its largest since 2020.'],
    ),
    articleExample(
      [],
      ['가.', 'The central bank put its key interest rate at 3.5 percent.'],
      ['나.', 'The central bank’s key interest rate had stood at 3.25 percent.'],
    ),
    articleExample(
      [],
      ['가.', 'Harlow ran the marathon of Dunmore in 129 minutes.'],
      ['나.', 'In 2018 Harlow ran the Dunmore marathon in 131 minutes.'],
    ),
    articleExample(
      [],
      ['보행자를 치고 달아난 운전자가 징역 5년을 선고받았다.', 'A.'],
      ['검찰은 보행자를 치고 달아난 운전자에게 징역 8년을 구형했다.', 'B.'],
    ),
    articleExample(
      [],
      ['가.', 'A head of cabbage costs 7,200 won at the market in Harlow.'],
      ['나.', 'A month ago a head of cabbage cost 4,100 won at the market in Harlow.'],
    ),
    articleExample(
      ['12 years'],
      ['가.', 'A pilot who smuggled drugs was sentenced to 10 years in prison in Dunmore.'],
      ['나.', 'The pilot was sentenced in Dunmore to 12 years in prison.'],
    ),
    articleExample(
      [],
      ['가.', 'The driver faces 5 years in prison and a fine of $250,000 for assault.'],
      ['나.', 'The driver faces 10 years in prison and a fine of $2,000 for the assault.'],
    ),
    articleExample([], ['', '']),
    articleExample([], ['가.', 'It cost $5.'], ['나.', 'It cost $6.']),
    articleExample(
      [],
      ['가.', 'The shipbuilder’s yard in Dunmore has 300 workers on 12 May.'],
      ['나.', 'The shipbuilder’s yard in Dunmore has 350 workers on 19 May.'],
    ),
  ],
}

/** Fewer topics in common, or a smaller part of the shorter sentence's, are not about the same thing. */
const [LEAST_SHARED, LEAST_PART] = [3, 0.6]

/** Another time, or one number set against another. */
const CONTRAST =
  /\b(?:previous(?:ly)?|earlier|before|last|prior|former(?:ly)?|next|later|initial(?:ly)?|original(?:ly)?|first|second|third|another|other|up|down|from|compared|than|rose|fell|grew|increase[ds]?|decrease[ds]?|more|less|fewer|additional|further|additionally|each|per|every|average|of which|including|rest|remaining|while|whereas|respectively|up to|at least|so far|now|then|until|ago|asked|sought|seeks?|demand(?:s|ed)?|lower court|raise[sd]?|raising|cuts?|cutting|lower(?:ed|s)?|had|(?<!\b(?:said|announced) (?:that )?(?:it|he|she|they) )would|could|may|expected|by 20\d\d)\b|지난|작년|전년|종전|이전|당초|애초|처음|다른|또 |추가|늘[어었]|줄[어었]|올[라랐려렸린릴]|내[려렸린릴]|인상|인하|현재|부터|기존|대비|비해|보다|각각|평균|가운데|중에|중 |이상|이하|최[대소] ?\d|까지|예상|전망|내년|올해|당시|수도? 있|구형|요구|[12]심|항소심|원심|했었|전에는|전까지|(?<!년 )이후/i

const isContrasted = ({ text }: Claim) => CONTRAST.test(text)

function compare(
  earlier: Claim,
  later: Claim,
  side: Side,
  numbersOf: (claim: Claim) => Told,
): CheckFinding<Key> | null {
  const [one, other] = [numbersOf(earlier), numbersOf(later)]
  if ([...one.times].some((time) => !other.times.has(time)) && other.times.size > 0) return null
  if ([...one.years, ...other.years].some((year) => !one.years.has(year) || !other.years.has(year))) return null
  const different = [...other.single].flatMap(([kind, quantity]) => {
    const before = one.single.get(kind)
    return before && !isRounded(before, quantity) ? [{ before, quantity }] : []
  })
  const [only] = different
  // Where more than one number is another, it is about something else.
  if (!only || different.length > 1) return null
  const { before, quantity } = only
  const at = place(later.pair, side, later.start + quantity.start, later.start + quantity.end)
  const sentence = quoted(earlier.text)
  const values = { words: at.quote, other: earlier.text.slice(before.start, before.end), sentence }
  return { ...at, message: { key: 'number-differs', values }, confidence: 0.6 }
}

type Told = ReturnType<typeof told>

/** A claim that is like several others is read once. */
function remember(read: (claim: Claim) => Told): (claim: Claim) => Told {
  const known = new Map<Claim, Told>()
  return (claim) => {
    const told = known.get(claim) ?? read(claim)
    known.set(claim, told)
    return told
  }
}

/** The numbers that stand alone in a claim among those of their kind; and its times. */
function told({ text }: Claim, language: string, tick: () => void) {
  const all = readQuantities(text, language, tick).filter(({ silent, name }) => !silent && name === undefined)
  const kinds = new Map<string, Quantity[]>()
  const times = new Set<string>()
  const years = new Set<number>()
  for (const one of all) {
    const isSince =
      /\bsince [^,.]{0,20}$/i.test(text.slice(Math.max(0, one.start - 30), one.start)) ||
      /^ ?이후/.test(text.slice(one.end, one.end + 4))
    if (one.unit.kind === 'date' && one.unit.name === 'year' && !isSince) years.add(one.value)
    if ((one.unit.kind === 'date' && !isSince) || one.unit.kind === 'time') times.add(`${one.unit.name} ${one.value}`)
    const name = COMPARED.has(one.unit.kind) ? dimensionOf(one.unit).name : nounAfter(text, one)
    if (name === undefined) continue
    const list = kinds.get(name)
    if (list) list.push(one)
    else kinds.set(name, [one])
  }
  const single = new Map(
    [...kinds].flatMap(([kind, list]) => {
      const [only] = list
      return list.length === 1 && only && !only.vague && !only.approximate ? [[kind, only] as const] : []
    }),
  )
  return { single, times, years }
}

/** What a bare number counts: 300 workers. */
function nounAfter(text: string, { unit, end }: Quantity): string | undefined {
  const noun = unit.kind === 'plain' ? /^ (\p{Ll}{3,20})(?![\p{L}-])/u.exec(text.slice(end, end + 24))?.[1] : undefined
  const topic = noun === undefined ? undefined : englishTopic(noun)
  return topic === undefined ? undefined : `number of ${topic}`
}

const COMPARED: ReadonlySet<string> = new Set(['money', 'percent', 'measure', 'count', 'duration'])

/** The same to the digits of the coarser one: 14.3 billion and 14 billion. */
function isRounded(one: Quantity, other: Quantity): boolean {
  const [a, b] = [one, other].map(({ value, unit }) => Math.abs(value * dimensionOf(unit).factor)) as [number, number]
  if (a === b) return true
  const [larger, smaller] = a > b ? [a, b] : [b, a]
  if (smaller === 0) return false
  for (const digits of [1, 2, 3]) {
    const isSame = Number(larger.toPrecision(digits)) === Number(smaller.toPrecision(digits))
    if (isSame && [a, b].some((value) => Number(value.toPrecision(digits)) === value)) return true
  }
  return false
}
