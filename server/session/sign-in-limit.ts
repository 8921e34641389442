import 'server-only'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import type { PrismaClient } from '@/generated/prisma/client'
import { prisma } from '../db/database'

/**
 * What may be spent on wrong tries in a quarter of an hour; then there is a pause as long. A wrong password costs
 * differently by what it is counted for, see `costsOf`.
 */
const BUDGET = { points: 300, duration: 15 * 60, blockDuration: 15 * 60 }

/** In milliseconds: a pause that is longer was begun while the clock was ahead, and is over. */
const LONGEST = 2 * BUDGET.blockDuration * 1_000

/** A try to sign in. `device`: one from which this account signed in before. */
export type Attempt = {
  readonly email: string
  readonly address: string
  readonly device?: string | undefined
}

/** Anything that may be tried only so often: what it is counted for, and what a wrong try costs. */
type Cost = readonly [key: string, points: number]

/**
 * Ten wrong passwords for an account from one address, a hundred for all accounts from one address, fifty for an account from
 * everywhere: with the pause, a hundred in an hour. A known device has ten of its own and none of the others: whatever somebody else tries, people
 * get in from where they signed in before.
 */
function costsOf({ email, address, device }: Attempt): [Cost, ...Cost[]] {
  const account = accountOf(email)
  if (device !== undefined) return [[`device ${device}`, 30]]
  return [
    [`account ${account} at ${address}`, 30],
    [`address ${address}`, 3],
    [`account ${account}`, 6],
  ]
}

/** What its wrong passwords are counted for first of all. */
export function ownKey(attempt: Attempt): string {
  const [[key]] = costsOf(attempt)
  return key
}

/** The last try of each key that is under way in this process. */
const trying = new Map<string, Promise<unknown>>()

/** One after the other: of many tries at once none is made before the earlier ones are counted. */
export async function inOrder<T>(key: string, attempt: () => Promise<T>): Promise<T> {
  const last = Promise.allSettled([trying.get(key)]).then(attempt)
  trying.set(key, last)
  try {
    return await last
  } finally {
    if (trying.get(key) === last) trying.delete(key)
  }
}

export const accountOf = (email: string) => email.trim().toLowerCase().slice(0, 254)

/** One for each open database. What is over is cleared by server/boot. */
const limiters = new WeakMap<PrismaClient, RateLimiterPrisma>()

async function limiter(): Promise<RateLimiterPrisma> {
  const storeClient = await prisma()
  const known = limiters.get(storeClient)
  if (known) return known
  const made = new RateLimiterPrisma({ storeClient, keyPrefix: 'sign-in', clearExpiredByTimeout: false, ...BUDGET })
  limiters.set(storeClient, made)
  return made
}

/** Seconds until another try; 0 if one is allowed now. */
export const secondsToWait = async (attempt: Attempt): Promise<number> =>
  Math.max(...(await Promise.all(costsOf(attempt).map(([key]) => secondsFor(key)))))

export async function countWrong(attempt: Attempt): Promise<void> {
  for (const [key, points] of costsOf(attempt)) await spend(key, points)
}

/**
 * A wrong code comes from who knows the password. There are few codes: ten wrong ones for an account are all, from wherever
 * they come, but for those from a known device.
 */
export async function countWrongCode(attempt: Attempt): Promise<void> {
  const [own] = costsOf(attempt)
  await spend(...own)
  if (attempt.device === undefined) await spend(`account ${accountOf(attempt.email)}`, 30)
}

/** After the right password: what was wrong before doesn't count, but for what others share. */
export async function forgetWrong(attempt: Attempt): Promise<void> {
  await (await limiter()).delete(ownKey(attempt))
}

/** Seconds until this may be tried again; 0 now. */
export async function secondsFor(key: string): Promise<number> {
  const state = await (await limiter()).get(key)
  if (!state || state.consumedPoints < BUDGET.points) return 0
  if (state.msBeforeNext <= LONGEST) return Math.max(1, Math.ceil(state.msBeforeNext / 1000))
  await (await limiter()).delete(key)
  return 0
}

/** Spends some of a key's 300 points in a quarter of an hour. */
export async function spend(key: string, points: number): Promise<void> {
  try {
    await (await limiter()).consume(key, points)
  } catch (reason) {
    // The limiter rejects with its state once the points are used up; secondsFor reads them.
    if (!(reason instanceof RateLimiterRes)) throw reason
  }
}

/** Gives back what was spent on something that came to its good end. */
export async function giveBack(key: string, points: number): Promise<void> {
  await (await limiter()).reward(key, points)
}
