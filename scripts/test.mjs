// `npm test`: sets up what is missing, then types, lint, unit, server and browser tests. The last line is the tally.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from './chromium.mjs'
import { bin, build, ENV, generate, install, ROOT } from './setup.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-test-'))
const began = performance.now()
let passed = 0
let failed = 0

try {
  await install()
  await generate()
  await build()
  const browser = await chromium()
  await Promise.all([
    part('Types', () => one([bin('typescript/bin/tsc'), '--noEmit'])),
    part('Lint and format', () => one([bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'])),
  ])
  await part('Unit and server tests', vitest)
  await part('Browser tests', () => playwright(browser))
} catch (error) {
  console.error(`[stet] ${error.message}`)
  failed++
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
console.log(`[stet] Tests took ${seconds(began)}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

async function part(name, work) {
  const start = performance.now()
  console.log(`[stet] ${name} …`)
  const counted = await work()
  passed += counted.passed
  failed += counted.failed
  console.log(`[stet] ${name}: ${counted.passed} passed, ${counted.failed} failed in ${seconds(start)}`)
}

/** A command that passes or fails as a whole. */
async function one(args) {
  return (await node(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function vitest() {
  const report = path.join(folder, 'vitest.json')
  const status = await node([
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(report, 'utf8'))
  return { passed: numPassedTests, failed: atLeastOne(numFailedTests, status) }
}

async function playwright(browser) {
  const report = path.join(folder, 'playwright.json')
  const status = await node([bin('@playwright/test/cli.js'), 'test', '--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    ...(browser ? { CHROMIUM_PATH: browser } : {}),
  })
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = JSON.parse(fs.readFileSync(report, 'utf8')).stats
  if (flaky > 0) console.log(`[stet] ${flaky} passed only when tried again (“flaky” above)`)
  return { passed: expected + flaky, failed: atLeastOne(unexpected, status) }
}

/** A runner can fail without a failed test: a file that doesn't load, a server that doesn't start. */
function atLeastOne(count, status) {
  return status === 0 ? count : Math.max(1, count)
}

async function node(args, extra = {}) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...plain(), ...extra } })
  const [status] = await once(child, 'exit')
  return status ?? 1
}

/** Without the settings of the calling shell: tests bring their own. */
function plain() {
  const foreign =
    /^(?:STET_|NEXTAUTH_|OIDC_|SMTP_|DATABASE_URL$|FUZZ_(?:RUNS|SEED)$|HISTORY_OPERATIONS$|PORT$|HOST$|NODE_ENV$)/
  return Object.fromEntries(Object.entries(ENV).filter(([name]) => !foreign.test(name)))
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
