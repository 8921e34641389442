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

/** `name` distinguishes units of one kind: USD and KRW, day and month, km and mile. Empty if the kind is enough. */
export type MeasureUnit = { kind: UnitKind; name: string }

/** A number before its unit is known: the output of one language's scanner. */
export type Figure = {
  start: number
  end: number
  value: number
  approximate?: boolean
  /** Its other values, if its notation is ambiguous: 1.127 in Arabic. */
  readings?: number[]
  /** Set if the words include the unit themselves: 사흘, July, half, third. */
  unit?: MeasureUnit
}
