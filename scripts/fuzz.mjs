// `npm run fuzz`: the property tests at a million runs each instead of 1,500, each reported as it ends.
// FUZZ_RUNS asks for another number; `npm run fuzz -- domain/text/redline` for some of the files.
import { spawnSync } from 'node:child_process'
import { bin, ENV, ROOT } from './setup.mjs'

const USUALLY = 1_500 // runs, in `npm test`
const IN = 60_000 // milliseconds, more than enough for them

const runs = Number(process.env.FUZZ_RUNS || 1_000_000)
if (!Number.isInteger(runs) || runs < 1) {
  console.error('[stet] FUZZ_RUNS is a number of runs, 1 or more')
  process.exit(1)
}
const files = process.argv.length > 2 ? process.argv.slice(2) : ['domain']
const timeout = Math.ceil(IN * Math.max(1, runs / USUALLY))
const { status } = spawnSync(
  process.execPath,
  [bin('vitest/vitest.mjs'), 'run', '--project=unit', '--reporter=verbose', `--testTimeout=${timeout}`, ...files],
  { cwd: ROOT, stdio: 'inherit', env: { ...ENV, FUZZ_RUNS: String(runs) } },
)
process.exit(status ?? 1)
