/** ISO-8601 UTC as Word writes a time: without fractions of a second. */
export const time = (at: string): string => `${at.slice(0, 19)}Z`
