import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { addUser } from '@/server/commands/people'
import { type Clock, underClock } from './faults/clock'
import { prepare } from './faults/writers'
import { faultsOf, inPlace, type Place } from './server/places'
import { startStet } from './server/running'
import { signIn } from './server/sign-in'

/**
 * `npm run bench:clock`: the clock of a running server is set, forwards and backwards, by an hour and by a day, and back. Each time it takes a
 * write, tells whoever listens of it, knows who is signed in, signs in others, and rests when nothing is to be done. Needs libfaketime
 * (`apt install faketime`). `-- --embedded` or `--postgres` for one database, whose clock is set as well.
 */
const HOUR = 3_600
const JUMPS = [0, HOUR, 0, -HOUR, 0, 24 * HOUR, 0, -24 * HOUR, 0]
/** In milliseconds: what it may take to be told of a write, and the work of two seconds without any. */
const [TOLD, REST] = [10_000, 1_000]
const PERSON = { email: 'reader@stet.bench', password: 'measured with care' }
const port = Number(process.env.PORT ?? 3434)

await underClock(true, jump)

async function jump(place: Place, clock: Clock) {
  const faults: string[] = []
  const { articleId, tokens } = await prepare(place, 1)
  await inPlace(place, () => addUser({ ...PERSON, name: 'Reader', admin: false }))
  const headers = { authorization: `Bearer ${tokens[0]}`, 'content-type': 'application/json' }
  const server = await startStet(port, { ...place.settings, ...clock.settings })
  const heard = listen(`${server.base}/api/v1/articles/${articleId}/events`, headers)
  const note = (offset: number, what: string) => faults.push(`${offset} s: ${what}`)
  try {
    const { cookie } = await signIn(server.base, PERSON)
    for (const [index, offset] of JUMPS.entries()) {
      await clock.set(offset)
      const words = `after jump ${index}`
      const { status } = await fetch(`${server.base}/api/v1/articles/${articleId}/threads`, {
        ...{ method: 'POST', headers, body: JSON.stringify({ kind: 'comment', body: words }) },
      })
      if (status !== 201) note(offset, `a comment was answered with ${status}`)
      for (const until = performance.now() + TOLD; heard.count <= index && performance.now() < until; ) await wait(50)
      if (heard.count <= index) note(offset, `${heard.count} of ${index + 1} events were told`)
      const me = await fetch(`${server.base}/api/v1/me`, { headers: { cookie } })
      if (me.status !== 200) note(offset, `whoever is signed in is answered with ${me.status}`)
      const another = await signIn(server.base, PERSON)
      if (another.status !== 200) note(offset, `who signs in is answered with ${another.status}`)
      const ready = await fetch(`${server.base}/readyz`)
      if (!ready.ok) note(offset, `not ready: ${await ready.text()}`)
      await wait(2_000)
      const work = workOf(server.pid)
      await wait(2_000)
      const worked = workOf(server.pid) - work
      if (worked > REST) note(offset, `${worked} ms of work in two seconds of rest`)
    }
  } finally {
    heard.end()
    await server.stop()
  }
  faults.push(...(await faultsOf(place)))
  console.log(`${JUMPS.length - 1} jumps of the clock on ${place.name}: ${faults.length} faults`)
  for (const fault of faults) console.log(`  ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}

/** Counts the events that it is told; whoever is cut off connects again, as a browser does. */
function listen(address: string, headers: Readonly<Record<string, string>>) {
  const ended = new AbortController()
  const heard = { count: 0, end: () => ended.abort() }
  const seen = new Set<string>()
  const read = async () => {
    const last = [...seen].at(-1)
    const resumed = last === undefined ? {} : { 'last-event-id': last }
    const { body } = await fetch(address, { headers: { ...headers, ...resumed }, signal: ended.signal })
    let text = ''
    for await (const some of body ?? []) {
      text += Buffer.from(some).toString()
      for (const [, id = ''] of text.matchAll(/^id: (\d+)$/gm)) seen.add(id)
      heard.count = seen.size
    }
  }
  void (async () => {
    while (!ended.signal.aborted) await read().catch(() => wait(500))
  })()
  return heard
}

/** Of all its threads, in milliseconds of processor time. */
function workOf(pid: number): number {
  const [user = 0, system = 0] =
    fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? []
  return (user + system) * 10
}
