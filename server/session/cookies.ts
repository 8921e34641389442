import { env } from '../env'

export const secureCookies = () => env().url.startsWith('https:')

/** With https no other host of the domain can set it, nor plain http: browsers see to that by the prefix. */
export const sessionCookie = () => `${secureCookies() ? '__Host-' : ''}next-auth.session-token`

/** The cookies of a request, by name. */
export function parseCookies(header: string): Record<string, string> {
  const pairs = header.split(';').flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=')
    return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]]
  })
  return Object.fromEntries(pairs)
}

export const cookieIn = (header: string, name: string): string | undefined => parseCookies(header)[name]
