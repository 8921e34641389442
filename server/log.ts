import 'server-only'
import pino, { type Logger } from 'pino'
import { z } from 'zod'
import { LEVELS } from './log-levels'
import { readableLine } from './log-line'
import { errorForLog } from './log-words'
import { requestId } from './request'

/**
 * What Stet tells whoever operates it, on stderr: a line of JSON each, and where somebody looks on, one that is read by people.
 * Ids are told; what people wrote, their names and addresses, tokens and queries never are (log-words.ts).
 */

/** A wrong level ends the start (server/env.ts), whose words come this way. */
const level = z.enum(LEVELS).catch('info').parse(process.env.LOG_LEVEL)

/** Written at once: what is said before the process ends isn’t lost. */
export const sink = {
  write(line: string) {
    process.stderr.write(process.stderr.isTTY ? readableLine(line) : line)
  },
}

const root = pino(
  {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: (error: unknown) => errorForLog(error) },
    mixin: () => {
      const id = requestId()
      return id === undefined ? {} : { requestId: id }
    },
  },
  sink,
)

/** `room`: which part of Stet says it. An error goes in as `err`. */
export const logger = (room: string): Logger => root.child({ room })
