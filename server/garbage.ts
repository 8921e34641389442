import 'server-only'
import v8 from 'node:v8'
import vm from 'node:vm'

/**
 * Gives back what only a first start needs: the database that was created before it was opened, what the migrations left. Much of it
 * is memory of WebAssembly, which V8 doesn't count, so that it would be collected late or never in a process that has little to do.
 */
export function collectGarbage() {
  v8.setFlagsFromString('--expose-gc')
  const collect: unknown = vm.runInNewContext('gc')
  if (typeof collect === 'function') collect()
}
