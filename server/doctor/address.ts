import 'server-only'
import { z } from 'zod'
import type { ServerSettings } from '../env'
import { type Finding, note, ok, PATIENCE, reasonOf, wrong } from './finding'

/** The addresses at which Stet is asked: its own, and that of browsers. */

const Told = z.object({ status: z.string(), why: z.string().optional() })

async function ask(address: string): Promise<z.infer<typeof Told>> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'manual' })
  return Told.parse(await response.json())
}

/** Whether it runs on this machine now. */
export async function lookAtServer({ host, port }: ServerSettings): Promise<Finding> {
  const near = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  const address = `http://${near.includes(':') ? `[${near}]` : near}:${port}`
  try {
    const { status, why } = await ask(`${address}/readyz`)
    return why === undefined ? ok('server', `${address}: ${status}`) : wrong('server', `${address}: ${status}, ${why}`)
  } catch (error) {
    if (/ECONNREFUSED/.test(reasonOf(error))) return note('server', `Stet doesn’t run at ${address}`)
    throw error
  }
}

/** Whether the address of browsers can be right, as far as settings tell. */
export async function judgeAddress({ url, isUrlSet, host, proxies }: ServerSettings): Promise<Finding> {
  const { protocol, pathname, hostname } = new URL(url)
  const about = 'NEXTAUTH_URL'
  const isNear = /^(?:localhost|\[::1\]|127\.[\d.]+)$/.test(hostname)
  if (pathname !== '/') return wrong(about, `${url}: a path isn’t supported, Stet has a host name of its own`)
  if (!isUrlSet)
    return /^(?:localhost|::1|127\.[\d.]+)$/.test(host)
      ? ok(about, `not set: ${url}`)
      : note(about, `not set, though HOST is ${host}: links in mails lead to ${url}`)
  if (protocol === 'https:' && proxies === 0)
    return note(about, `${url}: a proxy does https, and PROXIES is 0, so that everybody counts as one address`)
  if (protocol === 'http:' && !isNear) return note(about, `${url}: without https, sign-ins can be overheard`)
  return ok(about, url)
}

/** Whether it leads to Stet, asked from here. */
export async function lookAtAddress({ url, isUrlSet }: ServerSettings): Promise<Finding> {
  const about = 'NEXTAUTH_URL from here'
  if (!isUrlSet) return ok(about, 'not set')
  try {
    const { status } = await ask(new URL('/healthz', url).href)
    return status === 'up' ? ok(about, 'leads to Stet') : wrong(about, `answers “${status}”, which isn’t Stet’s`)
  } catch (error) {
    // A firewall may let browsers through and not this machine.
    return note(about, `can’t be reached, or isn’t Stet (${reasonOf(error)})`)
  }
}
