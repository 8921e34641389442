import 'server-only'
import { LockedError } from '../db/lock'
import { MigrationError, NewerDatabaseError } from '../db/migrate'
import { SettingError } from '../env'
import { logger } from '../log'
import { OUTAGE_WORDS, outageOf } from '../outage'

const log = logger('boot')

/** Words for whoever starts Stet, beside those of scripts/start.mjs: plain lines, since a person reads them. Faults go to stderr. */
export const say = (line: string): boolean => process.stdout.write(`[stet] ${line}\n`)

export const complain = (lines: string): boolean => process.stderr.write(`${lines.replace(/^/gm, '[stet] ')}\n`)

/** Does `work`, and reports on stderr every ten seconds that it isn't done, so that a start that hangs says where. */
export async function reportWait<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const timer = setInterval(() => complain(`${name}: not done after ${seconds(began)}`), 10_000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

export const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Why a start failed. */
export function complainOf(error: unknown) {
  const line = lineOf(error)
  if (line) complain(line)
  else log.fatal({ err: error }, 'the start failed')
}

/** What whoever starts Stet can mend: a line for each thing says what it is. */
function lineOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return
  if ([SettingError, LockedError, NewerDatabaseError].some((kind) => error instanceof kind)) return error.message
  const outage = outageOf(error)
  if (outage === 'unreachable') return `DATABASE_URL: the database can’t be reached (${error.message})`
  if (outage) return `STET_DATA_DIR: ${OUTAGE_WORDS[outage]}`
  return error instanceof MigrationError ? error.message : undefined
}
