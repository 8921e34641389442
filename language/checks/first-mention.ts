import { KOREAN_SURNAMES } from '../lexicon/surnames'
import { articleExample, type Check, type CheckFinding, place } from './check'
import { isNext, type Prose, proseIn, sideIn, type Word, wordsIn } from './consistency/prose'
import { append, type Use } from './consistency/uses'

type Key = 'first-mention'

export const firstMention: Check<Key> = {
  id: 'first-mention',
  family: 'logic',
  scope: 'article',
  title: { en: 'First mention', ko: '첫 언급' },
  summary: {
    en: 'Someone is called by the last name before the full name is given.',
    ko: '이름을 소개하기 전에 성만 먼저 썼습니다.',
  },
  why: {
    en: 'Readers meet a person once, with the full name and who it is; a paragraph that was moved leaves the last name first. Reported where the text gives the full name itself, later; headlines are left alone.',
    ko: '사람은 처음 나올 때 전체 이름과 직함으로 소개합니다. 문단을 옮기면 성이 먼저 나오기 쉽습니다. 뒤에서 전체 이름이 나올 때만 알리며 제목은 보지 않습니다.',
  },
  messages: {
    'first-mention': {
      severity: 'minor',
      en: '“{words}” is used before the text introduces {expected}.',
      ko: '{expected}을(를) 소개하기 전에 “{words}”(으)로 썼습니다.',
    },
  },
  classification: { category: 'style/inconsistent', gapType: 'omitted-context', lack: 'never' },
  run: (pairs, { options: { languages }, tick }) => {
    const found = new Map<string, CheckFinding<Key>[]>()
    const side = sideIn('en', languages)
    if (side === null) return found
    const texts = proseIn(pairs, side, tick).filter((text) => text.pair !== pairs[0] || /[.!?…]/.test(text.text))
    for (const { at, full } of earlyMentions(texts, tick)) {
      const one = place(at.pair, side, at.start, at.end)
      const message = { key: 'first-mention' as const, values: { words: one.quote, expected: full } }
      append(found, at.pair.key, { ...one, message, confidence: 0.7 })
    }
    return found
  },
  examples: [
    articleExample(
      ['Harlow'],
      ['가.', 'The council listened as Harlow spoke of the port.'],
      ['나.', 'Edward Harlow, its mayor, was elected in May.'],
      ['다.', 'On Friday Harlow resigned.'],
    ),
    articleExample(
      [],
      ['가.', 'Edward Harlow, its mayor, was elected in May.'],
      ['나.', 'The council listened as Harlow spoke of the port.'],
      ['다.', 'On Friday Harlow resigned.'],
    ),
    articleExample(
      [],
      ['가.', 'The council listened as Mary Harlow spoke of the port.'],
      ['나.', 'Her son Edward Harlow was elected in May.'],
      ['다.', 'On Friday Harlow resigned.'],
    ),
    articleExample(
      [],
      ['가.', 'The town of Harlow is old.'],
      ['나.', 'He went to North Harlow.'],
      ['다.', 'In Harlow it rained.'],
    ),
    articleExample(
      ['Mr. Okafor'],
      ['가.', 'What Mr. Okafor has seen he never forgot.'],
      ['나.', 'Born in Lagos, Samuel Okafor came to Dunmore as a child.'],
      ['다.', 'It was Okafor who found the bell.'],
    ),
    articleExample(
      [],
      ['가.', 'In Dunmore it rained.'],
      ['나.', 'The University of Dunmore is closed.'],
      ['다.', 'At noon Dunmore slept.'],
    ),
    articleExample(
      [],
      ['가.', 'The works of Wang Labs were sold.'],
      ['나.', 'Its head is An Wang.'],
      ['다.', 'Then Wang left.'],
    ),
    articleExample(
      ['Suh'],
      ['가.', 'Nobody knew what Suh would say.'],
      ['나.', 'Suh Min-kyung, who leads the project, wept.'],
      ['다.', 'For now Suh intends to rest.'],
    ),
    articleExample(
      [],
      ['가.', 'Nobody knew what Rep. Kim would say.'],
      ['나.', 'Kim Yu-jin spoke for an hour, and so did Kim Do-hyun.'],
      ['다.', 'Kim is in her second term.'],
    ),
    articleExample(
      [],
      ['가.', 'An official wept.'],
      ['나.', 'An Se-min, a singer, left after an hour.'],
      ['다.', 'An returns in May.'],
    ),
    articleExample(
      ['Okafor'],
      ['가.', 'At noon Okafor spoke.'],
      ['나.', 'Samuel Okafor, a guard, found the bell.'],
      ['다.', 'Okafor plans to sell it.'],
    ),
    articleExample([], ['', '']),
    articleExample([], ['가.', 'Harlow came.']),
    articleExample([], ['가.', 'Then Harlow came.'], ['나.', 'So Harlow left.']),
    articleExample(
      ['Okafor'],
      ['가.', 'Nobody asked Okafor.'],
      ['나.', '“We did not know,” said Samuel Okafor, a guard.'],
      ['다.', 'They asked Okafor on Monday.'],
    ),
    articleExample(
      [],
      ['가.', 'It was a Monday in June.'],
      ['나.', 'On Black Monday in June shares fell.'],
      ['다.', 'The Monday was dark.'],
    ),
    articleExample(
      [],
      ['가.', 'Shares of Ford fell.'],
      ['나.', 'Its founder, Henry Ford, liked black.'],
      ['다.', 'Workers at Ford struck.'],
    ),
    articleExample(
      [],
      ['가.', 'The Harlow case is old.'],
      ['나.', 'Edward Harlow was elected in May.'],
      ['다.', 'On Friday Harlow resigned.'],
    ),
    {
      ...articleExample([], ['', 'Dann sprach Harlow.'], ['', 'Edward Harlow kam.'], ['', 'Nun ging Harlow.']),
      to: 'de',
    },
  ],
}

