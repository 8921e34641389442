declare module 'fs-native-extensions' {
  /** True when the exclusive advisory lock on the descriptor was granted. */
  export function tryLock(fd: number): boolean
}
