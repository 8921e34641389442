import 'server-only'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import type { PrismaClient } from '@/generated/prisma/client'
import { prisma } from '../db/database'

/**
 * Wrong passwords for one e-mail address, known or not: ten in a quarter of an hour, then a pause of a quarter of an hour.
 */
const WRONG = { points: 10, duration: 15 * 60, blockDuration: 15 * 60 }

/** One for each open database: each has its own cleanup timer. */
const limiters = new WeakMap<PrismaClient, RateLimiterPrisma>()

async function limiter(): Promise<RateLimiterPrisma> {
  const storeClient = await prisma()
  const known = limiters.get(storeClient)
  if (known) return known
  const made = new RateLimiterPrisma({ storeClient, keyPrefix: 'sign-in', ...WRONG })
  limiters.set(storeClient, made)
  return made
}

/** Seconds until another try; 0 if one is allowed now. */
export async function secondsToWait(email: string): Promise<number> {
  const state = await (await limiter()).get(keyOf(email))
  return state && state.consumedPoints >= WRONG.points ? Math.max(1, Math.ceil(state.msBeforeNext / 1000)) : 0
}

export async function countWrong(email: string): Promise<void> {
  try {
    await (await limiter()).consume(keyOf(email))
  } catch (reason) {
    // The limiter rejects with its state once the points are used up; secondsToWait reads them.
    if (!(reason instanceof RateLimiterRes)) throw reason
  }
}

export async function forgetWrong(email: string): Promise<void> {
  await (await limiter()).delete(keyOf(email))
}

const keyOf = (email: string) => email.trim().toLowerCase().slice(0, 254)
