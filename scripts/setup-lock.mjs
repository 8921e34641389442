// One set-up at a time in a clone: a file names the process at work, and one whose process has ended is taken over.
import fs from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { reportWait, say } from './progress.mjs'

/** Runs `work` exclusively among all processes that name the same file; waits for the one that holds it. */
export async function withLock(file, work) {
  if (!acquire(file)) {
    const holder = `process ${Number.parseInt(holderOf(file), 10)} (${file})`
    say(`Another start is setting up this clone, ${holder}: waiting for it …`)
    await reportWait(`the set-up by ${holder}`, async () => {
      while (!acquire(file)) await delay(100)
    })
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

/** Written to a temporary file and linked, so that the file is complete or absent. */
function acquire(file) {
  const aside = `${file}.${process.pid}`
  fs.writeFileSync(aside, identityOf(process.pid))
  try {
    fs.linkSync(aside, file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  } finally {
    fs.rmSync(aside, { force: true })
  }
  const holder = holderOf(file)
  if (holder === undefined || isAlive(holder)) return false
  removeStale(file, holder)
  return acquire(file)
}

/** Two may find the same file stale: whoever finds that they moved the other's new one puts it back. */
function removeStale(file, holder) {
  const aside = `${file}.${process.pid}.stale`
  try {
    fs.renameSync(file, aside)
    if (fs.readFileSync(aside, 'utf8') !== holder) fs.linkSync(aside, file)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  }
  fs.rmSync(aside, { force: true })
}

function holderOf(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Process numbers are reused: the start time distinguishes them, on systems that have it. */
export function identityOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The 22nd field; the second, the name in parentheses, may hold spaces.
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return String(pid)
  }
}

function isAlive(holder) {
  const pid = Number.parseInt(holder, 10)
  // Not a process: 0 would ask for the whole group of this one.
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return identityOf(pid) === holder
}
