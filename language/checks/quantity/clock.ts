import { type Quantity, silentQuantity } from './quantity'

/**
 * 21:30, 4:05:30, 13 h 10: hours and minutes, in every language. A first number above 24 is a minute of a match (27:37), and any
 * may be one (3:35), or a length. "04:00" is four o'clock: a minute or second of zero matches, and nobody misses it.
 */
export function withClocks(text: string, found: readonly Quantity[]): Quantity[] {
  const out: Quantity[] = []
  for (let index = 0; index < found.length; index++) {
    const parts = partsAt(text, found, index)
    const first = found[index]
    if (!first) continue
    if (!parts) {
      out.push(asLength(text, found[index - 1], first))
      continue
    }
    const day = first.value <= 24 && Number.isInteger(parts[1]?.value)
    const units = day || parts.length === 3 ? ['hour', 'minute', 'second'] : ['minute', 'second']
    for (const [at, part] of parts.entries()) {
      const kind = day ? ('time' as const) : ('duration' as const)
      const silent = part.silent || (at > 0 && part.value === 0)
      out.push({ ...part, silent, follows: at > 0, unit: { kind, name: units[at] ?? 'second' } })
      const other = ['minute', 'second'][at]
      if (day && parts.length === 2 && other)
        out.push(silentQuantity(part.start, part.end, part.value, { kind: 'duration', name: other }))
    }
    index += parts.length - 1
  }
  return out
}

/** 33분 is a length or a minute of a match, unless its hour is before it. */
function asLength(text: string, previous: Quantity | undefined, quantity: Quantity): Quantity {
  if (quantity.unit.kind !== 'time' || quantity.unit.name !== 'minute') return quantity
  const hour = previous?.unit.kind === 'time' && text.slice(previous.end, quantity.start).trim().length < 3
  return hour ? { ...quantity, follows: true } : { ...quantity, unit: { kind: 'duration', name: 'minute' } }
}

/** The two or three numbers of a clock that begins here. */
function partsAt(text: string, found: readonly Quantity[], index: number): Quantity[] | null {
  const [one, two, three] = found.slice(index, index + 3)
  if (!one || !two || !isPart(text, one, two)) return null
  if (!/^\d{1,3}$/.test(digitsOf(text, one)) || one.value > 200) return null
  return three && isPart(text, two, three) ? [one, two, three] : [one, two]
}

function isPart(text: string, { end }: Quantity, next: Quantity): boolean {
  const between = text.slice(end, next.start)
  return /^(?::\s?|\s?h\s)$/.test(between) && /^[0-5]\d(?:\.\d+)?(?!\d)/.test(text.slice(next.start, next.end))
}

const digitsOf = (text: string, { start, end }: Quantity) => text.slice(start, end)
