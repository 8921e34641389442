import 'server-only'
import { Locale } from '@/domain/contract/names'
import type { User } from '@/generated/prisma/client'

/** A signed-in, active person: made only by server/session, so holding one proves that it was checked. */
export type Actor = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly admin: boolean
  readonly locale?: Locale
}

/** Null for a person whose access has ended. */
export function actorOf({ id, email, name, admin, locale, deactivatedAt }: User): Actor | null {
  if (deactivatedAt) return null
  const language = Locale.safeParse(locale).data
  return { id, email, name, admin, ...(language && { locale: language }) }
}

/** Who asks for a change, and under which key, so that asking twice changes once. */
export type Caller = { readonly actor: Actor; readonly once?: { path: string; key: string } }
