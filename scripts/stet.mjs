// `npm run --silent stet -- …`: the command line. Set-up goes to stderr, so that stdout holds the answer and nothing else.
import { spawnSync } from 'node:child_process'
import { runArguments } from './run.mjs'
import { ENV, generate, install, ROOT } from './setup.mjs'

console.log = console.error
try {
  install()
  generate()
} catch (error) {
  console.error(`stet: ${error.message}`)
  process.exit(1)
}
// Paths on the command line are the caller's: npm changes to the project's folder and tells where it was called.
const { status } = spawnSync(process.execPath, runArguments('cli/main.ts', ...process.argv.slice(2)), {
  cwd: ROOT,
  stdio: 'inherit',
  env: ENV,
})
process.exit(status ?? 1)
