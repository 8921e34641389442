import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the server whose `stet` is copied for each test file; empty for the embedded database. */
    postgres: string
  }
}

export default function start({ provide }: TestProject) {
  provide('postgres', '')
}
