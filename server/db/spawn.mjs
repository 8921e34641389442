import path from 'node:path'
import v8 from 'node:v8'
import { Worker } from 'node:worker_threads'

/**
 * Starts the thread of the embedded database in `directory`, which begins to open it; `built`: its file, if it was built.
 * `scripts/start.mjs` does so before Next is loaded, which takes as long; hence no TypeScript.
 */
export function spawnThread(directory, built) {
  // Each thread that compiles WebAssembly keeps the memory that it took for it.
  v8.setFlagsFromString('--wasm-num-compilation-tasks=1')
  // The path is computed so that Next doesn't bundle it.
  return new Worker(built ?? path.resolve('server/db/entry.mjs'), {
    workerData: directory,
    execArgv: ['--conditions=react-server'],
    // PostgreSQL refuses what is nested too deep before this is used up; the usual 4 MB are used up before that.
    // Of objects there are only messages.
    resourceLimits: { stackSizeMb: 32, maxYoungGenerationSizeMb: 4 },
  })
}
