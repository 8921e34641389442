import 'server-only'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import type { PrismaClient } from '@/generated/prisma/client'
import { prisma } from '../db/database'

/** Wrong passwords for one e-mail, known or not: ten in a quarter of an hour, then a quarter of an hour's rest. */
const WRONG = { points: 10, duration: 15 * 60, blockDuration: 15 * 60 }

/** One for each open database: each keeps a timer that tidies up. */
const limiters = new WeakMap<PrismaClient, RateLimiterPrisma>()

async function limiter(): Promise<RateLimiterPrisma> {
  const storeClient = await prisma()
  const known = limiters.get(storeClient)
  if (known) return known
  const made = new RateLimiterPrisma({ storeClient, keyPrefix: 'sign-in', ...WRONG })
  limiters.set(storeClient, made)
  return made
}

/** Seconds to wait before another try; 0 where one may try now. */
export async function secondsToWait(email: string): Promise<number> {
  const state = await (await limiter()).get(keyOf(email))
  return state && state.consumedPoints >= WRONG.points ? Math.max(1, Math.ceil(state.msBeforeNext / 1000)) : 0
}

export async function countWrong(email: string): Promise<void> {
  try {
    await (await limiter()).consume(keyOf(email))
  } catch (reason) {
    // The limiter rejects with its state once the points are spent: that is what secondsToWait asks for.
    if (!(reason instanceof RateLimiterRes)) throw reason
  }
}

export async function forgetWrong(email: string): Promise<void> {
  await (await limiter()).delete(keyOf(email))
}

const keyOf = (email: string) => email.trim().toLowerCase().slice(0, 254)
