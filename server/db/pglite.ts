import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { makeFolder } from '../folder'
import { holdLock } from './lock'

const EXTENSIONS = { pg_trgm }

/** PGlite starts with `-F` (no fsync); here a commit is on disk before it is acknowledged. */
const START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['fsync=on', 'wal_sync_method=fsync', 'synchronous_commit=on'].flatMap((setting) => ['-c', setting]),
  ...['max_wal_size=128MB', 'min_wal_size=32MB', 'shared_buffers=32MB'].flatMap((setting) => ['-c', setting]),
]

/**
 * Opens the embedded database in `directory`, for this process alone; `memory://`: a new one that is gone when it is closed.
 * Throws LockedError if another process holds it.
 */
export async function openPglite(directory: string): Promise<PGlite> {
  if (directory.startsWith('memory://')) return PGlite.create({ dataDir: directory, extensions: EXTENSIONS })
  makeFolder(path.dirname(directory))
  const lock = holdLock(`${directory}.lock`)
  try {
    if (!fs.existsSync(path.join(directory, 'PG_VERSION'))) await create(directory)
    const files = new DurableFS(directory)
    const pglite = new PGlite({ fs: files, startParams: START, extensions: EXTENSIONS })
    await pglite.waitReady
    await proveDurable(pglite, files)
    const close = pglite.close.bind(pglite)
    pglite.close = async () => {
      await close()
      lock.release()
    }
    return pglite
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Created in a temporary directory, synced and renamed, so that an interrupted first start never leaves half a database. */
async function create(directory: string) {
  if (fs.existsSync(directory)) fs.rmdirSync(directory) // throws unless empty, so that foreign files are kept
  const aside = `${directory}.new`
  fs.rmSync(aside, { recursive: true, force: true })
  const pglite = new PGlite(aside)
  await pglite.waitReady
  await pglite.close()
  syncTree(aside)
  fs.renameSync(aside, directory)
  fs.chmodSync(directory, 0o700)
  sync(path.dirname(directory))
}

function syncTree(at: string) {
  if (fs.statSync(at).isDirectory()) for (const name of fs.readdirSync(at)) syncTree(path.join(at, name))
  sync(at)
}

function sync(at: string) {
  const fd = fs.openSync(at, 'r')
  try {
    fs.fsyncSync(fd)
  } finally {
    fs.closeSync(fd)
  }
}

/** Emscripten's record of an open file; directories have no descriptor here. */
type Stream = { nfd?: number; node: unknown }
type NodeFiles = { stream_ops: { fsync?: (stream: Stream) => number }; realPath: (node: unknown) => string }
type Module = { NODEFS?: NodeFiles; FS: { filesystems: { NODEFS: NodeFiles } } }

/** PGlite's Node file system, with the fsync that Emscripten's lacks. */
class DurableFS extends NodeFS {
  syncs = 0

  override async init(pglite: PGlite, options: Parameters<NodeFS['init']>[1]) {
    const made = await super.init(pglite, options)
    const hook = (module: Module) => {
      const files = module.NODEFS ?? module.FS.filesystems.NODEFS
      files.stream_ops.fsync = (stream) => {
        this.syncs++
        if (typeof stream.nfd === 'number') fs.fsyncSync(stream.nfd)
        else sync(files.realPath(stream.node))
        return 0
      }
    }
    const preRun = [made.emscriptenOpts.preRun ?? [], hook].flat() as NonNullable<typeof made.emscriptenOpts.preRun>
    return { emscriptenOpts: { ...made.emscriptenOpts, preRun } }
  }
}

/** The hook relies on Emscripten's internals: every start verifies that a commit calls fsync. */
async function proveDurable(pglite: PGlite, files: DurableFS) {
  const before = files.syncs
  await pglite.exec("SELECT pg_logical_emit_message(true, 'stet', 'synced?')")
  if (files.syncs > before) return
  await pglite.close()
  throw new Error('a commit of the embedded database came to no fsync: refusing to run without durability')
}

/**
 * PGlite takes whatever happens in WebAssembly for an error of a statement, and goes on: after a trap with a broken database,
 * perhaps for ever. `tell` is called instead; it must not return.
 */
export function refuseToGoOn(pglite: PGlite, tell: (broken: unknown) => never) {
  const module: { _PostgresMainLoopOnce: () => void } = pglite.Module
  const once = module._PostgresMainLoopOnce
  module._PostgresMainLoopOnce = () => {
    try {
      once()
    } catch (error) {
      if (!isOfStatement(error)) tell(error)
      throw error
    }
  }
}

/** PostgreSQL leaves a failed statement by longjmp, which is an exit with this status. */
const LONGJMP = 100
const isOfStatement = (error: unknown) =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === LONGJMP
