import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { programs } from './databases'
import { startPostgres } from './postgres'

/**
 * The server that the browser tests share, on a private PostgreSQL if one is installed: it answers in half the time, and on
 * both cores. On the embedded database are the servers that tests start for themselves (`e2e/setting/own-server.ts`).
 */
const postgres = programs() && (await startPostgres())
// For tests that stand between a server of their own and its database.
if (postgres) fs.writeFileSync(path.join(process.env.STET_DATA_DIR ?? '', 'postgres'), postgres.address)
const server = spawn(process.execPath, ['scripts/start.mjs'], {
  stdio: 'inherit',
  env: { ...process.env, ...(postgres && { DATABASE_URL: `${postgres.address}stet` }) },
})
process.on('SIGTERM', () => server.kill('SIGTERM'))
server.once('exit', async (status) => {
  await postgres?.stop()
  process.exit(status ?? 1)
})
