const place = (articleId: string) => `stet:date-declined:${articleId}`

/** Whether the person has said in this browser that the article's date isn't to be asked for. */
export function isDateDeclined(articleId: string): boolean {
  try {
    return localStorage.getItem(place(articleId)) !== null
  } catch {
    return false
  }
}

export function declineDate(articleId: string) {
  try {
    localStorage.setItem(place(articleId), '')
  } catch {
    // Storage is full or not allowed: it is asked again at the next visit.
  }
}
