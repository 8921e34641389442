import 'server-only'
import type { Webhook } from '@/generated/prisma/client'
import { decrypt, encrypt } from '../encrypt'

const PURPOSE = 'webhook secrets'
/** How long a former secret is signed with as well, so that the other side can change over. */
const OVERLAP = 86_400_000

type Kept = Pick<Webhook, 'secret' | 'formerSecret' | 'formerUntil'>

export const keepWebhookSecret = (secret: string) => ({ secret: encrypt(PURPOSE, secret) })

/** The columns of a webhook that gets another secret. */
export const rotateWebhookSecret = (before: Kept, secret: string, now: Date) => ({
  ...keepWebhookSecret(secret),
  formerSecret: new Uint8Array(before.secret),
  formerUntil: new Date(now.getTime() + OVERLAP),
})

/** What to sign with. None: they were kept with another secret of the installation. */
export function secretsOf({ secret, formerSecret, formerUntil }: Kept, now: Date): string[] {
  const present = decrypt(PURPOSE, secret)
  const former = formerSecret && formerUntil && formerUntil > now ? decrypt(PURPOSE, formerSecret) : null
  return present === null ? [] : [present, ...(former === null ? [] : [former])].map(String)
}
