import { type Quantity, silentQuantity } from './quantity'

const YEAR = '(?:1[5-9]|20)\\d\\d'
const DATE = new RegExp(
  `(?<![\\d.,/-])(?:(?<early>${YEAR})(?<mark>[-./])\\s?(?<second>\\d{1,2})\\k<mark>\\s?(?<third>\\d{1,2})|(?<one>\\d{1,2})(?<sign>[-./])\\s?(?<two>\\d{1,2})\\k<sign>\\s?(?<late>${YEAR}))(?![\\d/-]|\\.\\d)`,
  'dg',
)

/** 2024-04-25, 04/25/2024, 25.4.2024: year, month and day; which is the month, the language tells or the value. */
export function withFigureDates(text: string, found: readonly Quantity[], language: string): Quantity[] {
  if (!/\d[-./]\s?\d{1,2}[-./]/.test(text)) return [...found]
  const dates = [...text.matchAll(DATE)].flatMap((match) => datesOf(match.indices?.groups ?? {}, text, language))
  if (dates.length === 0) return [...found]
  const outside = found.filter(({ start, end }) => !dates.some((part) => part.start < end && start < part.end))
  return [...outside, ...dates].sort((a, b) => a.start - b.start)
}

type Range = readonly [start: number, end: number]

function datesOf(at: Record<string, Range | undefined>, text: string, language: string): Quantity[] {
  const value = (range: Range | undefined) => (range ? Number(text.slice(...range)) : 0)
  const american = value(at.two) > 12 || (language.startsWith('en') && value(at.one) <= 12 && at.early === undefined)
  const month = at.second ?? (american ? at.one : at.two)
  const day = at.third ?? (american ? at.two : at.one)
  const year = at.early ?? at.late
  if (!year || !month || !day || value(month) < 1 || value(month) > 12 || value(day) < 1 || value(day) > 31) return []
  // 04/05 may be either
  const readings = at.one && value(day) <= 12 ? [value(month), value(day)] : undefined
  const part = (name: string, range: Range): Quantity => ({
    ...silentQuantity(...range, value(range), { kind: 'date', name }),
    digits: true,
    silent: false,
  })
  return [part('year', year), { ...part('month', month), readings }, { ...part('day', day), readings }]
}
