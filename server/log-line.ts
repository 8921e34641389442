import 'server-only'
import { z } from 'zod'

const Line = z
  .object({
    ...{ level: z.string(), time: z.string(), room: z.string().optional(), msg: z.string().optional() },
    err: z.object({ type: z.string(), message: z.string(), stack: z.string().optional() }).optional(),
  })
  .catchall(z.unknown())

/** A line of the log as a person reads it: `14:03:59 error mail: it could not be sent (mailId 1) · Error: the line is dead at send (…)`. */
export function readableLine(json: string): string {
  const { level, time, room, msg, err, ...rest } = Line.parse(JSON.parse(json))
  const said = Object.entries(rest).map(([name, value]) => `${name} ${String(value)}`)
  const where = err?.stack?.split('\n', 1)[0]?.trim()
  const parts = [
    `${time.slice(11, 19)} ${level} ${room === undefined ? '' : `${room}: `}${msg ?? ''}`,
    said.length > 0 ? ` (${said.join(', ')})` : '',
    err ? ` · ${err.type}: ${err.message}${where ? ` ${where}` : ''}` : '',
  ]
  return `${parts.join('')}\n`
}
