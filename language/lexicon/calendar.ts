const known = new Map<string, Map<string, string>>()

/** Month names of one language as Intl has them, long, lower case → "n" and the month's number; weekdays → "w" and 0 to 6. */
export function calendarNames(language: string): Map<string, string> {
  const cached = known.get(language)
  if (cached) return cached
  const names = new Map<string, string>()
  const month = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' })
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  const name = (format: Intl.DateTimeFormat, date: Date, type: string) =>
    format
      .formatToParts(date)
      .find((part) => part.type === type)
      ?.value.toLowerCase() ?? ''
  // 1 January 2023 was a Sunday
  for (let k = 0; k < 12; k++) names.set(name(month, new Date(Date.UTC(2023, k, 1)), 'month'), `n${k + 1}`)
  for (let k = 0; k < 7; k++) names.set(name(weekday, new Date(Date.UTC(2023, 0, 1 + k)), 'weekday'), `w${k}`)
  for (const word of [...names.keys()]) if (!/^\p{L}{3,}$/u.test(word)) names.delete(word)
  known.set(language, names)
  return names
}