/** A place where one word of a name stands. `order`: of its text in the article. */
type Mention = Omit<Use, 'of' | 'form'> & { readonly order: number }
type Name = { readonly full: string; readonly order: number; readonly firsts: Set<string> }

/** A Korean name begins with the last name. */
const SURNAMES = new Set(KOREAN_SURNAMES)

/** The first time that a last name stands alone before its full name does, where the person is called so again afterwards. */
function earlyMentions(texts: readonly Prose[], tick: () => void): { at: Mention; full: string }[] {
  const inSmall = new Set(
    texts.flatMap((text) => wordsIn(text).flatMap(({ word }) => (/^\p{Ll}/u.test(word) ? [word] : []))),
  )
  const names = new Map<string, Name>()
  const alone = new Map<string, Mention[]>()
  for (const [order, text] of texts.entries()) {
    tick()
    const words = wordsIn(text)
    for (const [index, one] of words.entries()) {
      if (!isName(one.word)) continue
      const before = wordBefore(text, words, index)
      const after = text.text.slice(one.end - text.at, one.end - text.at + 20)
      if (
        before &&
        isName(before.word) &&
        !NO_FIRST_NAME.test(before.word) &&
        !inSmall.has(before.word.toLowerCase())
      ) {
        if (/^ \p{Lu}/u.test(after)) continue
        const longer = wordBefore(text, words, index - 1)
        const [last, first] = SURNAMES.has(before.word) ? [before.word, one.word] : [one.word, before.word]
        const isWhole = !(longer && isName(longer.word) && !NO_FIRST_NAME.test(longer.word))
        const known = names.get(last)
        if (known) known.firsts.add(first)
        else names.set(last, { full: isWhole ? `${before.word} ${one.word}` : '', order, firsts: new Set([first]) })
      } else {
        const mention = standsAlone(text, one, after)
        if (mention) append(alone, one.word, { ...mention, order })
      }
    }
  }
  return [...names].flatMap(([last, { full, order, firsts }]) => {
    const all = alone.get(last) ?? []
    const [at] = all
    const isOnePerson = full !== '' && firsts.size === 1
    return at && isOnePerson && at.order < order && all.some((one) => one.order > order) ? [{ at, full }] : []
  })
}

/** The word right before, with nothing but a space between. */
function wordBefore(text: Prose, words: readonly Word[], index: number): Word | undefined {
  const [before, one] = [words[index - 1], words[index]]
  return before && isNext(text.pair, text.side, before, one) ? before : undefined
}

/** A last name, with its Mr. if it has one; undefined where the word may be something else than a person. */
function standsAlone(text: Prose, one: Word, after: string): Omit<Mention, 'order'> | undefined {
  const lead = text.text.slice(Math.max(0, one.start - text.at - 24), one.start - text.at)
  const title = /(?:Mr|Mrs|Ms|Dr)\. $/.exec(lead)?.[0] ?? ''
  if (PART_OF_MORE.test(after) || (title === '' && OF_SOMETHING_ELSE.test(lead))) return
  return { ...place(text.pair, text.side, one.start - title.length, one.end), pair: text.pair }
}

const isName = (word: string) => /^\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)?$/u.test(word)

/** Titles, and words with a capital that begin the names of other things. */
const NO_FIRST_NAME =
  /^(?:North|South|East|West|New|Old|Great|Upper|Lower|Saint|Mount|Lake|Port|Fort|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|President|Minister|Senator|Governor|Mayor|Judge|Justice|General|Colonel|Captain|Major|Sergeant|Officer|Professor|Doctor|Sir|Lord|Lady|Dame|Pope|Father|Sister|Brother|King|Queen|Prince|Princess|Chair(?:man|woman)?|Director|Secretary|Chief|Coach|Attorney|Mr|Mrs|Ms|Dr|National|Royal|United|University|Bank|Party|Club|City)$/

/** What stands after a name that is no person's, or makes it part of a longer one. */
const PART_OF_MORE =
  /^(?:[-–/&]| (?:\p{Lu}|and \p{Lu}|Inc|Corp|Ltd|(?:case|affair|family|brothers|group|company|team|report|plan|bill|law|camp|area|region|county|city|street|river)(?!\p{Ll}))|[’']s? \p{Lu})/u
/** Words before a place, a company or a lawsuit’s party, hardly ever before a person. */
const OF_SOMETHING_ELSE =
  /(?:\b(?:in|at|near|into|of|to|from|around|across|through|the|an?|shares|maker|giant|company|town|city|village)|\bvs?\.)\s*$/i
