import { numeralWords } from '../lexicon/numerals'
import { chineseFigures } from './chinese'
import { digitFigures } from './digits'
import { englishFigures } from './english'
import type { Figure, MeasureUnit } from './figure'
import { koreanFigures } from './korean'
import { legible } from './legible'
import { unitOf } from './unit'
import { wordedFigures } from './worded'

/**
 * A number in a text, by value: 143억 달러 and $14.3 billion are both 14 300 000 000 USD. `start` and `end` are UTF-16 offsets
 * around the whole expression, including its currency sign, scale words and unit.
 */
export type Numeral = {
  start: number
  end: number
  value: number
  unit: MeasureUnit
  /** 수십만, 100여 명, "dozens", "some 300": not exact to the digit. */
  approximate: boolean
  /** Its other values, if its notation is ambiguous. */
  readings?: number[] | undefined
}

/** Every number of a text, in order and without overlaps. Unknown languages: digits only. */
export function numerals(written: string, language: string): Numeral[] {
  const text = legible(written, language)
  const found: Numeral[] = []
  let from = 0
  for (const figure of figures(text, language)) {
    const { start, end, unit } = figure.unit
      ? { start: figure.start, end: figure.end, unit: figure.unit }
      : unitOf(text, figure, language)
    if (figure.start < from) continue
    found.push({
      // What stands before it belongs to the number before: a sign between two is of the first.
      start: start < from ? figure.start : start,
      end,
      value: figure.value,
      unit,
      approximate: figure.approximate ?? false,
      ...(figure.readings && { readings: figure.readings }),
    })
    from = end
  }
  return found
}

/** Are the numerals of a language known, words and units too? If not, nothing can be said about them. */
export const knowsNumerals = (language: string) =>
  /^(?:ko|en|zh|ja)\b/.test(language) || numeralWords(language) !== undefined

function figures(text: string, language: string): Figure[] {
  switch (language.slice(0, 2)) {
    case 'ko':
      return koreanFigures(text)
    case 'en':
      return englishFigures(text)
    case 'zh':
    case 'ja':
      return chineseFigures(text)
    default:
      return numeralWords(language) ? wordedFigures(text, language) : digitFigures(text, language)
  }
}
