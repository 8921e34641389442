import 'server-only'
import { prisma } from '../db/database'

/** Set once the start has done everything; Next bundles modules more than once. */
const holder = globalThis as { stetReady?: boolean }

export const setReady = () => {
  holder.stetReady = true
}

export async function isReady(): Promise<boolean> {
  if (!holder.stetReady) return false
  try {
    const db = await prisma()
    await db.$queryRaw`SELECT 1`
    return true
  } catch (error) {
    console.error('[stet] the database cannot be reached:', error)
    return false
  }
}
