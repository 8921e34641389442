import type { Quantity } from './quantity'

/** The unit of an English number by the words around it, where the numeral alone doesn't tell. */
export function withUnit(quantity: Quantity, before: string, after: string, written: string): Quantity {
  const { value, unit, digits } = quantity
  const as = (kind: Quantity['unit']['kind'], name = ''): Quantity => ({ ...quantity, unit: { kind, name } })
  if (unit.kind === 'plain' || unit.kind === 'date') {
    if (digits && /^['’]?s\b/.test(after) && value % 10 === 0 && value < 2100) return as('date', 'decade')
    if (digits && value <= 24 && /^\s(?:in the (?:morning|afternoon|evening)|at night|o['’]clock)/.test(after))
      return as('time', 'hour')
  }
  if (unit.kind === 'plain') {
    if (/^[- ]degrees?\b|^\s?°/.test(after))
      return {
        ...as('measure', 'degree'),
        value: /(?:minus |[-−])$/.test(before) || /^[- ]degrees? below/.test(after) ? -value : value,
      }
    if (/^\s?mm\b|^[- ]millimet/.test(after)) return as('measure', 'mm')
    if (/^[- ]pounds?\b/.test(after)) return as('measure', 'pound')
    if (/^ basis points?\b/.test(after)) return as('percent', 'bp')
    if (/^[- ](?:percentage[- ])?points?\b/.test(after)) return as('percent', 'point')
    if (/\d{4}[-–/]$/.test(before) && /^\d\d$/.test(written)) return as('date', 'year')
    if (/\bage[ds]?\s$/.test(before)) return as('count', 'year old')
  }
  if (unit.kind === 'fraction' && /^[- ](?:of )?(?:an? )?(?:percentage[- ])?point\b/.test(after))
    return as('percent', 'point')
  if (unit.kind === 'fraction' && /^ of (?:a|one) percent\b/.test(after)) return as('percent')
  if (unit.name === 'm' && /^(?: per |\/| a )s(?:ec(?:ond)?)?\b/.test(after)) return as('measure', 'mps')
  return /^one$/i.test(written) && unit.kind === 'plain' ? { ...quantity, silent: true } : quantity
}
