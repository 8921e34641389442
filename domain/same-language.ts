/** Tags of one language, whatever its script or region. */
export const isSameLanguage = (one: string, other: string): boolean => languageIn(one) === languageIn(other)

const languageIn = (tag: string) => tag.split('-')[0]?.toLowerCase()
