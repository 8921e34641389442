import 'server-only'
import type { PrismaClient } from '@/generated/prisma/client'
import { env } from '../env'
import { type Database, openDatabase } from './open'

/** The one open database of this process. Next bundles modules more than once: the process holds it, not the module. */
const holder = globalThis as { stetDatabase?: Promise<Database> | undefined }

export function database(): Promise<Database> {
  if (process.env.NEXT_PHASE === 'phase-production-build') throw new Error('the build opened the database')
  holder.stetDatabase ??= openDatabase(env()).catch((error) => {
    holder.stetDatabase = undefined
    throw error
  })
  return holder.stetDatabase
}

export async function prisma(): Promise<PrismaClient> {
  return (await database()).prisma
}

/** For a process that brings its own: tests, the command line. */
export function useDatabase(open: Database) {
  holder.stetDatabase = Promise.resolve(open)
}

export async function closeDatabase() {
  const open = holder.stetDatabase
  holder.stetDatabase = undefined
  await (await open)?.close()
}
