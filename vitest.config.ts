import os from 'node:os'
import { defineConfig } from 'vitest/config'
import { serverProjects } from './scripts/databases.ts'

const root = import.meta.dirname
const alias = { '@': root, 'server-only': `${root}/scripts/empty.ts` }

/** Two heights: `unit` is pure and fast; the others run the server against real databases (scripts/databases.ts). */
export default defineConfig({
  test: {
    pool: 'forks',
    // Vitest leaves a core to the terminal: of two that is half.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{app,domain,language,formats,components,messages,scripts}/**/*.test.{ts,tsx,mjs}'],
          isolate: false, // the files of a worker share its modules
          unstubGlobals: true,
          // A property takes its runs, however busy the machine is.
          testTimeout: 300_000,
        },
      },
      ...serverProjects(alias),
    ],
  },
})
