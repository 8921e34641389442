import type { Quantity } from './quantity'

const SCALE = /(?:thousand|million|billion|trillion|\d(?:bn|m|k|tn))$/i

/** "3 to 5 million" and "150 million … and then 200.": a number without scale beside one that has it may share it. */
export function withScales(text: string, found: readonly Quantity[]): Quantity[] {
  const scaled = found.map(({ start, end, unit }) => {
    const written = text.slice(start, end).replace(/\s?(?:dollars?|euros?|pounds?|won|yen|yuan|percent|people)$/i, '')
    const scale = SCALE.exec(written)?.[0].toLowerCase().replace(/^\d/, '')
    return unit.kind === 'date' || scale === undefined ? 0 : (FACTOR[scale] ?? 0)
  })
  if (!scaled.some((factor) => factor > 0)) return [...found]
  let last = 0
  return found.map((quantity, index) => {
    if (scaled[index]) last = scaled[index] ?? 0
    if (scaled[index] || !quantity.digits || quantity.value >= 1000) return quantity
    const next = scaled[index + 1] ?? 0
    const joined =
      next > 0 &&
      /^(?: to | and | or |\s?[-–]\s?| to as much as )[$€£¥]?$/.test(
        text.slice(quantity.end, (found[index + 1]?.start ?? 0) + 1).replace(/[\d]$/, ''),
      )
    const factor = joined
      ? next
      : quantity.unit.kind === 'plain' && /^[.,;!?"”’)]|^$/.test(text.slice(quantity.end))
        ? last
        : 0
    return factor > 0 ? { ...quantity, readings: [Number((quantity.value * factor).toPrecision(12))] } : quantity
  })
}

const FACTOR: Record<string, number> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
}
