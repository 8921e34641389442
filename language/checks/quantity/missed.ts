import { isCloseMeasure } from './agree'
import { dimensionOf, OPEN } from './dimension'
import { isLiteral } from './literal'
import type { Quantity } from './quantity'
import type { Relative } from './relative'

/** The context in which a number without counterpart is judged. */
export type MissedContext = {
  language: string
  own: readonly Quantity[]
  /** Their counterparts, for those that have one. */
  partners: ReadonlyMap<Quantity, Quantity>
  /** Numbers of the other side without a counterpart either. */
  lonely: readonly Quantity[]
  /** Words of the other side that imply a number (answer.ts); each is used only once. */
  answers: () => Map<number, number>
  relative: () => Relative
  ownRelative: () => Relative
  ownText: string
  otherText: string
}

/**
 * A number that the other side doesn't have. Only a firm one is reported by itself; a weak one may be half of a conflict.
 */
export type Missed = { quantity: Quantity; firm: boolean; gloss: boolean }

/**
 * The numbers of one side that should have a counterpart and have none. Excluded are those that translation correctly
 * drops: a repeated mention of one that was translated, a conversion of its neighbour, what a word of the other side
 * expresses ("both", 쌍둥이). Weak are glosses in brackets and dates that news writes differently: N일 as weekday, 지난해 for
 * 2007, 다음달 for August.
 */
export function findMissed(reader: MissedContext): Missed[] {
  const { own, partners } = reader
  const rendered = new Set([...partners.keys()].map(keyOf))
  // 주요 8개국(G8): the name repeats the number
  const named = new Set([...partners.keys()].flatMap(({ name, value }) => (name === undefined ? [] : value)))
  const wholes = [...partners.keys()].filter((quantity) => quantity.silent)
  const found: Missed[] = []
  for (const [index, quantity] of own.entries()) {
    if (partners.has(quantity) || quantity.silent) continue
    if (
      rendered.has(keyOf(quantity)) ||
      named.has(quantity.value) ||
      isConversion(own, index, reader) ||
      isLiteral(quantity, reader.ownText, reader.otherText) ||
      isInside(quantity, wholes)
    )
      continue
    const gloss = isGloss(own, index)
    const dated = isDatedOtherwise(quantity, index, reader)
    const half = isHalfOfScore(index, reader)
    if (!gloss && !dated && !half && takeAnswer(quantity, reader)) continue
    const firm = half || isFirm(quantity, reader)
    found.push({ quantity, gloss, firm: !gloss && !dated && firm })
  }
  return found
}

/** 10명 and 3명 of a rate that was translated as 30 percent. */
const isInside = (quantity: Quantity, wholes: readonly Quantity[]) =>
  wholes.slice(0, 20).some((other) => other.start <= quantity.start && quantity.end <= other.end)

/** A large number is the same whatever it counts; small ones repeat by chance too often. */
function keyOf({ value, unit }: Quantity): string {
  const { name } = dimensionOf(unit)
  return value > 12 && OPEN.has(name) ? `${value}` : `${value} ${name}`
}

function takeAnswer({ value, unit, digits, name, end }: Quantity, { answers, ownText }: MissedContext): boolean {
  const count = answers().get(value) ?? 0
  if (
    count === 0 ||
    name !== undefined ||
    unit.kind === 'date' ||
    (unit.kind === 'time' && value > 0 && value < 12) ||
    (unit.kind === 'money' && value > 1) ||
    (value === 100 && !OF_HUNDRED.has(unit.kind) && unit.name !== 'year' && !/^주년/.test(ownText.slice(end))) ||
    (digits && value > 12 && unit.kind === 'percent' && ![25, 50, 100, 200].includes(value))
  )
    return false
  answers().set(value, count - 1)
  return true
}

const OF_HUNDRED = new Set(['percent', 'fraction'])

/** 30 liters, nearly 8 gallons: a second measure of something translated beside it, and not only in brackets. */
function isConversion(own: readonly Quantity[], index: number, { partners, lonely }: MissedContext): boolean {
  const quantity = own[index]
  if (quantity?.unit.kind !== 'measure') return false
  // the other side has the same measure too, with another number
  if (lonely.some(({ unit }) => unit.name === quantity.unit.name)) return false
  const { name, factor } = dimensionOf(quantity.unit)
  return own.slice(Math.max(0, index - 3), index + 4).some((other) => {
    if (other === quantity || other.unit.name === quantity.unit.name) return false
    const dimension = dimensionOf(other.unit)
    return (
      dimension.name === name &&
      isCloseMeasure(other.value, dimension.factor, quantity.value, factor) &&
      (quantity.bracketed ? partners.has(other) : partners.get(other)?.bracketed === false)
    )
  })
}

