import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { openDatabase } from '../server/db/open'
import { type Programs, programs } from './databases'

export type Postgres = {
  /** With a database name appended: the address of that one. */
  readonly address: string
  readonly stop: () => Promise<void>
}

/** Nothing in it outlives it, so nothing needs to be synced to disk. */
const PASSING = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']

/** Starts a private PostgreSQL with a migrated database `stet` to copy; stopping ends and removes it. */
export async function startPostgres({ durable = false } = {}): Promise<Postgres> {
  const found = programs()
  if (!found) throw new Error('no PostgreSQL is installed here')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-postgres-'))
  let server: ChildProcess | undefined
  const stop = async () => {
    if (server && server.exitCode === null) {
      const exited = once(server, 'exit')
      server.stdin?.end()
      await exited
    }
    fs.rmSync(folder, { recursive: true, force: true })
  }
  try {
    if (found.account) fs.chownSync(folder, found.account.uid, found.account.gid)
    const data = path.join(folder, 'data')
    initialise(found, data)
    const port = await sparePort()
    server = await serve(found, data, port, durable ? [] : PASSING)
    const address = `postgres://stet@127.0.0.1:${port}/`
    await makeTemplate(address)
    return { address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function initialise({ folder, account }: Programs, data: string) {
  const args = ['-D', data, '-U', 'stet', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  const { status, stderr } = spawnSync(path.join(folder, 'initdb'), args, { ...account, cwd: '/', encoding: 'utf8' })
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`)
}

/**
 * Runs "$@" until stdin ends, as it does when the process holding it ends for any reason: then PostgreSQL's fast shutdown,
 * and its folder is removed.
 */
const GUARD = `
  exec 3<&0
  "$@" </dev/null 3<&- &
  server=$!
  { read -r _ <&3; kill -INT "$server"; } &
  wait "$server"
  rm -rf "$FOLDER"`

async function serve(
  { folder, account }: Programs,
  data: string,
  port: number,
  more: readonly string[],
): Promise<ChildProcess> {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', ...more].flatMap(
    (setting) => ['-c', setting],
  )
  const command = [path.join(folder, 'postgres'), '-D', data, '-p', String(port), ...settings]
  const server = spawn('sh', ['-c', GUARD, 'postgres', ...command], {
    ...account,
    cwd: '/',
    detached: true, // a signal for the group of the process that started it isn’t for this one
    env: { ...process.env, FOLDER: path.dirname(data) },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr.on('data', (words: Buffer) => {
      said = (said + words).slice(-4_000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
  })
  return server
}

async function makeTemplate(address: string) {
  const client = new pg.Client({ connectionString: `${address}postgres` })
  await client.connect()
  await client.query('CREATE DATABASE stet')
  await client.end()
  const database = await openDatabase({ databaseUrl: `${address}stet`, dataDir: '' })
  await database.migrate()
  await database.close()
}

async function sparePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no port to spare')
  return address.port
}
