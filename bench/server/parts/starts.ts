import { setTimeout as wait } from 'node:timers/promises'
import type { Bench } from '../bench'
import { type Figure, median } from '../figures'
import { embeddedPlace, postgresPlace } from '../places'
import { startStet } from '../running'

const ROUNDS = 3
const REST = 10_000

/** A server of its own, which has one article: the sample. */
export async function starts({ place: { isEmbedded }, port }: Bench): Promise<Figure[]> {
  const place = await (isEmbedded ? embeddedPlace() : postgresPlace())
  const began = { clean: [] as number[], killed: [] as number[] }
  try {
    let server = await startStet(port + 1, place.settings)
    await wait(REST)
    const memory = server.memory()
    for (let round = 0; round < ROUNDS; round++) {
      await server.stop()
      server = await startStet(port + 1, place.settings)
      began.clean.push(server.began)
      await server.kill()
      server = await startStet(port + 1, place.settings)
      began.killed.push(server.began)
    }
    await server.stop()
    return [
      { name: 'first answer after a clean stop', is: median(began.clean) / 1000, unit: 's', limit: { atMost: 2 } },
      { name: 'first answer after SIGKILL', is: median(began.killed) / 1000, unit: 's', limit: { atMost: 4 } },
      { name: 'idle, with one article', is: memory, unit: 'MB', limit: { atMost: 350 } },
    ]
  } finally {
    await place.clear()
  }
}
