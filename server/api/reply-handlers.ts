import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { LIMITS } from '@/domain/contract/limits'
import { Refusal } from '@/domain/contract/problem'
import type { replyRoutes } from '@/domain/contract/reply-routes'
import { env } from '../env'
import { receiveMail } from '../inbound/receive'
import { readBytes } from './body'
import type { Handlers } from './handler'

/** The handlers of domain/contract/reply-routes.ts. */
export const replyHandlers: Handlers<keyof typeof replyRoutes> = {
  'POST /replies': async ({ request }) => {
    mustBeKnown(request)
    return { outcome: await receiveMail(await readBytes(request, LIMITS.upload)) }
  },
}

function mustBeKnown(request: Request): void {
  const secret = env().replies?.secret
  if (secret === undefined) throw new Refusal('NOT_FOUND', 'There is nothing at this address.')
  const given = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  // Hashes have one length, so that not even that of the secret can be found out.
  if (!timingSafeEqual(hash(given), hash(secret))) throw new Refusal('UNAUTHENTICATED', 'This is not the secret.')
}

const hash = (value: string) => createHash('sha256').update(value).digest()
