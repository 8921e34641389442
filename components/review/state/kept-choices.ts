import { withRecent } from '../model/categories'

const placeOf = (userId: string) => `stet:categories:${userId}`

/** The categories a person chose last in this browser, the newest first. */
export function recentCategories(userId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(userId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((path) => typeof path === 'string') : []
  } catch {
    return []
  }
}

export function keepCategory(userId: string, chosen: string) {
  try {
    localStorage.setItem(placeOf(userId), JSON.stringify(withRecent(recentCategories(userId), chosen)))
  } catch {
    // A browser that keeps nothing offers all of them in their order.
  }
}

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
