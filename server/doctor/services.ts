import 'server-only'
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import type { ServerSettings } from '../env'
import { tryMailbox } from '../inbound/mailbox'
import { type Finding, note, ok, PATIENCE, wrong } from './finding'

/** The services that Stet was told of: each is connected to, and nothing is sent. */

export async function lookAtMail({ mail }: ServerSettings): Promise<Finding> {
  if (!mail) return note('SMTP_URL', 'not set: nothing is mailed')
  const patience = {
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    dnsTimeout: PATIENCE,
  }
  const transport = createTransport({ url: mail.url, ...patience })
  try {
    await transport.verify()
  } finally {
    transport.close()
  }
  return ok('SMTP_URL', `${new URL(mail.url).host} takes mail`)
}

export async function lookAtMailbox({ replies }: ServerSettings): Promise<Finding> {
  const { mailbox } = replies ?? {}
  if (!mailbox) return ok('IMAP_URL', 'not set')
  await tryMailbox(mailbox)
  return ok('IMAP_URL', `${mailbox.folder} at ${mailbox.host} can be opened`)
}

const Discovery = z.object({ issuer: z.string(), authorization_endpoint: z.url(), token_endpoint: z.url() })

/** In seconds: identity tokens are refused that are of another time than ours. */
const SKEW = 60

export async function lookAtProvider({ oidc }: ServerSettings): Promise<Finding> {
  if (!oidc) return ok('OIDC_ISSUER', 'not set: people sign in by password')
  const address = `${oidc.issuer}/.well-known/openid-configuration`
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) })
  if (!response.ok) return wrong('OIDC_ISSUER', `${address} answers ${response.status}`)
  const told = Discovery.safeParse(await response.json())
  if (!told.success) return wrong('OIDC_ISSUER', `${address} isn’t of OpenID Connect`)
  if (told.data.issuer.replace(/\/$/, '') !== oidc.issuer)
    return wrong('OIDC_ISSUER', `${address} says that it is of ${told.data.issuer}`)
  const away = Math.abs(Date.now() - Date.parse(response.headers.get('date') ?? '')) / 1000
  if (away > SKEW) return wrong('OIDC_ISSUER', `its clock and this one are ${Math.round(away)} s apart`)
  return ok('OIDC_ISSUER', `${oidc.issuer} answers`)
}
