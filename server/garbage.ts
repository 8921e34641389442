import 'server-only'
import v8 from 'node:v8'
import vm from 'node:vm'

/**
 * Gives back what only a start needs. Much of it is memory outside of V8's heap, which V8 doesn't count, so that it would be collected
 * late or never where there is little to do.
 */
export function collectGarbage() {
  v8.setFlagsFromString('--expose-gc')
  const collect: unknown = vm.runInNewContext('gc')
  if (typeof collect === 'function') collect()
}
