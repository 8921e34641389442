import 'server-only'
import { Refusal } from '@/domain/contract/problem'

/** A browser takes some hundred megabytes. */
const MOST_AT_ONCE = 2
const MOST_WAITING = 6

/** Next bundles modules more than once: there is one line all the same. */
type Line = { running: number; readonly waiting: (() => void)[] }
const holder = globalThis as { stetPrinting?: Line }

/** Works now, or once one of the few before it is done. Refuses where many wait already. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const line = (holder.stetPrinting ??= { running: 0, waiting: [] })
  if (line.running < MOST_AT_ONCE) line.running++
  else await turn(line)
  try {
    return await work()
  } finally {
    const next = line.waiting.shift()
    if (next) next()
    else line.running--
  }
}

function turn({ waiting }: Line): Promise<void> {
  if (waiting.length >= MOST_WAITING)
    throw new Refusal('RATE_LIMITED', 'Several documents are being printed already. Try again in a minute.', {
      retryAfter: 60,
    })
  return new Promise((resolve) => waiting.push(resolve))
}
