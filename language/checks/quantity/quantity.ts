import type { MeasureUnit } from '../../numeral/figure'
import type { Numeral } from '../../numeral/numeral'

/**
 * A numeral as the checks see it, with what decides whether its absence on the other side is a fault. Offsets are UTF-16,
 * half-open, in the original text.
 */
export type Quantity = Numeral & {
  /** Written with digits. Translation freely drops or adds small numbers in words. */
  digits: boolean
  /** In brackets: a conversion, a time zone, a rival's score, which one side may have alone. */
  bracketed: boolean
  /** Part of a name (B-52, 3G, 6자회담, 베네딕토 16세): the letters beside it, or `name`. */
  name?: string | undefined
  /** 수십만, dozens, nine-figure: an order of magnitude. */
  vague: boolean
  /** Other possible values: the 3 of "3 to 5 million". */
  readings?: number[] | undefined
  /** A day with its month beside it, by number or as 다음달: a weekday can't replace it. */
  dated?: boolean | undefined
  /** The month of a day, beside it or beside the day that it is joined to. */
  month?: number
  /** The minute of an hour, the second of a minute: one number with the one before it. */
  follows?: boolean | undefined
  /** Never reported by itself: it only matches a number of the other side. */
  silent: boolean
}

/**
 * A nine-figure sum, 9자리 금액: from 100 000 000 on. Never missed itself: its currency isn't said, and in another one it has
 * more figures or fewer.
 */
export const asFigures = (quantity: Quantity): Quantity => ({
  ...quantity,
  value: 10 ** (quantity.value - 1),
  readings: [quantity.value],
  vague: true,
  silent: true,
})

/** So many figures a number may be said to have. */
export const isFigures = (value: number) => Number.isInteger(value) && value >= 2 && value <= 15

/** A number only read to match one of the other side: "a year", 9·11 as a month and a day. */
export const silentQuantity = (start: number, end: number, value: number, unit: MeasureUnit): Quantity => ({
  start,
  end,
  value,
  unit,
  approximate: false,
  digits: false,
  bracketed: false,
  vague: false,
  silent: true,
})
