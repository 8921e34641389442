import 'server-only'
import type { Headers } from './headers'

/**
 * What a mail server that is trusted found out about the sender, RFC 8601: that DMARC passed, or else DKIM or SPF for the
 * domain that the mail is from. It puts its own header on top, and takes away what pretends to be one.
 */
export function isVerified(headers: Headers, server: string, from: string): boolean {
  const domain = from.slice(from.lastIndexOf('@') + 1)
  for (const value of headers('authentication-results')) {
    // Of one that can't be read nobody knows whose it is: what is below it may be the sender's.
    if (value.length > LONGEST || ownWordsOf(value) === '') return false
    const [by = '', ...results] = ownWordsOf(value).split(';')
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

/**
 * Without comments, which nest, and what is in quotation marks: senders write them, and may have anything in them. Nothing where these don't
 * end, or end more often than they begin, as those do that somebody has broken out of.
 */
function ownWordsOf(value: string): string {
  let own = ''
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < value.length; at++) {
    const letter = value[at] ?? ''
    if (letter === '\\') at++
    else if (isQuoted) isQuoted = letter !== '"'
    else if (letter === '(') depth++
    else if (letter === ')') {
      if (--depth < 0) return ''
      own += ' '
    } else if (depth === 0) {
      isQuoted = letter === '"'
      own += letter
    }
  }
  return depth === 0 && !isQuoted ? own : ''
}
