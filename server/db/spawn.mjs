import v8 from 'node:v8'
import { Worker } from 'node:worker_threads'

/**
 * Starts the thread of the embedded database in `directory`, which begins to open it. `scripts/start.mjs` does so before Next is
 * loaded, which takes as long; hence no TypeScript. `file`: entry.mjs, or what was built of it.
 */
export function spawnThread(file, directory) {
  // Each thread that compiles WebAssembly keeps the memory that it took for it.
  v8.setFlagsFromString('--wasm-num-compilation-tasks=1')
  // What is called more than a little is compiled anew to be fast, which takes 100 MB at times: a start isn't worth it.
  v8.setFlagsFromString('--wasm-tiering-budget=20000000')
  return new Worker(/* turbopackIgnore: true */ file, {
    workerData: directory,
    execArgv: ['--conditions=react-server'],
    // PostgreSQL refuses what is nested too deep before this is used up; the usual 4 MB are used up before that.
    // Of objects there are only messages.
    resourceLimits: { stackSizeMb: 32, maxYoungGenerationSizeMb: 4 },
  })
}
