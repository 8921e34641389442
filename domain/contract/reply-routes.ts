import { z } from 'zod'
import type { Routes } from './route'

/** Replies by mail, from mail services that post what comes in. */
export const replyRoutes = {
  'POST /replies': {
    summary:
      'Take a mail that answers a notification; as it came in (RFC 5322). Off unless MAIL_SECRET is set, which is sent as a bearer token',
    sent: 'message/rfc822',
    body: z.string().meta({ format: 'binary' }),
    answer: z.object({
      outcome: z.enum(['added', 'refused', 'ignored', 'known']).meta({
        description:
          'Refused: who sent it is told why by mail. Ignored: it answers nothing, or no person wrote it. Known: a copy.',
      }),
    }),
    open: true,
  },
} as const satisfies Routes
