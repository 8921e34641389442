import fs from 'node:fs'
import path from 'node:path'

/** What a program and all that it starts may take of memory together, as on a smaller machine: Linux ends one of them if they take more. */
export type MemoryGroup = {
  /** What a program is started with to be in it (stretches.mjs). */
  readonly settings: Readonly<Record<string, string>>
  /** What they hold now that can't be given back, in MB. */
  readonly held: () => number
  /** How many were ended for want of memory. */
  readonly killed: () => number
  /** Once they have ended. */
  readonly clear: () => void
}

/** Files of the two versions of control groups, of which a machine has one. */
const VERSIONS = [
  { root: '/sys/fs/cgroup', limit: 'memory.max', held: /^anon (\d+)$/m, events: 'memory.events' },
  {
    ...{ root: '/sys/fs/cgroup/memory', limit: 'memory.limit_in_bytes' },
    ...{ held: /^total_rss (\d+)$/m, events: 'memory.oom_control' },
  },
] as const

const MB = 1024 * 1024

/** Needs root. */
export function newMemoryGroup(megabytes: number): MemoryGroup {
  const version = VERSIONS.find(({ root }) => fs.existsSync(path.join(root, 'cgroup.procs')))
  if (!version) throw new Error('this machine has no control groups')
  const folder = path.join(version.root, `stet-bench-${process.pid}`)
  fs.mkdirSync(folder)
  fs.writeFileSync(path.join(folder, version.limit), String(megabytes * MB))
  const numberIn = (file: string, pattern: RegExp) =>
    Number(pattern.exec(fs.readFileSync(path.join(folder, file), 'utf8'))?.[1] ?? 0)
  return {
    settings: { MEMORY_GROUP: path.join(folder, 'cgroup.procs') },
    held: () => numberIn('memory.stat', version.held) / MB,
    killed: () => numberIn(version.events, /^oom_kill (\d+)$/m),
    clear: () => fs.rmdirSync(folder),
  }
}
