import 'server-only'
import type { Headers } from './headers'

/**
 * What a mail server that is trusted found out about the sender, RFC 8601: that DMARC passed, or else DKIM or SPF for the
 * domain that the mail is from. It puts its own header on top, and takes away what pretends to be one.
 */
export function isVerified(headers: Headers, server: string, from: string): boolean {
  const domain = from.slice(from.lastIndexOf('@') + 1)
  for (const value of headers('authentication-results')) {
    if (value.length > LONGEST) continue
    // Comments and quoted words may say anything: senders write them.
    const [by = '', ...results] = withoutComments(value.replace(/"(?:[^"\\]|\\.)*"/g, '""')).split(';')
    if (by.trim().split(/\s/)[0]?.toLowerCase() !== server) continue
    return results.some((result) => passes(result.trim().toLowerCase(), domain))
  }
  return false
}

function passes(result: string, domain: string): boolean {
  const [method = '', ...properties] = result.split(/\s+/)
  if (method === 'dmarc=pass') return true
  const about = method === 'dkim=pass' ? /^header\.[di]=(.*)$/ : method === 'spf=pass' ? /^smtp\.mailfrom=(.*)$/ : null
  return (
    about !== null &&
    properties.some((property) => {
      const given = about.exec(property)?.[1]
      return given !== undefined && isWithin(given.slice(given.lastIndexOf('@') + 1), domain)
    })
  )
}

/** desk.example signs for mail.desk.example, and the other way round. */
const isWithin = (one: string, other: string) =>
  one !== '' && (one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`))

/** In UTF-16 code units; a server writes some hundred. */
const LONGEST = 4_000

/** Innermost first. */
function withoutComments(value: string): string {
  const without = value.replace(/\([^()]*\)/g, ' ')
  return without === value ? value : withoutComments(without)
}
