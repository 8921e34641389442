import { verify } from '@/server/verify/verify'
import { read } from './arguments'
import { withDatabase } from './session'
import type { Terminal } from './terminal'

/** Checks the record; prints each fault, and exits with 1 where there is one. */
export async function verifyAll(args: string[], terminal: Terminal): Promise<number> {
  read(args, {})
  return withDatabase(terminal, async () => {
    let faults = 0
    for await (const fault of verify()) {
      faults++
      await terminal.write(`${fault}\n`)
    }
    if (faults === 0) {
      await terminal.write('The record is intact.\n')
      return 0
    }
    terminal.warn(`stet: ${faults === 1 ? 'a fault was' : `${faults} faults were`} found`)
    return 1
  })
}
