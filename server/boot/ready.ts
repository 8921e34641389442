import 'server-only'
import { prisma } from '../db/database'
import { processState } from '../process-state'

/** Set once the start is complete. */
const state = processState('ready', () => ({ ready: false }))

export const setReady = () => {
  state.ready = true
}

export async function isReady(): Promise<boolean> {
  if (!state.ready) return false
  try {
    const db = await prisma()
    await db.$queryRaw`SELECT 1`
    return true
  } catch (error) {
    console.error('[stet] the database cannot be reached:', error)
    return false
  }
}
