import 'server-only'
import { Prisma } from '@/generated/prisma/client'

/**
 * Among what a statement reads, where it is a transaction by itself, or in one: that isn’t waited for until it is on disk. A crash may take
 * it back, so it must be done again then, or be of no use. Once anything that was written later is on disk, so is this.
 */
export const UNHURRIED = Prisma.sql`set_config('synchronous_commit', 'off', true)`
