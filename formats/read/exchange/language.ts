/** A language code of these files (`ko_KR`, `EN-us`) as a BCP 47 tag; `undefined` if it isn't one. */
export function languageTag(name: string | undefined): string | undefined {
  try {
    return name === undefined || name.trim() === ''
      ? undefined
      : new Intl.Locale(name.trim().replaceAll('_', '-')).toString()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The same language, whatever the region. */
export const isSameLanguage = (one: string, other: string): boolean => one.split('-')[0] === other.split('-')[0]
