// `npm run audit`: are there known vulnerabilities in what Stet runs on, but for those in docs/security/audit-exceptions.json?
// Ends with 1 where there are, and with 2 where the registry couldn't be asked: that is neither a yes nor a no.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { advisoriesIn, faultsOf, judge } from './advisories.mjs'
import { ROOT } from './setup.mjs'

const EXCEPTIONS = 'docs/security/audit-exceptions.json'
const MINUTES = 3

const exceptions = JSON.parse(fs.readFileSync(path.join(ROOT, EXCEPTIONS), 'utf8'))
const faults = faultsOf(exceptions)
if (faults.length > 0) end(1, faults, `[audit] ${EXCEPTIONS} can’t be used`)

const { stdout, stderr, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  ...{ cwd: ROOT, encoding: 'utf8', timeout: MINUTES * 60_000, maxBuffer: 64 * 1024 * 1024 },
  shell: process.platform === 'win32',
})
const report = parsed(stdout)
const advisories = advisoriesIn(report)
if (advisories === null) {
  const reason = report?.error?.summary || report?.message || error?.message || stderr?.trim()
  end(
    2,
    [reason],
    '[audit] The registry could not be asked: nothing is known of the dependencies, neither good nor bad',
  )
}

const { failures, notes } = judge(advisories, exceptions, new Date().toISOString().slice(0, 10))
for (const note of notes) console.log(`[audit] ${note}`)
if (failures.length > 0) end(1, failures, `[audit] ${failures.length} to mend, or to except in ${EXCEPTIONS}`)
console.log(`[audit] No known vulnerability without an exception (${advisories.length} with one)`)

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function end(code, lines, last) {
  for (const line of lines) if (line) console.error(`[audit] ${line}`)
  console.error(last)
  process.exit(code)
}
