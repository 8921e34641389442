import { verify } from '@/server/queries/verify'
import { read } from './arguments'
import { withDatabase } from './session'

/** Checks the record; prints each fault, and exits with 1 where there is one. */
export async function verifyAll(args: string[]): Promise<number> {
  read(args, {})
  return withDatabase(async () => {
    let faults = 0
    for await (const fault of verify()) {
      faults++
      console.log(fault)
    }
    if (faults === 0) {
      console.log('The record holds.')
      return 0
    }
    console.error(`stet: ${faults === 1 ? 'a fault was' : `${faults} faults were`} found`)
    return 1
  })
}
