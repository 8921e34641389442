'use server'

import { z } from 'zod'
import type { WelcomeOutcome } from '@/components/session/welcome-form'
import { Refusal } from '@/domain/contract/problem'
import { createFirstAdmin, FirstAdmin } from '@/server/commands/first-admin'

const Field = z.enum(['name', 'email', 'password'])
const Secret = z.string().max(200)

/** Takes the link's secret and the form; both are validated like any other input. */
export async function makeFirstAdmin(secret: unknown, account: unknown): Promise<WelcomeOutcome> {
  const link = Secret.safeParse(secret)
  if (!link.success) return 'used'
  const parsed = FirstAdmin.safeParse(account)
  if (!parsed.success) return Field.safeParse(parsed.error.issues[0]?.path[0]).data ?? 'name'
  try {
    await createFirstAdmin(link.data, parsed.data, new Date())
    return 'made'
  } catch (error) {
    if (error instanceof Refusal) return error.code === 'INVALID_INPUT' ? 'password' : 'used'
    throw error
  }
}
