/** Something to be measured: `prepare` makes a round ready, and what it answers is timed. */
export type Work = { readonly name: string; readonly prepare: () => (() => unknown) | Promise<() => unknown> }

/** Milliseconds of a round; `cpu` are those that this process was at work in, whatever else the machine did. */
export type Measured = {
  readonly name: string
  readonly median: number
  readonly least: number
  readonly most: number
  readonly cpu: number
  readonly rounds: number
}

type Options = {
  /** Rounds that are not counted: until then the code is compiled and the caches are full. */
  readonly warmUp?: number
  readonly rounds?: number
  /** Milliseconds after which no further round begins, once there is one that counts. */
  readonly within?: number
}

/** Rounds of all the works in turn: what else the machine is doing slows them alike, and a ratio of two says more than either. */
export async function measure(
  works: readonly Work[],
  { warmUp = 3, rounds = 15, within = 60_000 }: Options = {},
): Promise<Measured[]> {
  const all = works.map((): Time[] => [])
  const began = performance.now()
  for (let round = 0; round < warmUp + rounds; round++) {
    if (round > warmUp && performance.now() - began > within) break
    for (const [index, work] of works.entries()) {
      const time = await timed(work)
      if (round >= warmUp) all[index]?.push(time)
    }
  }
  return works.map(({ name }, index) => summed(name, all[index] ?? []))
}

type Time = { readonly wall: number; readonly cpu: number }

async function timed({ prepare }: Work): Promise<Time> {
  const work = await prepare()
  const [began, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return { wall: performance.now() - began, cpu: (user + system) / 1000 }
}

function summed(name: string, times: readonly Time[]): Measured {
  const wall = times.map((time) => time.wall)
  const cpu = medianOf(times.map((time) => time.cpu))
  return { name, median: medianOf(wall), least: Math.min(...wall), most: Math.max(...wall), cpu, rounds: times.length }
}

/** The middle one; of an even number the mean of the two. */
function medianOf(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (place: number) => sorted[Math.floor(place)] ?? Number.NaN
  return (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2
}

/** Prints rows under their headings: the first column to the left, numbers to the right. */
export function table(title: string, headings: readonly string[], rows: readonly (readonly string[])[]) {
  const all = [headings, ...rows]
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  console.log(`\n${title}\n`)
  for (const row of all)
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
}

export const ms = (milliseconds: number) => milliseconds.toFixed(milliseconds < 10 ? 2 : 0)
export const range = ({ least, most }: Measured) => `${ms(least)}–${ms(most)}`
export const perSecond = (count: number, milliseconds: number) => ((count * 1000) / milliseconds).toFixed(0)

/** How many times as long as another. */
export function ratio(one: Measured | undefined, other: Measured | undefined): string {
  const times = (one?.median ?? Number.NaN) / (other?.median ?? Number.NaN)
  return `${times < 100 ? times.toPrecision(2) : times.toFixed(0)} ×`
}
