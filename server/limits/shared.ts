import 'server-only'
import { type IRateLimiterOptions, RateLimiterPrisma } from 'rate-limiter-flexible'
import type { PrismaClient } from '@/generated/prisma/client'
import { prisma } from '../db/database'

/** Those of each open database. */
const opened = new WeakMap<PrismaClient, Map<string, RateLimiterPrisma>>()

/**
 * What was spent under each key, counted in the database, on either kind of it: a restart doesn't forget it, and all instances count
 * together. To spend is two statements. `keyPrefix` names the limiter; the budget is that of whoever asks for it first.
 */
export async function sharedLimiter(keyPrefix: string, budget: IRateLimiterOptions): Promise<RateLimiterPrisma> {
  const storeClient = await prisma()
  const limiters = opened.get(storeClient) ?? new Map<string, RateLimiterPrisma>()
  opened.set(storeClient, limiters)
  const known = limiters.get(keyPrefix)
  if (known) return known
  const made = new RateLimiterPrisma({ ...budget, storeClient, keyPrefix, clearExpiredByTimeout: false })
  limiters.set(keyPrefix, made)
  return made
}

const HOUR = 3_600_000

/** Deletes what was spent long ago; all limiters have their rows in one table. */
export async function forgetSpent(now: Date): Promise<void> {
  const db = await prisma()
  await db.rateLimiterFlexible.deleteMany({ where: { expire: { lt: new Date(now.getTime() - HOUR) } } })
}
