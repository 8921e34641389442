import 'server-only'
import { z } from 'zod'

/**
 * What of an error may stand in a log: what kind it is, where it was thrown, and its words without what somebody wrote. Those
 * of a database quote rows, those of a parser the text, those of a mail server addresses.
 */
export type LoggedError = {
  readonly type: string
  readonly code?: string
  readonly message: string
  /** What of the schema a database names. */
  readonly table?: string
  readonly column?: string
  readonly constraint?: string
  readonly stack?: string
  readonly cause?: LoggedError
}

const DEEPEST = 4

export function errorForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: wordsForLog(String(error)) }
  const { code, table, column, constraint } = Told.parse(error)
  const stack = error.stack?.match(/^ {4}at .+$/gm)?.join('\n')
  return {
    type: error.name,
    ...(code !== undefined && { code: String(code) }),
    message: messageOf(error),
    ...(table !== undefined && { table }),
    ...(column !== undefined && { column }),
    ...(constraint !== undefined && { constraint }),
    ...(stack !== undefined && { stack }),
    ...(error.cause !== undefined && depth < DEEPEST && { cause: errorForLog(error.cause, depth + 1) }),
  }
}

const name = z.string().regex(/^\w+$/).optional().catch(undefined)
const Told = z.object({
  code: z
    .union([z.string().regex(/^\w+$/), z.number()])
    .optional()
    .catch(undefined),
  ...{ table: name, column: name, constraint: name },
})

function messageOf(error: Error): string {
  if (error instanceof z.core.$ZodError || error instanceof z.ZodError)
    return error.issues.map(({ path, code }) => `${path.map(String).join('.')}: ${code}`).join(', ')
  // Prisma shows the call with its arguments, and says what was wrong in the last line.
  const lines = error.message.split('\n').filter((line) => line.trim() !== '')
  return wordsForLog((error.name.startsWith('Prisma') ? lines.at(-1) : lines[0]) ?? '')
}

const LONGEST = 300

/** One line; what is quoted, addresses of people, tokens, and what was asked of an address are left out. */
export const wordsForLog = (words: string): string =>
  words
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/"[^"]*"|“[^”]*”|(?<!\w)'[^']*'(?!\w)/g, (quoted) => (/^'\w{1,40}'$/.test(quoted) ? quoted : '“…”'))
    .replace(/[^\s<>"'(),;:=]+@[^\s<>"'(),;:]+/g, '…@…')
    .replace(/\bstet_[\w-]+|\b[\w-]{40,}\b/g, '…')
    .replace(/\?[\w.~-]+=\S*/g, '?…')
    .slice(0, LONGEST)
