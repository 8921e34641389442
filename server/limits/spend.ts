import 'server-only'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '../env'
import { processState } from '../process-state'
import { PEOPLE_AT_AN_ADDRESS, type Quotas } from '../quotas'
import { sharedLimiter } from './shared'

/** What is limited by how much of it is done in a minute. */
export type Spent = Exclude<keyof Quotas, 'streams'>

/** Who does it: a person, from an address; or somebody unknown. */
export type Spender = { readonly person?: string | undefined; readonly address: string }

const MINUTE = 60

/** The points of an import are its bytes by so many. */
const BYTES = 10_000
const POINTS_IN_A_MEGABYTE = 1_000_000 / BYTES
export const pointsOfBytes = (bytes: number): number => Math.max(1, Math.ceil(bytes / BYTES))

/** What takes long enough that two statements more don't matter is counted for all instances together. */
const SHARED: ReadonlySet<Spent> = new Set<Spent>(['imports', 'exports'])

const inMemory = processState('limits', () => new Map<string, RateLimiterMemory>())

async function limiterOf(spent: Spent, points: number): Promise<RateLimiterAbstract> {
  const budget = { points, duration: MINUTE }
  const name = `${spent} ${points}`
  if (env().databaseUrl !== undefined && SHARED.has(spent)) return sharedLimiter(name, budget)
  const known = inMemory.get(name)
  if (known) return known
  const made = new RateLimiterMemory({ ...budget, keyPrefix: name })
  inMemory.set(name, made)
  return made
}

/** Each key with the limiter that counts for it; none where the quota is lifted. */
async function countersOf(spent: Spent, { person, address }: Spender): Promise<[RateLimiterAbstract, string][]> {
  const points = env().limits[spent] * (spent === 'imports' ? POINTS_IN_A_MEGABYTE : 1)
  if (!Number.isFinite(points)) return []
  const ofAddress = spent === 'strangers' ? points : points * PEOPLE_AT_AN_ADDRESS
  return [
    ...(person === undefined ? [] : [[await limiterOf(spent, points), person] satisfies [RateLimiterAbstract, string]]),
    [await limiterOf(spent, ofAddress), address],
  ]
}

/** Counts it, if it may be done now: then 0; otherwise in how many seconds. */
export async function spend(spent: Spent, spender: Spender, points = 1): Promise<number> {
  for (const [limiter, key] of await countersOf(spent, spender)) {
    const seconds = await secondsUntil(limiter, key, points)
    if (seconds > 0) return seconds
  }
  return 0
}

async function secondsUntil(limiter: RateLimiterAbstract, key: string, points: number): Promise<number> {
  try {
    await limiter.consume(key, points)
    return 0
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason
    // Longer than any quota lasts: it began while the clock was ahead.
    if (reason.msBeforeNext > 2 * MINUTE * 1_000) {
      await limiter.delete(key)
      return 0
    }
    return Math.max(1, Math.ceil(reason.msBeforeNext / 1000))
  }
}
