// `npm run --silent stet -- …`: the command line. Set-up goes to stderr, so that stdout holds the answer and nothing else.
import { spawn } from 'node:child_process'
import { runArguments } from './run.mjs'
import { ENV, generate, install, ROOT } from './setup.mjs'

try {
  await install()
  await generate()
} catch (error) {
  console.error(`stet: ${error.message}`)
  process.exit(1)
}
// Paths on the command line are the caller's: npm changes to the project's folder, and passes on where it was called.
const INIT_CWD = process.env.npm_lifecycle_event === 'stet' ? process.env.INIT_CWD : process.cwd()
const child = spawn(process.execPath, runArguments('cli/main.ts', ...process.argv.slice(2)), {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...ENV, INIT_CWD },
})
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (status) => process.exit(status ?? 1))
