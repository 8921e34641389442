import { faultsOf, inPlace, type Place } from '../server/places'
import { startStet } from '../server/running'
import { lostOrDoubled, newWriter, prepare, type Run } from './writers'

export type Kills = {
  /** Milliseconds from each start to its first answer. */
  readonly starts: readonly number[]
  readonly acknowledged: number
  /** What was lost or doubled of it, and what `verify` found. */
  readonly faults: readonly string[]
}

const WRITERS = 6
/** So many writes are acknowledged before the next kill. */
const AT_MOST = 80

/** Kills the server under load, again and again, and starts it anew. Its last start is ended as an operator does. */
export async function killUnderLoad(
  place: Place,
  { times, port, tell = () => {} }: { times: number; port: number; tell?: (line: string) => void },
): Promise<Kills> {
  const writing = await prepare(place, WRITERS)
  const writers = Array.from({ length: WRITERS }, (_, index) => newWriter(writing, index))
  const starts: number[] = []
  for (let kills = 0; kills <= times; kills++) {
    const server = await startStet(port, place.settings)
    starts.push(server.began)
    const run: Run = { base: server.base, state: 'up' }
    const wanted = 1 + Math.floor(Math.random() * AT_MOST)
    await new Promise<void>((resolve, reject) => {
      let count = 0
      const done = () => {
        if (++count < wanted) return
        if (kills === times) run.state = 'ending'
        else if (run.state === 'up') {
          run.state = 'killed'
          server.kill().catch(reject)
        }
      }
      Promise.all(writers.map(({ write }) => write(run, done))).then(() => resolve(), reject)
    }).finally(server.stop)
    if (kills % 10 === 0) tell(`${kills} of ${times} kills, the last start took ${server.began.toFixed(0)} ms`)
  }
  const asked = writers.flatMap(({ comments, corrections }) => [...comments, ...corrections])
  const faults = [...(await inPlace(place, () => lostOrDoubled(writing, writers))), ...(await faultsOf(place))]
  return { starts, acknowledged: asked.filter(({ done }) => done).length, faults }
}
