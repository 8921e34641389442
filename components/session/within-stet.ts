const HERE = 'http://stet.invalid'

/**
 * Where to go after the sign-in: an address of Stet's own, else the library. It is read as a browser will read it, which
 * drops tabs and line breaks and takes `\` for `/`: what looks like a path can name another host.
 */
export function withinStet(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, HERE)) return '/'
  const { origin, pathname, search, hash } = new URL(next, HERE)
  // Dots can leave a path that begins with two slashes, which would name a host when it is read again.
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : '/'
}
