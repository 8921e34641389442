import { type DayHalf, ENGLISH_CLOCK, ENGLISH_HALVES, halfOf, KOREAN_HALVES, OTHER_CLOCK } from '../lexicon/day-halves'
import { type Pair, type Place, place } from './check'

/** Korean words for a half of the day, and the English ones that say the other. */
export type Contradiction = { readonly source: Place; readonly target: Place }

/**
 * 오전 9시 as “9 p.m.”, hour by hour where both sides give them; 오후 as “morning” where neither side says anything else of the
 * kind. A clock of another place makes nothing certain.
 */
export function exchangedHalf(pair: Pair): Contradiction | null {
  if (!KOREAN_WORD.test(pair.source) || OTHER_CLOCK.test(pair.source) || ENGLISH_CLOCK.test(pair.target)) return null
  return exchangedClock(pair) ?? exchangedWord(pair)
}

const KOREAN_WORD = /오전|오후|새벽|아침|낮|저녁|밤/
type Clock = { readonly hour: number; readonly half: DayHalf | null; readonly at: Place }

function exchangedClock(pair: Pair): Contradiction | null {
  const source = [...pair.source.matchAll(/(오전|오후|새벽|아침|낮|저녁|밤) ?(\d{1,2}) ?(?:시|:)/g)].map(
    ({ 0: words, 1: word = '', 2: hour = '', index }): Clock => ({
      ...{ hour: Number(hour), half: halfOf(word, Number(hour)) },
      at: place(pair, 'source', index, index + words.replace(/ ?:$/, '').length),
    }),
  )
  const target = [...pair.target.matchAll(ENGLISH_CLOCKS)].map(
    ({ 0: words, 1: hour = '', 2: half = '', 3: of24 = '', index }): Clock => ({
      ...(of24 === ''
        ? { hour: Number(hour), half: half.toLowerCase() === 'a' ? 'am' : 'pm' }
        : { hour: Number(of24) % 12, half: Number(of24) < 12 ? 'am' : 'pm' }),
      at: place(pair, 'target', index, index + words.length),
    }),
  )
  for (const { hour, half, at } of source) {
    const same = target.filter((one) => one.hour === hour)
    const [other] = same
    if (half === null || !other || same.length > 1 || source.filter((one) => one.hour === hour).length > 1) continue
    // Said once more in another way: 6 in the morning.
    if (other.half === half || timesNamed(pair.target, hour) > 1) continue
    return { source: at, target: other.at }
  }
  return null
}

const timesNamed = (text: string, hour: number) =>
  text.match(new RegExp(`(?<![\\d.:])${hour}(?!\\d)`, 'g'))?.length ?? 0

/** 9 p.m., 9.30am, and 21:00 or 09:00, which say the half themselves. */
const ENGLISH_CLOCKS =
  /(?<![\d.:])(?:(\d{1,2})(?:[:.]\d\d)? ?([ap])(?:\.m\.|m\b)|(0[1-9]|1[3-9]|2[0-3]):[0-5]\d(?![\d:]| ?[ap]\.?m))/gi

function exchangedWord(pair: Pair): Contradiction | null {
  const halves: readonly (readonly [DayHalf, DayHalf])[] = [
    ['am', 'pm'],
    ['pm', 'am'],
  ]
  for (const [own, other] of halves) {
    const words = KOREAN_HALVES[own].plain.exec(pair.source)
    const contrary = ENGLISH_HALVES[other].plain.exec(pair.target)
    if (!words || !contrary || KOREAN_HALVES[other].any.test(pair.source)) continue
    if (ENGLISH_HALVES[own].any.test(pair.target)) continue
    return {
      source: place(pair, 'source', words.index, words.index + words[0].length),
      target: place(pair, 'target', contrary.index, contrary.index + contrary[0].length),
    }
  }
  return null
}
