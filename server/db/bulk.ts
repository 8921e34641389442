import 'server-only'
import type { Tx } from './transaction'

/**
 * For a transaction that saves thousands of rows. The embedded database plans each statement anew (see `plan_cache_mode` in
 * `pglite.ts`), the look-ups of foreign keys too, row for row, which is most of the time. Here they are planned once; without
 * sequential scans, since such a plan is kept while its tables grow.
 */
export async function inBulk<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const [before] = await tx.$queryRaw<{ plans: string; scans: string }[]>`
    SELECT current_setting('plan_cache_mode') AS plans, current_setting('enable_seqscan') AS scans`
  await tx.$queryRaw`
    SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)`
  const answer = await work()
  await tx.$queryRaw`
    SELECT set_config('plan_cache_mode', ${before?.plans ?? 'auto'}, true), set_config('enable_seqscan', ${before?.scans ?? 'on'}, true)`
  return answer
}
