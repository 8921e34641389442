import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const alias = { '@': root, 'server-only': `${root}/scripts/empty.ts` }

/** Two heights: `unit` is pure and fast; `server` runs against real databases, chosen in scripts/databases.ts. */
export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{domain,language,formats,components,cli}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
    ],
  },
})
