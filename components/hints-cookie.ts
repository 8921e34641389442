/** Kept in the browser once the hints of the first visit to a desk were shown. */
export const HINTS_COOKIE = 'stet_hints'
