import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import type { S3Settings } from '../env'
import { makeFolder } from '../folder'
import { BackupError, type Progress } from './format'
import { isStoreAddress, openStore } from './store'
import { writeBackup } from './write'

/** Where the backups are that Stet makes by itself: a folder, or a store. */
export type Place = {
  readonly names: () => Promise<string[]>
  readonly put: (name: string, pieces: AsyncIterable<string>) => Promise<void>
  readonly remove: (name: string) => Promise<void>
  /** The whole address of one. */
  readonly addressOf: (name: string) => string
}

/** `aside`: a folder in which a backup is before it is sent away. */
export const placeOf = (to: string, { s3, aside }: { readonly s3: S3Settings | undefined; readonly aside: string }) =>
  isStoreAddress(to) ? storeAt(to, mustBeSet(s3), aside) : folderAt(to)

export function mustBeSet(s3: S3Settings | undefined): S3Settings {
  if (!s3) throw new BackupError('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are needed for a store')
  return s3
}

const folderAt = (folder: string): Place => ({
  names: async () => {
    makeFolder(folder)
    return fs.promises.readdir(folder)
  },
  put: async (name, pieces) => {
    for (const left of await fs.promises.readdir(folder))
      if (LEFT.test(left)) await fs.promises.rm(path.join(folder, left), { force: true })
    await writeBackup(path.join(folder, name), pieces)
  },
  remove: (name) => fs.promises.rm(path.join(folder, name)),
  addressOf: (name) => path.join(folder, name),
})

/** Of a process that was killed, or ended: no more than one makes them here at a time. */
const LEFT = /^stet-[\dTZ-]+\.backup\.part$/

function storeAt(address: string, settings: S3Settings, aside: string): Place {
  const store = openStore(address, settings)
  return {
    names: async () => (await store.list()).map(({ name }) => name),
    put: async (name, pieces) =>
      void (await sent(path.join(aside, 'to-be-sent.backup'), pieces, (file) => store.put(name, file))),
    remove: store.remove,
    addressOf: (name) => `${address.replace(/\/$/, '')}/${name}`,
  }
}

/** What is sent away is written first, and read back: it may be sent again and again. What a process left that was killed goes. */
export async function sent(
  file: string,
  pieces: AsyncIterable<string | Uint8Array>,
  send: (file: string) => Promise<void>,
  progress?: Progress,
): Promise<{ readonly bytes: number }> {
  makeFolder(path.dirname(file))
  fs.rmSync(file, { force: true })
  try {
    const written = await writeBackup(file, pieces, progress)
    await send(file)
    return written
  } finally {
    fs.rmSync(file, { force: true })
  }
}
