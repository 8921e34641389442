import 'server-only'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { prisma } from '../db/database'

/** Wrong passwords for one e-mail, known or not: ten in a quarter of an hour, then a quarter of an hour's rest. */
const WRONG = { points: 10, duration: 15 * 60, blockDuration: 15 * 60 }

async function limiter() {
  return new RateLimiterPrisma({ storeClient: await prisma(), keyPrefix: 'sign-in', ...WRONG })
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
