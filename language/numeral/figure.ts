export type UnitKind =
  | 'plain'
  | 'money'
  | 'percent'
  | 'date'
  | 'time'
  | 'duration'
  | 'ordinal'
  | 'fraction'
  | 'measure'
  | 'count'

/** `name` tells units of one kind apart: USD and KRW, day and month, km and mile. Empty where the kind says it all. */
export type MeasureUnit = { kind: UnitKind; name: string }

/** A number before its unit is known: what the scanner of one language sees. */
export type Figure = {
  start: number
  end: number
  value: number
  approximate?: boolean
  /** Set where the words say the unit themselves: 사흘, July, half, third. */
  unit?: MeasureUnit
}
