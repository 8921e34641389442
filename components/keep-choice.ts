const YEAR = 365 * 24 * 3600

/** Keeps a choice in this browser, where the server finds it before it draws the next page. */
export function keepChoice(name: string, value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing where Stet is reached by http
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax${location.protocol === 'https:' ? '; Secure' : ''}`
}

/** Whether this browser keeps it so already. */
export const isKept = (name: string, value: string): boolean => document.cookie.split('; ').includes(`${name}=${value}`)