/** (약 337억원), ($44 billion), (9,500 feet), (7:45 p.m. ET): brackets contain conversions; ages and dates in them count. */
function isGloss(own: readonly Quantity[], index: number): boolean {
  const quantity = own[index]
  if (!quantity?.bracketed) return false
  const { kind, name } = quantity.unit
  return (
    kind === 'money' ||
    kind === 'measure' ||
    kind === 'time' ||
    (kind === 'plain' && own[index - 1]?.unit.kind === 'time' && name === '')
  )
}

/** The 1 of 2-1, if the other half is on the other side. */
function isHalfOfScore(index: number, { own, ownText, partners, otherText }: MissedContext): boolean {
  const quantity = own[index]
  if (!isScore(quantity) || !/\d-|-\d/.test(otherText)) return false
  return [own[index - 1], own[index + 1]].some((other) => {
    if (!other || !isScore(other) || !partners.has(other)) return false
    const [one, two] = other.start < quantity.start ? [other, quantity] : [quantity, other]
    return (
      /^\s?(?:[-–:]|대)\s?$/.test(ownText.slice(one.end, two.start)) || /^\d대$/.test(ownText.slice(one.start, one.end))
    )
  })
}

const isScore = (quantity: Quantity | undefined): quantity is Quantity =>
  quantity?.digits === true && (quantity.unit.kind === 'plain' || quantity.unit.name === '')

function isFirm({ value, unit, digits, vague, name, approximate }: Quantity, reader: MissedContext): boolean {
  const { language } = reader
  if (vague) return false
  if (name !== undefined) return digits && lettersAlone(name, reader) && !reader.answers().get(value)
  if (!knownWell(language)) return digits && (value > 12 || !Number.isInteger(value)) && unit.kind !== 'date'
  const counted = ['plain', 'count', 'ordinal', 'duration', 'fraction'].includes(unit.kind)
  if (value === 1 && counted) return false
  if (digits || (unit.kind === 'date' && unit.name === 'month')) return true
  return (
    Number.isInteger(value) &&
    value > 12 &&
    !(approximate && value <= 20) &&
    value !== 100 &&
    value !== 1000 &&
    value !== 10_000
  )
}

/** "B- bomber": the letters of a name are on the other side, its number is missing. */
const lettersAlone = (name: string, { otherText }: MissedContext) =>
  /^[A-Z]+$/.test(name) && new RegExp(`(?<![A-Za-z\\d])${name}(?![A-Za-z\\d])`).test(otherText)

const knownWell = (language: string) => /^(?:ko|en)/.test(language)

/** Does the other side express this unmatched date differently? */
function isDatedOtherwise({ unit, value, dated, month }: Quantity, index: number, reader: MissedContext): boolean {
  const { relative, ownRelative, own, partners } = reader
  if (unit.kind === 'duration' && unit.name === 'day') return dated === false && relative().day
  if (unit.kind !== 'date') return false
  switch (unit.name) {
    case 'year':
      return relative().year > ownRelative().year
    case 'month': {
      const day = own[index + 1]
      if (day?.month !== value) return relative().month > ownRelative().month
      const partner = partners.get(day)
      return partner ? isDay(partner) && partner.month === undefined && monthUnderstood(reader) : relative().strict
    }
    case 'day': {
      if (value === 0) return true
      if (
        month !== undefined &&
        own.some((other) => other.unit.name === 'month' && other.value === month && partners.has(other))
      )
        return false
      return dated || month !== undefined ? relative().strict : relative().day
    }
    case 'decade':
      return (reader.answers().get(value % 100) ?? 0) > 0 || (value % 100 === 0 && CENTURY.test(reader.otherText))
    default:
      return false
  }
}

/** The early 2000s are the beginning of the century. */
const CENTURY = /世[纪紀]|세기|\b(?:century|siècle|siglo|secolo|século|Jahrhundert|eeuw)|القرن|thế kỷ/i

const isDay = ({ unit }: Quantity) => (unit.kind === 'date' && unit.name === 'day') || unit.kind === 'ordinal'

/** "July 28" against 28일 alone: the month is implied if the other side names no other. */
const monthUnderstood = ({ lonely }: MissedContext) =>
  !lonely.some(({ unit }) => unit.kind === 'date' && unit.name === 'month')
