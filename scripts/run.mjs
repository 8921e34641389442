// Runs a TypeScript file with the server's modules: `server-only` is empty under the condition react-server.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ENV, ROOT } from './setup.mjs'

export const runArguments = (file, ...rest) => [
  '--conditions=react-server',
  '--import',
  'tsx',
  path.join(ROOT, file),
  ...rest,
]

if (process.argv[1] === import.meta.filename) {
  const { status } = spawnSync(process.execPath, runArguments(...process.argv.slice(2)), {
    cwd: ROOT,
    stdio: 'inherit',
    env: ENV,
  })
  process.exit(status ?? 1)
}
