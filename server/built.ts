import { processState } from './process-state'

/**
 * Files that Node itself runs, as they were built (scripts/setup.mjs), which scripts/start.mjs says. Absent in development and in
 * tests: there their TypeScript is compiled as it is loaded.
 */
export type Built = {
  /** First files of threads: the embedded database's, and that of long work. */
  database?: string
  worker?: string
  /** First file of the process that prepares the database (server/boot/apart.ts). */
  prepare?: string
}

export const built = processState('built', (): Built => ({}))
