import type { MeasureUnit } from '../../numeral/figure'
import type { Numeral } from '../../numeral/numeral'

/**
 * A numeral as the checks see it: with what tells whether its absence on the other side would be a fault.
 * Offsets are UTF-16, half-open, in the text as it was given.
 */
export type Quantity = Numeral & {
  /** Written with digits. A small number in words comes and goes freely in translation. */
  digits: boolean
  /** In brackets: a conversion, a time zone, a rival's score, which stands on one side only. */
  bracketed: boolean
  /** Part of a name (B-52, 3G, 6자회담, 베네딕토 16세): the letters beside it, or `name`. */
  name?: string | undefined
  /** 수십만, dozens: an order of magnitude. */
  vague: boolean
  /** Other values it may have: the 3 of "3 to 5 million". */
  readings?: number[] | undefined
  /** A day whose month is said beside it, by number or as 다음달: not to be replaced by a weekday. */
  dated?: boolean | undefined
  /** The month of a day, where it stands beside it or beside the day it is joined to. */
  month?: number
  /** Never reported by itself: it only answers a number of the other side. */
  silent: boolean
}

/** A number that is only there to answer one of the other side: "a year", 9·11 as a month and a day. */
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
