/** The path of the page that the router has set out for; null once another page is there. */
let path: string | null = null
const listeners = new Set<() => void>()

export const pathOnTheWay = () => path

export function setOut(url: string) {
  set(new URL(url, location.href).pathname)
}

export function arrive() {
  set(null)
}

export function subscribeToTheWay(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(next: string | null) {
  if (next === path) return
  path = next
  for (const listener of listeners) listener()
}
