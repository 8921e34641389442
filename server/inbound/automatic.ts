import 'server-only'
import { env } from '../env'
import type { Headers } from './headers'

/**
 * Whether a machine sent a mail: an absence note, a bounce, a mailing list, Stet itself. By RFC 3834 none of these is
 * answered, so that two machines don't write to each other for ever.
 */
export function isAutomatic(headers: Headers, from: readonly string[]): boolean {
  const [returnPath] = headers('return-path')
  return (
    headers('auto-submitted').some((value) => !/^no\b/i.test(value)) ||
    headers('precedence').some((value) => /^(?:bulk|junk|list|auto_?reply)\b/i.test(value)) ||
    headers('content-type').some((value) => /^multipart\/report\b/i.test(value)) ||
    MACHINES.some((name) => headers(name).length > 0) ||
    returnPath?.replace(/\s/g, '') === '<>' ||
    from.some((address) => MACHINE.test(address) || isOwn(address))
  )
}

/** Headers that only programs write. */
const MACHINES = [
  ...['list-id', 'list-unsubscribe', 'x-autoreply', 'x-autorespond', 'x-autoresponse', 'x-failed-recipients'],
]

const MACHINE = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+-].*)?@/i

function isOwn(address: string): boolean {
  const { mail, replies } = env()
  const own = /<([^<>]+)>\s*$/.exec(mail?.from ?? '')?.[1] ?? mail?.from
  return address === own?.trim().toLowerCase() || address.replace(/\+[^@]*@/, '@') === replies?.address
}
