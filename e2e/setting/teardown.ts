import fs from 'node:fs'

/** The data of the tests' server goes with it. */
export default function teardown() {
  if (process.env.E2E_DATA_DIR) fs.rmSync(process.env.E2E_DATA_DIR, { recursive: true, force: true })
}
