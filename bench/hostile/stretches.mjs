// Loaded before the server: notes how long its main thread was at work without a pause, in milliseconds of processor time, so that other
// programs on the machine don't count. Each stretch longer than the last is written to the file STRETCHES. Before, the process enters the
// MEMORY_GROUP, if there is one (memory-group.ts).
import fs from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const EVERY = 5

/** Milliseconds that this thread has been at work; Linux says it. */
const atWork = () => Number(fs.readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ', 1)) / 1e6

const { STRETCHES, MEMORY_GROUP } = process.env
if (isMainThread && MEMORY_GROUP) fs.writeFileSync(MEMORY_GROUP, String(process.pid))
if (isMainThread && STRETCHES && fs.existsSync(`/proc/self/task/${process.pid}/schedstat`)) {
  let last = atWork()
  setInterval(() => {
    const now = atWork()
    const stretch = now - last
    last = now
    const longest = Number(fs.readFileSync(STRETCHES, { encoding: 'utf8', flag: 'a+' }))
    if (stretch > 20 && stretch > longest) fs.writeFileSync(STRETCHES, stretch.toFixed(0))
  }, EVERY).unref()
}
